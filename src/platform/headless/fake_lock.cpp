#include "base/hash.h"
#include "base/text.h"
#include "format/json.h"
#include "platform/headless/fakes.h"

#include <charconv>
#include <utility>

namespace triad::platform::headless {

namespace {

using format::Json;
using format::JsonKind;

/// What a fake file holds once its envelope is read.
struct Parts {
    std::string proof; // of the phrase
    std::string sum; // of what is sealed, as anybody can compute it
    std::string seal; // of what is sealed and the phrase
    std::string sealed;
};

std::string scrambled(std::string bytes, std::string_view phrase)
{
    auto key = hash64(phrase);
    for (auto& byte : bytes) {
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (key & 0xffu));
        key = (key >> 8) | (key << 56);
    }
    return bytes;
}

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (char const byte : bytes) {
        out += digits[static_cast<unsigned char>(byte) >> 4];
        out += digits[static_cast<unsigned char>(byte) & 0xfu];
    }
    return out;
}

std::optional<std::string> from_hex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        unsigned value = 0;
        auto const* const end = text.data() + at + 2;
        if (std::from_chars(text.data() + at, end, value, 16).ptr != end)
            return std::nullopt;
        out += static_cast<char>(value);
    }
    return out;
}

std::string proof_of(std::string_view phrase) { return hex64(hash64(phrase, hash64("proof"))); }
std::string seal_of(std::string_view sealed, std::string_view phrase) { return hex64(hash64(sealed, hash64(phrase))); }

std::string written(Parts const& parts)
{
    auto file = Json::object();
    file.add("format", Json::of_text("triad"));
    file.add("kind", Json::of_text("locked"));
    file.add("version", Json::of_number(1));
    file.add("fakeProof", Json::of_text(parts.proof));
    file.add("fakeSeal", Json::of_text(parts.seal));
    file.add("sum", Json::of_text(parts.sum));
    file.add("sealed", Json::of_text(hex(parts.sealed)));
    return format::pretty_json(file);
}

std::string text_in(Json const& file, std::string_view name)
{
    auto const* member = file.find(name);
    return member && member->kind != JsonKind::Object ? member->text : std::string {};
}

Result<Parts, LockError> read(std::string const& bytes)
{
    auto const file = format::parse_json(bytes);
    if (!file || text_in(*file, "kind") != "locked")
        return Failure { LockError::Damaged };
    if (text_in(*file, "version") != "1")
        return Failure { LockError::Newer };
    auto const sealed = from_hex(text_in(*file, "sealed"));
    if (!sealed || hex64(hash64(*sealed)) != text_in(*file, "sum"))
        return Failure { LockError::Damaged };
    return Parts { text_in(*file, "fakeProof"), text_in(*file, "sum"), text_in(*file, "fakeSeal"), *sealed };
}

} // namespace

Result<std::string, LockError> FakeLock::sealed(std::string const& phrase, std::string const& bytes) const
{
    if (!available)
        return Failure { LockError::Missing };
    if (bytes.size() > largest)
        return Failure { LockError::TooLarge };
    if (phrase.empty())
        return Failure { LockError::WrongPhrase };
    auto const inside = scrambled(bytes, phrase);
    return written({ proof_of(phrase), hex64(hash64(inside)), seal_of(inside, phrase), inside });
}

Result<std::string, LockError> FakeLock::opened(std::string const& phrase, std::string const& bytes) const
{
    auto const parts = read(bytes);
    if (!parts)
        return Failure { parts.error() };
    if (!available)
        return Failure { LockError::Missing };
    if (proof_of(phrase) != parts->proof)
        return Failure { LockError::WrongPhrase };
    if (seal_of(parts->sealed, phrase) != parts->seal)
        return Failure { LockError::Altered };
    return scrambled(parts->sealed, phrase);
}

void FakeLock::seal(std::string const& phrase, std::string const& bytes, LockReply reply)
{
    m_answers.push_back([reply = std::move(reply), result = sealed(phrase, bytes)] { reply(result); });
}

void FakeLock::open(std::string const& phrase, std::string const& bytes, LockReply reply)
{
    m_answers.push_back([reply = std::move(reply), result = opened(phrase, bytes)] { reply(result); });
}

void FakeLock::deliver()
{
    while (!m_answers.empty()) {
        auto const answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }
}

std::string FakeLock::altered(std::string const& sealed)
{
    auto parts = read(sealed);
    ENSURE(parts && !parts->sealed.empty());
    parts->sealed.back() = static_cast<char>(parts->sealed.back() ^ 1);
    parts->sum = hex64(hash64(parts->sealed));
    return written(*parts);
}

} // namespace triad::platform::headless
