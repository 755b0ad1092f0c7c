#include "store/shared_folder.h"

#include "base/elsewhere.h"
#include "base/text.h"

namespace triad::store {

namespace {

using platform::FolderError;

/// Empty where the person knows: nothing was chosen.
std::string unread_because(FolderError error, std::string const& name)
{
    auto const folder = name.empty() ? std::string { "The folder" } : quoted(name);
    switch (error) {
    case FolderError::None:
        return name.empty() ? std::string {} : concat({ folder, " is not remembered here any more. Open it again." });
    case FolderError::Gone:
        return concat({ folder,
            " could not be read: it was moved, renamed or deleted, or its drive is not connected. Open it again where it is "
            "now." });
    case FolderError::Refused:
        return concat({ folder,
            " was not read, because the browser has no permission to. Try again and allow it, or drop the files "
            "on this page." });
    case FolderError::Missing:
        break;
    }
    return concat({ folder, " could not be opened by this browser. Drop the files on this page instead." });
}

} // namespace

void SharedFolder::look_up(std::string const& key)
{
    m_key = key;
    m_name.clear();
    m_context.ports.folders.find(key, m_alive.guard([this, key](auto const& found) {
        if (m_key != key || !found)
            return;
        m_name = *found;
        m_context.touch();
    }));
}

void SharedFolder::answered(std::string const& key, Result<std::string, FolderError> const& result)
{
    bool const here = m_key == key;
    if (here && result)
        m_name = *result;
    if (!result)
        if (auto sentence = unread_because(result.error(), here ? m_name : std::string {}); !sentence.empty())
            m_context.notices.tell(std::move(sentence), true);
    if (here && !result && result.error() == FolderError::None)
        m_name.clear();
    m_context.touch();
}

void SharedFolder::choose()
{
    m_context.ports.folders.open(m_key, m_alive.guard([this, key = m_key](auto const& result) { answered(key, result); }));
}

void SharedFolder::look_again()
{
    m_context.ports.folders.read(m_key, m_alive.guard([this, key = m_key](auto const& result) { answered(key, result); }));
}

void SharedFolder::forget()
{
    if (m_name.empty())
        return;
    m_context.ports.folders.forget(m_key);
    m_context.notices.tell(concat({ quoted(m_name), " is forgotten on this device. Nothing in the folder was changed." }));
    m_name.clear();
}

void SharedFolder::drop(std::string const& key)
{
    if (possible())
        m_context.ports.folders.forget(key);
    if (m_key == key)
        m_name.clear();
}

void SharedFolder::drop_all()
{
    if (possible())
        m_context.ports.folders.forget_all();
    m_key.clear();
    m_name.clear();
}

} // namespace triad::store
