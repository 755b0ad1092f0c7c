#pragma once

#include "documents/print_document.h"
#include "rules/meeting/order.h"

namespace triad::rules {

/// What was noted at a meeting, for those who were there: the closing summary first, then the notes of each part that has any,
/// with the line they are about and whether it helped or hindered. Nothing that a school handed in. A school is called as the
/// lead sees it. Without a block where nothing was noted. R-84 (SYS-11d, SYS-11e).
documents::PrintDocument minutes(model::ClusterDocument const&, model::Meeting const&);

} // namespace triad::rules
