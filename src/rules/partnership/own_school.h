#pragma once

#include "model/partnership_plan.h"
#include "model/school_document.h"

#include <string>
#include <string_view>

// Which school of a partnership file the own one is. R-72.

namespace triad::rules {

/// The one with this name, capitals and spaces aside; empty where none or several have it.
std::string school_named(model::PartnershipPlan const&, std::string_view name);

/// PartnerSchool::id: the one that was chosen before, else the one with the same URN, else the one with the same name. Empty
/// where that says none, or several: then the person is asked.
std::string own_school_in(model::PartnershipPlan const&, model::SchoolDocument const& own);

/// What the school has of this partnership; null where it has none, or removed it.
model::Membership const* membership_in(model::SchoolDocument const&, std::string_view partnership);

} // namespace triad::rules
