#include "rules/rota/divisions.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/collation/returns.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace triad::rules {

using model::ClusterDocument;
using model::Grouping;
using model::Term;
using model::Visit;

namespace {

constexpr std::string_view confirmed = "confirmed";

bool dated(Term const& term)
{
    return !term.removed && parse_iso_date(term.from) && parse_iso_date(term.to) && term.from <= term.to;
}

using SchoolsById = std::map<std::string_view, model::ClusterSchool const*>;

SchoolsById those_taking_part(ClusterDocument const& document)
{
    SchoolsById out;
    for (auto const& school : document.schools)
        if (takes_part(school))
            out.emplace(school.id, &school);
    return out;
}

} // namespace

std::vector<Grouping const*> rota_divisions(ClusterDocument const& document)
{
    std::vector<Grouping const*> out;
    for (auto const& grouping : document.groupings)
        if (!grouping.removed && grouping.level != "clusters")
            out.push_back(&grouping);
    std::ranges::reverse(out); // what was added last is the newest
    std::ranges::stable_sort(out, [&](auto const* one, auto const* other) {
        auto const rank
            = [&](Grouping const& each) { return std::tuple { each.status != confirmed, each.year != document.cluster.year }; };
        return rank(*one) < rank(*other);
    });
    return out;
}

Grouping const* chosen_division(ClusterDocument const& document, std::string_view id)
{
    auto const all = rota_divisions(document);
    auto const found = std::ranges::find_if(all, [&](auto const* each) { return each->id == id; });
    return found != all.end() ? *found : all.empty() ? nullptr : all.front();
}

std::string division_called(Grouping const& grouping)
{
    if (!blank(grouping.title))
        return words_from_elsewhere(grouping.title);
    auto const what = grouping.level == "clusters" ? "Clusters" : grouping.size == 3 ? "Triads" : "Groups";
    return blank(grouping.year) ? std::string { what } : concat({ what, " ", words_from_elsewhere(grouping.year, 30) });
}

bool takes_part(model::ClusterSchool const& school) { return counts(school) && school.joining != "no"; }

std::vector<RotaGroup> rota_groups(ClusterDocument const& document, std::string_view grouping)
{
    std::vector<RotaGroup> out;
    for (auto const& group : document.groups)
        if (!group.removed && group.grouping == grouping)
            out.push_back({ .group = &group });
    std::ranges::stable_sort(out, {}, [](auto const& each) { return each.group->order; });
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < out.size(); ++i)
        places.emplace(out[i].group->id, i);
    auto schools = those_taking_part(document);
    for (auto const& placement : document.placements) {
        auto const place = places.find(placement.group);
        auto const school = schools.find(placement.school);
        if (placement.removed || placement.grouping != grouping || place == places.end() || school == schools.end())
            continue;
        out[place->second].schools.push_back(school->second);
        schools.erase(school); // a school stands in one group
    }
    for (auto& each : out)
        sort_by_school(document.cluster, each.schools);
    return out;
}

std::string group_called(model::Group const& group)
{
    return blank(group.name) ? concat({ "Group ", number(group.order) }) : words_from_elsewhere(group.name);
}

std::vector<Visit const*> visits_of(ClusterDocument const& document, std::string_view grouping)
{
    std::map<std::string_view, int> order;
    for (auto const& group : document.groups)
        order.emplace(group.id, group.order);
    std::vector<Visit const*> out;
    for (auto const& visit : document.visits)
        if (!visit.removed && visit.grouping == grouping)
            out.push_back(&visit);
    std::ranges::stable_sort(out, {}, [&](Visit const* visit) {
        auto const found = order.find(visit->group);
        return std::tuple { found == order.end(), found == order.end() ? 0 : found->second, std::string_view { visit->group },
            visit->day.empty(), std::string_view { visit->day } };
    });
    return out;
}

std::vector<Term const*> terms_in_order(ClusterDocument const& document)
{
    std::vector<Term const*> out;
    for (auto const& term : document.terms)
        if (dated(term))
            out.push_back(&term);
    std::ranges::stable_sort(out, {}, &Term::from);
    return out;
}

std::vector<Term const*> terms_of(ClusterDocument const& document, std::string_view year)
{
    auto out = terms_in_order(document);
    std::erase_if(out, [&](auto const* term) { return term->year != year && !blank(term->year); });
    return out;
}

Term const* term_of(std::vector<Term const*> const& terms, Date day)
{
    auto const iso = iso_date(day);
    auto const found = std::ranges::find_if(terms, [&](auto const* term) { return term->from <= iso && iso <= term->to; });
    return found == terms.end() ? nullptr : *found;
}

std::string term_called(Term const& term)
{
    return blank(term.name) ? std::string { "Term without a name" } : words_from_elsewhere(term.name);
}

std::string const& year_of(ClusterDocument const& document, Grouping const& grouping)
{
    return blank(grouping.year) ? document.cluster.year : grouping.year;
}

} // namespace triad::rules
