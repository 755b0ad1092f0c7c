#pragma once

#include "model/cluster.h"

#include <string>

namespace triad::rules {

/// Needs on a lead's list that are neither arranged, met nor dropped, beside what the champions of its register can take on. R-29
/// (SYS-20d).
std::string champion_capacity(model::ClusterDocument const&);

} // namespace triad::rules
