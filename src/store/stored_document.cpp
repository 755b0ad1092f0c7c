#include "store/stored_document.h"

#include "format/journal_entry.h"
#include "store/any_work.h"

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

/// Plays whole entries only: at the first that does not fit, starts again and stops before it. Returns how many fitted.
std::size_t play_all(std::unique_ptr<Document>& document, std::vector<Entry> const& entries)
{
    if (entries.empty())
        return 0;
    auto start = document->copy();
    for (std::size_t count = 0; count < entries.size(); ++count) {
        if (document->play(entries[count]))
            continue;
        document = std::move(start);
        for (std::size_t i = 0; i < count; ++i)
            document->play(entries[i]);
        return count;
    }
    return entries.size();
}

} // namespace

Result<Loaded, Issue> read_stored(
    platform::StoredDocument const& stored, DocumentReader const& reader, format::Chain const& chain)
{
    Loaded loaded;
    if (auto opened = reader.decode(stored.bytes, chain)) {
        loaded.document = *std::move(opened);
    } else {
        loaded.document = reader.salvage(stored.bytes, chain);
        if (!loaded.document)
            return Failure { opened.error() };
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
    loaded.saved_at
        = played > 0 && !entries[played - 1].empty() ? entries[played - 1].back().stamp.at : loaded.document->saved().at;
    return loaded;
}

Result<Loaded, Issue> read_stored(platform::StoredDocument const& stored, format::Chain const& chain)
{
    return read_stored(stored, any_work(), chain);
}

} // namespace triad::store
