#pragma once

#include "base/date.h"
#include "model/school_document.h"

#include <string>

namespace triad::rules {

/// Workshops that stand planned against what champions can take on, in one sentence, and who needs a refresher (three years after
/// training or the last one). R-29 (SYS-20d, e).
std::string champion_capacity(model::SchoolDocument const&);
bool needs_refresher(model::Champion const&, Date today);

} // namespace triad::rules
