#include "format/sentences.h"

#include "base/elsewhere.h"

namespace triad::format {

namespace {

constexpr std::size_t longest_id = 60;

} // namespace

std::string shortened(std::string_view text) { return words_from_elsewhere(text, longest_id); }

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
