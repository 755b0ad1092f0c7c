#include "ui/screens/partnership/school_options.h"

#include "rules/collation/naming.h"
#include "rules/matching/needs.h"

#include <algorithm>

namespace triad::ui {

std::vector<model::ClusterSchool const*> schools_in_order(model::ClusterDocument const& cluster)
{
    return rules::schools_by_name(cluster);
}

std::vector<Option> school_options(model::ClusterDocument const& cluster, std::string_view none, std::string_view chosen)
{
    std::vector<Option> out { { "", std::string { none } } };
    for (auto const* school : schools_in_order(cluster))
        out.push_back({ school->id, rules::school_called(cluster.cluster, *school) });
    if (!std::ranges::contains(out, chosen, &Option::value))
        out.push_back({ std::string { chosen }, called_school(cluster, chosen) });
    return out;
}

std::string called_school(model::ClusterDocument const& cluster, std::string_view id)
{
    auto const found = std::ranges::find(cluster.schools, id, &model::ClusterSchool::id);
    return found == cluster.schools.end() || found->removed ? std::string { "A school that is not on the list" }
                                                            : rules::school_called(cluster.cluster, *found);
}

} // namespace triad::ui
