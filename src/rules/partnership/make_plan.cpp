#include "rules/partnership/make_plan.h"

#include "base/text.h"
#include "model/cluster_slots.h"
#include "model/id_list.h"
#include "rules/collation/returns.h"
#include "rules/exchange/travelling_wording.h"
#include "rules/partnership/plan_fields.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Grouping;
using model::PartnershipPlan;
using model::PlanGroup;

constexpr std::string_view clusters = "clusters";
constexpr std::string_view triads = "triads";
constexpr std::string_view usual_zone = "Europe/London";

/// A record with its id and the named fields of another; everything else is as in a new one.
template <typename Record, std::size_t slot_count>
Record only_fields(Record const& from, model::Slot<Record> const (&slots)[slot_count], std::span<std::string_view const> fields)
{
    Record out;
    out.id = from.id;
    for (auto const field : fields) {
        auto const* slot = model::find_slot(std::span<model::Slot<Record> const> { slots }, field);
        model::write_slot(*slot, out, model::read_slot(*slot, from));
    }
    return out;
}

/// The schools of the file, by name.
class Schools {
public:
    explicit Schools(ClusterDocument const& document)
    {
        std::vector<std::pair<std::string, model::PartnerSchool>> ordered;
        for (auto const& school : document.schools)
            if (counts(school))
                ordered.emplace_back(
                    ascii_lower(school.name), model::PartnerSchool { .id = school.id, .name = school.name, .urn = school.urn });
        std::ranges::sort(ordered, {}, [](auto const& each) { return std::tie(each.first, each.second.id); });
        for (auto& each : ordered) {
            m_places.emplace(each.second.id, m_listed.size());
            m_listed.push_back(std::move(each.second));
        }
    }

    std::vector<model::PartnerSchool> const& listed() const { return m_listed; }
    bool has(std::string_view id) const { return m_places.contains(id); }
    /// Those of the ids that stand in the file, in their order, each once.
    std::string known(std::string_view ids) const
    {
        std::string out;
        std::set<std::string_view> seen;
        for (auto const id : model::ids_in(ids))
            if (has(id) && seen.insert(id).second)
                append_joined(out, " ", id);
        return out;
    }
    /// The same by name.
    std::vector<std::string> known_by_name(std::set<std::string_view> const& ids) const
    {
        std::vector<std::size_t> places;
        for (auto const id : ids)
            if (auto const found = m_places.find(id); found != m_places.end())
                places.push_back(found->second);
        std::ranges::sort(places);
        std::vector<std::string> out;
        out.reserve(places.size());
        for (auto const place : places)
            out.push_back(m_listed[place].id);
        return out;
    }

private:
    std::vector<model::PartnerSchool> m_listed;
    std::map<std::string, std::size_t, std::less<>> m_places; // by their ids
};

bool was_told(Grouping const& grouping)
{
    return !grouping.removed && (grouping.status == "sent" || grouping.status == "confirmed");
}

/// The day on which schools were told of it last.
std::string_view told_on(Grouping const& grouping) { return grouping.status == "confirmed" ? grouping.confirmed : grouping.sent; }

bool is_later(Grouping const& one, Grouping const& other)
{
    auto const rank = [](Grouping const& grouping) {
        return std::tuple<std::string_view, std::string_view, std::string_view> { grouping.year, told_on(grouping), grouping.id };
    };
    return rank(one) > rank(other);
}

/// Of each level and cluster the one that was told last, of those that `fits` takes; the last told stands first.
template <typename Fits> std::vector<Grouping const*> newest_divisions(ClusterDocument const& document, Fits fits)
{
    std::map<std::tuple<std::string_view, std::string_view>, Grouping const*> newest;
    for (auto const& grouping : document.groupings) {
        bool const of_year = blank(document.cluster.year) || grouping.year == document.cluster.year;
        if (!was_told(grouping) || !of_year || !fits(grouping))
            continue;
        auto& place = newest[{ grouping.level, grouping.cluster }];
        if (!place || is_later(grouping, *place))
            place = &grouping;
    }
    std::vector<Grouping const*> out;
    out.reserve(newest.size());
    for (auto const& [key, grouping] : newest)
        out.push_back(grouping);
    std::ranges::sort(out, [](auto const* one, auto const* other) { return is_later(*one, *other); });
    return out;
}

