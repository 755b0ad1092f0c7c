#include "format/sentences.h"

#include "base/text.h"

namespace triad::format {

std::string shortened(std::string_view text)
{
    constexpr std::size_t limit = 60;
    auto const line = collapsed_spaces(plain_text(first_code_points(text, limit * 4)));
    auto const head = first_code_points(line, limit);
    return head.size() == line.size() ? line : concat({ head, "…" });
}

std::string in_quotes(std::string_view text) { return concat({ "“", shortened(text), "”" }); }

std::string pointer_token(std::string_view name)
{
    std::string out;
    for (char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string_view kind_in_words(JsonKind kind)
{
    constexpr std::string_view words[] = { "nothing", "“false”", "“true”", "a number", "text", "a list", "a record" };
    return words[static_cast<std::size_t>(kind)];
}

} // namespace triad::format
