#pragma once

#include "format/journal_entry.h"
#include "platform/ports.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::store {

/// A line of Home.
struct LibraryEntry {
    std::string key;
    format::LibraryLine line;
    bool damaged = false; // its summary cannot be read; only a raw download is offered
    bool newer = false; // because a newer program wrote it; `damaged` as well
};

/// The list of all documents in this browser: last change first, those whose summary cannot be read at the end.
class Library {
public:
    /// The line of a document that is in memory, as it is now; absent where it is not.
    using Source = std::function<std::optional<format::LibraryLine>(std::string const& key)>;
    void follow(Source source) { m_source = std::move(source); }
    /// This document was changed: its line is counted anew when the list is next read, and not at each key.
    void outdate(std::string const& key);
    /// Counts now what would be counted later: the document is about to leave memory.
    void refresh() const;

    void load(std::vector<platform::StoredSummary> const&);
    void put(std::string const& key, format::LibraryLine);
    void mark_damaged(std::string const& key);
    void remove(std::string const& key);
    void clear();

    std::vector<LibraryEntry> const& entries() const;
    /// Those that are one's own: neither an example nor damaged, and no copy of a review.
    std::vector<LibraryEntry> own_schools() const;
    /// Null where there is none.
    LibraryEntry const* find(std::string_view key) const;
    LibraryEntry const* find_document(std::string_view id) const;
    /// The school's own file that holds this review.
    LibraryEntry const* find_host(std::string_view review) const;

private:
    void place(std::string const& key, format::LibraryLine) const;
    void sort() const;

    Source m_source;
    mutable std::vector<LibraryEntry> m_entries;
    mutable std::optional<std::string> m_outdated;
};

} // namespace triad::store
