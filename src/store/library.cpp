#include "store/library.h"

#include <algorithm>

namespace triad::store {

void Library::load(std::vector<platform::StoredSummary> const& stored)
{
    m_entries.clear();
    for (auto const& [key, text] : stored) {
        LibraryEntry entry;
        entry.key = key;
        auto summary = format::decode_summary(text);
        entry.damaged = !summary;
        entry.newer = !summary && summary.error().code == IssueCode::NewerVersion;
        if (summary)
            entry.summary = *std::move(summary);
        m_entries.push_back(std::move(entry));
    }
    sort();
}

void Library::put(std::string const& key, format::DocumentSummary summary)
{
    remove(key);
    LibraryEntry entry;
    entry.key = key;
    entry.summary = std::move(summary);
    m_entries.push_back(std::move(entry));
    sort();
}

void Library::mark_damaged(std::string const& key)
{
    auto const found = std::ranges::find(m_entries, key, &LibraryEntry::key);
    if (found == m_entries.end())
        return;
    found->damaged = true;
    sort();
}

void Library::remove(std::string const& key)
{
    std::erase_if(m_entries, [&](LibraryEntry const& entry) { return entry.key == key; });
}

LibraryEntry const* Library::find(std::string_view key) const
{
    auto const found = std::ranges::find_if(m_entries, [&](LibraryEntry const& entry) { return entry.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

LibraryEntry const* Library::find_document(std::string_view id) const
{
    auto const found = std::ranges::find_if(m_entries, [&](LibraryEntry const& entry) { return entry.summary.document == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

LibraryEntry const* Library::find_host(std::string_view review) const
{
    auto const found = std::ranges::find_if(m_entries, [&](LibraryEntry const& entry) {
        return entry.summary.kind == model::DocumentKind::School
            && std::ranges::find(entry.summary.reviews, review, &format::EvaluationSummary::id) != entry.summary.reviews.end();
    });
    return found == m_entries.end() ? nullptr : &*found;
}

void Library::sort()
{
    std::ranges::stable_sort(m_entries, [](LibraryEntry const& a, LibraryEntry const& b) {
        if (a.damaged != b.damaged)
            return b.damaged;
        return a.summary.changed > b.summary.changed;
    });
}

} // namespace triad::store
