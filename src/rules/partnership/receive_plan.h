#pragma once

#include "model/partnership_plan.h"
#include "model/school_document.h"
#include "rules/exchange/arrival.h"

#include <string>
#include <vector>

// What a partnership file changes in a school's own work: nothing but what the partnership owns, and what it changed is said.
// R-72 (SYS-07d, SYS-08a, SYS-24a).

namespace triad::rules {

/// A partnership file as it came.
struct PlanArrival {
    model::PartnershipPlan const& plan;
    std::string school; // PartnerSchool::id that the own school is
    std::string key; // of a signature that holds; empty: it has none
    bool unchecked = false; // it has a signature, and this page cannot tell whether that holds
};

/// Why it is not taken in, in one sentence; empty where it is: one that is older than what is here, and one with records of
/// another partnership.
std::string why_refused(model::SchoolDocument const& own, model::PartnershipPlan const&);

/// What only a person can tell before it is taken in: another key than before, or none. Empty where nothing has to be asked.
Asking what_to_ask(model::SchoolDocument const& own, PlanArrival const&);

/// One field that is to be set.
struct PlanChange {
    model::FieldRef target;
    std::string value;
    friend bool operator==(PlanChange const&, PlanChange const&) = default;
};

struct ReceivedPlan {
    std::vector<PlanChange> changes; // empty: everything stands here as it is in the file
    std::vector<std::string> told; // what is new to the school, one sentence each; empty for the first file
    std::vector<std::string> begun; // Review::ids
};

/// Only fields that differ are set. What the partnership no longer has is marked as removed. A hosted review is begun once; after
/// that a field of it follows the partnership as long as it says what the partnership said before. Whatever else the school wrote
/// stays.
ReceivedPlan receive_plan(model::SchoolDocument const& own, PlanArrival const&);

/// All that shows a partnership is marked as removed; reviews that were begun stay.
std::vector<PlanChange> leave_partnership(model::SchoolDocument const&, model::Membership const&);

} // namespace triad::rules
