#pragma once

#include "unit/format/marked_document.h"

// A document in which some of what its school has is to be handed in to the lead of a cluster.

namespace triad::test {

/// Chooses at random, and writes the choice into the document. In most of them the first review is agreed and was released to the
/// cluster, and in some of these its report goes along.
model::Return mark_return(model::SchoolDocument&, std::uint64_t seed);

/// The marks that the file may hold: of what was chosen, of the school, and of the return itself.
Marks marks_of_return(model::SchoolDocument const&, model::Return const&);

} // namespace triad::test
