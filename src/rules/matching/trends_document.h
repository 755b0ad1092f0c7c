#pragma once

#include "documents/print_document.h"
#include "rules/matching/trends.h"

namespace triad::rules {

/// Two rounds beside each other as others get them: what a summary of each would hold of answers and themes, and which ways
/// schools went as far as that may be told. Every statement stands there, since a choice of those at which something moved would
/// tell of few schools. `trends` is made of these rounds; without a block where there is no earlier one. R-82 (SYS-17a, SYS-17d).
documents::PrintDocument trends_document(model::ClusterDocument const&, TwoRounds const&, Trends const&);

} // namespace triad::rules
