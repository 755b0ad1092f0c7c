#include "platform/headless/fake_signer.h"

#include "base/hash.h"
#include "base/text.h"

#include <array>
#include <utility>

namespace triad::platform::headless {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t key_length = 87; // 65 bytes in base64url
constexpr std::size_t value_length = 86; // 64 bytes

/// As many signs of base64url as asked for. The last one leaves the bits unused that are unused in a real one.
std::string signs_from(std::uint64_t seed, std::size_t length)
{
    std::string out;
    while (out.size() < length) {
        seed = hash64("sign", seed);
        out += alphabet[(seed >> 32) % alphabet.size()];
    }
    out.back() = alphabet[(seed >> 34) % 4 * 16];
    return out;
}

/// A key begins with the byte 4, as every public key that is not compressed does.
std::string key_of(std::string_view device, int made)
{
    auto key = signs_from(hash64(number(made), hash64(device)), key_length);
    key.replace(0, 2, "BA");
    return key;
}

std::string value_of(std::string_view key, std::string_view bytes)
{
    return signs_from(hash64(bytes, hash64(key)), value_length);
}

bool well_formed(std::string_view key)
{
    return key.size() == key_length && key.starts_with("BA") && key.find_first_not_of(alphabet) == std::string_view::npos;
}

std::string words_of(std::string_view key)
{
    constexpr std::array words { "amber", "birch", "cedar", "delta", "ember", "fable", "grain", "hazel", "inlet", "jolly",
        "kettle", "lantern", "maple", "noble", "otter", "plum" };
    auto const hash = hash64(key);
    auto const word = [&](unsigned place) { return words[(hash >> (16 * place + 4)) % words.size()]; };
    return concat({ word(0), " ", word(1), " ", word(2), " ", word(3) });
}

std::string unnamed_device()
{
    static int last = 0;
    return concat({ "device ", number(++last) });
}

template <typename T> Result<T, SignError> missing_or(bool possible, T value)
{
    if (!possible)
        return Failure { SignError::Missing };
    return value;
}

} // namespace

FakeSigner::FakeSigner(std::shared_ptr<Disk> disk)
    : m_disk(std::move(disk))
{
}

void FakeSigner::ensure_key()
{
    if (!m_disk->signing_key.empty())
        return;
    if (m_disk->device.empty())
        m_disk->device = unnamed_device();
    m_disk->signing_key = key_of(m_disk->device, ++m_disk->keys_made);
}

void FakeSigner::sign(std::string const& bytes, SignReply reply)
{
    m_questions.push_back([this, bytes, reply = std::move(reply)] {
        if (!available || !keeps_keys)
            return reply(Failure { SignError::Missing });
        ensure_key();
        reply(Signature { m_disk->signing_key, value_of(m_disk->signing_key, bytes) });
    });
}

void FakeSigner::verify(Signature const& signature, std::string const& bytes, VerifyReply reply)
{
    m_questions.push_back([this, signature, bytes, reply = std::move(reply)] {
        bool const holds = well_formed(signature.key) && signature.value == value_of(signature.key, bytes);
        reply(missing_or(available, holds));
    });
}

void FakeSigner::words(std::string const& key, WordsReply reply)
{
    m_questions.push_back(
        [this, key, reply = std::move(reply)] { reply(missing_or(available && well_formed(key), words_of(key))); });
}

void FakeSigner::forget(ForgetReply reply)
{
    m_questions.push_back([this, reply = std::move(reply)] {
        if (!keeps_keys)
            return reply(Failure { SignError::Missing });
        m_disk->signing_key.clear();
        reply(Done {});
    });
}

void FakeSigner::deliver()
{
    while (!m_questions.empty()) {
        auto const answer = std::move(m_questions.front());
        m_questions.pop_front();
        answer();
    }
}

} // namespace triad::platform::headless
