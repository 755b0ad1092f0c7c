#include "rules/grouping/balance.h"

#include "unit/rules/grouping/grouping_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using namespace test;

namespace {

/// Six schools in two groups: A B C, and D E F.
std::vector<SchoolTraits> six_schools()
{
    return { { .words = { "primary" }, .roll = 200, .last_group = 0 }, { .words = { "primary" }, .roll = 300, .last_group = 0 },
        { .words = { "secondary" }, .roll = 1001, .last_group = 1 }, { .words = { "primary" }, .last_group = 1 },
        { .words = { "primary" }, .roll = 100, .last_group = 2 }, { .words = { "" }, .last_group = 1 } };
}

Division two_groups() { return { 0, 0, 0, 1, 1, 1 }; }

std::string spread(std::vector<std::string> const& phases, Division const& division, std::size_t groups)
{
    std::vector<SchoolTraits> schools;
    for (auto const& phase : phases)
        schools.push_back({ .words = { phase } });
    return spread_in_words(trait_balance(schools, 0, division, groups), { "phase", "phases" });
}

} // namespace

TEST(GroupBalance, SYS07c_EachGroupsSchoolsAreCountedByTraitBesideTheWhole)
{
    auto const balance = trait_balance(six_schools(), 0, two_groups(), 2);
    EXPECT_EQ(balance.values, (std::vector<std::string> { "primary", "secondary" }));
    EXPECT_EQ(balance.whole, (std::vector<int> { 4, 1 }));
    EXPECT_EQ(balance.groups, (std::vector<std::vector<int>> { { 2, 1 }, { 2, 0 } }));
    EXPECT_EQ(balance.not_known, (std::vector<int> { 0, 1 }));
    EXPECT_EQ(balance.different(0), 2);
    EXPECT_EQ(balance.different(1), 1);
}

TEST(GroupBalance, SYS07c_TheMeanRollIsOfSchoolsWhoseRollIsKnown)
{
    auto const balance = roll_balance(six_schools(), two_groups(), 2);
    EXPECT_EQ(balance.whole, 400);
    EXPECT_EQ(balance.groups, (std::vector<std::optional<int>> { 500, 100 }));
    EXPECT_EQ(roll_balance({ {}, {} }, { 0, 1 }, 2).whole, std::nullopt);
}

TEST(GroupBalance, SYS07c_PairsAreCountedWithinGroupsOnly)
{
    EXPECT_EQ(pairs_together(two_groups()), 6);
    EXPECT_EQ(like_pairs(six_schools(), 0, two_groups()), 2) << "A and B, D and E";
    EXPECT_EQ(repeated_pairs(six_schools(), two_groups()), 2) << "A and B, D and F";
    Minutes minutes { 6 };
    minutes.set(0, 1, 31);
    minutes.set(1, 2, 30);
    minutes.set(0, 5, 90);
    EXPECT_EQ(far_pairs(minutes, two_groups(), 30), 1);
}

TEST(GroupBalance, SYS07c_TheSpreadIsSaidForAllGroupsOrByHowMany)
{
    EXPECT_EQ(spread({ "a", "b", "a", "c" }, { 0, 0, 1, 1 }, 2), "In every group: two phases.");
    EXPECT_EQ(spread({ "a", "b", "a", "c", "b" }, { 0, 0, 1, 1, 1 }, 2), "In every group: at least two phases.");
    EXPECT_EQ(spread({ "a", "a", "b", "b" }, { 0, 0, 1, 1 }, 2), "In every group: one phase.");
    EXPECT_EQ(
        spread({ "a", "a", "b", "a" }, { 0, 0, 1, 1 }, 2), "In 1 of 2 groups: at least two phases. In 1 of 2: one phase only.");
    EXPECT_EQ(
        spread({ "a", "b", "", "" }, { 0, 0, 1, 1 }, 2), "In 1 of 2 groups: at least two phases. In 1 of 2: no phase is known.");
    EXPECT_EQ(spread({ "", "" }, { 0, 1 }, 2), "No phase is known of any school.");
    EXPECT_EQ(spread({}, {}, 0), "There are no groups.");
}

TEST(GroupBalance, AChangeByHandCostsAsMuchAsTheDivisionsDiffer)
{
    for (int seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const costs = random_costs(random, 9, 100);
        Division division;
        for (int school = 0; school < 9; ++school)
            division.push_back(static_cast<std::size_t>(random.below(3)));
        auto const before = cost_of(costs, division);
        auto const a = static_cast<std::size_t>(random.below(9));
        auto const b = static_cast<std::size_t>(random.below(9));
        auto swapped = division;
        std::swap(swapped[a], swapped[b]);
        EXPECT_EQ(change_by_swap(costs, division, a, b), cost_of(costs, swapped) - before);
        auto moved = division;
        moved[a] = 2;
        EXPECT_EQ(change_by_move(costs, division, a, 2), cost_of(costs, moved) - before);
    }
}

TEST(GroupBalance, RulesThatADivisionMadeByHandBreaksAreFound)
{
    GroupingTerms const terms { .schools = 6,
        .group_sizes = { 3, 3 },
        .rules = { { GroupingRuleKind::Apart, { 0, 3 } }, { GroupingRuleKind::Apart, { 0, 1 } },
            { GroupingRuleKind::Together, { 2, 3 } }, { GroupingRuleKind::Together, { 3, 4, 5 } },
            { GroupingRuleKind::AtMost, { 0, 1, 2, 4 }, 2 }, { GroupingRuleKind::AtMost, { 0, 1, 4, 5 }, 2 } },
        .fixed = { 0, 1, {}, {}, {}, {} } };
    EXPECT_EQ(broken_rules(terms, two_groups()), (std::vector<std::size_t> { 1, 2, 4 }));
    EXPECT_EQ(moved_from_fixed(terms, two_groups()), (std::vector<std::size_t> { 1 }));
}

} // namespace triad::rules
