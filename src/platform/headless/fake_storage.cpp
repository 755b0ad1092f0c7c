#include "platform/headless/fake_storage.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace triad::platform::headless {

namespace {

using DoneOrError = Result<Done, StorageError>;

std::string line_of(std::string_view verb, std::string_view key, std::uint64_t sequence)
{
    return concat({ verb, " ", key, " ", number(sequence) });
}

/// Names one whole copy: no other has the same.
std::string mark_of(Disk::Record const& record)
{
    return concat({ record.writer, " ", number(record.turn), " ", number(record.document.sequence) });
}

/// True where another writer's entry stands at `sequence` or, with `beyond`, after it.
bool others_entry(Disk::Record const& record, std::string const& writer, std::uint64_t sequence, bool beyond)
{
    return std::ranges::any_of(record.document.journal, [&](auto const& entry) {
        auto const found = record.entry_writers.find(entry.first);
        bool const ours = found != record.entry_writers.end() && found->second == writer;
        return !ours && (beyond ? entry.first > sequence : entry.first == sequence);
    });
}

} // namespace

FakeStorage::FakeStorage(std::shared_ptr<Disk> disk)
    : m_disk(std::move(disk))
{
    m_disk->tabs.push_back(this);
}

FakeStorage::~FakeStorage()
{
    std::erase(m_disk->tabs, this);
    std::erase_if(m_disk->holders, [this](auto const& holder) { return holder.second == this; });
}

void FakeStorage::ask(std::string line, Request request)
{
    if (!m_dead)
        m_requests.emplace_back(std::move(line), std::move(request));
}

std::optional<Mishap> FakeStorage::next_mishap(std::string const& line)
{
    ++m_number;
    return m_plan ? m_plan(m_number, line) : std::nullopt;
}

template <typename T>
void FakeStorage::ask_read(
    std::string const& line, std::string const& key, Reply<T> reply, std::function<Result<T, StorageError>()> read)
{
    ask(line, [this, line, key, reply = std::move(reply), read = std::move(read)]() -> Answer {
        land(key);
        auto mishap = next_mishap(line);
        if (m_read_error)
            mishap = Mishap { Mishap::Kind::Refused, *m_read_error };
        Result<T, StorageError> result = mishap ? Result<T, StorageError> { Failure { mishap->error } } : read();
        return [reply, result = std::move(result)] { reply(result); };
    });
}

void FakeStorage::ask_change(std::string const& line, std::string const& key, Reply<Done> reply, Change change, Change half)
{
    ask(line, [=, this, reply = std::move(reply), change = std::move(change), half = std::move(half)]() -> Answer {
        land(key);
        auto mishap = next_mishap(line);
        if (m_error)
            mishap = Mishap { *m_error == StorageError::Unverified ? Mishap::Kind::Half : Mishap::Kind::Refused, *m_error };
        auto const result = carry_out(mishap, key, change, half);
        return [reply, result] { reply(result); };
    });
}

DoneOrError FakeStorage::carry_out(
    std::optional<Mishap> const& mishap, std::string const& key, Change const& change, Change const& half)
{
    if (!mishap)
        return change();
    DoneOrError result = Failure { mishap->error };
    if (mishap->kind == Mishap::Kind::Late)
        m_late.push_back({ key, change });
    if (mishap->kind == Mishap::Kind::Unseen)
        result = change();
    if (mishap->kind == Mishap::Kind::Half && half)
        result = half();
    // What another tab did is found out whatever else goes wrong.
    return result ? DoneOrError { Failure { mishap->error } } : result;
}

void FakeStorage::land(std::string const& key)
{
    for (std::size_t i = 0; i < m_late.size();) {
        if (!key.empty() && !m_late[i].key.empty() && m_late[i].key != key) {
            ++i;
            continue;
        }
        auto const late = std::move(m_late[i]);
        m_late.erase(m_late.begin() + static_cast<std::ptrdiff_t>(i));
        // Nobody hears any more how it went.
        [[maybe_unused]] auto const unheard = late.change();
    }
}

void FakeStorage::land() { land({}); }

Disk::Record* FakeStorage::find(std::string const& key)
{
    auto const found = m_disk->records.find(key);
    return found == m_disk->records.end() ? nullptr : &found->second;
}

/// The whole copy is neither this writer's nor the one that this writer found.
bool FakeStorage::foreign(Disk::Record const& record, Claim const& claim) const
{
    return record.writer != claim.writer && claim.base != mark_of(record);
}

void FakeStorage::list(Reply<std::vector<StoredSummary>> reply)
{
    ask_read<std::vector<StoredSummary>>("list", {}, std::move(reply), [this] {
        std::vector<StoredSummary> summaries;
        summaries.reserve(m_disk->records.size());
        for (auto const& [key, record] : m_disk->records)
            summaries.push_back({ key, record.summary });
        return Result<std::vector<StoredSummary>, StorageError> { std::move(summaries) };
    });
}

