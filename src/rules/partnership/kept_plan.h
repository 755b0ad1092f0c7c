#pragma once

#include "model/partnership_plan.h"
#include "model/school_document.h"

#include <string>
#include <vector>

// The part of a partnership file that one school keeps, as it then stands in its work. For receive_plan.cpp and told_changes.cpp.

namespace triad::rules {

struct KeptPlan {
    model::Membership membership;
    std::vector<model::PartnerSchool> schools;
    std::vector<model::Visit> visits; // hosted or joined
    std::vector<model::Event> events; // for all or for this school, and by when it may speak against a proposed group
};

/// What the school `school` keeps of the file.
KeptPlan kept_of(model::PartnershipPlan const&, std::string const& school);

/// What stands in the school's work of this partnership now, without what was removed; the schools that were removed stand there
/// too, since a sentence may be about them. `membership` has an empty id where there is none.
KeptPlan kept_in(model::SchoolDocument const&, std::string_view partnership);

/// The kind of an event that is the last day on which a school may speak against a proposed group.
inline constexpr std::string_view proposal_kind = "proposal";

} // namespace triad::rules
