#pragma once

#include "platform/headless/fake_signer.h"
#include "platform/headless/fake_storage.h"
#include "platform/ports.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

// The outside world for tests and for the headless build: it keeps what it is told and gives the same answers each run.

namespace triad::platform::headless {

class FakeFiles final : public Files {
public:
    struct Saved {
        std::string name;
        std::string mime;
        std::string bytes;
    };
    void pick() override { ++picks; }
    void stop_reading() override { ++stops; }
    void save(std::string const& name, std::string const& mime, std::string const& bytes) override
    {
        saved.push_back({ name, mime, bytes });
    }
    void print() override { ++prints; }

    std::vector<Saved> saved;
    int picks = 0;
    int stops = 0;
    int prints = 0;
};

/// Answers at once when a test delivers. What is in a folder the test drops itself.
class FakeFolders final : public Folders {
public:
    bool available() override { return here; }
    void find(std::string const& key, FolderReply) override;
    void open(std::string const& key, FolderReply) override;
    void read(std::string const& key, FolderReply) override;
    void forget(std::string const& key) override { remembered.erase(key); }
    void forget_all() override { remembered.clear(); }

    /// Until nothing waits, answers that ask again included.
    void deliver();
    bool waiting() const { return !m_answers.empty(); }

    bool here = true; // false: a browser that opens no folder in place
    Result<std::string, FolderError> chosen = Failure { FolderError::None }; // what the person chooses when next asked
    std::optional<FolderError> trouble = {}; // why what is remembered cannot be read
    std::map<std::string, std::string> remembered; // document key to the folder's name
    int reads = 0;

private:
    std::deque<std::function<void()>> m_answers;
};

/// Keeps what it is asked to write; what it gives are no files of Word or Excel, but the blocks behind a word of its own. Answers
/// wait until a test delivers them.
class FakeOfficeWriter final : public OfficeWriter {
public:
    struct Asked {
        OfficeFormat format;
        std::string blocks;
    };
    void write(OfficeFormat, std::string const& blocks, OfficeReply) override;

    /// Until nothing waits, answers that ask again included.
    void deliver();
    bool waiting() const { return !m_answers.empty(); }

    std::vector<Asked> asked;
    std::optional<OfficeError> trouble = {}; // why nothing can be written

private:
    std::deque<std::function<void()>> m_answers;
};

class FakePreferences final : public Preferences {
public:
    std::string load() override { return text; }
    bool save(std::string const& changed) override
    {
        if (refuses)
            return false;
        text = changed;
        return true;
    }

    std::string text;
    bool refuses = false;
};

/// Stands still until it is moved. Setting `time` is what a person does to a clock: nothing passes.
class FakeClock final : public Clock {
public:
    int offset_minutes(Instant) const override { return offset; }
    std::int64_t monotonic_ms() const override { return passed; }
    void advance(std::int64_t ms)
    {
        time.ms += ms;
        passed += ms;
    }

    Instant time { 1'795'344'123'120 }; // 2026-11-22T10:42:03.120Z
    int offset = 0;
    std::int64_t passed = 0;

protected:
    Instant device_time() const override { return time; }
};

/// "action-0000000000000000000001", then …2: no two alike within one world.
class FakeIds final : public Ids {
public:
    std::string fresh(std::string_view prefix) override;

    int last = 0;
};

class FakePage final : public Page {
public:
    void request_persistence() override { ++persistence_requests; }
    void reload_into_update() override { ++reloads; }
    void copy_text(std::string const& text) override { copied = text; }
    void wake_after(int ms) override { wakes.push_back(ms); }
    void ask_before_closing(bool on) override { asks_before_closing = on; }

    int persistence_requests = 0;
    int reloads = 0;
    bool asks_before_closing = false;
    std::string copied;
    std::vector<int> wakes;
};

/// The page's element tree as a plain tree, built up from patches alone. A malformed patch stops the test.
class FakeMirror final : public Mirror {
public:
    void apply(semantics::Patch const&) override;

    semantics::Tree const& tree() const { return m_tree; }

    std::vector<std::string> announced; // everything said so far, urgent or not
    std::vector<semantics::NodeId> focused; // every request for focus
    int patches = 0;

private:
    semantics::Tree m_tree;
};

/// Every character half an em wide, East Asian ones and icons one em. A glyph's picture is a full box.
class FixedGlyphs final : public Glyphs {
public:
    FaceMetrics metrics(Face) override { return {}; }
    float advance(Face, char32_t, float size_px) override;
    /// As wide as its first character: what is attached to that, or joined to it, takes no room.
    float run_advance(Face, std::string_view, float size_px) override;
    GlyphImage raster(Face, std::string_view, float size_px, float density) override;
};

/// Stands in for the browser's cryptography and protects nothing: no real Triad opens what it seals. It does tell a wrong
/// phrase, damage, a changed file and a newer one apart, as the real lock does. Answers wait until a test delivers them.
class FakeLock final : public Lock {
public:
    void seal(std::string const& phrase, std::string const& bytes, LockReply) override;
    void open(std::string const& phrase, std::string const& bytes, LockReply) override;

    /// Until nothing waits, answers that ask again included.
    void deliver();
    bool waiting() const { return !m_answers.empty(); }

    /// The same file after someone without the phrase has changed what is inside and made the checksum fit.
    static std::string altered(std::string const& sealed);

    bool available = true; // false: a page without cryptography
    std::size_t largest = std::size_t { 24 } * 1024 * 1024;

private:
    Result<std::string, LockError> sealed(std::string const& phrase, std::string const& bytes) const;
    Result<std::string, LockError> opened(std::string const& phrase, std::string const& bytes) const;

    std::deque<std::function<void()>> m_answers;
};

/// Everything together, on a device of its own or on one shared with another tab.
struct FakeWorld {
    explicit FakeWorld(std::shared_ptr<Disk> disk = std::make_shared<Disk>())
        : storage(disk)
        , signer(std::move(disk))
    {
    }

    Ports ports() { return { storage, files, preferences, clock, ids, mirror, page, glyphs, lock, signer, folders, office }; }

    FakeStorage storage;
    FakeFiles files;
    FakePreferences preferences;
    FakeClock clock;
    FakeIds ids;
    FakeMirror mirror;
    FakePage page;
    FixedGlyphs glyphs;
    FakeLock lock;
    FakeSigner signer;
    FakeFolders folders;
    FakeOfficeWriter office;
};

} // namespace triad::platform::headless
