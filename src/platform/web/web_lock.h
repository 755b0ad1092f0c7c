#pragma once

#include "platform/ports.h"
#include "platform/web/requests.h"

namespace triad::platform::web {

/// Sealing and opening by the browser's own cryptography. What is computed stands in shell/lock.js; here the questions are
/// packed and the answers taken apart.
class WebLock final : public Lock {
public:
    explicit WebLock(Requests& requests)
        : m_requests(requests)
    {
    }

    void seal(std::string const& phrase, std::string const& bytes, LockReply) override;
    void open(std::string const& phrase, std::string const& bytes, LockReply) override;

private:
    Requests& m_requests;
};

} // namespace triad::platform::web
