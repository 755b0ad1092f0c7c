#include "ui/screens/cluster/school_options.h"

#include "rules/collation/naming.h"
#include "rules/matching/needs.h"

#include <algorithm>

namespace triad::ui {

std::vector<model::ClusterSchool const*> listed_schools(model::ClusterDocument const& cluster)
{
    std::vector<model::ClusterSchool const*> out;
    for (auto const& school : cluster.schools)
        if (!school.removed)
            out.push_back(&school);
    rules::sort_by_school(cluster.cluster, out);
    return out;
}

std::vector<Option> school_options(model::ClusterDocument const& cluster, std::span<model::ClusterSchool const* const> schools,
    std::string_view none, std::string_view chosen)
{
    std::vector<Option> out { { "", std::string { none } } };
    for (auto const* school : schools)
        out.push_back({ school->id, rules::school_called(cluster.cluster, *school) });
    if (!std::ranges::contains(out, chosen, &Option::value))
        out.push_back({ std::string { chosen }, called_school(cluster, chosen) });
    return out;
}

std::vector<Option> school_options(model::ClusterDocument const& cluster, std::string_view none, std::string_view chosen)
{
    return school_options(cluster, rules::schools_by_name(cluster), none, chosen);
}

std::string called_school(model::ClusterDocument const& cluster, std::string_view id)
{
    auto const found = std::ranges::find(cluster.schools, id, &model::ClusterSchool::id);
    return found == cluster.schools.end() || found->removed ? std::string { "A school that is not on the list" }
                                                            : rules::school_called(cluster.cluster, *found);
}

} // namespace triad::ui
