#include "base/sentence.h"

#include "base/elsewhere.h"
#include "base/text.h"

namespace triad {

namespace {

constexpr std::size_t longest_citation = 70;

constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

} // namespace

std::string listed_words(std::vector<std::string> const& words)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            out += i + 1 == words.size() ? " and " : ", ";
        out += words[i];
    }
    return out;
}

std::string within_sentence(std::string_view title)
{
    std::string out { title };
    bool const in_capitals = out.size() > 1 && is_capital(out[1]);
    if (!out.empty() && is_capital(out.front()) && !in_capitals)
        out.replace(0, 1, ascii_lower(out.substr(0, 1)));
    return out;
}

std::string duration_words(std::int64_t minutes)
{
    auto const hours = minutes / 60;
    auto const rest = minutes % 60;
    if (hours == 0)
        return counted(rest, "minute", "minutes");
    auto const whole = counted(hours, "hour", "hours");
    return rest == 0 ? whole : concat({ whole, " ", counted(rest, "minute", "minutes") });
}

std::string shortened(std::string_view text, std::size_t limit) { return words_from_elsewhere(text, limit); }

std::string cited(std::string_view text) { return quoted(text, longest_citation); }

} // namespace triad
