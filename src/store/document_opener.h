#pragma once

#include "store/open_documents.h"
#include "store/own_work.h"
#include "store/stored_document.h"

#include <string>

namespace triad::store {

/// Takes documents out of storage: the last whole copy, then the journal.
class DocumentOpener {
public:
    DocumentOpener(Context&, OpenDocuments&, OwnWork&, VersionKeeper&);

    /// It becomes current when storage has answered; what hinders it is told.
    void open(std::string key); // by value: the caller's may be an entry of the list that changes here
    /// From another tab.
    void take_over();
    /// Opens an earlier version of the current document as a document of its own.
    void restore(Instant version);

    /// Runs where a version is damaged: hands out its stored bytes.
    void on_damaged_version(std::function<void(std::string const& bytes)> act) { m_damaged_version = std::move(act); }

private:
    void load(unsigned number);
    void loaded(platform::StoredDocument const&);
    void open_taken_apart(std::string const& key, Loaded);
    void show(std::string const& key, Loaded, bool writable, bool changed);
    void recover(std::string const& key, Loaded);
    void give_up(std::string text, bool urgent, std::string raw_key);
    void reload(std::string const& key);
    void replace_current(platform::StoredDocument const&);
    void open_version(Instant, std::string const& bytes);
    /// A copy that may hold own work beside a review: each becomes a document.
    void adopt_apart(std::unique_ptr<Document>, std::function<void()> const& then);

    Context& m_context;
    OpenDocuments& m_documents;
    OwnWork& m_own_work;
    VersionKeeper& m_versions;
    std::function<void(std::string const&)> m_damaged_version;
    Alive m_alive; // last: callbacks die first
};

} // namespace triad::store
