#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// Days for the reviews of one group. It knows nothing of schools or terms. R-70 (SYS-08).

namespace triad::rules {

/// One review that needs a day. Days are counted from 1970-01-01, in order.
struct DayWish {
    std::vector<std::size_t> schools = {}; // that take part, by their numbers
    std::vector<std::int64_t> days = {}; // on which all of them can, in order
    std::int64_t best = 0; // the day it would have if nothing stood against it
};

/// A day on which a school takes part in a review already.
struct TakenBy {
    std::size_t school = 0;
    std::int64_t day = 0;
};

/// A day for each wish, or none. As many as can be have one; no school takes part twice on a day; and of all ways to do so one in
/// which as few reviews as can be fall into a week in which one of their schools has another. Among those, near the best days.
/// It is exact for the groups of a partnership; where days are so few that too many ways would have to be tried, it stops at a
/// good one. The same input gives the same days. R-70.
std::vector<std::optional<std::int64_t>> find_days(std::vector<DayWish> const&, std::vector<TakenBy> const&);

} // namespace triad::rules
