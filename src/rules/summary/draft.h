#pragma once

#include "rules/summary/cluster_summary.h"

#include <string>
#include <vector>

// Statements that a summary can begin with, drafted from what is loaded. The lead words them anew.

namespace triad::rules {

struct DraftStatement {
    std::string part; // as model::SummaryStatement
    std::string text;
    std::string sources; // ids, by spaces
};

/// Themes under which enough schools have a need or a strength, the statements that most schools rate lowest, and what has moved
/// since the round before. Every number in them may leave: a statement of which something would have to be left out is
/// passed over. Those whose sources a statement of the summary has already are left out. R-56 (SYS-16b, SYS-16e).
std::vector<DraftStatement> draft_statements(SummaryInput const&);

} // namespace triad::rules