Result<StoredDocument, StorageError> FakeStorage::read(std::string const& key)
{
    auto const* record = find(key);
    if (!record)
        return Failure { StorageError::Missing };
    auto const claim = m_claims.find(key);
    if (claim != m_claims.end() && !claim->second.base)
        claim->second.base = mark_of(*record);
    return record->document;
}

void FakeStorage::load(std::string const& key, Reply<StoredDocument> reply)
{
    ask_read<StoredDocument>(concat({ "load ", key }), key, std::move(reply), [this, key] { return read(key); });
}

DoneOrError FakeStorage::add_entry(std::string const& key, std::uint64_t sequence, std::string const& entry)
{
    auto const claim = m_claims.find(key);
    auto* record = find(key);
    if (!record) {
        if (claim != m_claims.end())
            claim->second.base.reset();
        return Failure { StorageError::Missing };
    }
    if (claim == m_claims.end() || foreign(*record, claim->second))
        return Failure { StorageError::Changed };
    auto const& writer = claim->second.writer;
    auto& [bytes, stored, journal] = record->document;
    if (stored >= sequence)
        return record->writer == writer ? DoneOrError { Done {} } : Failure { StorageError::Changed };
    if (others_entry(*record, writer, sequence, false))
        return Failure { StorageError::Changed };
    std::erase_if(journal, [&](auto const& each) { return each.first == sequence; });
    journal.emplace_back(sequence, entry);
    std::ranges::sort(journal);
    record->entry_writers[sequence] = writer;
    return Done {};
}

void FakeStorage::append(std::string const& key, std::uint64_t sequence, std::string const& entry, Reply<Done> reply)
{
    ask_change(
        line_of("append", key, sequence), key, std::move(reply), [=, this] { return add_entry(key, sequence, entry); },
        [=, this] { return add_entry(key, sequence, entry.substr(0, entry.size() / 2)); });
}

DoneOrError FakeStorage::replace(
    std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary)
{
    auto const claim = m_claims.find(key);
    if (claim == m_claims.end())
        return Failure { StorageError::Changed };
    auto const* old = find(key);
    if (!old && claim->second.base) {
        claim->second.base.reset();
        return Failure { StorageError::Missing };
    }
    auto const& writer = claim->second.writer;
    if (old && (foreign(*old, claim->second) || others_entry(*old, writer, sequence, true)))
        return Failure { StorageError::Changed };
    // An older copy of our own never comes after a newer one.
    ENSURE(!old || old->document.sequence <= sequence);
    auto& record = m_disk->records[key];
    record.document.bytes = bytes;
    record.document.sequence = sequence;
    std::erase_if(record.document.journal, [&](auto const& entry) { return entry.first <= sequence; });
    std::erase_if(record.entry_writers, [&](auto const& entry) { return entry.first <= sequence; });
    record.summary = summary;
    record.writer = writer;
    ++record.turn;
    claim->second.base = mark_of(record);
    return Done {};
}

void FakeStorage::write(
    std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary, Reply<Done> reply)
{
    ask_change(
        line_of("write", key, sequence), key, std::move(reply), [=, this] { return replace(key, sequence, bytes, summary); });
}

DoneOrError FakeStorage::erase(std::string const& key)
{
    m_disk->records.erase(key);
    for (auto* tab : m_disk->tabs) {
        if (tab != this)
            tab->hear_removed(key);
    }
    return Done {};
}

DoneOrError FakeStorage::erase_all()
{
    m_disk->records.clear();
    for (auto* tab : m_disk->tabs) {
        if (tab != this)
            tab->hear_removed_all();
    }
    return Done {};
}

void FakeStorage::hear_removed(std::string const& key)
{
    ask(concat({ "removed ", key }), [this, key]() -> Answer {
        return [told = m_removed, key] {
            if (told)
                told(key);
        };
    });
}

void FakeStorage::hear_removed_all()
{
    ask("removed all", [this]() -> Answer {
        // What this tab put away since then goes too.
        land();
        for (auto const& [key, claim] : m_claims)
            m_disk->records.erase(key);
        return [told = m_removed_all] {
            if (told)
                told();
        };
    });
}

void FakeStorage::remove(std::string const& key, Reply<Done> reply)
{
    ask_change(concat({ "remove ", key }), key, std::move(reply), [this, key] { return erase(key); });
}

void FakeStorage::remove_all(Reply<Done> reply)
{
    ask_change("remove-all", {}, std::move(reply), [this] { return erase_all(); });
}

