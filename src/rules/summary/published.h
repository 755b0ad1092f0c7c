#pragma once

#include "rules/collation/picture.h"
#include "rules/collation/suppression.h"
#include "rules/findings/tally.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Counts as they may leave a lead: of a few schools nothing is told. SH-22, SYS-17d.

namespace triad::rules {

/// How many of `all` schools; absent where it, or the number of the others, is small. R-49.
PublishedCount published_share(int schools, int all);

/// How many schools gave each answer to one statement of the picture, and how many none that counts here: together all that
/// returned. Absent where the statement takes no rating.
struct StatementCounts {
    std::vector<std::string> answers; // words; the last is for those that gave none
    std::vector<PublishedCount> schools; // of each
    bool complete = false; // nothing was left out
};
std::optional<StatementCounts> published_counts(Picture const&, std::size_t item);

/// Schools of the picture that returned.
int returned_schools(Picture const&);

} // namespace triad::rules
