#include "format/text_check.h"

#include "base/text.h"
#include "format/school_file.h"
#include "format/sentences.h"

#include <algorithm>

namespace triad::format {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

struct Place {
    std::size_t line;
    std::size_t column; // in characters
};

Place place_at(std::string_view bytes, std::size_t offset)
{
    auto const before = bytes.substr(0, offset);
    auto const line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    auto const lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return { lines + 1, code_point_count(before.substr(line_start)) + 1 };
}

std::string in_words(Place place) { return concat({ "line ", number(place.line), ", column ", number(place.column) }); }

/// UTF-16 betrays itself by its mark, or by a zero beside the first character: a Triad file starts with "{".
bool looks_like_utf16(std::string_view bytes)
{
    if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"))
        return true;
    return bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

/// How a file of another program begins.
struct Beginning {
    std::size_t offset;
    std::string_view bytes;
    std::string_view sentence;
};

constexpr std::string_view web_page = "This is a saved web page, not the file: use “Download” in Triad.";
constexpr std::string_view pdf = "This is a PDF, not a Triad file: choose the file that Triad saved.";
constexpr std::string_view archive = "This is a ZIP, Word or Excel file, not a Triad file: choose the file that Triad saved.";
constexpr std::string_view office = "This is a Word or Excel file, not a Triad file: choose the file that Triad saved.";
constexpr std::string_view picture = "This is a picture, not a Triad file: choose the file that Triad saved.";

constexpr Beginning beginnings[] = { { 0, "<", web_page }, { 0, "%PDF", pdf }, { 0, "PK\x03\x04", archive },
    { 0, "\x1f\x8b", archive }, { 0, "\xd0\xcf\x11\xe0", office }, { 0, "{\\rtf", office }, { 0, "\x89PNG", picture },
    { 0, "\xff\xd8\xff", picture }, { 0, "GIF8", picture }, { 8, "WEBP", picture }, { 4, "ftyp", picture } };

/// Three lines or more that a separator divides into as many cells each.
bool looks_like_table(std::string_view text)
{
    constexpr std::size_t fewest_lines = 3;
    if (text.starts_with("{") || text.starts_with("["))
        return false;
    auto lines = split(text, '\n');
    if (text.size() > 4000)
        lines.pop_back(); // it may be cut off
    std::erase_if(lines, blank);
    if (lines.size() < fewest_lines)
        return false;
    return std::ranges::any_of(std::string_view { "\t|;," }, [&](char separator) {
        auto const cells = std::ranges::count(lines.front(), separator);
        return cells > 0
            && std::ranges::all_of(lines, [&](std::string_view line) { return std::ranges::count(line, separator) == cells; });
    });
}

/// Files of other programs that people pick by mistake, told by how they begin.
std::optional<Issue> check_other_programs(std::string_view bytes)
{
    auto const refuse
        = [](std::string_view sentence) { return Issue { IssueCode::NotJson, "line 1, column 1", std::string { sentence } }; };
    auto const start = trimmed(bytes.substr(0, 4096));
    // What stands further in may stand in JSON as well, as a member of that name.
    bool const json = start.starts_with("{") || start.starts_with("[");
    for (auto const& beginning : beginnings)
        if ((beginning.offset == 0 || !json) && start.size() > beginning.offset
            && start.substr(beginning.offset).starts_with(beginning.bytes))
            return refuse(beginning.sentence);
    if (looks_like_table(start))
        return refuse("This is a table, not a Triad file: to judge with it, give it a name that ends in .csv and open it again.");
    return std::nullopt;
}

/// True when the bytes from `offset` are the beginning of one character and nothing more: the file was cut inside it.
bool cut_inside_character(std::string_view bytes, std::size_t offset)
{
    auto rest = std::string { bytes.substr(offset) };
    if (rest.size() > 3)
        return false;
    for (char const tail : { '\x80', '\xbf', '\x80', '\x80' }) {
        rest += tail;
        if (valid_utf8(rest))
            return true;
    }
    return false;
}

std::optional<Issue> check_encoding(std::string_view bytes)
{
    if (looks_like_utf16(bytes))
        return Issue { IssueCode::WrongEncoding, "byte 1",
            "This file is in the encoding UTF-16, not UTF-8: another program probably saved it, so ask for the original file." };
    auto const offset = first_malformed_byte(bytes);
    // A zero byte would end the text for the JSON reader, and what follows would be lost without a word.
    auto const zero = bytes.find('\0');
    if (zero < offset)
        return not_json_issue(bytes, zero);
    if (offset == std::string_view::npos)
        return std::nullopt;
    if (cut_inside_character(bytes, offset))
        return cut_off_issue(bytes);
    auto const line = number(place_at(bytes, offset).line);
    auto const byte = number(offset + 1);
    return Issue { IssueCode::WrongEncoding, concat({ "byte ", byte }),
        concat({ "This file is not in the encoding UTF-8 (line ", line, ", byte ", byte,
            "): another program probably saved it, so ask for the original file." }) };
}

} // namespace

Issue too_large(std::size_t bytes)
{
    constexpr std::size_t mebibyte = 1024 * 1024;
    return { IssueCode::TooLarge, "",
        concat({ "This file has ", number((bytes + mebibyte - 1) / mebibyte), " MB, and a Triad file has at most ",
            number(largest_file / mebibyte), " MB: check that it is the right file." }) };
}

std::optional<Issue> check_text(std::string_view bytes)
{
    if (bytes.size() > largest_file)
        return too_large(bytes.size());
    auto const text = without_byte_order_mark(bytes);
    if (blank(text))
        return Issue { IssueCode::Empty, "", concat({ "This file is empty: ", ask_again }) };
    if (text.find_first_not_of('\0') == std::string_view::npos)
        return Issue { IssueCode::Empty, "", concat({ "This file holds only zeros, so it was not copied: ", ask_again }) };
    if (auto issue = check_other_programs(text))
        return issue;
    return check_encoding(text);
}

std::string_view without_byte_order_mark(std::string_view bytes)
{
    return bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes;
}

Issue cut_off_issue(std::string_view bytes)
{
    auto const place = place_at(bytes, bytes.size());
    return { IssueCode::NotJson, in_words(place),
        concat({ "This file stops in the middle (line ", number(place.line),
            "), so it was probably not copied completely: ", ask_again }) };
}

Issue not_json_issue(std::string_view bytes, std::size_t offset)
{
    auto const where = in_words(place_at(bytes, offset));
    auto const start = trimmed(bytes.substr(0, 4096));
    if (!start.starts_with("{") && !start.starts_with("["))
        return { IssueCode::NotJson, where, "This is not a Triad file: choose the file that Triad saved." };
    return { IssueCode::NotJson, where, concat({ "This file is damaged (not readable as JSON at ", where, "): ", ask_again }) };
}

Issue too_deep_issue(std::string_view bytes, std::size_t offset)
{
    auto const where = in_words(place_at(bytes, offset));
    return { IssueCode::TooDeep, where,
        concat({ "This file has more than 64 levels inside each other at ", where, ", which no Triad file has: ", ask_again }) };
}

Issue too_many_issue()
{
    return { IssueCode::TooLarge, "", "This file holds far more entries than any Triad file: check that it is the right file." };
}

} // namespace triad::format
