#include "store/locked_file.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "store/sentences.h"

namespace triad::store {

void LockedFile::wait_for_phrase(std::string const& name, std::string_view bytes, Opened opened)
{
    m_name = name;
    m_bytes = bytes;
    m_problem.clear();
    m_opened = std::move(opened);
    m_context.touch();
}

void LockedFile::unlock(std::string const& phrase)
{
    if (m_name.empty())
        return;
    m_context.ports.lock.open(phrase, m_bytes, m_alive.guard([this, name = m_name](auto const& content) {
        if (!content)
            return failed(name, content.error());
        auto const opened = m_opened;
        forget();
        opened(name, *content);
    }));
}

void LockedFile::failed(std::string const& name, platform::LockError error)
{
    if (error == platform::LockError::WrongPhrase) {
        m_problem = locked_because(error);
        return m_context.notices.say(m_problem, true);
    }
    m_context.notices.tell(concat({ quoted(name), " was not opened. ", locked_because(error) }), true);
    forget();
}

void LockedFile::forget()
{
    m_name.clear();
    m_bytes.clear();
    m_problem.clear();
    m_context.touch();
}

} // namespace triad::store
