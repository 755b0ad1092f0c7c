#include "platform/web/web_signer.h"

#include "platform/web/pack.h"
#include "platform/web/shell.h"

#include <utility>

namespace triad::platform::web {

namespace {

template <typename T> using Answer = Result<T, SignError>;

/// An answer that cannot be read counts as Missing: this page cannot do it, and nothing is said about what was signed.
template <typename T>
void ask(Requests& requests, SignOperation operation, std::initializer_list<std::string_view> items, std::size_t size,
    std::function<void(Answer<T>)> reply, T (*decode)(Requests::Texts const&))
{
    auto const number = requests.add([reply = std::move(reply), size, decode](ReplyStatus status, Requests::Texts const& texts) {
        if (status == ReplyStatus::Ok && texts.size() == size)
            reply(decode(texts));
        else
            reply(Failure { SignError::Missing });
    });
    auto const packed = pack(items);
    shell_signer(number, operation, packed.data(), packed.size());
}

} // namespace

void WebSigner::sign(std::string const& bytes, SignReply reply)
{
    ask<Signature>(m_requests, SignOperation::Sign, { bytes }, 2, std::move(reply),
        [](Requests::Texts const& texts) { return Signature { texts[0], texts[1] }; });
}

void WebSigner::verify(Signature const& signature, std::string const& bytes, VerifyReply reply)
{
    ask<bool>(m_requests, SignOperation::Verify, { signature.key, signature.value, bytes }, 1, std::move(reply),
        [](Requests::Texts const& texts) { return texts[0] == "1"; });
}

void WebSigner::words(std::string const& key, WordsReply reply)
{
    ask<std::string>(
        m_requests, SignOperation::Words, { key }, 1, std::move(reply), [](Requests::Texts const& texts) { return texts[0]; });
}

void WebSigner::forget(ForgetReply reply)
{
    ask<Done>(m_requests, SignOperation::Forget, {}, 0, std::move(reply), [](Requests::Texts const&) { return Done {}; });
}

} // namespace triad::platform::web
