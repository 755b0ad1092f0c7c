#include "rules/partnership/division.h"

#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/collation/school_list.h"
#include "rules/grouping/group_sizes.h"
#include "rules/partnership/taking_part.h"
#include "rules/rota/divisions.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::ClusterSchool;
using model::Grouping;

struct NamedTrait {
    std::string_view key;
    std::string ClusterSchool::* member;
    std::string_view one;
    std::string_view many;
};
constexpr NamedTrait word_traits[] = {
    { "phase", &ClusterSchool::phase, "phase", "phases" },
    { "area", &ClusterSchool::area, "area", "areas" },
    { "experience", &ClusterSchool::experience, "level of experience", "levels of experience" },
};

std::optional<int> whole_number_in(std::string_view text)
{
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc {} && end == text.data() + text.size() ? std::optional { value } : std::nullopt;
}

/// The key of an own attribute: keys stand in a list with spaces between them.
std::string own_key(std::string_view attribute)
{
    auto out = ascii_lower(collapsed_spaces(attribute));
    std::ranges::replace(out, ' ', '-');
    return out;
}

/// What a school says of a trait, in small letters, so that "North" and "north" are one.
std::string word_of(ClusterSchool const& school, std::string_view key)
{
    for (auto const& trait : word_traits)
        if (trait.key == key)
            return ascii_lower(collapsed_spaces(trimmed(school.*trait.member)));
    for (auto const& attribute : attributes_of(school.attributes))
        if (own_key(attribute.key) == key)
            return ascii_lower(collapsed_spaces(attribute.value));
    return {};
}

using PlacesById = std::map<std::string_view, std::size_t>;

/// The group of each school, as a place in the list.
PlacesById groups_of_schools(DivisionPlaces const& places)
{
    PlacesById out;
    for (std::size_t i = 0; i < places.groups.size(); ++i)
        for (auto const* school : places.groups[i].schools)
            out.emplace(school->id, i);
    return out;
}

/// Schools of a rule, as places in the list; those that are not divided here are left.
std::vector<std::size_t> places_of(std::string_view ids, PlacesById const& schools)
{
    std::set<std::size_t> out;
    for (auto const id : model::ids_in(ids))
        if (auto const found = schools.find(id); found != schools.end())
            out.insert(found->second);
    return { out.begin(), out.end() };
}

std::optional<GroupingRule> rule_for(model::GroupRule const& rule, PlacesById const& schools)
{
    auto const places = places_of(rule.schools, schools);
    if (rule.removed || rule.off || places.size() < 2)
        return std::nullopt;
    if (rule.kind == "together")
        return GroupingRule { GroupingRuleKind::Together, places };
    if (rule.kind == "most")
        return GroupingRule { GroupingRuleKind::AtMost, places, rule.most };
    return GroupingRule { GroupingRuleKind::Apart, places };
}

void add_rules(ClusterDocument const& document, DivisionTask& task)
{
    PlacesById schools;
    for (std::size_t i = 0; i < task.schools.size(); ++i)
        schools.emplace(task.schools[i]->id, i);
    for (auto const& rule : document.group_rules)
        if (auto asked = rule_for(rule, schools)) {
            task.rules.push_back(&rule);
            task.terms.rules.push_back(std::move(*asked));
        }
}

/// Schools by all that a distance may call them: name, URN and area.
std::map<std::string, std::vector<std::size_t>> schools_by_place(std::vector<ClusterSchool const*> const& schools)
{
    std::map<std::string, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < schools.size(); ++i)
        for (auto const& place : { schools[i]->name, schools[i]->urn, schools[i]->area })
            if (!blank(place))
                out[ascii_lower(trimmed(place))].push_back(i);
    return out;
}

