#pragma once

#include "rules/collation/moves.h"
#include "rules/findings/tally.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Two rounds beside each other: what has moved statement by statement, and what was found by theme. R-62 (SYS-17a). For the
// lead's own eyes: small numbers stand as they are. What of it leaves is in trends_document.h.

namespace triad::rules {

/// What moved at one statement.
struct ItemTrend {
    std::size_t item = 0; // place in the later picture
    ItemMoves moves = {};
    int other_words = 0; // schools whose answer of either round is to another wording or scale, so that it is not compared
    bool moved() const { return !moves.moves.empty(); }
};

/// Statements of one section.
struct SectionTrend {
    model::Section const* section = nullptr; // never null, points into the later picture's edition
    std::vector<ItemTrend> items; // never empty
    int moved() const; // statements at which some school moved
};

/// What was coded to one theme in either round.
struct ThemeTrend {
    ThemeLine theme;
    ThemeTally earlier;
    ThemeTally later;
};

struct Trends {
    Picture later = {}; // what is compared is its statements and schools
    std::vector<SectionTrend> sections = {}; // none where there is no earlier round
    std::vector<ThemeTrend> themes = {}; // those to which something was coded in one of them
};

/// The rounds that are beside each other: Round::key of each. A round may have an empty key.
struct TwoRounds {
    std::optional<std::string> later = {}; // absent where nothing was handed in
    std::optional<std::string> earlier = {}; // absent where there is none before
    friend bool operator==(TwoRounds const&, TwoRounds const&) = default;
};

/// As wished where there are such rounds and one is before the other; else the newest, and the one before. `rounds`: the newest
/// first. R-62.
TwoRounds two_rounds(std::span<Round const> rounds, TwoRounds const& wished);

/// Of all schools that count. Themes count what was coded in comments alone, since nothing else belongs to a round. R-62.
Trends make_trends(model::ClusterDocument const&, TwoRounds const&, std::span<ThemeLine const>);

/// As moves_in_words; what was asked in other words is said to be so. R-62.
std::string trend_in_words(ItemTrend const&, model::Scale const&);
/// "Something moved at 7 of 11 statements." R-62.
std::string section_trend_in_words(SectionTrend const&);
/// "A strength at 3 schools, a need at 7." "Nothing coded." R-62.
std::string theme_round_in_words(ThemeTally const&);

} // namespace triad::rules
