#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/cluster_summary.h"

#include <string>
#include <string_view>

namespace triad::format {

/// Reads what a lead passes on (kind "cluster-summary"). Errors: the first reason why it cannot be opened.
Result<model::ClusterSummary, Issue> decode_summary(std::string_view bytes, Chain const& = released_versions());

/// Writes it: two-space JSON. It has no members that this program does not know: whatever it holds was meant to leave.
std::string encode_summary(model::ClusterSummary const&);

} // namespace triad::format
