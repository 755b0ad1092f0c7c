#pragma once

#include "base/date.h"
#include "model/cluster.h"
#include "model/partnership_plan.h"

#include <span>
#include <string_view>

// What a lead gives to the schools of a partnership, built up from what may go. SYS-07, SYS-08, SYS-24.

namespace triad::rules {

/// The plan as the next file would hold it. R-71.
/// Schools: those that are neither removed nor left out, by name; whether one takes part is not said.
/// Groups: of each level and cluster the division that was told last, of the planned year where one is named; only what was sent
/// or confirmed. A school stands in one group of a level. Visits: of divisions into triads that were confirmed. Events: those for
/// all, or for at least one school of the file. The instrument that is asked for goes along where it does not come with the
/// program (`shipped`).
model::PartnershipPlan make_plan(model::ClusterDocument const&, std::span<model::Instrument const> shipped, Date today);

/// What the lead may want to settle before schools get it, one sentence each: groups that are not confirmed, visits and events
/// without a day, visits without a school that leads. Empty where nothing is open.
std::vector<std::string> not_settled(model::PartnershipPlan const&);

/// Why there is nothing to hand out yet, in one sentence; empty where there is something.
std::string_view why_nothing_to_hand_out(model::PartnershipPlan const&);

} // namespace triad::rules
