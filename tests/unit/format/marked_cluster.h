#pragma once

#include "model/cluster.h"
#include "unit/format/marked_document.h"

#include <cstdint>

namespace triad::test {

/// A lead's work with records of every kind, in whose every text one mark stands (marked_document.h), unknown members and stamps
/// included. Schools are left out, removed or decline; divisions are worked on, proposed, sent and confirmed.
model::ClusterDocument marked_cluster(std::uint64_t seed);

/// The marks that schools may be given, written down rule by rule and without the code that makes the file: R-71.
Marks marks_for_schools(model::ClusterDocument const&);

} // namespace triad::test
