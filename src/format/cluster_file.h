#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/cluster.h"

#include <optional>
#include <string>
#include <string_view>

namespace triad::format {

/// Reads a lead's file (kind "cluster"). Errors: the first reason why it cannot be opened, as decode_school has them.
Result<model::ClusterDocument, Issue> decode_cluster(std::string_view bytes, Chain const& = released_versions());

/// What can be read of damaged bytes: whole records only. Absent where nothing is left.
std::optional<model::ClusterDocument> salvage_cluster(std::string_view bytes, Chain const& = released_versions());

/// Writes it: two-space JSON, unknown fields last. decode(encode(d)) says the same as d.
std::string encode_cluster(model::ClusterDocument const&);

} // namespace triad::format
