#pragma once

#include "rules/collation/picture.h"

#include <span>
#include <string>
#include <vector>

// One round beside another: the same school, the same statement. Moves are told in words and never made into a number.

namespace triad::rules {

/// Schools that gave one answer then and another one now.
struct Move {
    model::RatingCode from = 0;
    model::RatingCode to = 0;
    int schools = 0;
    friend bool operator==(Move const&, Move const&) = default;
};

struct ItemMoves {
    std::vector<Move> moves; // in the order of the scale, by what they were first
    int same = 0; // rated alike both times
    int not_comparable = 0; // handed in something, but did not rate this in the same words both times
};

/// The picture of an earlier round with the items and schools of a later one. R-47.
Picture picture_before(model::ClusterDocument const&, Picture const& later, std::string_view round);

/// For each item of the later picture, over the schools at these places. Both have the same schools and items. R-47.
std::vector<ItemMoves> compare_rounds(Picture const& earlier, Picture const& later, std::span<std::size_t const> schools);

/// "3 schools moved from red to amber, 1 from amber to green. 5 gave the same answer. 2 cannot be compared." R-47.
std::string moves_in_words(ItemMoves const&, model::Scale const&);

} // namespace triad::rules
