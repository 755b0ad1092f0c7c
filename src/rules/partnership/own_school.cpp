#include "rules/partnership/own_school.h"

#include "base/text.h"
#include "model/record_lists.h"

#include <algorithm>

namespace triad::rules {

namespace {

using model::PartnershipPlan;

std::string plain_name(std::string_view name) { return ascii_lower(collapsed_spaces(name)); }

/// The id of the only school that fits.
template <typename Fits> std::string only_school(PartnershipPlan const& plan, Fits fits)
{
    auto const first = std::ranges::find_if(plan.schools, fits);
    if (first == plan.schools.end() || std::any_of(std::next(first), plan.schools.end(), fits))
        return {};
    return first->id;
}

} // namespace

std::string school_named(PartnershipPlan const& plan, std::string_view name)
{
    auto const wanted = plain_name(name);
    return wanted.empty() ? std::string {}
                          : only_school(plan, [&](auto const& school) { return plain_name(school.name) == wanted; });
}

std::string own_school_in(PartnershipPlan const& plan, model::SchoolDocument const& own)
{
    auto const* known = membership_in(own, plan.id);
    if (known && model::find_record(plan.schools, known->school))
        return known->school;
    auto const urn = trimmed(own.school.urn);
    if (!urn.empty())
        if (auto const found = only_school(plan, [&](auto const& school) { return trimmed(school.urn) == urn; }); !found.empty())
            return found;
    return school_named(plan, own.school.name);
}

model::Membership const* membership_in(model::SchoolDocument const& own, std::string_view partnership)
{
    auto const* found = model::find_record(own.memberships, partnership);
    return found && !found->removed ? found : nullptr;
}

} // namespace triad::rules
