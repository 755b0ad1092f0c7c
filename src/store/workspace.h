#pragma once

#include "documents/print_document.h"
#include "format/journal_entry.h"
#include "format/school_file.h"
#include "platform/ports.h"
#include "rules/exchange/release.h"
#include "store/commands.h"
#include "store/leaving.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace triad::store {

/// Where the work is, in one word for the state text.
enum class SaveState {
    Nothing, // no document open
    Saved, // every change is in storage, read back and equal
    Saving, // changes wait, or a write is under way
    InMemoryOnly, // storage refuses: download is the only copy; `problem` says why
    ReadOnly, // another tab holds this document
};

struct SaveStatus {
    SaveState state = SaveState::Nothing;
    Instant saved_at; // last verified save
    std::string problem; // one sentence for InMemoryOnly and ReadOnly
};

/// A line of Home.
struct LibraryEntry {
    std::string key;
    format::DocumentSummary summary;
    bool damaged = false; // its summary cannot be read; only a raw download is offered
    bool newer = false; // because a newer program wrote it; `damaged` as well
};

/// Something to tell the person once: shown until dismissed, and announced.
struct Notice {
    std::string text;
    bool urgent = false;
    std::string raw_key; // offers "download what was stored" for this document; empty for none
};

/// What only the person can tell before a file is taken in.
struct FileQuestion {
    std::string title;
    std::string text;
    std::string confirm; // label of the button that takes it in
    std::string decline;
};

/// The only place that changes a document. Holds the open document, its undo stack, journal and autosave,
/// and the list of all documents in this browser.
class Workspace {
public:
    explicit Workspace(platform::Ports);
    ~Workspace();

    /// Loads the list of documents, then runs `ready`. Call once.
    void start(std::function<void()> ready);
    bool started() const;

    // The library.
    std::vector<LibraryEntry> const& library() const;
    /// Opens a stored document (snapshot, then journal). The answer arrives later: see `current()` and `notices()`.
    void open(std::string const& key);
    bool opening() const;
    /// A new document with one evaluation; it becomes current at once. Returns the evaluation's id.
    std::string create(model::Instrument const&, std::string const& period);
    /// Adds a document read from a file (or shipped as an example). Never overwrites: a document that is already here
    /// with other content is added as a copy, and a notice says so. Returns the sentence of what happened, or the reason why not.
    Result<std::string, Issue> open_file(std::string const& name, std::string_view bytes);
    /// Keeps what another stored document, or a file, answered to the same instrument beside the answers of `evaluation`, an
    /// evaluation of the open document. The other work stays as it is. The outcome is told as a notice.
    void take_in_stored_views(std::string const& key, std::string const& evaluation);
    Result<std::string, Issue> take_in_file_views(std::string const& name, std::string_view bytes, std::string const& evaluation);
    /// Puts an instrument from a file into the open school's file, or into a new one. Returns the sentence of what happened.
    std::string add_instrument(std::string const& name, model::Instrument const&);
    /// A new document with nothing in it: for a school that begins with an instrument of its own.
    void create_empty();
    /// Saves any text as a file, and prints what the page shows. Like everything that leaves they stand in the sharing ledger of
    /// the open document; where it cannot be written, they leave all the same and a notice says so.
    void save_text(Leaving const&, std::string const& mime, std::string const& bytes);
    void print(Leaving const&);
    void refuse_file(std::string const& name, std::size_t size);

    // Reviews. A file of a review that is opened (open_file) goes into the document it belongs to, whichever is open.
    /// What a file of this kind would hold if it were made now: the preview of what leaves.
    model::SchoolDocument parcel(std::string const& review, model::DocumentKind);
    /// Makes the file, saves it to the person's downloads and writes it into the ledger. With a `phrase` the file is locked.
    void send(std::string const& review, model::DocumentKind, std::string const& phrase);
    /// Saves the released report as a document to read, and writes it into the ledger.
    void release(std::string const& review, documents::PrintDocument const&, rules::Release const&);
    /// The review that a file was taken into since this was last asked; empty for none.
    std::string take_arrived_review();
    /// A locked file that waits for its pass phrase: its name; empty for none.
    std::string const& locked_file() const;
    /// Why the last phrase did not open it; empty before the first.
    std::string const& locked_problem() const;
    void unlock(std::string const& phrase);
    void forget_locked_file();
    /// A file that waits for an answer; null for none.
    FileQuestion const* file_question() const;
    void answer_file_question(bool take);
    /// Four words that stand for this browser's key, for whoever asks on the telephone; empty while they are being worked out,
    /// and where this browser keeps no key.
    std::string const& own_words();
    /// The title of work that a partner's own copy held besides its review, and that was not taken over when the file was opened:
    /// an earlier edition let it in. Empty for none.
    std::string set_apart() const;
    /// Keeps it in a school's file of its own, which becomes current.
    void keep_set_apart();
    void leave_set_apart();
    void remove_document(std::string const& key);
    /// Removes every document, version and setting from this browser.
    void remove_everything(std::function<void()> const& done);
    /// Saves the raw stored text of a document as a file, for rescue by hand.
    void download_raw(std::string const& key);

    /// The school files on this device that are one's own: neither an example nor damaged. Last change first.
    std::vector<LibraryEntry> own_schools() const;

    // The open document.
    model::SchoolDocument const* current() const;
    /// True while a school's own file is open that can be written in. What belongs to one's own school goes there only.
    bool in_own_school() const;
    std::string const& current_key() const;
    bool writable() const;
    /// Grows by one with every change of anything visible here: views are rebuilt when it moves.
    std::uint64_t revision() const;
    /// Returns false where nothing was changed (read-only, or no such field).
    bool perform(Command);
    /// Takes one evaluation out of the school's work, as a step to undo; a version of the work as it was is kept first.
    bool remove_evaluation(std::string const& id);
    bool can_undo() const;
    bool can_redo() const;
    std::string undo_label() const;
    std::string redo_label() const;
    /// Returns the field that changed first, so that the screen can show it.
    std::optional<model::FieldRef> undo();
    std::optional<model::FieldRef> redo();
    std::string fresh_id(std::string_view prefix);

    // Keeping.
    SaveStatus const& status() const;
    Instant file_copy_at() const; // zero for never
    /// Writes the file of the open document to the person's downloads, and remembers when.
    void download(std::optional<std::string> const& evaluation);
    void take_over(); // from another tab
    /// Writes what waits now: the page is about to be hidden or closed.
    void flush();
    /// Call every frame: starts due saves. Returns milliseconds until the next call is needed; -1 for none.
    int tick();

    // Versions.
    void save_version(std::string const& label);
    void list_versions();
    std::optional<std::vector<platform::StoredVersion>> const& versions() const; // absent while loading
    void restore_version_as_copy(Instant);

    // Telling.
    std::vector<Notice> const& notices() const;
    void add_notice(Notice);
    /// What has been told since this was last asked, in order: to be said aloud, once. What stands among the notices already is
    /// among it again when it is told again.
    std::vector<Notice> take_unsaid();
    /// Those that only told of something done; what needs care stays until it is dismissed.
    void dismiss_told();
    void dismiss_notice(std::size_t index);

    // Who works here.
    void set_author(std::string const& name, std::string const& role);
    format::Preferences& preferences();
    void save_preferences();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace triad::store
