#include "rules/partnership/kept_plan.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/limits.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::PartnershipPlan;
using model::PlanGroup;

PlanGroup const* own_group(PartnershipPlan const& plan, std::string_view level, std::string_view school)
{
    auto const found = std::ranges::find_if(plan.groups, [&](PlanGroup const& group) {
        return group.level == level && std::ranges::find(group.schools, school) != group.schools.end();
    });
    return found == plan.groups.end() ? nullptr : &*found;
}

model::Membership membership_of(PartnershipPlan const& plan, std::string const& school)
{
    model::Membership out {
        .id = plan.id, .name = plan.name, .year = plan.year, .zone = plan.zone, .school = school, .issue = plan.issue
    };
    out.instrument = plan.instrument;
    out.due = plan.due;
    out.made = plan.made;
    if (auto const* cluster = own_group(plan, "clusters", school))
        out.cluster = cluster->name;
    if (auto const* triad = own_group(plan, "triads", school)) {
        out.group = triad->name;
        for (auto const& partner : triad->schools)
            if (partner != school)
                out.partners = model::with_id(out.partners, partner);
    }
    return out;
}

bool concerns(model::Visit const& visit, std::string_view school)
{
    return visit.host == school || model::lists_id(visit.reviewers, school);
}

std::string proposal_id(std::string_view group)
{
    auto out = concat({ "proposal-", group });
    return model::is_id(out) ? out : concat({ "proposal-", hex64(hash64(group)) });
}

/// The day until which concerns are heard is a day of the calendar like others.
model::Event proposal(PartnershipPlan const& plan, PlanGroup const& group, std::string const& school)
{
    auto const what = group.level == "clusters" ? "cluster" : "triad";
    return { .id = proposal_id(group.id),
        .kind = std::string { proposal_kind },
        .title = concat({ "Last day to tell your lead of a serious concern about the proposed ", what,
            blank(group.name) ? "" : " ", words_from_elsewhere(group.name) }),
        .from = group.until,
        .schools = school,
        .partnership = plan.id };
}

std::vector<model::Event> events_of(PartnershipPlan const& plan, std::string const& school)
{
    std::vector<model::Event> out;
    for (std::string_view const level : { "clusters", "triads" })
        if (auto const* group = own_group(plan, level, school); group && group->proposed)
            out.push_back(proposal(plan, *group, school));
    auto const own = out.size();
    for (auto const& event : plan.events) {
        bool const taken = std::any_of(
            out.begin(), out.begin() + static_cast<std::ptrdiff_t>(own), [&](auto const& other) { return other.id == event.id; });
        if (taken || (!event.schools.empty() && !model::lists_id(event.schools, school)))
            continue;
        auto& kept = out.emplace_back(event);
        kept.partnership = plan.id;
        if (!kept.schools.empty())
            kept.schools = school; // for whom else is not kept
    }
    return out;
}

/// The own school, its partners, and those of the visits.
std::vector<model::PartnerSchool> schools_of(PartnershipPlan const& plan, KeptPlan const& kept)
{
    auto ids = model::with_id(kept.membership.partners, kept.membership.school);
    for (auto const& visit : kept.visits) {
        ids = model::with_id(ids, visit.host);
        for (auto const reviewer : model::ids_in(visit.reviewers))
            ids = model::with_id(ids, reviewer);
    }
    std::vector<model::PartnerSchool> out;
    for (auto const& school : plan.schools)
        if (model::lists_id(ids, school.id)) {
            out.push_back(school);
            out.back().partnership = plan.id;
        }
    return out;
}

template <typename Record> std::vector<Record> of_partnership(std::vector<Record> const& all, std::string_view partnership)
{
    std::vector<Record> out;
    for (auto const& record : all)
        if (!record.removed && record.partnership == partnership)
            out.push_back(record);
    return out;
}

} // namespace

KeptPlan kept_of(PartnershipPlan const& plan, std::string const& school)
{
    KeptPlan out { .membership = membership_of(plan, school), .schools = {}, .visits = {}, .events = events_of(plan, school) };
    for (auto const& visit : plan.visits)
        if (concerns(visit, school)) {
            out.visits.push_back(visit);
            out.visits.back().partnership = plan.id;
        }
    out.schools = schools_of(plan, out);
    return out;
}

KeptPlan kept_in(model::SchoolDocument const& own, std::string_view partnership)
{
    KeptPlan out;
    for (auto const& membership : own.memberships)
        if (!membership.removed && membership.id == partnership)
            out.membership = membership;
    for (auto const& school : own.partner_schools)
        if (school.partnership == partnership)
            out.schools.push_back(school);
    out.visits = of_partnership(own.visits, partnership);
    out.events = of_partnership(own.events, partnership);
    return out;
}

} // namespace triad::rules
