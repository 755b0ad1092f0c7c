#pragma once

#include "rules/collation/dice.h"
#include "rules/grouping/units.h"

// A good division of many schools, found by exchanging schools between groups. R-67.

namespace triad::rules {

/// One run from a division made by chance: an exchange that makes it dearer is taken the more seldom the dearer it is and the
/// longer the run goes on, and at the end only what makes it cheaper (simulated annealing, then descent). Whole numbers only, so
/// that every machine finds the same. Goes on in slices; the result is the same whatever their size.
class SwapSearch {
public:
    /// `units` and `costs` (between units) must outlive the search and stay as they are. `moves`: how many exchanges are tried
    /// before the descent. `start`: the group of each unit, to begin with in place of chance, and for a descent alone.
    SwapSearch(Units const& units, PairCosts const& costs, Dice dice, std::int64_t moves,
        std::optional<std::vector<std::size_t>> const& start = {});

    /// Tries about so many exchanges, and takes them off. False once done.
    bool step(std::int64_t& moves);
    /// The group of each unit; nothing where this run broke a rule to the end. Once done.
    std::optional<std::vector<std::size_t>> best() const;
    /// From 0 to 1.
    double progress() const;

private:
    struct Exchange;

    void begin(std::optional<std::vector<std::size_t>> const& start);
    bool place_by_chance();
    bool place_blocks();
    void put(std::size_t unit, std::size_t group);
    void take_out(std::size_t unit);

    void measure();
    void try_by_chance(Exchange&);
    void try_next_pair(Exchange&);
    static Exchange backwards(Exchange const&);
    bool exchange_by_chance(Exchange&);
    bool exchange_of(Exchange&, std::size_t a, std::size_t b, std::size_t from);

    std::int64_t change_of(Exchange const&) const;
    std::int64_t cost_with(std::size_t unit, std::size_t group) const;
    std::int64_t broken_after(Exchange const&);
    std::int64_t move_shares(std::size_t unit, std::size_t from, std::size_t to);
    bool taken(std::int64_t change);
    void make(Exchange const&);

    Units const& m_units;
    PairCosts const& m_costs;
    Dice m_dice;
    std::vector<std::size_t> m_movable; // units that are not settled
    std::vector<std::size_t> m_group_of;
    std::vector<std::size_t> m_place_of; // of a unit in its group
    std::vector<std::vector<std::size_t>> m_groups;
    std::vector<int> m_room; // while units are placed
    std::vector<int> m_in_group; // schools of a limit in a group
    std::int64_t m_broken = 0; // schools too many in groups, over all limits
    std::int64_t m_price = 0; // of one school too many
    std::int64_t m_warmth = 0; // what a change may cost, times 256
    std::int64_t m_all_moves;
    std::int64_t m_moves_made = 0;
    std::int64_t m_clean = 0; // pairs of the descent since the last that made it cheaper
    std::int64_t m_descent = 0; // pairs of the descent
    std::size_t m_first = 0;
    std::size_t m_second = 0;
    bool m_done = false;
};

} // namespace triad::rules
