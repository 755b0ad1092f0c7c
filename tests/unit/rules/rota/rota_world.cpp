#include "rota_world.h"

#include "base/date.h"
#include "base/text.h"

#include <algorithm>

namespace triad::rules::test {

using model::ClusterDocument;

namespace {

void add_terms(ClusterDocument& document)
{
    document.terms.push_back(
        { .id = "autumn", .name = "Autumn 2026", .year = "2026/27", .from = "2026-09-07", .to = "2026-12-18", .reviews = true });
    document.terms.push_back(
        { .id = "spring", .name = "Spring 2027", .year = "2026/27", .from = "2027-01-04", .to = "2027-03-26", .reviews = true });
    document.terms.push_back(
        { .id = "summer", .name = "Summer 2027", .year = "2026/27", .from = "2027-04-12", .to = "2027-07-21" });
    document.busy_periods.push_back({ .id = "half-term", .from = "2026-10-26", .to = "2026-10-30", .reason = "Half term" });
}

std::string random_day(Dice& dice) { return iso_date(date_from_days(days_since_epoch({ 2026, 9, 7 }) + dice.below(200))); }

} // namespace

ClusterDocument divided(std::vector<int> const& sizes)
{
    ClusterDocument out { .id = "cluster-a", .cluster = { .id = "cluster-a", .name = "Bow cluster", .year = "2026/27" } };
    out.groupings.push_back(
        { .id = "d", .title = "Triads 2026/27", .year = "2026/27", .level = "triads", .status = "confirmed" });
    int school = 0;
    int group = 0;
    for (int const size : sizes) {
        ++group;
        out.groups.push_back({ .id = concat({ "g", number(group) }), .grouping = "d", .order = group });
        for (int i = 0; i < size; ++i) {
            ++school;
            auto const id = concat({ "s", number(school) });
            out.schools.push_back(
                { .id = id, .name = concat({ "School ", number(school) }), .trained = "2026-07-01", .letter = school });
            out.placements.push_back({ .id = concat({ "p", number(school) }),
                .grouping = "d",
                .school = id,
                .group = concat({ "g", number(group) }) });
        }
    }
    add_terms(out);
    return out;
}

ClusterDocument random_divided(Dice& dice)
{
    std::vector<int> sizes;
    int left = dice.between(2, 60);
    while (left > 0) {
        int const size = std::min(left, dice.between(2, 6));
        sizes.push_back(size);
        left -= size;
    }
    auto out = divided(sizes);
    int const busy = dice.below(3) == 0 ? 60 : dice.below(20);
    for (int i = 0; i < busy; ++i) {
        auto const from = random_day(dice);
        auto const to = iso_date(date_from_days(days_since_epoch(*parse_iso_date(from)) + dice.below(40)));
        auto const school = dice.chance(5) ? std::string {} : out.schools[dice.place_in(out.schools.size())].id;
        out.busy_periods.push_back({ .id = concat({ "b", number(i) }), .school = school, .from = from, .to = to });
    }
    return out;
}

void take(ClusterDocument& document, std::vector<model::Visit> const& visits)
{
    for (auto visit : visits) {
        auto const found = std::ranges::find(document.visits, visit.id, &model::Visit::id);
        if (!visit.id.empty() && found != document.visits.end()) {
            *found = std::move(visit);
            continue;
        }
        visit.id = concat({ "v", number(document.visits.size() + 1) });
        document.visits.push_back(std::move(visit));
    }
}

model::Visit& visit_of(ClusterDocument& document, std::string const& host)
{
    return *std::ranges::find(document.visits, host, &model::Visit::host);
}

} // namespace triad::rules::test
