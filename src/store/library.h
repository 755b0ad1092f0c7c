#pragma once

#include "platform/ports.h"
#include "store/workspace.h"

#include <string_view>
#include <vector>

namespace triad::store {

/// The list of all documents in this browser: last change first, those whose summary cannot be read at the end.
class Library {
public:
    void load(std::vector<platform::StoredSummary> const&);
    void put(std::string const& key, format::DocumentSummary);
    void mark_damaged(std::string const& key);
    void remove(std::string const& key);
    void clear() { m_entries.clear(); }

    std::vector<LibraryEntry> const& entries() const { return m_entries; }
    /// Null where there is none.
    LibraryEntry const* find(std::string_view key) const;
    LibraryEntry const* find_document(std::string_view id) const;
    /// The school's own file that holds this review.
    LibraryEntry const* find_host(std::string_view review) const;

private:
    void sort();

    std::vector<LibraryEntry> m_entries;
};

} // namespace triad::store
