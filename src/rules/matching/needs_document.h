#pragma once

#include "documents/print_document.h"
#include "model/cluster.h"

#include <string_view>

namespace triad::rules {

/// The list of needs as whoever could train or support schools gets it: what a summary would hold of it, and no school. `status`:
/// only needs that stand so; empty: all. Without a block where there are none. R-82 (SYS-17c, SYS-17d).
documents::PrintDocument needs_document(model::ClusterDocument const&, std::string_view status);

} // namespace triad::rules
