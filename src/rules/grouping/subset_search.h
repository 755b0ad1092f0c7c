#pragma once

#include "rules/grouping/units.h"

// The best division of few schools, which is proven because every way is looked at. R-67.

namespace triad::rules {

/// Group by group, over sets of units that are in a group already: of all ways to fill the groups before with the same units,
/// only the cheapest is kept. (Dynamic programming over subsets.) Goes on in slices; the result is the same whatever their size.
class SubsetSearch {
public:
    static constexpr std::size_t most_units = 18;

    /// Both must outlive the search and stay as they are; `costs` are between units.
    SubsetSearch(Units const& units, PairCosts const& costs);

    /// Looks at about so many ways to fill a group, and takes them off. False once done.
    bool step(std::int64_t& moves);
    /// The group of each unit in a cheapest division; nothing where no division keeps to the terms. Once done.
    std::optional<std::vector<std::size_t>> best() const;
    /// From 0 to 1, by groups.
    double progress() const;

private:
    using UnitSet = std::uint32_t; // a bit a unit

    /// A group in the order in which they are filled.
    struct Turn {
        std::size_t group;
        bool takes_lowest; // all groups from here on are alike, so the first unit that is left may go into this one
    };

    void order_turns();
    void measure_sets(PairCosts const&);
    bool keeps_limits(UnitSet) const;
    void begin_turn();
    std::span<UnitSet const> fillings_after(UnitSet before) const;
    std::int64_t fill_from(UnitSet before);

    Units const& m_units;
    std::vector<Turn> m_turns;
    std::size_t m_turn = 0;
    std::vector<std::int64_t> m_cost_within; // of each set of units, as one group
    std::vector<int> m_weight; // of each set of units
    std::vector<std::int64_t> m_cheapest; // to fill the groups so far with each set
    std::vector<UnitSet> m_last; // what is in the last of these groups then
    std::vector<UnitSet> m_fillings; // sets that the group of this turn may have
    std::vector<UnitSet> m_reached; // sets that fill the groups before this turn
    std::vector<UnitSet> m_reached_next;
    std::size_t m_at = 0; // in m_reached
};

} // namespace triad::rules
