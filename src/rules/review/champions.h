#pragma once

#include "base/date.h"
#include "model/cluster.h"
#include "model/school_document.h"

#include <string>

namespace triad::rules {

/// Workshops that stand planned against what champions can take on, in one sentence. R-29 (SYS-20d).
std::string champion_capacity(model::SchoolDocument const&);
/// The same for a lead: needs on the list that are neither arranged, met nor dropped, whoever leads them.
std::string champion_capacity(model::ClusterDocument const&);
/// Three years after training or the last refresher. R-29 (SYS-20e).
bool needs_refresher(model::Champion const&, Date today);

} // namespace triad::rules
