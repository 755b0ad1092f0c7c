#pragma once

#include "format/codecs.h"
#include "model/cluster.h"

namespace triad::format {

/// A lead's work inside a checked envelope.
model::ClusterDocument decode_cluster_document(Json const& root, Intake&);
Json encode_cluster_document(model::ClusterDocument const&);

} // namespace triad::format
