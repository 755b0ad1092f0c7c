#include "format/calendar_lines.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>

namespace triad::format {

namespace {

constexpr std::string_view line_end = "\r\n";
/// What a line begins with that goes on with the one above. The space is part of its length.
constexpr std::string_view fold = "\r\n ";

/// Control characters beyond ASCII. They have no meaning in a text, but some programs end a line at one of them.
constexpr bool is_upper_control(char32_t c) { return c >= 0x80 && c <= 0x9f; }
/// Line ends that are no line feed once `plain_text` has looked at a text: next line, line separator, paragraph separator.
constexpr bool ends_a_line(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

constexpr bool continues_a_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) == 0x80u; }

/// How much of `text` a line with room for so many bytes takes, cut between two characters.
std::size_t length_that_fits(std::string_view text, std::size_t room)
{
    if (text.size() <= room)
        return text.size();
    auto length = room;
    while (length > 0 && continues_a_character(text[length]))
        --length;
    // Bytes that are not UTF-8 may offer no such place.
    return length > 0 ? length : room;
}

std::string without(std::string text, std::string_view signs)
{
    std::erase_if(text, [&](char c) { return signs.contains(c); });
    return text;
}

} // namespace

void append_content_line(std::string& out, std::string_view start, std::string_view value)
{
    auto const whole = concat({ start, ":", value });
    auto rest = std::string_view { whole };
    auto length = length_that_fits(rest, longest_content_line);
    out += rest.substr(0, length);
    for (rest.remove_prefix(length); !rest.empty(); rest.remove_prefix(length)) {
        length = length_that_fits(rest, longest_content_line - 1);
        out += fold;
        out += rest.substr(0, length);
    }
    out += line_end;
}

void append_text_line(std::string& out, std::string_view start, std::string_view text)
{
    auto const clean = clean_calendar_text(text);
    if (!blank(clean))
        append_content_line(out, start, escaped_calendar_text(clean));
}

std::string clean_calendar_text(std::string_view text)
{
    auto const plain = without_turns(plain_text(text));
    std::string out;
    out.reserve(plain.size());
    for (std::size_t offset = 0; offset < plain.size();) {
        auto const c = next_code_point(plain, offset);
        if (ends_a_line(c))
            out += '\n';
        else if (!is_upper_control(c))
            append_code_point(out, c);
    }
    return out;
}

std::string escaped_calendar_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (char const c : text) {
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

std::string calendar_date(Date date) { return without(iso_date(date), "-"); }

std::string calendar_time(Date date, int minute)
{
    // Reckoned as a moment in Greenwich, where every day has every minute; no zone comes into it.
    constexpr std::int64_t ms_per_minute = 60'000;
    constexpr std::int64_t ms_per_day = 86'400'000;
    auto text = calendar_instant({ days_since_epoch(date) * ms_per_day + minute * ms_per_minute });
    text.pop_back();
    return text;
}

std::string calendar_instant(Instant instant)
{
    constexpr std::size_t whole_seconds = std::string_view { "2026-11-24T09:30:00" }.size();
    return without(iso_instant(instant).substr(0, whole_seconds), "-:") + "Z";
}

} // namespace triad::format
