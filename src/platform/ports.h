#pragma once

#include "base/date.h"
#include "base/result.h"
#include "base/signature.h"
#include "semantics/patch.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// The outside world as the rest of the house sees it. Implemented by platform/web and platform/headless.
// Answers arrive on the frame thread, once per request, never inside the call that asked.

namespace triad::store {
class Exit;
}

namespace triad::platform {

enum class StorageError {
    Full, // the browser's quota is used up
    Blocked, // storage is switched off or refused (private mode, policy)
    Changed, // someone else wrote since: another tab
    Missing, // no such document
    Unverified, // what was read back differs from what was written
};

template <typename T> using Reply = std::function<void(Result<T, StorageError>)>;
struct Done { };

/// One line of the list of documents kept in this browser.
struct StoredSummary {
    std::string key; // the document's local key
    std::string summary; // opaque to storage; written by store/summary
};

/// A document as it lies in storage: the last whole copy and every journal entry after it.
struct StoredDocument {
    std::string bytes; // a whole school file
    std::uint64_t sequence = 0; // the last journal entry that `bytes` includes
    std::vector<std::pair<std::uint64_t, std::string>> journal; // ascending, > sequence
};

struct StoredVersion {
    Instant at;
    std::string label;
    std::size_t size = 0;
};

/// Requests that change one document have their effects in the order in which they were asked. An error leaves open whether
/// the request had its effect, or has it later (still before any request about that document that was asked after it): so ask
/// again for exactly the same. Only Changed and Missing are certain.
///
/// Each claim is a writer of its own, and every entry and whole copy names its writer. That is how an earlier try of our own,
/// which succeeded unseen, differs from another tab's work: Changed is only ever said of what another writer put there.
class DocumentStorage {
public:
    virtual ~DocumentStorage() = default;
    virtual void list(Reply<std::vector<StoredSummary>>) = 0;
    /// The first one after a claim is what this writer builds upon.
    virtual void load(std::string const& key, Reply<StoredDocument>) = 0;
    /// Adds one journal entry and reads it back. An entry of this number by the same writer is replaced.
    virtual void append(std::string const& key, std::uint64_t sequence, std::string const& entry, Reply<Done>) = 0;
    /// Writes a whole copy that includes entries up to `sequence`, reads it back, then drops those entries: all or nothing.
    /// Missing where the document that this writer builds upon is gone; asked again after that, it is made anew.
    virtual void write(
        std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary, Reply<Done>)
        = 0;
    /// Removes the document with its journal and versions, and tells the other tabs.
    virtual void remove(std::string const& key, Reply<Done>) = 0;
    /// Removes every document, also those that only another tab knows of, and tells the other tabs.
    virtual void remove_all(Reply<Done>) = 0;
    /// From now on, tells what other tabs have removed: one document, or everything.
    virtual void watch_removals(std::function<void(std::string const& key)> removed, std::function<void()> removed_all) = 0;
    virtual void add_version(std::string const& key, StoredVersion const&, std::string const& bytes, Reply<Done>) = 0;
    virtual void list_versions(std::string const& key, Reply<std::vector<StoredVersion>>) = 0;
    virtual void load_version(std::string const& key, Instant, Reply<std::string>) = 0;
    /// Drops one version, named by its moment: the store keeps only so many automatic ones.
    virtual void remove_version(std::string const& key, Instant, Reply<Done>) = 0;
    /// Everything in storage as one readable text, for rescue by hand when a document cannot be opened.
    virtual void raw(std::string const& key, Reply<std::string>) = 0;
    /// Asks to be the only tab that writes `key`. `lost` runs when another tab takes it over.
    virtual void claim(std::string const& key, bool take_over, std::function<void(bool)> granted, std::function<void()> lost) = 0;
    virtual void release(std::string const& key) = 0;
};

class Files {
public:
    virtual ~Files() = default;
    /// Shows the open dialog. Files arrive as input, the same way as dropped ones.
    virtual void pick() = 0;
    /// Of files that are on their way, those that have not come yet stay where they are. Input says when that is over.
    virtual void stop_reading() = 0;

private:
    /// What leaves the app is noted in the sharing ledger first. Only the class that does so can call these two.
    friend class store::Exit;
    virtual void save(std::string const& name, std::string const& mime, std::string const& bytes) = 0;
    virtual void print() = 0;
};

enum class FolderError {
    None, // nobody chose one, or none is remembered
    Gone, // it was moved, renamed or deleted, or its drive is not there
    Refused, // the person or the browser does not let the page read it
    Missing, // this browser opens no folder in place, or keeps none
};
/// The folder's name.
using FolderReply = std::function<void(Result<std::string, FolderError>)>;

/// Folders that are read where they lie, such as a shared one or one on a drive of the network: one for each document. Nothing is
/// ever written into them. Their files arrive as input, the same way as dropped ones.
class Folders {
public:
    virtual ~Folders() = default;
    virtual bool available() = 0;
    /// The one that is remembered for this document. Asks nobody and reads nothing. Errors: None, Missing.
    virtual void find(std::string const& key, FolderReply) = 0;
    /// Lets the person choose one, remembers it in place of an earlier one, and reads it.
    virtual void open(std::string const& key, FolderReply) = 0;
    /// Reads the one that is remembered; where the browser wants it, the person is asked first.
    virtual void read(std::string const& key, FolderReply) = 0;
    virtual void forget(std::string const& key) = 0;
    virtual void forget_all() = 0;
};

/// Small settings of this browser (theme, text size, last place). Never a school's content.
class Preferences {
public:
    virtual ~Preferences() = default;
    virtual std::string load() = 0;
    virtual bool save(std::string const&) = 0;
};

class Clock {
public:
    virtual ~Clock() = default;
    /// Wherever the device's clock stands, this is a moment that can be written down and read again.
    Instant now() const { return std::clamp(device_time(), earliest_instant, latest_instant); }
    /// Minutes east of Greenwich at that moment, as this device has it.
    virtual int offset_minutes(Instant) const = 0;
    /// Milliseconds since some moment, never going back: for waiting. The time of day may be set to anything meanwhile.
    virtual std::int64_t monotonic_ms() const = 0;

protected:
    virtual Instant device_time() const = 0;
};

class Ids {
public:
    virtual ~Ids() = default;
    /// The prefix, a dash and twenty-two letters and digits, never seen before (131 random bits): "action" gives "action-7Hq…".
    virtual std::string fresh(std::string_view prefix) = 0;
};

/// The page's element tree.
class Mirror {
public:
    virtual ~Mirror() = default;
    virtual void apply(semantics::Patch const&) = 0;
};

/// Things the page does for the app that are neither storage nor files.
class Page {
public:
    virtual ~Page() = default;
    /// Asks the browser not to clear this site's storage; the answer arrives as an environment change.
    virtual void request_persistence() = 0;
    virtual void reload_into_update() = 0;
    virtual void copy_text(std::string const&) = 0;
    virtual void wake_after(int ms) = 0;
    /// While on, the browser asks the person before it closes the page.
    virtual void ask_before_closing(bool on) = 0;
};

enum class Face : std::uint8_t { Regular, Bold, Icons };

/// Height of a face's text in parts of its size: ascent + descent is one line without leading.
struct FaceMetrics {
    float ascent = 0.95F;
    float descent = 0.29F;
};

/// A painted character or run of characters. `left` and `top` lead from the pen position on the baseline to the image's corner,
/// y down, in device pixels (size × density). Row by row: how much of the text's colour is seen, one byte a pixel; or, for a
/// picture with colours of its own, red, green, blue and how much of them is seen.
struct GlyphImage {
    float left = 0;
    float top = 0;
    int width = 0;
    int height = 0;
    bool coloured = false;
    std::vector<std::uint8_t> pixels;
};

/// Widths and pictures of characters. In the page the browser itself draws them, with the same font that its text fields use:
/// so painted and edited text have one set of metrics, and any character the system has can be shown.
class Glyphs {
public:
    virtual ~Glyphs() = default;
    virtual FaceMetrics metrics(Face) = 0;
    /// In CSS pixels at `size_px`.
    virtual float advance(Face, char32_t, float size_px) = 0;
    /// The same for characters that are shaped together.
    virtual float run_advance(Face, std::string_view, float size_px) = 0;
    /// One character, or a run of them. Without size where there is no ink.
    virtual GlyphImage raster(Face, std::string_view, float size_px, float density) = 0;
};

enum class LockError {
    WrongPhrase, // the file is sound, and this phrase does not open it
    Damaged, // not whole: cut off, or bytes changed by accident
    Altered, // changed on purpose after it was locked: the phrase is right and the seal is broken
    Newer, // locked in a way that this program does not know or accept
    Missing, // this page has no cryptography: its address does not count as secure
    TooLarge, // sealed, it would be over the limit for any file
};

/// What was sealed, or what was inside.
using LockReply = std::function<void(Result<std::string, LockError>)>;

/// Seals a file with a pass phrase, and opens it again. The same phrase typed on another device counts as the same, however
/// that device composes its accents. Both take about a second on purpose: that is what a guess costs.
class Lock {
public:
    virtual ~Lock() = default;
    /// The whole of a locked file; no part of `bytes` can be read from it. Errors: Missing, TooLarge, WrongPhrase for an empty
    /// phrase.
    virtual void seal(std::string const& phrase, std::string const& bytes, LockReply) = 0;
    virtual void open(std::string const& phrase, std::string const& bytes, LockReply) = 0;
};

using triad::Signature;

enum class SignError {
    Missing, // this page has no cryptography, or the browser does not keep its key, or the words cannot be loaded
};

using SignReply = std::function<void(Result<Signature, SignError>)>;
using VerifyReply = std::function<void(Result<bool, SignError>)>;
using WordsReply = std::function<void(Result<std::string, SignError>)>;
using ForgetReply = std::function<void(Result<Done, SignError>)>;

/// Signs with a key that this browser makes for itself and never gives away. A receiver learns whether two things were
/// signed with the same key; whose key it is, only people can tell one another.
class Signer {
public:
    virtual ~Signer() = default;
    /// Makes the key at its first use. Missing rather than signed with a key that would be gone tomorrow.
    virtual void sign(std::string const& bytes, SignReply) = 0;
    /// False for other bytes, for another key, and for a key or value that is malformed.
    virtual void verify(Signature const&, std::string const& bytes, VerifyReply) = 0;
    /// Four words to compare on the telephone, the same on every device. Takes a moment on purpose. A malformed key has none:
    /// Missing.
    virtual void words(std::string const& key, WordsReply) = 0;
    /// Removes this browser's key for good; the next signature is made with a new one.
    virtual void forget(ForgetReply) = 0;
};

/// Programs of others whose files documents are written as.
enum class OfficeFormat : std::uint8_t { Word, Excel };

enum class OfficeError {
    Missing, // the part of the page that writes such files could not be loaded
    Failed, // it could not write this document
};

/// The bytes of the file.
using OfficeReply = std::function<void(Result<std::string, OfficeError>)>;

/// Writes documents as files for Word and Excel. Nothing leaves by this: the bytes come back.
class OfficeWriter {
public:
    virtual ~OfficeWriter() = default;
    /// `blocks`: the document as format/document_blocks.h writes it. The first time takes a moment, while that part is loaded.
    virtual void write(OfficeFormat, std::string const& blocks, OfficeReply) = 0;
};

/// All ports, handed to the application once.
struct Ports {
    DocumentStorage& storage;
    Files& files;
    Preferences& preferences;
    Clock& clock;
    Ids& ids;
    Mirror& mirror;
    Page& page;
    Glyphs& glyphs;
    Lock& lock;
    Signer& signer;
    Folders& folders;
    OfficeWriter& office;
};

} // namespace triad::platform
