#include "platform/web/web_lock.h"

#include "platform/web/pack.h"
#include "platform/web/shell.h"

#include <utility>

namespace triad::platform::web {

namespace {

/// An answer that cannot be read counts as Missing: this page cannot do it, and nothing is said about the file.
LockError error_of(LockOutcome outcome)
{
    switch (outcome) {
    case LockOutcome::WrongPhrase:
        return LockError::WrongPhrase;
    case LockOutcome::Damaged:
        return LockError::Damaged;
    case LockOutcome::Altered:
        return LockError::Altered;
    case LockOutcome::Newer:
        return LockError::Newer;
    case LockOutcome::TooLarge:
        return LockError::TooLarge;
    case LockOutcome::Ok:
    case LockOutcome::Missing:
        break;
    }
    return LockError::Missing;
}

Result<std::string, LockError> decode_answer(ReplyStatus status, Requests::Texts const& texts)
{
    auto const outcome = status == ReplyStatus::Ok && texts.size() == 2 ? whole_number(texts[0]) : std::nullopt;
    if (outcome == static_cast<std::int64_t>(LockOutcome::Ok))
        return texts[1];
    return Failure { error_of(outcome ? static_cast<LockOutcome>(*outcome) : LockOutcome::Missing) };
}

void ask(Requests& requests, LockOperation operation, std::string const& phrase, std::string const& bytes, LockReply reply)
{
    auto const number = requests.add(
        [reply = std::move(reply)](ReplyStatus status, auto const& texts) { reply(decode_answer(status, texts)); });
    auto const packed = pack({ phrase, bytes });
    shell_lock(number, operation, packed.data(), packed.size());
}

} // namespace

void WebLock::seal(std::string const& phrase, std::string const& bytes, LockReply reply)
{
    ask(m_requests, LockOperation::Seal, phrase, bytes, std::move(reply));
}

void WebLock::open(std::string const& phrase, std::string const& bytes, LockReply reply)
{
    ask(m_requests, LockOperation::Open, phrase, bytes, std::move(reply));
}

} // namespace triad::platform::web
