#pragma once

#include "store/alive.h"
#include "store/context.h"
#include "store/open_document.h"
#include "store/version_keeper.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// The documents in memory: the one that is worked in, those whose last changes are on their way to storage, and which one is
/// being opened.
class OpenDocuments {
public:
    OpenDocuments(Context&, VersionKeeper&);

    /// Runs each time another document has become the current one.
    void on_current(std::function<void()> arrived) { m_arrived = std::move(arrived); }

    /// The one that the screens show; null for none.
    OpenDocument* current() { return m_current.get(); }
    OpenDocument const* current() const { return m_current.get(); }
    bool is_current(std::string_view key) const { return m_current && m_current->key() == key; }
    bool writable() const { return m_current && m_current->writable(); }
    /// The school's work in the current one; null for none.
    model::SchoolDocument const* school() const { return m_current ? m_current->school() : nullptr; }
    /// A lead's work in it; null for none.
    model::ClusterDocument const* cluster() const { return m_current ? m_current->cluster() : nullptr; }
    /// True while a school's own file is open that can be written in.
    bool in_own_school() const;
    /// Current or put away; null where it is not in memory.
    OpenDocument const* in_memory(std::string_view key) const;

    std::unique_ptr<OpenDocument> make(std::string key, std::unique_ptr<Document>, Instant file_copy);
    void make_current(std::unique_ptr<OpenDocument>);
    /// Keeps a new document, which becomes current and is written at once.
    void adopt(std::unique_ptr<Document>, Instant file_copy);
    /// Closes the current one; it stays in memory until storage has all of it.
    void put_away_current();
    /// Takes back one that was put away; null where it is not in memory any more.
    std::unique_ptr<OpenDocument> take_back(std::string_view key);
    /// The current one is given up without a word: another takes its place at once.
    void close_current();
    /// Changes that no storage holds, and that the document's new owner does not know, go into a document of their own.
    void keep_unsaved_copy(OpenDocument const&);
    /// Another tab has taken the document over.
    void lost(std::string const& key);
    void claim_new(std::string const& key);
    /// Forgets it: it is being removed.
    void drop(std::string const& key);
    void drop_all();

    /// The document that is being opened. A later wish to open another one replaces it.
    struct Opening {
        std::string key;
        bool writable = false;
        unsigned number = 0;
    };
    std::optional<Opening> const& opening() const { return m_opening; }
    /// Returns the number of this wish.
    unsigned begin_opening(std::string key, bool writable);
    void allow_writing() { m_opening->writable = true; }
    /// True unless another wish has taken its place.
    bool still_opening(unsigned number) const { return m_opening && m_opening->number == number; }
    void end_opening() { m_opening.reset(); }

    // The current document.
    bool perform(Command);
    std::optional<model::FieldRef> undo();
    std::optional<model::FieldRef> redo();
    /// The line of the list that tells of it is counted anew when it is next read.
    void changed();

    /// Starts what is due. Returns milliseconds until the next call is needed; -1 for none.
    int tick();
    void flush();

private:
    void shorten(Command&);
    void drop_finished();
    /// Only work that storage lacks is worth a question before the page is closed.
    void ask_before_closing();

    Context& m_context;
    VersionKeeper& m_versions;
    std::function<void()> m_arrived;
    std::unique_ptr<OpenDocument> m_current;
    /// Closed documents whose last changes are on their way to storage, or which storage refuses: never dropped before.
    std::vector<std::unique_ptr<OpenDocument>> m_put_away;
    std::optional<Opening> m_opening;
    unsigned m_openings = 0;
    bool m_asks_before_closing = false;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
