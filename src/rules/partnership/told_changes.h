#pragma once

#include "rules/partnership/kept_plan.h"

#include <string>
#include <vector>

namespace triad::rules {

/// What a newer file says otherwise than the one before, one plain sentence each, in the order of membership, reviews and dates.
/// Of dates that were over when the file was made nothing is said where they are gone from it. R-72.
std::vector<std::string> told_changes(KeptPlan const& before, KeptPlan const& after);

/// "Your review on 4 March 2027", "The review at Ash Lane on 4 March 2027"; without its day where none is settled.
std::string visit_called(model::Visit const&, std::vector<model::PartnerSchool> const& schools, std::string_view own_school);

} // namespace triad::rules
