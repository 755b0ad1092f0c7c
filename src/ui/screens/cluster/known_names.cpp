#include "ui/screens/cluster/known_names.h"

#include "base/text.h"
#include "language/personal/school_name.h"
#include "rules/summary/school_names.h"

namespace triad::ui {

void add_authors(language::KnownNames& out, model::ClusterDocument const& cluster)
{
    for (auto const& author : cluster.authors)
        if (!blank(author.name))
            out.people.push_back(author.name);
}

language::KnownNames names_of_all_schools(model::ClusterDocument const& cluster)
{
    language::KnownNames out;
    if (!blank(cluster.cluster.name))
        out.expected.push_back(cluster.cluster.name);
    for (auto const& school : cluster.schools)
        if (!school.removed && !blank(school.name))
            out.expected.push_back(school.name);
    add_authors(out, cluster);
    return out;
}

language::KnownNames known_names(model::ClusterDocument const& cluster)
{
    language::KnownNames out;
    if (!blank(cluster.cluster.name))
        out.expected.push_back(cluster.cluster.name);
    for (auto const& school : cluster.schools)
        if (rules::may_be_named(cluster, school.id))
            out.expected.push_back(school.name);
    for (auto const& name : rules::names_held_back(cluster))
        if (auto const short_name = language::short_school_name(name); !short_name.empty())
            out.people.push_back(short_name);
    add_authors(out, cluster);
    return out;
}

} // namespace triad::ui
