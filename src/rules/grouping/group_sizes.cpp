#include "rules/grouping/group_sizes.h"

#include "base/result.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace triad::rules {

namespace {

/// So many schools in so many groups, as evenly as can be.
struct EvenGroups {
    int smaller; // schools in each of the smaller groups
    int smaller_groups;
    int larger_groups; // with one school more

    EvenGroups(int schools, int groups)
        : smaller(schools / groups)
        , smaller_groups(groups - schools % groups)
        , larger_groups(schools % groups)
    {
    }
};

/// The less, the closer to what is wanted.
auto distance(EvenGroups const& groups, int wanted)
{
    int const below = std::abs(groups.smaller - wanted);
    int const above = groups.larger_groups == 0 ? 0 : std::abs(groups.smaller + 1 - wanted);
    int const as_wanted = (below == 0 ? groups.smaller_groups : 0) + (above == 0 ? groups.larger_groups : 0);
    return std::tuple { std::max(below, above), below * groups.smaller_groups + above * groups.larger_groups, -as_wanted };
}

EvenGroups closest(int schools, int wanted)
{
    EvenGroups out { schools, 1 };
    for (int groups = 2; groups * 2 <= schools; ++groups)
        if (EvenGroups const other { schools, groups }; distance(other, wanted) < distance(out, wanted))
            out = other;
    return out;
}

std::string why_other_sizes(int schools, int wanted)
{
    if (schools % wanted == 0)
        return ".";
    if (schools < wanted)
        return concat({ ", because there are fewer than ", small_number_in_words(wanted), "." });
    return concat({ ", because ", number(schools), " is not a multiple of ", small_number_in_words(wanted), "." });
}

} // namespace

std::string small_number_in_words(int value)
{
    static constexpr std::array<std::string_view, 13> words { "nought", "one", "two", "three", "four", "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve" };
    auto const place = static_cast<std::size_t>(value);
    return value >= 0 && place < words.size() ? std::string { words[place] } : number(value);
}

std::vector<int> group_sizes(int schools, int wanted)
{
    ENSURE(schools >= 0 && wanted >= 2);
    if (schools == 0)
        return {};
    auto const groups = closest(schools, wanted);
    std::vector<int> out(static_cast<std::size_t>(groups.smaller_groups), groups.smaller);
    auto const at = groups.larger_groups < groups.smaller_groups ? out.end() : out.begin();
    out.insert(at, static_cast<std::size_t>(groups.larger_groups), groups.smaller + 1);
    return out;
}

std::string group_sizes_in_words(int schools, int wanted, GroupWords const& words)
{
    auto const sizes = group_sizes(schools, wanted);
    if (sizes.empty())
        return "There are no schools to divide.";
    auto const first = std::ranges::count(sizes, sizes.front());
    auto const others = std::ranges::ssize(sizes) - first;
    auto const rest
        = others == 0 ? std::string {} : concat({ " and ", number(others), " of ", small_number_in_words(sizes.back()) });
    return concat({ counted(schools, "school makes ", "schools make "), counted(first, words.one, words.many), " of ",
        small_number_in_words(sizes.front()), rest, why_other_sizes(schools, wanted) });
}

} // namespace triad::rules
