#include "store/stored_document.h"

#include "format/journal_entry.h"
#include "store/document_field.h"

#include <algorithm>

namespace triad::store {

namespace {

using Journal = std::vector<std::pair<std::uint64_t, std::string>>;
using Entry = std::vector<model::Edit>;

/// The entries up to the first that is missing or cannot be read. Errors: NewerVersion.
Result<std::vector<Entry>, Issue> readable_entries(Journal const& journal, std::uint64_t sequence, format::Chain const& chain)
{
    std::vector<Entry> entries;
    bool whole = true;
    for (auto const& [number, text] : journal) {
        auto entry = format::decode_journal_entry(text, chain);
        if (!entry && entry.error().code == IssueCode::NewerVersion)
            return Failure { entry.error() };
        whole = whole && entry && number == ++sequence;
        if (whole)
            entries.push_back(*std::move(entry));
    }
    return entries;
}

bool play(model::SchoolDocument& document, Entry const& entry)
{
    for (auto const& edit : entry) {
        if (!write_value(document, edit.target, edit.after, edit.stamp))
            return false;
    }
    return std::ranges::all_of(entry, [&](auto const& edit) { return stays_readable(document, edit.target); });
}

/// Plays whole entries only: at the first that does not fit, starts again and stops before it. Returns how many fitted.
std::size_t play_all(model::SchoolDocument& document, std::vector<Entry> const& entries)
{
    auto const start = document;
    for (std::size_t count = 0; count < entries.size(); ++count) {
        if (play(document, entries[count]))
            continue;
        document = start;
        for (std::size_t i = 0; i < count; ++i)
            play(document, entries[i]);
        return count;
    }
    return entries.size();
}

} // namespace

Result<Loaded, Issue> read_stored(platform::StoredDocument const& stored, format::Chain const& chain)
{
    Loaded loaded;
    if (auto opened = format::decode_school(stored.bytes, chain)) {
        loaded.document = std::move(opened->document);
    } else {
        auto salvaged = format::salvage_school(stored.bytes, chain);
        if (!salvaged)
            return Failure { opened.error() };
        loaded.document = std::move(salvaged->document);
        loaded.health = Loaded::Health::Salvaged;
    }
    auto const readable = readable_entries(stored.journal, stored.sequence, chain);
    if (!readable)
        return Failure { readable.error() };
    auto const& entries = *readable;
    auto const played = play_all(loaded.document, entries);
    if (played < stored.journal.size() && loaded.health == Loaded::Health::Sound)
        loaded.health = Loaded::Health::JournalCut;
    loaded.sequence = stored.journal.empty() ? stored.sequence : stored.journal.back().first;
    loaded.entries = stored.journal.size();
    loaded.saved_at = played > 0 && !entries[played - 1].empty() ? entries[played - 1].back().stamp.at : loaded.document.saved.at;
    return loaded;
}

} // namespace triad::store
