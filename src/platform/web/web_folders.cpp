#include "platform/web/web_folders.h"

#include "base/text.h"
#include "platform/web/pack.h"
#include "platform/web/shell.h"

#include <utility>

namespace triad::platform::web {

namespace {

FolderError error_of(std::string_view outcome)
{
    switch (static_cast<FolderOutcome>(whole_number(outcome).value_or(0))) {
    case FolderOutcome::None:
        return FolderError::None;
    case FolderOutcome::Gone:
        return FolderError::Gone;
    case FolderOutcome::Refused:
        return FolderError::Refused;
    case FolderOutcome::Ok:
    case FolderOutcome::Missing:
        break;
    }
    return FolderError::Missing;
}

/// An answer that cannot be read counts as Missing.
void ask(Requests& requests, FolderOperation operation, std::string_view key, FolderReply reply)
{
    auto const number = requests.add([reply = std::move(reply)](ReplyStatus status, Requests::Texts const& texts) {
        if (status != ReplyStatus::Ok || texts.size() != 2)
            reply(Failure { FolderError::Missing });
        else if (texts[0] == "0")
            reply(texts[1]);
        else
            reply(Failure { error_of(texts[0]) });
    });
    auto const packed = pack({ key });
    shell_folders(number, operation, packed.data(), packed.size());
}

} // namespace

bool WebFolders::available() { return shell_folders_available() != 0; }

void WebFolders::find(std::string const& key, FolderReply reply)
{
    ask(m_requests, FolderOperation::Find, key, std::move(reply));
}

void WebFolders::open(std::string const& key, FolderReply reply)
{
    ask(m_requests, FolderOperation::Open, key, std::move(reply));
}

void WebFolders::read(std::string const& key, FolderReply reply)
{
    ask(m_requests, FolderOperation::Read, key, std::move(reply));
}

void WebFolders::forget(std::string const& key)
{
    ask(m_requests, FolderOperation::Forget, key, [](auto const&) { });
}

void WebFolders::forget_all()
{
    ask(m_requests, FolderOperation::ForgetAll, {}, [](auto const&) { });
}

} // namespace triad::platform::web
