#pragma once

#include "rules/collation/moves.h"

#include <cstddef>
#include <vector>

namespace triad::rules {

/// The ways that schools went at one statement from the earlier round to the later one, as far as they may leave; the way of most
/// schools first, else in the order of the scale. None where a number of either round is left out: then the moves would tell it.
/// Who knows all numbers of both rounds and these ways can work out no way of fewer schools than may be told: so the table of all
/// ways, with its sums, is held to R-49, and of that only moves are told. Both pictures have the same statements and schools.
/// R-56 (SYS-16e, SYS-17d).
std::vector<Move> told_moves(Picture const& earlier, Picture const& later, std::size_t item);

} // namespace triad::rules