/// Of several that are said for two schools the shortest holds.
void add_minutes(ClusterDocument const& document, DivisionTask& task)
{
    if (std::ranges::all_of(document.distances, &model::Distance::removed))
        return;
    task.minutes = Minutes { task.schools.size() };
    auto const places = schools_by_place(task.schools);
    for (auto const& way : document.distances) {
        auto const from = places.find(ascii_lower(trimmed(way.from)));
        auto const to = places.find(ascii_lower(trimmed(way.to)));
        if (way.removed || from == places.end() || to == places.end())
            continue;
        for (auto const a : from->second)
            for (auto const b : to->second)
                if (a != b)
                    task.minutes.set(a, b, std::min(task.minutes.between(a, b).value_or(way.minutes), way.minutes));
    }
}

bool looks_at(Grouping const& grouping, std::string_view key)
{
    return blank(grouping.traits) || model::lists_id(grouping.traits, key);
}

AimKind kind_of(std::string_view aim)
{
    return aim == "alike" ? AimKind::Alike
        : aim == "near"   ? AimKind::Near
        : aim == "keep"   ? AimKind::Keep
        : aim == "split"  ? AimKind::Split
                          : AimKind::Mixed;
}

/// One aim for each trait that it looks at, so that they weigh together what one of them would weigh alone.
void add_trait_aims(Grouping const& grouping, AimKind kind, int weight, DivisionTask& task)
{
    for (std::size_t i = 0; i < task.traits.size(); ++i) {
        bool const is_roll = task.traits[i].key == "roll";
        if (looks_at(grouping, task.traits[i].key))
            task.aims.push_back({ kind, is_roll ? std::nullopt : std::optional { i }, weight });
    }
}

void add_aims(Grouping const& grouping, DivisionTask& task)
{
    int weight = 16;
    auto const aims = model::ids_in(blank(grouping.aims) ? std::string_view { "mixed" } : std::string_view { grouping.aims });
    for (auto const& aim : aims) {
        auto const kind = kind_of(aim);
        if (kind == AimKind::Mixed || kind == AimKind::Alike)
            add_trait_aims(grouping, kind, weight, task);
        else if (kind == AimKind::Near) {
            auto const area = std::ranges::find(task.traits, "area", &Trait::key);
            auto const place = static_cast<std::size_t>(area - task.traits.begin());
            task.aims.push_back({ kind, area == task.traits.end() ? std::nullopt : std::optional { place }, weight });
        } else
            task.aims.push_back({ kind, std::nullopt, weight });
        weight = std::max(1, weight / 4);
    }
}

void add_known(ClusterDocument const& document, Grouping const& grouping, DivisionTask& task)
{
    auto const* earlier = model::find_record(document.groupings, grouping.earlier);
    auto const before = earlier ? groups_of_schools(places_in(document, *earlier)) : PlacesById {};
    for (auto const* school : task.schools) {
        auto& known = task.known.emplace_back();
        for (auto const& trait : task.traits)
            known.words.push_back(trait.key == "roll" ? std::string {} : word_of(*school, trait.key));
        known.roll = whole_number_in(school->roll);
        if (auto const group = before.find(school->id); group != before.end())
            known.last_group = group->second;
    }
}

void add_fixed(ClusterDocument const& document, Grouping const& grouping, DivisionTask& task)
{
    task.terms.fixed.assign(task.schools.size(), std::nullopt);
    auto const groups = groups_of_schools(places_in(document, grouping));
    auto const placements = placements_in(document, grouping.id);
    for (std::size_t i = 0; i < task.schools.size(); ++i) {
        auto const placement = placements.find(task.schools[i]->id);
        auto const group = groups.find(task.schools[i]->id);
        if (placement != placements.end() && placement->second->pinned && group != groups.end()
            && group->second < task.terms.group_sizes.size())
            task.terms.fixed[i] = group->second;
    }
}

} // namespace

std::vector<ClusterSchool const*> schools_to_divide(ClusterDocument const& document, Grouping const& grouping)
{
    std::vector<ClusterSchool const*> out;
    auto const placements = placements_in(document, grouping.id);
    for (auto const& school : document.schools) {
        auto const placement = placements.find(school.id);
        bool const in_group = placement != placements.end() && !placement->second->group.empty();
        bool const of_cluster = grouping.cluster.empty() || grouping.cluster == school.group;
        if (!school.removed && (in_group || (of_cluster && takes_part(school))))
            out.push_back(&school);
    }
    sort_by_school(document.cluster, out);
    return out;
}

