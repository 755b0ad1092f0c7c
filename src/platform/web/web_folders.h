#pragma once

#include "platform/ports.h"
#include "platform/web/requests.h"

namespace triad::platform::web {

/// The browser's own way to folders. It stands in shell/folders.js, which is loaded at the first question.
class WebFolders final : public Folders {
public:
    explicit WebFolders(Requests& requests)
        : m_requests(requests)
    {
    }

    bool available() override;
    void find(std::string const& key, FolderReply) override;
    void open(std::string const& key, FolderReply) override;
    void read(std::string const& key, FolderReply) override;
    void forget(std::string const& key) override;
    void forget_all() override;

private:
    Requests& m_requests;
};

} // namespace triad::platform::web
