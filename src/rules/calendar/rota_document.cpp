#include "rules/calendar/rota_document.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "documents/parts.h"
#include "model/id_list.h"
#include "rules/calendar/year_dates.h"
#include "rules/collation/naming.h"
#include "rules/rota/divisions.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

using documents::Table;
using model::ClusterDocument;
using model::Visit;

/// What schools are called, by their ids.
class Names {
public:
    explicit Names(ClusterDocument const& document)
    {
        for (auto const& school : document.schools)
            m_names.emplace(school.id, school_called(document.cluster, school));
    }

    std::string of(std::string_view id) const
    {
        auto const found = m_names.find(id);
        return found == m_names.end() ? std::string { "A school that is not on the list" } : found->second;
    }

    std::string joining(Visit const& visit) const
    {
        std::vector<std::string> out;
        for (auto const id : model::ids_in(visit.reviewers))
            out.push_back(concat({ of(id), id == visit.lead ? " (leads)" : "" }));
        return out.empty() ? std::string { "Nobody yet" } : joined(out, ", ");
    }

private:
    std::map<std::string_view, std::string> m_names; // views into the document
};

std::string when(Visit const& visit)
{
    auto const day = parse_iso_date(visit.done.empty() ? visit.day : visit.done);
    if (!day)
        return visit.cancelled ? "Cancelled" : "No day yet";
    std::string const state = visit.cancelled ? "cancelled" : visit.done.empty() ? "" : "took place";
    // The times were planned for the planned day.
    bool const as_planned = visit.done.empty() || visit.done == visit.day;
    YearDate const date { .from = *day,
        .to = *day,
        .starts = as_planned ? visit.starts : std::string {},
        .ends = as_planned ? visit.ends : std::string {} };
    return joined({ when_in_words(date), state }, ", ");
}

Table table_of(ClusterDocument const& document, std::vector<Visit const*> const& visits)
{
    Names const names { document };
    std::map<std::string_view, std::string> groups;
    for (auto const& group : document.groups)
        groups.emplace(group.id, group_called(group));
    bool const places = std::ranges::any_of(visits, [](auto const* visit) { return !blank(visit->place); });
    Table out { .columns = { { "Group" }, { "When" }, { "Host" }, { "Who joins" } }, .rows = {}, .caption = "Reviews" };
    if (places)
        out.columns.push_back({ "Where" });
    for (auto const* visit : visits) {
        auto const group = groups.find(visit->group);
        documents::Row row { group == groups.end() ? std::string { "No group" } : group->second, when(*visit),
            names.of(visit->host), names.joining(*visit) };
        if (places)
            row.emplace_back(blank(visit->place) ? std::string { "At the host" } : words_from_elsewhere(visit->place));
        out.rows.push_back(std::move(row));
    }
    return out;
}

/// Groups that are not confirmed may still change, which whoever reads it has to know.
std::string called_and_state(model::Grouping const& division)
{
    return joined({ division_called(division), division.status == "confirmed" ? "" : "Not confirmed" }, " · ");
}

std::vector<std::string> groups_in_words(ClusterDocument const& document, std::string_view grouping)
{
    auto const called = [&](auto const* school) { return school_called(document.cluster, *school); };
    return documents::lines_of(rota_groups(document, grouping), [&](auto const& group) {
        return concat({ group_called(*group.group), ": ", listed_words(documents::lines_of(group.schools, called)) });
    });
}

} // namespace

documents::PrintDocument rota_document(ClusterDocument const& document, std::string_view grouping)
{
    auto const* division = model::find_record(document.groupings, grouping);
    documents::PrintDocument out { .title = "Who hosts when",
        .subtitle = division ? called_and_state(*division) : std::string {},
        .school = document.cluster.name };
    auto const visits = visits_of(document, grouping);
    if (visits.empty())
        return out;
    documents::add_list(out, "Groups", groups_in_words(document, grouping));
    documents::add_table(out, "Reviews", table_of(document, visits));
    return out;
}

} // namespace triad::rules
