#include "platform/web/web_storage.h"

#include "base/text.h"
#include "platform/web/pack.h"

#include <optional>
#include <utility>

namespace triad::platform::web {

namespace {

using Texts = Requests::Texts;

StorageError error_of(ReplyStatus status)
{
    switch (status) {
    case ReplyStatus::Full:
        return StorageError::Full;
    case ReplyStatus::Changed:
        return StorageError::Changed;
    case ReplyStatus::Missing:
        return StorageError::Missing;
    case ReplyStatus::Unverified:
        return StorageError::Unverified;
    case ReplyStatus::Ok:
    case ReplyStatus::Blocked:
    case ReplyStatus::Lost:
        break;
    }
    return StorageError::Blocked;
}

/// A handler that turns an answer's texts into `T` and hands it, or the error, to the one who asked. An answer that
/// cannot be read is reported as Unverified: what came back is not what was stored.
template <typename T> Requests::Handler answered_by(Reply<T> reply, std::optional<T> (*decode)(Texts const&))
{
    return [reply = std::move(reply), decode](ReplyStatus status, Texts const& texts) {
        if (status != ReplyStatus::Ok)
            return reply(Failure<StorageError> { error_of(status) });
        auto value = decode(texts);
        if (!value)
            return reply(Failure<StorageError> { StorageError::Unverified });
        reply(*std::move(value));
    };
}

std::optional<Done> decode_done(Texts const&) { return Done {}; }

std::optional<std::string> decode_text(Texts const& texts)
{
    return texts.size() == 1 ? std::optional { texts[0] } : std::nullopt;
}

/// A list that ends inside one of its entries was damaged: what is left of it would look like all there is.
std::optional<std::vector<StoredSummary>> decode_summaries(Texts const& texts)
{
    if (texts.size() % 2 != 0)
        return std::nullopt;
    std::vector<StoredSummary> summaries;
    for (std::size_t index = 0; index < texts.size(); index += 2)
        summaries.push_back({ .key = texts[index], .summary = texts[index + 1] });
    return summaries;
}

/// Numbers of journal entries, and sizes.
std::optional<std::uint64_t> decode_count(std::string const& text)
{
    auto const value = whole_number(text);
    return value && *value >= 0 ? std::optional { static_cast<std::uint64_t>(*value) } : std::nullopt;
}

std::optional<StoredDocument> decode_document(Texts const& texts)
{
    if (texts.size() < 2 || texts.size() % 2 != 0)
        return std::nullopt;
    auto const sequence = decode_count(texts[1]);
    if (!sequence)
        return std::nullopt;
    StoredDocument document { .bytes = texts[0], .sequence = *sequence };
    for (std::size_t index = 2; index < texts.size(); index += 2) {
        auto const number = decode_count(texts[index]);
        if (!number)
            return std::nullopt;
        document.journal.emplace_back(*number, texts[index + 1]);
    }
    return document;
}

std::optional<std::vector<StoredVersion>> decode_versions(Texts const& texts)
{
    if (texts.size() % 3 != 0)
        return std::nullopt;
    std::vector<StoredVersion> versions;
    for (std::size_t index = 0; index < texts.size(); index += 3) {
        auto const at = whole_number(texts[index]);
        auto const size = decode_count(texts[index + 2]);
        if (!at || !size)
            return std::nullopt;
        versions.push_back({ .at = Instant { *at }, .label = texts[index + 1], .size = static_cast<std::size_t>(*size) });
    }
    return versions;
}

std::string digits(std::uint64_t value) { return triad::number(value); }

} // namespace

void WebStorage::ask(Requests::Number number, StorageOperation operation, std::initializer_list<std::string_view> arguments)
{
    auto const packed = pack(arguments);
    shell_storage(number, operation, packed.data(), packed.size());
}

void WebStorage::list(Reply<std::vector<StoredSummary>> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_summaries)), StorageOperation::List, {});
}

void WebStorage::load(std::string const& key, Reply<StoredDocument> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_document)), StorageOperation::Load, { key });
}

void WebStorage::append(std::string const& key, std::uint64_t sequence, std::string const& entry, Reply<Done> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_done)), StorageOperation::Append, { key, digits(sequence), entry });
}

void WebStorage::write(
    std::string const& key, std::uint64_t sequence, std::string const& bytes, std::string const& summary, Reply<Done> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_done)), StorageOperation::Write,
        { key, digits(sequence), bytes, summary });
}

void WebStorage::remove(std::string const& key, Reply<Done> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_done)), StorageOperation::Remove, { key });
}

void WebStorage::remove_all(Reply<Done> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_done)), StorageOperation::RemoveAll, {});
}

void WebStorage::watch_removals(std::function<void(std::string const& key)> removed, std::function<void()> removed_all)
{
    auto const number = m_requests.add(
        [removed = std::move(removed), removed_all = std::move(removed_all)](ReplyStatus status, Texts const& keys) {
            if (status != ReplyStatus::Ok)
                return;
            if (keys.empty())
                removed_all();
            for (auto const& key : keys)
                removed(key);
        },
        Requests::Answers::Many);
    ask(number, StorageOperation::Watch, {});
}

void WebStorage::add_version(std::string const& key, StoredVersion const& version, std::string const& bytes, Reply<Done> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_done)), StorageOperation::AddVersion,
        { key, triad::number(version.at.ms), version.label, bytes });
}

void WebStorage::list_versions(std::string const& key, Reply<std::vector<StoredVersion>> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_versions)), StorageOperation::ListVersions, { key });
}

void WebStorage::load_version(std::string const& key, Instant at, Reply<std::string> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_text)), StorageOperation::LoadVersion, { key, triad::number(at.ms) });
}

void WebStorage::remove_version(std::string const& key, Instant at, Reply<Done> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_done)), StorageOperation::RemoveVersion,
        { key, triad::number(at.ms) });
}

void WebStorage::raw(std::string const& key, Reply<std::string> reply)
{
    ask(m_requests.add(answered_by(std::move(reply), decode_text)), StorageOperation::Raw, { key });
}

void WebStorage::claim(std::string const& key, bool take_over, std::function<void(bool)> granted, std::function<void()> lost)
{
    // A second claim for the same key replaces the first one: its answer is the one that counts.
    if (auto const earlier = m_claims.find(key); earlier != m_claims.end())
        m_requests.forget(earlier->second);
    auto const number = m_requests.add(
        [granted = std::move(granted), lost = std::move(lost)](ReplyStatus status, Texts const& texts) {
            if (status == ReplyStatus::Lost)
                lost();
            else
                granted(status == ReplyStatus::Ok && !texts.empty() && texts[0] == "1");
        },
        Requests::Answers::Many);
    m_claims[key] = number;
    ask(number, StorageOperation::Claim, { key, take_over ? "1" : "0" });
}

void WebStorage::release(std::string const& key)
{
    auto const claim = m_claims.find(key);
    if (claim == m_claims.end())
        return;
    auto const number = claim->second;
    m_requests.forget(number);
    m_claims.erase(claim);
    ask(number, StorageOperation::Release, { key });
}

} // namespace triad::platform::web
