#include "partnership_year.h"

#include "base/text.h"

#include <array>

namespace triad::test {

model::ClusterDocument partnership_year()
{
    constexpr std::array names { "Ash School", "Birch School", "Cedar School", "Damson School", "Elm School", "Fir School" };
    model::ClusterDocument out { .id = "cluster-year",
        .cluster = { .id = "cluster-year", .name = "Bow cluster", .year = "2026/27" } };
    out.groupings.push_back({ .id = "triads",
        .title = "Triads 2026/27",
        .year = "2026/27",
        .level = "triads",
        .status = "confirmed",
        .confirmed = "2026-06-01" });
    out.groups = { { .id = "north", .grouping = "triads", .name = "North", .order = 1 },
        { .id = "south", .grouping = "triads", .name = "South", .order = 2 } };
    int letter = 0;
    for (char const* name : names) {
        ++letter;
        auto const id = concat({ "school-", number(letter) });
        out.schools.push_back({ .id = id, .name = name, .trained = "2026-07-01", .letter = letter });
        out.placements.push_back({ .id = concat({ "place-", number(letter) }),
            .grouping = "triads",
            .school = id,
            .group = letter <= 3 ? "north" : "south" });
    }
    out.terms = {
        { .id = "spring", .name = "Spring 2027", .year = "2026/27", .from = "2027-01-04", .to = "2027-03-26", .reviews = true },
        { .id = "summer", .name = "Summer 2027", .year = "2026/27", .from = "2027-04-12", .to = "2027-07-21" }
    };
    return out;
}

std::string year_address(std::string const& word) { return concat({ "#/cluster/cluster-year/", word }); }

} // namespace triad::test
