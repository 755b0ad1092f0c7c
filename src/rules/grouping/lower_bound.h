#pragma once

#include "rules/grouping/units.h"

#include <array>

// What every division costs at least, so that it can be said how good a division is without knowing the best. R-67.

namespace triad::rules {

/// Each school for itself: half of what it costs with its cheapest companions. Quick for any number of schools, and good for
/// large groups.
std::int64_t companions_bound(GroupingTerms const&, PairCosts const&);

/// All small sets of schools (pairs, triples …, of the commonest group's size where they are not too many): every school gets a
/// share, no set's shares are more than the set costs, and the shares are raised again and again (Lagrangian relaxation with a
/// subgradient; the dual of covering the schools with such sets). A larger group is made up of such sets, each pair being in
/// equally many. Schools that must be together share as one, and then only groups of the commonest size count. Good for triads.
/// Goes on in slices; the result is the same whatever their size.
class SharesBound {
public:
    /// `costs`: between units; `within`: of each unit by itself. `reached`: what some division costs. Units must outlive the
    /// bound.
    SharesBound(
        Units const&, PairCosts const& costs, std::vector<std::int64_t> within, std::int64_t reached, std::int64_t effort);

    /// Works for about so many moves, and takes them off. False once done.
    bool step(std::int64_t& moves);
    /// What every division costs at least, as far as was found by now.
    std::int64_t bound() const { return m_bound; }
    double progress() const;

private:
    static constexpr std::size_t largest_set = 6;

    struct Nearest {
        std::int64_t left; // what the set costs above the shares in it
        std::size_t count = 0;
        std::array<std::uint16_t, largest_set> units {};
    };

    void choose_set_size();
    void scale_costs(PairCosts const&);
    void forbid_pairs(std::int64_t dearest);
    void begin_round();
    void look_at_sets_from(std::size_t first);
    void look_deeper(std::size_t chosen, std::int64_t left, int room);
    void look_at_last(std::size_t chosen, std::int64_t left);
    Nearest set_so_far(std::size_t chosen, std::int64_t left) const;
    void compare(Nearest const&);
    void end_round();
    std::int64_t bound_of(std::vector<std::int64_t> shares) const;
    std::int64_t bound_of_blocks(std::vector<std::int64_t> const& shares) const;
    void move_shares(std::int64_t reached_now);

    Units const& m_units;
    PairCosts m_costs; // times m_scale
    std::vector<std::int64_t> m_within; // the same
    std::size_t m_set_size = 0; // nought where there are too many schools
    std::vector<int> m_group_sizes; // of the group of a school, the largest first
    std::vector<std::int64_t> m_shares; // of each unit, times m_scale
    std::vector<Nearest> m_nearest; // for each unit the set with the least left
    std::array<std::size_t, largest_set> m_set {};
    std::array<std::vector<std::int64_t>, largest_set> m_with_set; // what each unit adds to the first so many of the set
    std::int64_t m_scale = 1;
    std::int64_t m_reached;
    std::int64_t m_bound = 0;
    std::int64_t m_best = 0; // bound times m_scale
    std::int64_t m_boldness = 1024; // of the next step, in 1/1024
    int m_rounds = 0;
    int m_all_rounds = 0;
    int m_since_better = 0;
    std::size_t m_first = 0;
};

} // namespace triad::rules
