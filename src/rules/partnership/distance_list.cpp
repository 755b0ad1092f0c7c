#include "rules/partnership/distance_list.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace triad::rules {

namespace {

constexpr int longest_way = 600; // minutes

std::set<std::string> known_places(model::ClusterDocument const& document)
{
    std::set<std::string> out;
    for (auto const& school : document.schools)
        if (!school.removed)
            for (auto const& place : { school.name, school.urn, school.area })
                if (!blank(place))
                    out.insert(ascii_lower(trimmed(place)));
    return out;
}

int minutes_in(std::string_view cell)
{
    auto const digits = trimmed(cell);
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc {} && end == digits.data() + digits.size() && value <= longest_way ? value : 0;
}

std::string why_left(std::vector<std::string> const& cells, std::set<std::string> const& places)
{
    if (cells.size() < 3)
        return "wants three parts: from, to and minutes";
    for (std::size_t i = 0; i < 2; ++i)
        if (!places.contains(ascii_lower(trimmed(cells[i]))))
            return concat({ "names ", in_quotes(cells[i]), ", and no school of your list is called so or lies there" });
    if (minutes_in(cells[2]) < 1)
        return concat({ "says ", in_quotes(cells[2]), " where minutes from 1 to ", number(longest_way), " are wanted" });
    return {};
}

} // namespace

DistanceList read_distance_list(std::vector<std::vector<std::string>> const& rows, model::ClusterDocument const& document)
{
    DistanceList out;
    auto const places = known_places(document);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::ranges::all_of(rows[i], [](auto const& cell) { return blank(cell); }))
            continue;
        if (auto const why = why_left(rows[i], places); !why.empty())
            out.problems.push_back(concat({ "Row ", number(i + 1), " ", why, "." }));
        else
            out.distances.push_back({ .from = rows[i][0], .to = rows[i][1], .minutes = minutes_in(rows[i][2]) });
    }
    return out;
}

std::string distance_list_in_words(DistanceList const& list)
{
    return list.distances.empty() ? std::string { "No distance was found in this." }
                                  : concat({ counted(list.distances.size(), "distance", "distances"), " can be added." });
}

} // namespace triad::rules
