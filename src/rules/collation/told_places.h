#pragma once

#include "rules/collation/suppression.h"

#include <string>
#include <vector>

// Where schools without a name may be said to belong, row by row.

namespace triad::rules {

struct SchoolPlace {
    std::string phase;
    std::string group;
    friend bool operator==(SchoolPlace const&, SchoolPlace const&) = default;
};

/// The same schools in the same order, each with what may be told of it; a value that may not is empty. R-52 (SH-22).
///
/// Whoever gets the table may know every school of the partnership and where it belongs. So all schools that stand there with one
/// phase and one group, empty ones among them, are at least `fewest`: none can be told from the others by where it belongs, and
/// none by being the only one of which it is not said. A phase of too few schools is left empty; where that makes too few without
/// one, the next smallest goes too. Within each phase the same is done with groups.
std::vector<SchoolPlace> told_places(std::vector<SchoolPlace>, int fewest = fewest_schools);

} // namespace triad::rules
