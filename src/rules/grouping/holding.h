#pragma once

#include "rules/grouping/units.h"

// Whether terms can hold at all, looked for step by step with a way back. R-66.

namespace triad::rules {

enum class Holds : std::uint8_t {
    Yes,
    No, // every way was ruled out
    NotKnown, // not within so many tries
};

struct HoldingAnswer {
    Holds holds = Holds::NotKnown;
    std::vector<std::size_t> group_of_unit = {}; // where they hold
};

/// One way to keep to all terms, if there is any. Only units with more than one school or with a limit are tried: others fill
/// what is left. A try is one unit put into one group.
HoldingAnswer find_holding(Units const&, std::int64_t tries);

} // namespace triad::rules
