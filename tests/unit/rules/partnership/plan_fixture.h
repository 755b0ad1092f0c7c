#pragma once

#include "model/partnership_plan.h"
#include "model/school_document.h"
#include "rules/partnership/receive_plan.h"

#include <cstdint>
#include <string>

namespace triad::rules::test {

/// A plan of six schools in two triads: "a" hosts on 4 March 2027, joined by "b", who leads, and "c"; "b" hosts on 11 May 2027,
/// joined by "a" and "c". A meeting for all on 20 January, training for "a" and "d" on 10 January.
model::PartnershipPlan school_plan();

/// The work of Ash Lane, "a" in the plan.
model::SchoolDocument ash_lane();

/// Takes a plan in as the store does; the changes that it brought.
ReceivedPlan take(
    model::SchoolDocument&, model::PartnershipPlan const&, std::string const& school = "a", std::string const& key = {});

/// Sets fields as the store does. Fails where one cannot be set.
void apply(model::SchoolDocument&, std::vector<PlanChange> const&);
void apply(model::SchoolDocument&, model::FieldRef const&, std::string_view value);

/// Any plan of 2 to 9 schools whose ids are as those of another seed, so that one can follow another.
model::PartnershipPlan random_plan(std::uint64_t seed);

} // namespace triad::rules::test
