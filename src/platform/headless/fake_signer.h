#pragma once

#include "platform/headless/fake_storage.h"
#include "platform/ports.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace triad::platform::headless {

/// Stands in for the browser's cryptography and proves nothing: anybody could make its signatures. They look like real ones,
/// and hold for one key and the same bytes only. Tabs of one device share its key. A question has its effect when a test
/// delivers it.
class FakeSigner final : public Signer {
public:
    explicit FakeSigner(std::shared_ptr<Disk>);

    void sign(std::string const& bytes, SignReply) override;
    void verify(Signature const&, std::string const& bytes, VerifyReply) override;
    void words(std::string const& key, WordsReply) override;
    void forget(ForgetReply) override;

    /// Until nothing waits, answers that ask again included.
    void deliver();
    bool waiting() const { return !m_questions.empty(); }

    bool available = true; // false: a page without cryptography, which answers Missing to everything
    bool keeps_keys = true; // false: a browser that keeps no key; it still verifies, and still knows the words

private:
    void ensure_key();

    std::shared_ptr<Disk> m_disk;
    std::deque<std::function<void()>> m_questions;
};

} // namespace triad::platform::headless
