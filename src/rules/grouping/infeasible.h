#pragma once

#include "rules/grouping/grouping_problem.h"

// Which rules cannot hold at the same time. R-66.

namespace triad::rules {

/// Rules, and schools whose group is settled, that leave no division of these sizes. Without any one of them there would be one,
/// as far as was found.
struct Clash {
    std::vector<std::size_t> rules = {}; // places in the list
    std::vector<std::size_t> fixed = {}; // schools
    friend bool operator==(Clash const&, Clash const&) = default;
};

enum class ClashOutcome : std::uint8_t {
    AllHold, // some division keeps to everything
    Smallest, // these clash, and no smaller number of them does
    Some, // these clash; whether fewer do was not found within the effort
    NotKnown, // whether everything can hold was not found within the effort
};

struct ClashAnswer {
    ClashOutcome outcome = ClashOutcome::NotKnown;
    Clash clash = {}; // of Smallest and Some
};

/// `tries`: how often schools may be put into a group in each question whether some rules can hold. It answers at once, not in
/// slices: with 300 schools and 80 rules that took half a second, with a thousand and 270 half a minute.
ClashAnswer find_clash(GroupingTerms const&, std::int64_t tries = 200'000);

} // namespace triad::rules
