#include "format/csv.h"

#include <algorithm>
#include <array>

namespace triad::format {

namespace {

/// Signs that a formula begins with; the wide ones are taken for them where people write Chinese, Japanese or Korean.
constexpr std::array<std::string_view, 10> formula_signs { "=", "+", "-", "@", "\t", "\r", "\xef\xbc\x9d", "\xef\xbc\x8b",
    "\xef\xbc\x8d", "\xef\xbc\xa0" };

bool begins_formula(std::string_view text)
{
    return std::ranges::any_of(formula_signs, [&](std::string_view sign) { return text.starts_with(sign); });
}

bool begins_cell(char before) { return before == '\t' || before == '\n' || before == '\r' || before == ';'; }

bool needs_quotes(std::string_view text)
{
    return text.find_first_of(",;\"\t\r\n") != std::string_view::npos || text.starts_with(' ') || text.ends_with(' ');
}

} // namespace

void append_csv_cell(std::string& out, std::string_view text)
{
    bool const in_quotes = needs_quotes(text);
    if (in_quotes)
        out += '"';
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((at == 0 || begins_cell(text[at - 1])) && begins_formula(text.substr(at)))
            out += '\'';
        if (text[at] == '"')
            out += '"';
        if (text[at] != '\r')
            out += text[at];
        else if (!text.substr(at + 1).starts_with('\n'))
            out += '\n';
    }
    if (in_quotes)
        out += '"';
}

} // namespace triad::format
