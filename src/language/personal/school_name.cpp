#include "language/personal/school_name.h"

#include "base/text.h"

#include <algorithm>

namespace triad::language {

namespace {

/// Words that many schools have in their name after what tells them apart.
bool says_school(std::string_view word)
{
    constexpr std::string_view common[] = { "academy", "aided", "catholic", "ce", "church", "college", "community", "controlled",
        "england", "federation", "first", "foundation", "grammar", "high", "infant", "infants", "junior", "juniors", "middle",
        "nursery", "of", "primary", "rc", "school", "schools", "secondary", "voluntary" };
    return std::ranges::find(common, ascii_lower(word)) != std::end(common);
}

} // namespace

std::string short_school_name(std::string_view whole_name)
{
    auto const whole = collapsed_spaces(whole_name);
    std::string_view rest = whole;
    for (auto space = rest.rfind(' '); space != std::string_view::npos && says_school(rest.substr(space + 1));
        space = rest.rfind(' '))
        rest = rest.substr(0, space);
    return rest.size() == whole.size() || says_school(rest) || rest == "The" ? std::string {} : std::string { rest };
}

} // namespace triad::language
