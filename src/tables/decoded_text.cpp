#include "base/text.h"
#include "tables/text_forms.h"

#include <array>

namespace triad::tables {

namespace {

/// 0x80 to 0x9f of Windows-1252; the rest of that encoding is as in Unicode.
constexpr std::array<char32_t, 32> windows_1252 { 0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030,
    0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
    0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178 };

std::string from_windows_1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (char byte : bytes) {
        auto const value = static_cast<unsigned char>(byte);
        append_code_point(out, value >= 0x80 && value < 0xa0 ? windows_1252[value - 0x80u] : value);
    }
    return out;
}

/// Lone halves of a pair become U+FFFD, and so does a last odd byte.
std::string from_utf16(std::string_view bytes, bool big_first)
{
    auto const unit = [&](std::size_t at) {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_first ? first << 8 | second : second << 8 | first);
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto value = unit(at);
        bool const high = value >= 0xd800 && value < 0xdc00;
        if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xdc00 && unit(at + 2) < 0xe000) {
            value = 0x10000 + ((value - 0xd800) << 10) + (unit(at + 2) - 0xdc00);
            at += 2;
        }
        append_code_point(out, value >= 0xd800 && value < 0xe000 ? 0xfffd : value);
    }
    return out;
}

std::string as_utf8(std::string_view bytes)
{
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
        return from_utf16(bytes.substr(2), bytes[0] == '\xfe');
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    return valid_utf8(bytes) ? std::string { bytes } : from_windows_1252(bytes);
}

} // namespace

std::string decoded_text(std::string_view bytes)
{
    auto const text = as_utf8(bytes);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const carriage_return = text[i] == '\r';
        bool const before_feed = carriage_return && i + 1 < text.size() && text[i + 1] == '\n';
        if (!before_feed)
            out += carriage_return || text[i] == '\f' ? '\n' : text[i];
    }
    return out;
}

} // namespace triad::tables
