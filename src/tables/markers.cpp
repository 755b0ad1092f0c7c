#include "base/text.h"
#include "tables/wording.h"

#include <array>

namespace triad::tables {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Signs that are bullets only with a space after them, and never inside a line.
std::size_t loose_bullet_length(std::string_view line)
{
    constexpr std::array<std::string_view, 6> signs { "-", "*", "–", "—", "§", "+" };
    for (auto sign : signs) {
        auto const after = line.substr(0, sign.size()) == sign ? line.substr(sign.size()) : std::string_view {};
        if (after.starts_with(' ') || after.starts_with('\t'))
            return sign.size();
    }
    return 0;
}

/// "12", "3.1": digits with single full stops between them.
std::size_t digits_length(std::string_view line)
{
    std::size_t at = 0;
    while (
        at < line.size() && (is_digit(line[at]) || (line[at] == '.' && at > 0 && at + 1 < line.size() && is_digit(line[at + 1]))))
        ++at;
    return at <= 6 ? at : 0;
}

/// "a", "iv": one letter, or a small Roman number.
std::size_t letters_length(std::string_view line)
{
    auto const roman = line.find_first_not_of("ivx");
    if (roman != std::string_view::npos && roman > 0 && roman <= 4)
        return roman;
    return !line.empty() && is_ascii_letter(line[0]) ? 1 : 0;
}

/// "A12", "PD3": capitals with a number behind them.
std::size_t code_length(std::string_view line)
{
    std::size_t letters = 0;
    while (letters < line.size() && letters < 3 && line[letters] >= 'A' && line[letters] <= 'Z')
        ++letters;
    auto const digits = letters == 0 ? 0 : digits_length(line.substr(letters));
    return digits == 0 ? 0 : letters + digits;
}

struct Found {
    MarkerKind kind = MarkerKind::None;
    std::size_t length = 0;
};

/// "1.", "1)", "(1)", "1.2", "a)", "(a)", "a." with a space after them. "A." alone may be a name's initial.
Found number_marker(std::string_view line)
{
    std::size_t const open = line.starts_with('(') || line.starts_with('[') ? 1 : 0;
    auto const inner = line.substr(open);
    auto length = digits_length(inner);
    if (length == 0)
        length = code_length(inner);
    auto const kind = length > 0 ? MarkerKind::Number : MarkerKind::Letter;
    if (length == 0)
        length = letters_length(inner);
    if (length == 0 || length >= inner.size())
        return {};
    char const after = inner[length];
    bool const bracket = after == ')' || after == ']';
    bool const stop = open == 0 && (after == '.' || after == ':') && (kind == MarkerKind::Number || inner[0] >= 'a');
    bool const levels = kind == MarkerKind::Number && open == 0 && is_digit(inner[0])
        && inner.substr(0, length).find('.') != std::string_view::npos && (after == ' ' || after == '\t');
    auto const end = open + length + (bracket || stop ? 1 : 0);
    bool const ends_well = end < line.size() && (line[end] == ' ' || line[end] == '\t');
    if ((bracket || stop || levels) && ends_well)
        return { kind, end };
    return {};
}

Found find_marker(std::string_view line)
{
    if (auto const length = bullet_length(line))
        return { MarkerKind::Bullet, length };
    if (auto const length = loose_bullet_length(line))
        return { MarkerKind::Bullet, length };
    auto const hashes = line.find_first_not_of('#');
    if (hashes != std::string_view::npos && hashes > 0 && hashes <= 6 && line[hashes] == ' ')
        return { MarkerKind::Heading, hashes };
    return number_marker(line);
}

} // namespace

std::size_t bullet_length(std::string_view text)
{
    constexpr std::array<std::string_view, 16> signs { "•", "·", "▪", "■", "◦", "○", "●", "‣", "⁃", "➢", "➤", "►", "□", "☐", "❖",
        "◆" };
    for (auto sign : signs) {
        if (text.starts_with(sign))
            return sign.size();
    }
    return 0;
}

MarkedLine without_marker(std::string_view line)
{
    line = trimmed(line);
    auto const found = find_marker(line);
    auto const rest = trimmed(line.substr(found.length));
    // A sign alone is text: there is nothing that it could set off.
    if (rest.empty())
        return { .text = line };
    return { .kind = found.kind, .marker = line.substr(0, found.length), .text = rest };
}

} // namespace triad::tables
