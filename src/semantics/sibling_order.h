#pragma once

#include <cstddef>
#include <vector>

namespace triad::semantics {

/// Which elements may stay where they are when the others move: the members of one longest increasing subsequence.
/// So the fewest elements move, and a focused one rarely does. `-1` marks what must be placed anyway.
std::vector<bool> staying(std::vector<std::ptrdiff_t> const& old_positions);

} // namespace triad::semantics
