#include "rules/grouping/pair_costs.h"

#include "unit/rules/grouping/grouping_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

/// Areas and phases of four schools; of the last nothing is known.
std::vector<SchoolTraits> four_schools()
{
    return { { .words = { "North", "primary" }, .roll = 200, .last_group = 0 },
        { .words = { "North", "secondary" }, .roll = 1000, .last_group = 0 },
        { .words = { "South", "primary" }, .roll = 250, .last_group = 1 }, {} };
}

int cost(Aim const& aim, std::size_t a, std::size_t b, Minutes const& minutes = Minutes {})
{
    return aim_cost(aim, four_schools(), minutes, a, b);
}

} // namespace

TEST(PairCosts, AlikeMakesSchoolsThatDifferCostAndMixedThoseThatDoNot)
{
    EXPECT_EQ(cost({ AimKind::Alike, 1 }, 0, 1), 100);
    EXPECT_EQ(cost({ AimKind::Alike, 1 }, 0, 2), 0);
    EXPECT_EQ(cost({ AimKind::Mixed, 1 }, 0, 1), 0);
    EXPECT_EQ(cost({ AimKind::Mixed, 1 }, 0, 2), 100);
}

TEST(PairCosts, RollsDifferByHundredthsOfTheLargerOne)
{
    EXPECT_EQ(cost({ AimKind::Alike }, 0, 1), 80);
    EXPECT_EQ(cost({ AimKind::Mixed }, 0, 1), 20);
    EXPECT_EQ(cost({ AimKind::Alike }, 0, 2), 20);
    EXPECT_EQ(roll_difference(0, 0), 0);
    EXPECT_EQ(roll_difference(0, 5), 100);
}

TEST(PairCosts, NearCountsMinutesAndElseAnotherArea)
{
    Minutes minutes { 4 };
    minutes.set(0, 2, 35);
    minutes.set(1, 3, 400);
    EXPECT_EQ(cost({ AimKind::Near, 0 }, 2, 0, minutes), 35);
    EXPECT_EQ(cost({ AimKind::Near, 0 }, 1, 3, minutes), dearest_pair);
    EXPECT_EQ(cost({ AimKind::Near, 0 }, 0, 1, minutes), 0) << "the same area";
    EXPECT_EQ(cost({ AimKind::Near, 0 }, 1, 2, minutes), minutes_to_another_area);
    EXPECT_EQ(cost({ AimKind::Near }, 1, 2, minutes), 0) << "without an area nothing is known";
}

TEST(PairCosts, KeepAndSplitLookAtLastYear)
{
    EXPECT_EQ(cost({ AimKind::Keep }, 0, 1), 0);
    EXPECT_EQ(cost({ AimKind::Keep }, 0, 2), 100);
    EXPECT_EQ(cost({ AimKind::Split }, 0, 1), 100);
    EXPECT_EQ(cost({ AimKind::Split }, 0, 2), 0);
}

TEST(PairCosts, WhatIsNotKnownCostsNothingWhateverTheAim)
{
    for (auto const kind : { AimKind::Alike, AimKind::Mixed, AimKind::Near, AimKind::Keep, AimKind::Split })
        for (auto const trait :
            { std::optional<std::size_t> {}, std::optional<std::size_t> { 0 }, std::optional<std::size_t> { 9 } })
            for (std::size_t school = 0; school < 3; ++school)
                EXPECT_EQ(cost({ kind, trait }, school, 3), 0);
}

TEST(PairCosts, AimsAddUpByTheirWeights)
{
    auto const costs
        = pair_costs(four_schools(), { { AimKind::Mixed, 0, 3 }, { AimKind::Alike, 1, 2 }, { AimKind::Keep, {}, 0 } });
    EXPECT_EQ(costs.at(0, 1), 3 * 100 + 2 * 100);
    EXPECT_EQ(costs.at(1, 0), costs.at(0, 1));
    EXPECT_EQ(costs.at(0, 2), 0);
    EXPECT_EQ(costs.at(2, 2), 0);
}

TEST(PairCosts, CostsOfKnownSchoolsMakeAWellFormedProblem)
{
    GroupingProblem problem { { .schools = 4, .group_sizes = { 2, 2 } },
        pair_costs(four_schools(), { { AimKind::Mixed, 0, 20 } }) };
    EXPECT_TRUE(well_formed(problem));
    problem.terms.group_sizes = { 2, 1 };
    EXPECT_FALSE(well_formed(problem)) << "sizes that do not make up the schools";
    problem.terms.group_sizes = { 2, 2 };
    problem.terms.rules = { { GroupingRuleKind::Apart, { 1, 1 } } };
    EXPECT_FALSE(well_formed(problem)) << "a school twice in a rule";
    problem.terms.rules = { { GroupingRuleKind::Apart, { 1, 4 } } };
    EXPECT_FALSE(well_formed(problem)) << "a school that is not there";
    problem.terms.rules = {};
    problem.costs.add(0, 1, -3000);
    EXPECT_FALSE(well_formed(problem)) << "a cost below nought";
}

TEST(PairCosts, AnyAimsCostWhatEachOfThemCostsForEachPair)
{
    for (int seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) };
        std::vector<SchoolTraits> schools(static_cast<std::size_t>(1 + random.below(7)));
        for (auto& school : schools) {
            for (int i = random.below(4); i > 0; --i)
                school.words.push_back(random.below(4) == 0 ? "" : std::string(1, static_cast<char>('a' + random.below(3))));
            if (random.below(3) > 0)
                school.roll = random.below(900);
            if (random.below(3) > 0)
                school.last_group = static_cast<std::size_t>(random.below(2));
        }
        std::vector<Aim> aims;
        for (int i = random.below(4); i > 0; --i)
            aims.push_back({ static_cast<AimKind>(random.below(5)),
                random.below(4) == 0 ? std::nullopt : std::optional { static_cast<std::size_t>(random.below(4)) },
                random.below(4) });
        auto const costs = pair_costs(schools, aims);
        for (std::size_t a = 0; a < schools.size(); ++a)
            for (std::size_t b = 0; b < schools.size(); ++b) {
                int wanted = 0;
                for (auto const& aim : aims)
                    wanted += a == b ? 0 : aim.weight * aim_cost(aim, schools, Minutes {}, a, b);
                EXPECT_EQ(costs.at(a, b), wanted);
            }
    }
}

} // namespace triad::rules
