#include "platform/headless/fake_storage.h"

#include "base/text.h"

#include <utility>

namespace triad::platform::headless {

namespace {

using DoneOrError = Result<Done, StorageError>;

std::string line_of(std::string_view verb, std::string_view key, std::uint64_t sequence)
{
    return concat({ verb, " ", key, " ", number(static_cast<std::int64_t>(sequence)) });
}

std::uint64_t last_sequence(StoredDocument const& document)
{
    return document.journal.empty() ? document.sequence : document.journal.back().first;
}

} // namespace

FakeStorage::FakeStorage(std::shared_ptr<Disk> disk)
    : m_disk(std::move(disk))
{
}

FakeStorage::~FakeStorage()
{
    std::erase_if(m_disk->holders, [this](auto const& holder) { return holder.second == this; });
}

void FakeStorage::ask(std::string line, Request request)
{
    if (!m_dead)
        m_requests.emplace_back(std::move(line), std::move(request));
}

template <typename T> void FakeStorage::ask_read(std::string line, Reply<T> reply, std::function<Result<T, StorageError>()> read)
{
    ask(std::move(line), [this, reply = std::move(reply), read = std::move(read)]() -> Answer {
        Result<T, StorageError> result = m_read_error ? Result<T, StorageError> { Failure { *m_read_error } } : read();
        return [reply, result = std::move(result)] { reply(result); };
    });
}

void FakeStorage::ask_change(std::string line, Reply<Done> reply, std::function<DoneOrError()> change)
{
    ask(std::move(line), [this, reply = std::move(reply), change = std::move(change)]() -> Answer {
        DoneOrError const result = m_error ? DoneOrError { Failure { *m_error } } : change();
        return [reply, result] { reply(result); };
    });
}

Disk::Record* FakeStorage::find(std::string const& key)
{
    auto const found = m_disk->records.find(key);
    return found == m_disk->records.end() ? nullptr : &found->second;
}

void FakeStorage::list(Reply<std::vector<StoredSummary>> reply)
{
    ask_read<std::vector<StoredSummary>>("list", std::move(reply), [this] {
        std::vector<StoredSummary> summaries;
        for (auto const& [key, record] : m_disk->records)
            summaries.push_back({ key, record.summary });
        return Result<std::vector<StoredSummary>, StorageError> { std::move(summaries) };
    });
}

void FakeStorage::load(std::string const& key, Reply<StoredDocument> reply)
{
    ask_read<StoredDocument>(concat({ "load ", key }), std::move(reply), [this, key]() -> Result<StoredDocument, StorageError> {
        auto const* record = find(key);
        if (!record)
            return Failure { StorageError::Missing };
        return record->document;
    });
}

DoneOrError FakeStorage::add_entry(std::string const& key, std::uint64_t sequence, std::string const& entry)
{
    auto* record = find(key);
    if (!record)
        return Failure { StorageError::Missing };
    if (sequence <= last_sequence(record->document))
        return Failure { StorageError::Changed };
    record->document.journal.emplace_back(sequence, entry);
    return Done {};
}

void FakeStorage::append(std::string const& key, std::uint64_t sequence, std::string const& entry, Reply<Done> reply)
{
    ask(line_of("append", key, sequence), [this, key, sequence, entry, reply = std::move(reply)]() -> Answer {
        if (m_error == StorageError::Unverified)
            return [reply, half = add_entry(key, sequence, entry.substr(0, entry.size() / 2))] {
                reply(half ? DoneOrError { Failure { StorageError::Unverified } } : half);
            };
        DoneOrError const result = m_error ? DoneOrError { Failure { *m_error } } : add_entry(key, sequence, entry);
        return [reply, result] { reply(result); };
    });
}

DoneOrError FakeStorage::replace(
    std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary)
{
    auto const* old = find(key);
    if (old && last_sequence(old->document) > sequence)
        return Failure { StorageError::Changed };
    auto& record = m_disk->records[key];
    record.document = { bytes, sequence, {} };
    record.summary = summary;
    return Done {};
}

void FakeStorage::write(
    std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary, Reply<Done> reply)
{
    ask_change(line_of("write", key, sequence), std::move(reply), [=, this] { return replace(key, sequence, bytes, summary); });
}

void FakeStorage::remove(std::string const& key, Reply<Done> reply)
{
    ask_change(concat({ "remove ", key }), std::move(reply), [this, key] {
        m_disk->records.erase(key);
        return DoneOrError {};
    });
}

void FakeStorage::add_version(std::string const& key, StoredVersion const& version, std::string const& bytes, Reply<Done> reply)
{
    ask_change(concat({ "add-version ", key, " ", version.label }), std::move(reply), [=, this]() -> DoneOrError {
        auto* record = find(key);
        if (!record)
            return Failure { StorageError::Missing };
        record->versions[version.at] = { version.label, bytes };
        return Done {};
    });
}

void FakeStorage::list_versions(std::string const& key, Reply<std::vector<StoredVersion>> reply)
{
    ask_read<std::vector<StoredVersion>>(concat({ "list-versions ", key }), std::move(reply), [this, key] {
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
        concat({ "load-version ", key }), std::move(reply), [this, key, at]() -> Result<std::string, StorageError> {
            auto const* record = find(key);
            if (!record || !record->versions.contains(at))
                return Failure { StorageError::Missing };
            return record->versions.at(at).bytes;
        });
}

void FakeStorage::remove_version(std::string const& key, Instant at, Reply<Done> reply)
{
    ask_change(concat({ "remove-version ", key }), std::move(reply), [this, key, at] {
        if (auto* record = find(key))
            record->versions.erase(at);
        return DoneOrError {};
    });
}

void FakeStorage::raw(std::string const& key, Reply<std::string> reply)
{
    ask_read<std::string>(concat({ "raw ", key }), std::move(reply), [this, key]() -> Result<std::string, StorageError> {
        auto const* record = find(key);
        if (!record)
            return Failure { StorageError::Missing };
        auto text = record->document.bytes;
        for (auto const& [sequence, entry] : record->document.journal)
            text += concat({ "\n", number(static_cast<std::int64_t>(sequence)), " ", entry });
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
    ask(concat({ "lost ", key }), [lost = std::move(lost)]() -> Answer { return lost; });
}

void FakeStorage::claim(std::string const& key, bool take_over, std::function<void(bool)> granted, std::function<void()> lost)
{
    ask(concat({ "claim ", key }), [this, key, take_over, granted = std::move(granted), lost = std::move(lost)]() -> Answer {
        bool const taken = take(key, take_over);
        if (taken)
            m_lost[key] = lost;
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
