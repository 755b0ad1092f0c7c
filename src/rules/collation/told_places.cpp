#include "rules/collation/told_places.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace triad::rules {

namespace {

using Schools = std::vector<std::size_t>; // places in the list
using ByValue = std::map<std::string, Schools>;

/// Spaces and capitals do not tell two values apart; so they must not tell two schools apart either.
std::string key_of(std::string const& value) { return ascii_lower(collapsed_spaces(value)); }

bool too_few(Schools const& schools, int fewest) { return !schools.empty() && std::ssize(schools) < fewest; }

ByValue::iterator smallest(ByValue& values)
{
    return std::ranges::min_element(values, {}, [](auto const& value) { return value.second.size(); });
}

/// Moves the schools of values that may not be told to those without a value.
void hide(ByValue& values, Schools& without, int fewest)
{
    auto const hide_one = [&](ByValue::iterator value) {
        without.insert(without.end(), value->second.begin(), value->second.end());
        values.erase(value);
    };
    while (!values.empty() && too_few(smallest(values)->second, fewest))
        hide_one(smallest(values));
    while (!values.empty() && too_few(without, fewest))
        hide_one(smallest(values));
}

/// Empties the field where it may not be told of these schools, and writes it in one way where it may.
void keep_common(std::vector<SchoolPlace>& places, Schools const& among, std::string SchoolPlace::* field, int fewest)
{
    ByValue values;
    for (auto const school : among)
        values[key_of(places[school].*field)].push_back(school);
    auto without = std::exchange(values[std::string {}], {});
    values.erase(std::string {});
    hide(values, without, fewest);
    for (auto const school : without)
        (places[school].*field).clear();
    for (auto const& [key, schools] : values) {
        auto const text = std::ranges::min(schools, {}, [&](std::size_t school) { return places[school].*field; });
        auto const words = collapsed_spaces(places[text].*field);
        for (auto const school : schools)
            places[school].*field = words;
    }
}

} // namespace

std::vector<SchoolPlace> told_places(std::vector<SchoolPlace> places, int fewest)
{
    Schools all(places.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    keep_common(places, all, &SchoolPlace::phase, fewest);
    ByValue phases;
    for (auto const school : all)
        phases[places[school].phase].push_back(school);
    for (auto const& [phase, schools] : phases)
        keep_common(places, schools, &SchoolPlace::group, fewest);
    return places;
}

} // namespace triad::rules
