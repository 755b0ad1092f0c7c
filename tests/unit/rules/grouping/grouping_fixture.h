#pragma once

#include "rules/grouping/grouping_problem.h"
#include "support/generate.h"

#include <functional>

namespace triad::rules::test {

using triad::test::Random;

/// Costs from nought to below `limit`.
PairCosts random_costs(Random&, std::size_t schools, int limit);
/// Up to `most` rules and settled schools of all kinds, which may clash.
void add_random_rules(GroupingTerms&, Random&, int most);
/// `schools` in groups of random sizes.
GroupingTerms random_terms(Random&, std::size_t schools, int largest_group);
/// The same problem with the schools in another order: what was school i is school order[i].
GroupingProblem relabelled(GroupingProblem const&, std::vector<std::size_t> const& order);
std::vector<std::size_t> random_order(Random&, std::size_t schools);

/// Every way to divide the schools, groups told apart.
void for_each_division(GroupingTerms const&, std::function<void(Division const&)> const&);
/// Nothing where no division keeps to the terms.
std::optional<std::int64_t> least_cost(GroupingProblem const&);

/// All schools once, sizes as asked, and all terms kept.
void expect_kept(GroupingTerms const&, Division const&);

} // namespace triad::rules::test
