#pragma once

#include "format/reader.h"
#include "format/writer.h"
#include "model/cluster_summary.h"

namespace triad::format {

/// What a cluster-summary file holds besides its envelope, and a lead's work of each summary that was taken in.
model::ClusterSummary decode_summary_content(Reader&);
void encode_summary_content(Writer&, model::ClusterSummary const&);
Json encode_summary_content(model::ClusterSummary const&);

} // namespace triad::format