/// The schools that a division puts into one of its groups, by name.
std::map<std::string_view, std::set<std::string_view>> placed_in(ClusterDocument const& document, Grouping const& grouping)
{
    std::map<std::string_view, std::set<std::string_view>> out;
    for (auto const& placement : document.placements)
        if (!placement.removed && placement.grouping == grouping.id)
            out[placement.group].insert(placement.school);
    return out;
}

std::vector<model::Group const*> groups_of(ClusterDocument const& document, Grouping const& grouping)
{
    std::vector<model::Group const*> out;
    for (auto const& group : document.groups)
        if (!group.removed && group.grouping == grouping.id)
            out.push_back(&group);
    std::ranges::sort(out, {}, [](auto const* group) { return std::tuple { group->order, std::string_view { group->id } }; });
    return out;
}

using Placed = std::set<std::pair<std::string_view, std::string>>; // level and school

PlanGroup plan_group(Grouping const& grouping, model::Group const& group, Schools const& schools,
    std::set<std::string_view> const& members, Placed& placed)
{
    PlanGroup out { .id = group.id, .name = group.name, .level = grouping.level };
    for (auto& school : schools.known_by_name(members))
        if (placed.emplace(grouping.level, school).second)
            out.schools.push_back(std::move(school));
    if (schools.has(group.lead))
        out.lead = group.lead;
    out.proposed = grouping.status != "confirmed";
    if (out.proposed)
        out.until = grouping.until;
    return out;
}

/// Clusters first, then what they are divided into.
std::vector<PlanGroup> plan_groups(ClusterDocument const& document, Schools const& schools)
{
    std::vector<PlanGroup> out;
    Placed placed;
    for (auto const* grouping : newest_divisions(document, [](auto const&) { return true; })) {
        auto const members = placed_in(document, *grouping);
        for (auto const* group : groups_of(document, *grouping))
            if (auto const found = members.find(group->id); found != members.end())
                out.push_back(plan_group(*grouping, *group, schools, found->second, placed));
    }
    std::erase_if(out, [](auto const& group) { return group.schools.empty(); });
    std::ranges::stable_sort(out, {}, [](auto const& group) { return group.level != clusters; });
    return out;
}

/// Only what stands in the file may be named in it.
void keep_known(model::Visit& visit, Schools const& schools, std::set<std::string_view> const& groups)
{
    visit.reviewers = model::without_id(schools.known(visit.reviewers), visit.host);
    if (!model::lists_id(visit.reviewers, visit.lead))
        visit.lead.clear();
    if (!groups.contains(visit.group))
        visit.group.clear();
}

std::vector<model::Visit> plan_visits(
    ClusterDocument const& document, Schools const& schools, std::vector<PlanGroup> const& groups)
{
    std::set<std::string_view> divisions;
    auto const is_confirmed = [](auto const& grouping) { return grouping.level == triads && grouping.status == "confirmed"; };
    for (auto const* grouping : newest_divisions(document, is_confirmed))
        divisions.insert(grouping->id);
    std::set<std::string_view> known_groups;
    for (auto const& group : groups)
        known_groups.insert(group.id);
    std::vector<model::Visit> out;
    for (auto const& visit : document.visits) {
        if (visit.removed || !divisions.contains(visit.grouping) || !schools.has(visit.host))
            continue;
        auto& kept = out.emplace_back(only_fields(visit, model::visit_slots, travelling_visit_fields));
        keep_known(kept, schools, known_groups);
    }
    std::ranges::sort(
        out, {}, [](auto const& visit) { return std::tuple { visit.day.empty(), visit.day, visit.starts, visit.id }; });
    return out;
}

/// The first day of the planned year, where its terms say it; else empty.
std::string first_day(ClusterDocument const& document)
{
    std::string out;
    for (auto const& term : document.terms) {
        bool const of_year = !term.removed && !blank(document.cluster.year) && term.year == document.cluster.year;
        if (of_year && !term.from.empty() && (out.empty() || term.from < out))
            out = term.from;
    }
    return out;
}

/// Sessions are planned six at a time, long before they have a day, and a date without day and title is nothing to tell.
bool tells_something(model::Event const& event)
{
    return !event.from.empty() || (event.community.empty() && !blank(event.title));
}

