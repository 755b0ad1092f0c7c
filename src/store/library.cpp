#include "store/library.h"

#include <algorithm>
#include <utility>

namespace triad::store {

void Library::load(std::vector<platform::StoredSummary> const& stored)
{
    m_entries.clear();
    for (auto const& [key, text] : stored) {
        LibraryEntry entry;
        entry.key = key;
        auto summary = format::decode_library_line(text);
        entry.damaged = !summary;
        entry.newer = !summary && summary.error().code == IssueCode::NewerVersion;
        if (summary)
            entry.line = *std::move(summary);
        m_entries.push_back(std::move(entry));
    }
    sort();
}

void Library::outdate(std::string const& key)
{
    if (m_outdated && *m_outdated != key)
        refresh();
    m_outdated = key;
}

void Library::refresh() const
{
    if (!m_outdated)
        return;
    auto const key = *std::exchange(m_outdated, std::nullopt);
    if (auto summary = m_source(key))
        place(key, *std::move(summary));
}

std::vector<LibraryEntry> const& Library::entries() const
{
    refresh();
    return m_entries;
}

std::vector<LibraryEntry> Library::own_schools() const
{
    std::vector<LibraryEntry> out;
    for (auto const& entry : entries())
        if (!entry.damaged && !entry.line.example && entry.line.kind == model::DocumentKind::School)
            out.push_back(entry);
    return out;
}

void Library::put(std::string const& key, format::LibraryLine summary)
{
    if (m_outdated == key)
        m_outdated.reset();
    place(key, std::move(summary));
}

void Library::place(std::string const& key, format::LibraryLine summary) const
{
    std::erase_if(m_entries, [&](LibraryEntry const& entry) { return entry.key == key; });
    LibraryEntry entry;
    entry.key = key;
    entry.line = std::move(summary);
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
    if (m_outdated == key)
        m_outdated.reset();
    std::erase_if(m_entries, [&](LibraryEntry const& entry) { return entry.key == key; });
}

LibraryEntry const* Library::find(std::string_view key) const
{
    auto const& list = entries();
    auto const found = std::ranges::find_if(list, [&](LibraryEntry const& entry) { return entry.key == key; });
    return found == list.end() ? nullptr : &*found;
}

LibraryEntry const* Library::find_document(std::string_view id) const
{
    auto const& list = entries();
    auto const found = std::ranges::find_if(list, [&](LibraryEntry const& entry) { return entry.line.document == id; });
    return found == list.end() ? nullptr : &*found;
}

LibraryEntry const* Library::find_host(std::string_view review) const
{
    auto const& list = entries();
    auto const found = std::ranges::find_if(list, [&](LibraryEntry const& entry) {
        return entry.line.kind == model::DocumentKind::School
            && std::ranges::find(entry.line.reviews, review, &format::LibraryItem::id) != entry.line.reviews.end();
    });
    return found == list.end() ? nullptr : &*found;
}

void Library::clear()
{
    m_entries.clear();
    m_outdated.reset();
}

void Library::sort() const
{
    std::ranges::stable_sort(m_entries, [](LibraryEntry const& a, LibraryEntry const& b) {
        if (a.damaged != b.damaged)
            return b.damaged;
        return a.line.changed > b.line.changed;
    });
}

} // namespace triad::store
