#pragma once

#include "rules/grouping/grouping_problem.h"

// The terms of a problem as the searches read them: schools that must be together are one unit, and schools that must be apart
// are a limit of one. R-66.

namespace triad::rules {

/// At most `most` schools of these units in one group.
struct UnitLimit {
    int most = 1;
    std::vector<std::pair<std::size_t, int>> units; // and how many of the schools are in each
};

/// A unit's share in a limit.
struct LimitShare {
    std::size_t limit;
    int schools;
};

struct Units {
    std::vector<std::vector<std::size_t>> schools; // of each unit, in their order
    std::vector<std::size_t> unit_of; // of each school
    std::vector<int> weights; // how many schools a unit has
    std::vector<std::optional<std::size_t>> fixed; // the group of a unit, where it is settled
    std::vector<UnitLimit> limits; // those that some division could break
    std::vector<std::vector<LimitShare>> shares; // of each unit
    std::vector<int> group_sizes;
    bool torn = false; // a unit is settled in two groups, so that no division keeps to the terms

    std::size_t count() const { return weights.size(); }
    /// Some unit has more than one school.
    bool has_blocks() const { return count() < unit_of.size(); }
};

Units make_units(GroupingTerms const&);
/// Of units instead of schools: what all pairs between two of them cost.
PairCosts between_units(Units const&, PairCosts const&);
/// What all pairs within each unit cost.
std::vector<std::int64_t> within_units(Units const&, PairCosts const&);
/// The group of each school, from the group of each unit.
Division division_of(Units const&, std::vector<std::size_t> const& group_of_unit);

/// Groups of one size that no settled unit tells apart stand in the order of their first schools, so that equal divisions are
/// equal.
Division in_order(Division, GroupingTerms const&);

} // namespace triad::rules
