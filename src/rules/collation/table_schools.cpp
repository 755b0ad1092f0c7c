#include "rules/collation/table_plan.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/suppression.h"
#include "rules/collation/told_places.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;

TableSchool told_school(ClusterSchool const& school, bool named)
{
    if (!named)
        return { concat({ "School ", model::letters_of(school.letter) }), {}, {}, {}, false };
    return { words_from_elsewhere(school.name), words_from_elsewhere(school.urn), {}, {}, true };
}

std::vector<SchoolPlace> places_of(
    ClusterDocument const& document, std::vector<std::size_t> const& order, std::vector<TableSchool> const& schools)
{
    std::vector<SchoolPlace> unnamed;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (!schools[i].named)
            unnamed.push_back({ document.schools[order[i]].phase, document.schools[order[i]].group });
    unnamed = told_places(std::move(unnamed));
    std::vector<SchoolPlace> out;
    for (std::size_t i = 0, at = 0; i < order.size(); ++i)
        out.push_back(schools[i].named ? SchoolPlace { document.schools[order[i]].phase, document.schools[order[i]].group }
                                       : unnamed[at++]);
    return out;
}

} // namespace

std::vector<PlannedSchool> planned_schools(ClusterDocument const& document, std::vector<PlannedPart> const& parts)
{
    std::vector<PlannedSchool> out(document.schools.size());
    for (auto const& part : parts)
        out[part.school].named = out[part.school].named && part.submission->named && !blank(document.schools[part.school].name);
    return out;
}

void mark_present(std::vector<PlannedSchool>& schools, std::vector<PlannedPart> const& parts, bool comments)
{
    for (auto const& part : parts)
        schools[part.school].present = schools[part.school].present || has_rows(part, schools[part.school].named, comments);
}

void leave_out_too_few(std::vector<PlannedPart>& parts, std::vector<PlannedSchool>& schools, TableSummary& summary)
{
    auto const unnamed = std::ranges::count_if(schools, [](auto const& school) { return school.present && !school.named; });
    if (unnamed >= fewest_schools)
        return;
    summary.too_few = static_cast<int>(unnamed);
    std::erase_if(parts, [&](auto const& part) { return schools[part.school].present && !schools[part.school].named; });
    for (auto& school : schools)
        school.present = school.present && school.named;
}

NameCover cover_of(ClusterDocument const& document, std::vector<PlannedSchool> const& schools)
{
    NameCover out;
    for (std::size_t i = 0; i < schools.size(); ++i) {
        if (schools[i].present && schools[i].named)
            continue;
        out.add_school(document.schools[i].name);
        out.add_urn(document.schools[i].urn);
    }
    return out;
}

std::vector<std::size_t> order_of(ClusterDocument const& document, std::vector<PlannedSchool> const& schools)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < schools.size(); ++i)
        if (schools[i].present)
            out.push_back(i);
    std::ranges::stable_sort(out, {}, [&](std::size_t i) {
        auto const& school = document.schools[i];
        return std::tuple { !schools[i].named, schools[i].named ? ascii_lower(school.name) : std::string {}, school.letter };
    });
    return out;
}

std::vector<TableSchool> told_schools(ClusterDocument const& document, std::vector<std::size_t> const& order,
    std::vector<PlannedSchool> const& planned, NameCover const& cover)
{
    std::vector<TableSchool> out;
    out.reserve(order.size());
    for (auto const school : order)
        out.push_back(told_school(document.schools[school], planned[school].named));
    auto const places = places_of(document, order, out);
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].phase = cover.covered(told_text(places[i].phase));
        out[i].group = cover.covered(told_text(places[i].group));
    }
    return out;
}

} // namespace triad::rules
