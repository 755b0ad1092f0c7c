#pragma once

#include "base/date.h"
#include "model/protocol.h"
#include "rules/documents/paper.h"

#include <vector>

namespace triad::rules {

/// Two pages for the next head: what was judged and why, what reviews found, what was promised and when it is due, the journey.
/// R-31 (J9).
Paper hand_over(model::SchoolDocument const&, std::vector<model::Protocol> const&, Date today);

} // namespace triad::rules
