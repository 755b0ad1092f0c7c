#pragma once

#include "documents/print_document.h"
#include "rules/meeting/order.h"

namespace triad::rules {

/// The order of a meeting for those who come to it: day, parts with who presents and how long, and where slides are. Nothing that
/// was noted, and nothing that a school handed in. A school is called as the lead sees it. Without a block where there are
/// no parts. R-63 (SYS-11a, SYS-11g).
documents::PrintDocument agenda(model::ClusterDocument const&, model::Meeting const&);

} // namespace triad::rules
