#include "platform/web/pack.h"

#include <charconv>
#include <cstdint>
#include <cstring>

namespace triad::platform::web {

namespace {

// WebAssembly is little-endian, so a number's bytes in memory are its bytes in the block.
void append_number(std::string& out, std::size_t value)
{
    auto const word = static_cast<std::uint32_t>(value);
    char bytes[sizeof(word)];
    std::memcpy(bytes, &word, sizeof(word));
    out.append(bytes, sizeof(word));
}

std::optional<std::uint32_t> take_number(std::string_view& rest)
{
    std::uint32_t word = 0;
    if (rest.size() < sizeof(word))
        return std::nullopt;
    std::memcpy(&word, rest.data(), sizeof(word));
    rest.remove_prefix(sizeof(word));
    return word;
}

std::optional<std::string> take_text(std::string_view& rest)
{
    auto const size = take_number(rest);
    if (!size || *size > rest.size())
        return std::nullopt;
    std::string text { rest.substr(0, *size) };
    rest.remove_prefix(*size);
    return text;
}

} // namespace

std::string pack(std::initializer_list<std::string_view> texts)
{
    std::string out;
    append_number(out, texts.size());
    for (auto const text : texts) {
        append_number(out, text.size());
        out.append(text);
    }
    return out;
}

std::optional<std::vector<std::string>> unpack(std::string_view rest)
{
    auto const count = take_number(rest);
    if (!count)
        return std::nullopt;
    std::vector<std::string> texts;
    for (std::uint32_t index = 0; index < *count; ++index) {
        auto text = take_text(rest);
        if (!text)
            return std::nullopt;
        texts.push_back(*std::move(text));
    }
    return texts;
}

std::optional<std::int64_t> whole_number(std::string_view text)
{
    std::int64_t value = 0;
    auto const parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc {} || parsed.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace triad::platform::web