void FakeStorage::watch_removals(std::function<void(std::string const& key)> removed, std::function<void()> removed_all)
{
    m_removed = std::move(removed);
    m_removed_all = std::move(removed_all);
}

void FakeStorage::add_version(std::string const& key, StoredVersion const& version, std::string const& bytes, Reply<Done> reply)
{
    ask_change(concat({ "add-version ", key, " ", version.label }), key, std::move(reply), [=, this]() -> DoneOrError {
        auto* record = find(key);
        if (!record)
            return Failure { StorageError::Missing };
        record->versions[version.at] = { version.label, bytes };
        return Done {};
    });
}

void FakeStorage::list_versions(std::string const& key, Reply<std::vector<StoredVersion>> reply)
{
    ask_read<std::vector<StoredVersion>>(concat({ "list-versions ", key }), key, std::move(reply), [this, key] {
        std::vector<StoredVersion> versions;
        if (auto const* record = find(key)) {
            for (auto const& [at, version] : record->versions)
                versions.push_back({ at, version.label, version.bytes.size() });
        }
        return Result<std::vector<StoredVersion>, StorageError> { std::move(versions) };
    });
}

void FakeStorage::load_version(std::string const& key, Instant at, Reply<std::string> reply)
{
    ask_read<std::string>(
        concat({ "load-version ", key }), key, std::move(reply), [this, key, at]() -> Result<std::string, StorageError> {
            auto const* record = find(key);
            if (!record || !record->versions.contains(at))
                return Failure { StorageError::Missing };
            return record->versions.at(at).bytes;
        });
}

void FakeStorage::remove_version(std::string const& key, Instant at, Reply<Done> reply)
{
    ask_change(concat({ "remove-version ", key }), key, std::move(reply), [this, key, at] {
        if (auto* record = find(key))
            record->versions.erase(at);
        return DoneOrError {};
    });
}

void FakeStorage::raw(std::string const& key, Reply<std::string> reply)
{
    ask_read<std::string>(concat({ "raw ", key }), key, std::move(reply), [this, key]() -> Result<std::string, StorageError> {
        auto const* record = find(key);
        if (!record)
            return Failure { StorageError::Missing };
        auto text = record->document.bytes;
        for (auto const& [sequence, entry] : record->document.journal)
            text += concat({ "\n", number(sequence), " ", entry });
        return text;
    });
}

bool FakeStorage::take(std::string const& key, bool take_over)
{
    auto& holder = m_disk->holders[key];
    if (holder && holder != this && !take_over)
        return false;
    if (holder && holder != this)
        holder->tell_lost(key);
    holder = this;
    return true;
}

void FakeStorage::tell_lost(std::string const& key)
{
    auto const found = m_lost.find(key);
    if (found == m_lost.end())
        return;
    auto lost = std::move(found->second);
    m_lost.erase(found);
    // What was asked before the news comes is asked by a writer still.
    ask(concat({ "lost ", key }), [this, key, lost = std::move(lost)]() -> Answer {
        m_claims.erase(key);
        return lost;
    });
}

void FakeStorage::claim(std::string const& key, bool take_over, std::function<void(bool)> granted, std::function<void()> lost)
{
    ask(concat({ "claim ", key }), [this, key, take_over, granted = std::move(granted), lost = std::move(lost)]() -> Answer {
        bool const taken = take(key, take_over);
        if (taken) {
            m_lost[key] = lost;
            m_claims[key] = { concat({ "writer-", number(++m_disk->claims) }), {} };
        }
        return [granted, taken] { granted(taken); };
    });
}

void FakeStorage::release(std::string const& key)
{
    ask(concat({ "release ", key }), [this, key]() -> Answer {
        auto const held = m_disk->holders.find(key);
        if (held != m_disk->holders.end() && held->second == this)
            m_disk->holders.erase(held);
        m_lost.erase(key);
        m_claims.erase(key);
        return [] { };
    });
}

bool FakeStorage::deliver_one()
{
    if (m_dead || m_requests.empty())
        return false;
    auto const [line, request] = std::move(m_requests.front());
    m_requests.pop_front();
    m_log.push_back(line);
    auto const answer = request();
    if (m_deliveries_left > 0)
        --m_deliveries_left;
    if (m_deliveries_left == 0) {
        m_dead = true;
        m_requests.clear();
        if (m_last_answer == LastAnswer::Swallowed)
            return false;
    }
    answer();
    return !m_dead;
}

void FakeStorage::deliver()
{
    while (deliver_one()) { }
}

void FakeStorage::die_after(int count, LastAnswer last)
{
    m_deliveries_left = count;
    m_last_answer = last;
    if (count == 0) {
        m_dead = true;
        m_requests.clear();
    }
}

} // namespace triad::platform::headless