std::vector<model::Event> plan_events(ClusterDocument const& document, Schools const& schools)
{
    auto const begins = first_day(document);
    std::vector<model::Event> out;
    for (auto const& event : document.events) {
        auto const& last = event.to.empty() ? event.from : event.to;
        if (event.removed || !tells_something(event) || (!last.empty() && last < begins))
            continue;
        auto kept = only_fields(event, model::event_slots, travelling_event_fields);
        kept.schools = schools.known(event.schools);
        // A date for schools that are all left out is not a date for all.
        if (!blank(event.schools) && kept.schools.empty())
            continue;
        out.push_back(std::move(kept));
    }
    std::ranges::sort(
        out, {}, [](auto const& event) { return std::tuple { event.from.empty(), event.from, event.starts, event.id }; });
    return out;
}

/// The newest edition of the instrument that is asked for, where it does not come with the program.
std::vector<model::Instrument> plan_instruments(ClusterDocument const& document, std::span<model::Instrument const> shipped)
{
    auto const& asked = document.cluster.instrument;
    model::Instrument const* newest = nullptr;
    if (std::ranges::find(shipped, asked, &model::Instrument::id) == shipped.end())
        for (auto const& edition : document.editions)
            if (edition->instrument().id == asked && (!newest || edition->instrument().version > newest->version))
                newest = &edition->instrument();
    return newest ? std::vector { travelling_wording(*newest) } : std::vector<model::Instrument> {};
}

} // namespace

PartnershipPlan make_plan(ClusterDocument const& document, std::span<model::Instrument const> shipped, Date today)
{
    auto const& cluster = document.cluster;
    Schools const schools { document };
    PartnershipPlan out { .id = document.id, .name = cluster.name, .year = cluster.year };
    out.zone = blank(cluster.zone) ? usual_zone : std::string_view { cluster.zone };
    out.issue = cluster.issue;
    out.made = iso_date(today);
    out.instrument = cluster.instrument;
    out.due = cluster.due;
    out.schools = schools.listed();
    out.groups = plan_groups(document, schools);
    out.visits = plan_visits(document, schools, out.groups);
    out.events = plan_events(document, schools);
    out.instruments = plan_instruments(document, shipped);
    return out;
}

namespace {

template <typename Records, typename Matches>
void add_open(std::vector<std::string>& out, Records const& records, Matches matches, std::string_view one, std::string_view many)
{
    if (auto const count = std::ranges::count_if(records, matches); count > 0)
        out.push_back(concat({ counted(static_cast<std::int64_t>(count), one, many), "." }));
}

} // namespace

std::vector<std::string> not_settled(PartnershipPlan const& plan)
{
    std::vector<std::string> out;
    add_open(
        out, plan.groups, &PlanGroup::proposed, "group is proposed and not confirmed", "groups are proposed and not confirmed");
    std::set<std::string_view> placed;
    for (auto const& group : plan.groups)
        if (group.level == triads)
            placed.insert(group.schools.begin(), group.schools.end());
    if (!placed.empty())
        add_open(
            out, plan.schools, [&](auto const& school) { return !placed.contains(school.id); }, "school is in no triad",
            "schools are in no triad");
    auto const goes_ahead = [](auto const& date) { return !date.cancelled; };
    add_open(
        out, plan.visits, [&](auto const& visit) { return goes_ahead(visit) && visit.day.empty(); }, "review has no day yet",
        "reviews have no day yet");
    add_open(
        out, plan.visits, [&](auto const& visit) { return goes_ahead(visit) && visit.lead.empty(); },
        "review has no school yet that leads it", "reviews have no school yet that leads them");
    add_open(
        out, plan.events, [&](auto const& event) { return goes_ahead(event) && event.from.empty(); },
        "date of the calendar has no day yet", "dates of the calendar have no day yet");
    return out;
}

std::string_view why_nothing_to_hand_out(PartnershipPlan const& plan)
{
    if (plan.schools.empty())
        return "No school is on your list yet, so nobody could open the file.";
    bool const says_nothing
        = plan.groups.empty() && plan.visits.empty() && plan.events.empty() && plan.due.empty() && plan.instrument.empty();
    return says_nothing ? "There is nothing to hand out yet: no group that was sent or confirmed, no review, no date, and no "
                          "audit that you ask for."
                        : "";
}

} // namespace triad::rules