PlacementIndex placements_in(ClusterDocument const& document, std::string_view grouping)
{
    PlacementIndex out;
    for (auto const& placement : document.placements)
        if (!placement.removed && placement.grouping == grouping)
            out.emplace(placement.school, &placement);
    return out;
}

DivisionPlaces places_in(ClusterDocument const& document, Grouping const& grouping)
{
    DivisionPlaces out;
    for (auto const& group : document.groups)
        if (!group.removed && group.grouping == grouping.id)
            out.groups.push_back({ &group, {} });
    std::ranges::stable_sort(out.groups, {}, [](auto const& group) { return group.group->order; });
    std::map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < out.groups.size(); ++i)
        index.emplace(out.groups[i].group->id, i);
    auto const group_of = placements_in(document, grouping.id);
    for (auto const& school : document.schools) {
        if (school.removed)
            continue;
        auto const placed = group_of.find(school.id);
        auto const group = placed == group_of.end() ? index.end() : index.find(placed->second->group);
        if (group != index.end())
            out.groups[group->second].schools.push_back(&school);
        else if ((grouping.cluster.empty() || grouping.cluster == school.group) && takes_part(school))
            out.unplaced.push_back(&school);
    }
    for (auto& group : out.groups)
        sort_by_school(document.cluster, group.schools);
    sort_by_school(document.cluster, out.unplaced);
    return out;
}

std::vector<Trait> known_traits(std::vector<ClusterSchool const*> const& schools)
{
    std::vector<Trait> out;
    for (auto const& trait : word_traits)
        if (std::ranges::any_of(schools, [&](auto const* school) { return !blank(school->*trait.member); }))
            out.push_back({ std::string { trait.key }, std::string { trait.one }, std::string { trait.many } });
    if (std::ranges::any_of(schools, [](auto const* school) { return whole_number_in(school->roll).has_value(); }))
        out.push_back({ "roll", "number of pupils", "numbers of pupils" });
    std::map<std::string, std::string> own;
    for (auto const* school : schools)
        for (auto const& attribute : attributes_of(school->attributes))
            own.emplace(own_key(attribute.key), attribute.key);
    for (auto const& [key, words] : own)
        out.push_back({ key, words, concat({ "values of ", words }) });
    return out;
}

DivisionTask task_of(ClusterDocument const& document, Grouping const& grouping)
{
    DivisionTask out;
    out.schools = schools_to_divide(document, grouping);
    out.traits = known_traits(out.schools);
    out.terms.schools = out.schools.size();
    out.terms.group_sizes = group_sizes(static_cast<int>(out.schools.size()), std::max(2, grouping.size));
    add_known(document, grouping, out);
    add_rules(document, out);
    add_fixed(document, grouping, out);
    add_minutes(document, out);
    add_aims(grouping, out);
    return out;
}

std::optional<Division> division_now(DivisionPlaces const& places, DivisionTask const& task)
{
    auto const groups = groups_of_schools(places);
    Division out;
    for (auto const* school : task.schools) {
        auto const group = groups.find(school->id);
        if (group == groups.end())
            return std::nullopt;
        out.push_back(group->second);
    }
    return out.empty() ? std::nullopt : std::optional { std::move(out) };
}

std::string usual_group_name(Grouping const& grouping, std::size_t index)
{
    auto const word = grouping.level == "clusters" ? "Cluster " : grouping.size == 3 ? "Triad " : "Group ";
    return concat({ word, number(index + 1) });
}

std::string sizes_in_words(Grouping const& grouping, std::size_t schools)
{
    bool const clusters = grouping.level == "clusters";
    return group_sizes_in_words(
        static_cast<int>(schools), std::max(2, grouping.size), clusters ? GroupWords { "cluster", "clusters" } : GroupWords {});
}

} // namespace triad::rules
