#include "base/elsewhere.h"

#include "base/code_points.h"
#include "base/text.h"

namespace triad {

namespace {

/// Each turns letters that follow it round, or opens or closes such a stretch.
constexpr CodePoints turns[] = { { 0x202a, 0x202e }, { 0x2066, 0x206f } };

/// A second text that no one sees.
constexpr CodePoints tags[] = { { 0xe0000, 0xe0fff } };

/// What has no shape of its own. The joiners are among them: a quotation can do without.
constexpr CodePoints invisible[] = {
    { 0x00, 0x08 },
    { 0x0e, 0x1f },
    { 0x7f, 0x84 },
    { 0x86, 0x9f }, // controls that are no space
    { 0xad, 0xad },
    { 0x34f, 0x34f },
    { 0x61c, 0x61c },
    { 0x115f, 0x1160 },
    { 0x17b4, 0x17b5 },
    { 0x180b, 0x180f },
    { 0x200b, 0x200f },
    { 0x2060, 0x2065 },
    { 0x3164, 0x3164 },
    { 0xfe00, 0xfe0f },
    { 0xfeff, 0xfeff },
    { 0xffa0, 0xffa0 },
    { 0xfff0, 0xfffb },
    { 0x1bca0, 0x1bca3 },
    { 0x1d173, 0x1d17a }, //
};

constexpr CodePoints spaces[] = {
    { 0x09, 0x0d },
    { 0x20, 0x20 },
    { 0x85, 0x85 },
    { 0xa0, 0xa0 },
    { 0x1680, 0x1680 },
    { 0x2000, 0x200a },
    { 0x2028, 0x2029 },
    { 0x202f, 0x202f },
    { 0x205f, 0x205f },
    { 0x2800, 0x2800 },
    { 0x3000, 0x3000 }, //
};

/// It looks different on every device, or like nothing, or like a sign of the program's own.
bool is_private(char32_t c)
{
    constexpr CodePoints ranges[] = { { 0xe000, 0xf8ff }, { 0xf0000, 0x10ffff } };
    return is_among(c, ranges) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

bool is_left_out(char32_t c) { return is_among(c, turns) || is_among(c, tags) || is_among(c, invisible); }

/// On one line and clean, until `limit` characters are there and one more says that something follows.
std::string clean_line(std::string_view text, std::size_t limit)
{
    std::string out;
    bool space_due = false;
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size() && count <= limit;) {
        auto const c = next_code_point(text, offset);
        if (is_among(c, spaces)) {
            space_due = count > 0;
            continue;
        }
        if (is_left_out(c))
            continue;
        if (space_due)
            out += ' ';
        append_code_point(out, is_private(c) ? 0xfffd : c);
        count += space_due ? 2 : 1;
        space_due = false;
    }
    return out;
}

} // namespace

std::string words_from_elsewhere(std::string_view text, std::size_t limit)
{
    auto line = clean_line(text, limit);
    if (code_point_count(line) <= limit)
        return line;
    auto cut = first_code_points(line, limit);
    auto const space = cut.rfind(' ');
    if (space != std::string_view::npos && space > cut.size() / 2)
        cut = cut.substr(0, space);
    return concat({ trimmed(cut), "…" });
}

std::string in_quotes(std::string_view text)
{
    constexpr std::size_t limit = 60;
    return quoted(text, limit);
}

std::string quoted(std::string_view text, std::size_t limit)
{
    auto const words = words_from_elsewhere(text, limit);
    std::string out = "“";
    for (std::size_t offset = 0; offset < words.size();) {
        auto const c = next_code_point(words, offset);
        bool const opens = c == U'“' || c == U'„' || c == U'‟';
        append_code_point(out, opens ? U'‘' : c == U'”' ? U'’' : c);
    }
    return out + "”";
}

bool turns_text(char32_t c) { return c >= 0x202a && (is_among(c, turns) || is_among(c, tags)); }

std::size_t flag_tags(std::string_view text, std::size_t at)
{
    constexpr CodePoints spelling[] = { { 0xe0030, 0xe0039 }, { 0xe0061, 0xe007a } };
    constexpr char32_t end_of_tags = 0xe007f;
    constexpr std::size_t longest_region = 6;
    auto const from = at;
    for (std::size_t count = 0; at < text.size() && count <= longest_region; ++count) {
        auto const c = next_code_point(text, at);
        if (c == end_of_tags)
            return count > 0 ? at - from : 0;
        if (!is_among(c, spelling))
            return 0;
    }
    return 0;
}

std::string without_turns(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        auto const start = offset;
        auto const c = next_code_point(text, offset);
        if (turns_text(c))
            continue;
        if (c == black_flag)
            offset += flag_tags(text, offset);
        out += text.substr(start, offset - start);
    }
    return out;
}

} // namespace triad
