#pragma once

#include "model/calendar_kinds.h"
#include "model/cluster.h"

#include <string_view>
#include <vector>

// The year of another partnership as an example. R-70 (SYS24a).

namespace triad::rules {

/// Its dates in the year that is planned, without ids; those that stand already, by kind and title, are left out. Empty where the
/// year is not said in digits.
std::vector<model::Event> example_events(model::ClusterDocument const&, model::CalendarKinds const&);

} // namespace triad::rules
