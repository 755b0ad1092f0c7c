#include "store/locked_returns.h"

#include "base/text.h"
#include "store/sentences.h"

#include <utility>

namespace triad::store {

using platform::LockError;

LockedReturns::LockedReturns(Context& context, Told opened, Told refused)
    : m_context(context)
    , m_opened(std::move(opened))
    , m_refused(std::move(refused))
{
}

void LockedReturns::unlock(std::string const& phrase)
{
    if (m_attempt || m_sealed.empty())
        return;
    m_problem.clear();
    m_attempt = Attempt { .phrase = phrase, .all = m_sealed.size(), .number = ++m_attempts };
    for (auto const& [file, bytes] : m_sealed)
        m_attempt->files.push_back(file);
    m_context.touch();
    try_next();
}

void LockedReturns::try_next()
{
    if (m_attempt->files.empty()) {
        auto const left = m_sealed.size();
        if (left == 0)
            return end({});
        return end(m_attempt->opened == 0 ? "This pass phrase opens none of them: check capitals and spaces."
                                          : concat({ counted(left, "file has", "files have"), " another pass phrase." }));
    }
    auto const file = m_attempt->files.front();
    m_attempt->files.pop_front();
    m_context.ports.lock.open(
        m_attempt->phrase, m_sealed.at(file), m_alive.guard([this, file, number = m_attempt->number](auto const& content) {
            if (m_attempt && m_attempt->number == number)
                tried(file, content);
        }));
}

void LockedReturns::tried(std::size_t file, Result<std::string, LockError> const& content)
{
    if (!content && content.error() == LockError::Missing)
        return end(std::string { locked_because(LockError::Missing) });
    bool const waits = !content && content.error() == LockError::WrongPhrase;
    if (!waits)
        m_sealed.erase(file);
    if (content) {
        ++m_attempt->opened;
        m_opened(file, *content);
    } else if (!waits)
        m_refused(file, std::string { locked_because(content.error()) });
    m_context.touch();
    try_next();
}

void LockedReturns::end(std::string problem)
{
    auto const opened = std::exchange(m_attempt, {})->opened;
    m_problem = std::move(problem);
    if (opened > 0)
        m_context.notices.tell(concat({ counted(opened, "file was", "files were"), " opened with this pass phrase." }));
    if (!m_problem.empty())
        m_context.notices.say(m_problem, true);
    m_context.touch();
}

void LockedReturns::clear()
{
    m_sealed.clear();
    m_attempt.reset();
    m_problem.clear();
}

std::optional<LockedReturns::Trying> LockedReturns::trying() const
{
    if (!m_attempt)
        return std::nullopt;
    return Trying { m_attempt->all - m_attempt->files.size(), m_attempt->all };
}

} // namespace triad::store
