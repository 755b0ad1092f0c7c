#include "unit/rules/grouping/grouping_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace triad::rules::test {

PairCosts random_costs(Random& random, std::size_t schools, int limit)
{
    PairCosts out { schools };
    for (std::size_t a = 0; a < schools; ++a)
        for (std::size_t b = 0; b < a; ++b)
            out.add(a, b, random.below(limit));
    return out;
}

std::vector<std::size_t> random_order(Random& random, std::size_t schools)
{
    std::vector<std::size_t> out(schools);
    std::iota(out.begin(), out.end(), std::size_t { 0 });
    for (std::size_t i = schools; i > 1; --i)
        std::swap(out[i - 1], out[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    return out;
}

void add_random_rules(GroupingTerms& terms, Random& random, int most)
{
    int const rules = random.below(most + 1);
    for (int i = 0; i < rules; ++i) {
        auto schools = random_order(random, terms.schools);
        int const kind = random.below(4);
        if (kind == 3) {
            terms.fixed.resize(terms.schools);
            terms.fixed[schools.front()] = static_cast<std::size_t>(random.below(static_cast<int>(terms.group_sizes.size())));
            continue;
        }
        schools.resize(std::min(schools.size(), static_cast<std::size_t>(2 + random.below(kind == 1 ? 2 : 4))));
        terms.rules.push_back({ static_cast<GroupingRuleKind>(kind), std::move(schools), 1 + random.below(2) });
    }
}

GroupingTerms random_terms(Random& random, std::size_t schools, int largest_group)
{
    GroupingTerms out { .schools = schools };
    for (int left = static_cast<int>(schools); left > 0; left -= out.group_sizes.back())
        out.group_sizes.push_back(std::min(left, 1 + random.below(largest_group)));
    return out;
}

GroupingProblem relabelled(GroupingProblem const& problem, std::vector<std::size_t> const& order)
{
    GroupingProblem out { problem.terms, PairCosts { problem.terms.schools } };
    for (std::size_t a = 0; a < order.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            out.costs.add(order[a], order[b], problem.costs.at(a, b));
    for (auto& rule : out.terms.rules)
        for (auto& school : rule.schools)
            school = order[school];
    for (std::size_t school = 0; school < problem.terms.fixed.size(); ++school)
        out.terms.fixed[order[school]] = problem.terms.fixed[school];
    return out;
}

void for_each_division(GroupingTerms const& terms, std::function<void(Division const&)> const& look)
{
    Division division;
    for (std::size_t group = 0; group < terms.group_sizes.size(); ++group)
        division.insert(division.end(), static_cast<std::size_t>(terms.group_sizes[group]), group);
    do
        look(division);
    while (std::ranges::next_permutation(division).found);
}

std::optional<std::int64_t> least_cost(GroupingProblem const& problem)
{
    std::optional<std::int64_t> out;
    for_each_division(problem.terms, [&](Division const& division) {
        if (!broken_rules(problem.terms, division).empty() || !moved_from_fixed(problem.terms, division).empty())
            return;
        auto const cost = cost_of(problem.costs, division);
        out = out ? std::min(*out, cost) : cost;
    });
    return out;
}

void expect_kept(GroupingTerms const& terms, Division const& division)
{
    ASSERT_EQ(division.size(), terms.schools);
    auto const schools = schools_by_group(division, terms.group_sizes.size());
    for (std::size_t group = 0; group < schools.size(); ++group)
        EXPECT_EQ(std::ssize(schools[group]), terms.group_sizes[group]) << "group " << group;
    EXPECT_TRUE(broken_rules(terms, division).empty());
    EXPECT_TRUE(moved_from_fixed(terms, division).empty());
}

} // namespace triad::rules::test
