#pragma once

#include "rules/review/journey.h"

#include <string>
#include <vector>

namespace triad::ui {

/// One heading of the school's journey, with what stands below it.
struct JourneyYear {
    std::string year; // empty for entries without one
    std::vector<rules::JourneyEntry> figures; // outcomes, gaps among them
    std::vector<rules::JourneyEntry> events; // milestones and reviews
    bool gap = false; // years before and after it have a figure, and this one has none
};

/// The line by years, in the order of the rule. A year between two figures that nobody wrote about stands there too, so that the
/// eye sees the gap.
std::vector<JourneyYear> journey_years(std::vector<rules::JourneyEntry> const&);

} // namespace triad::ui
