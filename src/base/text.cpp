#include "base/text.h"

#include <cstring>

namespace triad {

namespace {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }

/// What the first byte of a UTF-8 sequence promises; length 0 for a byte that cannot start one.
struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t smallest; // below this the sequence would be overlong
};

constexpr Lead read_lead(unsigned char byte)
{
    if (byte < 0x80)
        return { 1, byte, 0 };
    if (byte >= 0xc2 && byte < 0xe0)
        return { 2, byte & 0x1fu, 0x80 };
    if (byte >= 0xe0 && byte < 0xf0)
        return { 3, byte & 0x0fu, 0x800 };
    if (byte >= 0xf0 && byte < 0xf5)
        return { 4, byte & 0x07u, 0x10000 };
    return { 0, 0, 0 };
}

struct Decoded {
    char32_t code_point;
    std::size_t length; // 0 when the bytes are malformed
};

Decoded decode_at(std::string_view text, std::size_t offset)
{
    auto const lead = read_lead(static_cast<unsigned char>(text[offset]));
    if (lead.length == 0 || text.size() - offset < lead.length)
        return { 0xfffd, 0 };
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        auto const byte = static_cast<unsigned char>(text[offset + i]);
        if ((byte & 0xc0u) != 0x80u)
            return { 0xfffd, 0 };
        value = (value << 6) | (byte & 0x3fu);
    }
    bool const surrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < lead.smallest || value > 0x10ffff || surrogate)
        return { 0xfffd, 0 };
    return { value, lead.length };
}

/// The first place from `offset` on that is no ASCII. Nearly all of a file is: eight bytes of it are passed at once.
std::size_t end_of_ascii(std::string_view text, std::size_t offset)
{
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
    std::uint64_t eight = 0;
    for (; text.size() - offset >= sizeof eight; offset += sizeof eight) {
        std::memcpy(&eight, text.data() + offset, sizeof eight);
        if ((eight & high_bits) != 0)
            break;
    }
    while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80)
        ++offset;
    return offset;
}

} // namespace

std::string concat(std::initializer_list<std::string_view> pieces)
{
    std::size_t size = 0;
    for (auto piece : pieces)
        size += piece.size();
    std::string out;
    out.reserve(size);
    for (auto piece : pieces)
        out += piece;
    return out;
}

void append_joined(std::string& out, std::string_view between, std::string_view piece)
{
    if (!out.empty())
        out += between;
    out += piece;
}

std::string joined(std::span<std::string const> pieces, std::string_view between)
{
    std::string out;
    for (auto const& piece : pieces)
        if (!blank(piece))
            append_joined(out, between, piece);
    return out;
}

std::string joined(std::initializer_list<std::string> pieces, std::string_view between)
{
    return joined(std::span { pieces.begin(), pieces.size() }, between);
}

std::string number(std::int64_t value) { return std::to_string(value); }

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return concat({ number(count), " ", count == 1 ? one : many });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

bool blank(std::string_view text) { return trimmed(text).empty(); }

std::string ascii_lower(std::string_view text)
{
    std::string out { text };
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
}

std::string collapsed_spaces(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (char c : trimmed(text)) {
        if (!is_space(c))
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> out;
    for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
        out.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    out.push_back(text);
    return out;
}

bool valid_utf8(std::string_view text) { return first_malformed_byte(text) == std::string_view::npos; }

std::size_t first_malformed_byte(std::string_view text)
{
    for (auto offset = end_of_ascii(text, 0); offset < text.size(); offset = end_of_ascii(text, offset)) {
        auto const length = decode_at(text, offset).length;
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& offset)
{
    auto const decoded = decode_at(text, offset);
    offset += decoded.length == 0 ? 1 : decoded.length;
    return decoded.code_point;
}

void append_code_point(std::string& out, char32_t value)
{
    auto const tail = [value](int shift) { return static_cast<char>(0x80u | ((value >> shift) & 0x3fu)); };
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += { static_cast<char>(0xc0u | (value >> 6)), tail(0) };
    } else if (value < 0x10000) {
        out += { static_cast<char>(0xe0u | (value >> 12)), tail(6), tail(0) };
    } else {
        out += { static_cast<char>(0xf0u | (value >> 18)), tail(12), tail(6), tail(0) };
    }
}

std::size_t code_point_count(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count)
        next_code_point(text, offset);
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t limit)
{
    std::size_t offset = 0;
    while (limit-- > 0 && offset < text.size())
        next_code_point(text, offset);
    return text.substr(0, offset);
}

bool is_plain_text(std::string_view text)
{
    for (char c : text) {
        if (is_control(c))
            return false;
    }
    return true;
}

std::string plain_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        bool const carriage_return = text[offset] == '\r';
        auto const value = next_code_point(text, offset);
        bool const ends_the_line = carriage_return && text.substr(offset, 1) != "\n";
        if (ends_the_line)
            out += '\n';
        else if (value >= 0x80 || !is_control(static_cast<char>(value)))
            append_code_point(out, value);
    }
    return out;
}

} // namespace triad
