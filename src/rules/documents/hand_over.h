#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/protocol.h"
#include "model/school_document.h"

#include <vector>

namespace triad::rules {

/// Two pages for the next head: what was judged and why, what reviews found, what was promised and when it is due, the journey.
/// R-31 (J9).
documents::PrintDocument hand_over(model::SchoolDocument const&, std::vector<model::Protocol> const&, Date today);

} // namespace triad::rules
