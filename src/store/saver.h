#pragma once

#include "model/field.h"
#include "platform/ports.h"
#include "store/alive.h"
#include "store/save_status.h"

#include <functional>
#include <optional>

namespace triad::store {

/// A whole copy as it goes into storage.
struct WholeCopy {
    std::string bytes;
    std::string summary;
};

/// Keeps one document in storage: a journal entry soon after every change, a whole copy now and then.
/// One request is under way at a time, so that entries arrive in order and none is missing between two others. An error leaves
/// open what happened: an entry that was sent is sent again as it was, under the same number, until storage has confirmed it or
/// a whole copy of the same number that takes its place.
class Saver {
public:
    struct Parts {
        platform::DocumentStorage& storage;
        platform::Clock const& clock;
        std::string key;
        std::function<WholeCopy()> copy; // of the document as it is now
        std::function<void()> changed; // the status may have moved
    };
    explicit Saver(Parts);

    /// Nothing of the document is in storage yet.
    void start_new();
    /// The document came out of storage: its last entry, and how many entries its journal holds.
    void start_stored(std::uint64_t sequence, std::size_t entries, Instant saved_at);
    /// Another tab writes this document now.
    void set_read_only();

    /// The edits of one command, already in the document.
    void record(std::vector<model::Edit>);
    /// The document's content was replaced as a whole: a whole copy is due at once, because no edits tell of it.
    void replace_content();
    /// A whole copy is due, e.g. because the summary changed.
    void want_whole_copy();
    /// Starts at once what is due later.
    void flush();
    /// Starts what is due. Returns milliseconds until something else will be; -1 when only an answer or a change can bring that.
    int tick();

    bool read_only() const { return m_read_only; }
    /// True while storage lacks something that the document has.
    bool unsaved() const;
    /// True when there is nothing left to do or to wait for.
    bool idle() const;
    SaveStatus const& status() const { return m_status; }

private:
    enum class Request { None, Append, Write };
    struct Due {
        Request request = Request::None;
        std::int64_t wait_ms = -1;
    };
    struct Entry {
        std::uint64_t sequence = 0;
        std::string text;
    };

    void add_waiting(model::Edit);
    bool replaced() const { return m_content != m_content_stored; }
    std::int64_t now() const { return m_parts.clock.monotonic_ms(); }
    Due next_request() const;
    Due due() const;
    void start(Request);
    void append();
    void write();
    void answered(Request, std::uint64_t sequence, Result<platform::Done, platform::StorageError> const&);
    void succeeded(Request, std::uint64_t sequence);
    void failed(Request, platform::StorageError);
    void update_status();

    Parts m_parts;
    Alive m_alive;
    std::vector<model::Edit> m_waiting; // in the document, not yet on their way
    std::optional<Entry> m_entry; // sent and not confirmed: storage may have it or not
    std::uint64_t m_sequence = 0; // the last entry that storage has confirmed
    std::size_t m_entries = 0; // in the journal since the last whole copy
    std::optional<platform::StorageError> m_trouble;
    std::int64_t m_first_waiting = 0; // these are moments of the clock that never goes back
    std::int64_t m_last_edit = 0;
    std::int64_t m_retry_at = 0;
    Request m_request = Request::None; // under way
    unsigned m_content = 0; // grows when the content is replaced
    unsigned m_content_sent = 0;
    unsigned m_content_stored = 0;
    bool m_stored = false; // storage has a whole copy
    bool m_doubtful = false; // storage holds an entry or copy that is not what was sent: a whole copy must take its place
    bool m_copy_wanted = false;
    bool m_urgent = false;
    bool m_read_only = false;
    SaveStatus m_status;
};

} // namespace triad::store
