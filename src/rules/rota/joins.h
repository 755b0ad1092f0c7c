#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Who joins whose review within one group. It knows nothing of schools or days: schools are numbered from 0. R-69 (SYS-08).

namespace triad::rules {

/// One hosted review. Schools by their numbers.
struct HostedReview {
    std::size_t host = 0;
    std::vector<std::size_t> joins = {};
    std::optional<std::size_t> lead = {}; // one of `joins`
    friend bool operator==(HostedReview const&, HostedReview const&) = default;
};

/// How many schools join each review, and how many reviews each school joins: none where it is alone, one in a pair, else two.
std::size_t joins_each(std::size_t schools);

enum class Joining : std::uint8_t {
    InTurn, // each school joins the two that come before it in the order of the group
    Mutual, // each school joins its two neighbours, so that any two schools visit each other or not at all
};

/// Reviews of the hosts that have none yet, in the order of their numbers. `fixed` stand already; every school joins as many as
/// it should, with those, wherever that can be. R-69 (SYS08a, SYS08e).
std::vector<HostedReview> who_joins(std::size_t schools, std::vector<HostedReview> const& fixed, Joining);

/// Gives each review without a lead one of those that join it, so that each school leads once wherever that can be. R-69.
void settle_leads(std::size_t schools, std::vector<HostedReview>&);

/// The rule of a group of this size, as a sentence. R-69 (SYS08e).
std::string joining_in_words(std::size_t schools, Joining);

} // namespace triad::rules
