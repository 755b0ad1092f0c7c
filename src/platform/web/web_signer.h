#pragma once

#include "platform/ports.h"
#include "platform/web/requests.h"

namespace triad::platform::web {

/// Signing by the browser's own cryptography. What is computed, and where the key is kept, stands in shell/signer.js, which
/// is loaded at the first question.
class WebSigner final : public Signer {
public:
    explicit WebSigner(Requests& requests)
        : m_requests(requests)
    {
    }

    void sign(std::string const& bytes, SignReply) override;
    void verify(Signature const&, std::string const& bytes, VerifyReply) override;
    void words(std::string const& key, WordsReply) override;
    void forget(ForgetReply) override;

private:
    Requests& m_requests;
};

} // namespace triad::platform::web
