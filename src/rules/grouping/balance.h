#pragma once

#include "rules/grouping/pair_costs.h"

#include <string>
#include <string_view>

// What one sees of a division, counted: how groups differ, which pairs are alike, far apart or the same as last year, and what a
// change by hand would cost. R-65 (SYS-07c). Counts of schools only, never of how well they do.

namespace triad::rules {

/// How schools with each word of one trait are spread over groups.
struct TraitBalance {
    std::vector<std::string> values; // that some school has, each once, in the order of the alphabet
    std::vector<int> whole; // schools with each, in all groups together
    std::vector<std::vector<int>> groups; // the same of each group
    std::vector<int> not_known; // schools of each group without a word

    /// How many different words the schools of a group have.
    int different(std::size_t group) const;
};
TraitBalance trait_balance(std::vector<SchoolTraits> const&, std::size_t trait, Division const&, std::size_t groups);

/// The mean roll, rounded: of all schools whose roll is known, and of those of each group.
struct RollBalance {
    std::optional<int> whole;
    std::vector<std::optional<int>> groups;
};
RollBalance roll_balance(std::vector<SchoolTraits> const&, Division const&, std::size_t groups);

/// Pairs of schools that are in one group.
int pairs_together(Division const&);
/// Those of them with the same word of a trait.
int like_pairs(std::vector<SchoolTraits> const&, std::size_t trait, Division const&);
/// Those of them that were together last year as well.
int repeated_pairs(std::vector<SchoolTraits> const&, Division const&);
/// Those of them that are known to be more than so many minutes apart.
int far_pairs(Minutes const&, Division const&, int minutes);

/// How a trait is called: "phase", "phases".
struct TraitWords {
    std::string_view one;
    std::string_view many;
};
/// "In every group: at least two phases." "In 3 of 4 groups: at least two phases. In 1 of 4: one phase only."
std::string spread_in_words(TraitBalance const&, TraitWords const&);

/// What the costs of a division change by when two schools change places. Nought in one group.
std::int64_t change_by_swap(PairCosts const&, Division const&, std::size_t a, std::size_t b);
/// The same when one school goes to another group, which makes that one larger.
std::int64_t change_by_move(PairCosts const&, Division const&, std::size_t school, std::size_t group);

} // namespace triad::rules
