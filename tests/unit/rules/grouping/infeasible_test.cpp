#include "rules/grouping/infeasible.h"

#include "rules/grouping/group_sizes.h"
#include "unit/rules/grouping/grouping_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <numeric>

namespace triad::rules {

using namespace test;

namespace {

using enum GroupingRuleKind;

GroupingTerms in_threes(std::size_t schools, std::vector<GroupingRule> rules)
{
    return { .schools = schools, .group_sizes = group_sizes(static_cast<int>(schools), 3), .rules = std::move(rules) };
}

std::vector<std::size_t> first(std::size_t schools)
{
    std::vector<std::size_t> out(schools);
    std::iota(out.begin(), out.end(), std::size_t { 0 });
    return out;
}

/// Rules and settled schools as bits, in the order of find_clash.
unsigned broken_by(GroupingTerms const& terms, Division const& division)
{
    unsigned out = 0;
    for (auto const rule : broken_rules(terms, division))
        out |= 1U << rule;
    for (auto const school : moved_from_fixed(terms, division))
        out |= 1U << (terms.rules.size() + school);
    return out;
}

unsigned bits_of(GroupingTerms const& terms, Clash const& clash)
{
    unsigned out = 0;
    for (auto const rule : clash.rules)
        out |= 1U << rule;
    for (auto const school : clash.fixed)
        out |= 1U << (terms.rules.size() + school);
    return out;
}

bool clashes(std::vector<unsigned> const& broken, unsigned chosen)
{
    return std::ranges::all_of(broken, [&](unsigned each) { return (each & chosen) != 0; });
}

/// How many the smallest clash has: nought where everything can hold. Looks at every set.
int smallest_clash(GroupingTerms const& terms, std::vector<unsigned> const& broken)
{
    auto const all = (1U << (terms.rules.size() + terms.schools)) - 1;
    unsigned used = 0;
    for (std::size_t i = 0; i < terms.rules.size(); ++i)
        used |= 1U << i;
    for (std::size_t school = 0; school < terms.fixed.size(); ++school)
        if (terms.fixed[school])
            used |= 1U << (terms.rules.size() + school);
    int least = 99;
    for (unsigned chosen = used & all; chosen != 0; chosen = (chosen - 1) & used)
        if (std::popcount(chosen) < least && clashes(broken, chosen))
            least = std::popcount(chosen);
    return least == 99 ? 0 : least;
}

} // namespace

TEST(FindClash, SmallestSetsAreThoseThatLookingAtEverySetFinds)
{
    int clashing = 0;
    for (int seed = 1; seed <= 600; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto terms = random_terms(random, 3 + static_cast<std::size_t>(random.below(6)), 4);
        add_random_rules(terms, random, 9);
        std::vector<unsigned> broken;
        for_each_division(terms, [&](Division const& division) { broken.push_back(broken_by(terms, division)); });
        auto const least = smallest_clash(terms, broken);
        auto const answer = find_clash(terms);
        ASSERT_EQ(answer.outcome, least == 0 ? ClashOutcome::AllHold : ClashOutcome::Smallest);
        auto const found = bits_of(terms, answer.clash);
        EXPECT_EQ(std::popcount(found), least);
        EXPECT_TRUE(least == 0 || clashes(broken, found));
        clashing += least > 1 ? 1 : 0;
    }
    EXPECT_GT(clashing, 50) << "the cases say little";
}

TEST(FindClash, SchoolsTogetherThatNoGroupHasRoomForAreNamed)
{
    auto const answer = find_clash(in_threes(12, { { Apart, { 0, 1 } }, { Together, { 2, 3, 4, 5 } } }));
    EXPECT_EQ(answer.outcome, ClashOutcome::Smallest);
    EXPECT_EQ(answer.clash, (Clash { .rules = { 1 } }));
}

TEST(FindClash, RulesThatTogetherNeedTooLargeAGroupAreNamed)
{
    auto const answer = find_clash(
        in_threes(12, { { Together, { 0, 1 } }, { Apart, { 6, 7 } }, { Together, { 1, 2 } }, { Together, { 2, 3 } } }));
    EXPECT_EQ(answer.clash, (Clash { .rules = { 0, 2, 3 } }));
}

TEST(FindClash, TogetherAndApartAreNamed)
{
    auto const answer
        = find_clash(in_threes(9, { { AtMost, { 0, 3, 6, 7 }, 2 }, { Together, { 4, 5 } }, { Apart, { 3, 4, 5 } } }));
    EXPECT_EQ(answer.clash, (Clash { .rules = { 1, 2 } }));
}

TEST(FindClash, ASettledGroupThatARuleForbidsIsNamed)
{
    auto terms = in_threes(6, { { Apart, { 0, 1 } }, { Apart, { 2, 3 } } });
    terms.fixed = { 1, 1, 0, {}, {}, {} };
    EXPECT_EQ(find_clash(terms).clash, (Clash { .rules = { 0 }, .fixed = { 0, 1 } }));
    terms.fixed = { 1, 0, 0, {}, {}, {} };
    EXPECT_EQ(find_clash(terms).outcome, ClashOutcome::AllHold);
}

TEST(FindClash, MoreSettledSchoolsThanAGroupHasRoomForAreNamed)
{
    auto terms = in_threes(6, {});
    terms.fixed = { 1, 1, 1, 1, {}, 0 };
    EXPECT_EQ(find_clash(terms).clash, (Clash { .fixed = { 0, 1, 2, 3 } }));
}

TEST(FindClash, MoreNewHeadsThanGroupsAreNamedAmongAHundredSchools)
{
    auto terms = in_threes(100, { { Apart, { 98, 99 } }, { AtMost, first(33), 1 }, { Together, { 97, 98 } } });
    EXPECT_EQ(find_clash(terms).outcome, ClashOutcome::AllHold);
    terms.rules.push_back({ AtMost, first(34), 1 });
    auto const answer = find_clash(terms);
    EXPECT_EQ(answer.outcome, ClashOutcome::Smallest);
    EXPECT_EQ(answer.clash, (Clash { .rules = { 3 } }));
}

TEST(FindClash, PairsThatFormACircleOfThreeInTwoGroupsAreNamed)
{
    GroupingTerms const terms { .schools = 40,
        .group_sizes = { 20, 20 },
        .rules = { { Apart, { 0, 1 } }, { Apart, { 5, 6 } }, { Apart, { 1, 2 } }, { Apart, { 2, 0 } }, { Apart, { 2, 3 } } } };
    EXPECT_EQ(find_clash(terms).clash, (Clash { .rules = { 0, 2, 3 } }));
}

TEST(FindClash, ARuleThatAllowsNoneOfASchoolCannotHold)
{
    EXPECT_EQ(find_clash(in_threes(6, { { AtMost, { 4 }, 0 } })).clash, (Clash { .rules = { 0 } }));
}

TEST(FindClash, WithoutRulesEverythingHolds)
{
    EXPECT_EQ(find_clash(in_threes(12, {})).outcome, ClashOutcome::AllHold);
    EXPECT_EQ(find_clash(GroupingTerms {}).outcome, ClashOutcome::AllHold);
}

TEST(FindClash, WhatWasNotFoundWithinTheEffortIsSaidSo)
{
    EXPECT_EQ(find_clash(in_threes(12, { { Apart, { 0, 1 } } }), { .tries = 0 }).outcome, ClashOutcome::NotKnown);
}

TEST(FindClash, SlicesOfAnySizeFindTheSame)
{
    int slices = 0;
    for (int seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto terms = random_terms(random, 3 + static_cast<std::size_t>(random.below(6)), 4);
        add_random_rules(terms, random, 9);
        ClashSearch search { terms };
        for (std::int64_t work = 1; search.step(work); work = 1)
            ++slices;
        auto const at_once = find_clash(terms);
        EXPECT_EQ(search.answer().outcome, at_once.outcome);
        EXPECT_EQ(search.answer().clash, at_once.clash);
    }
    EXPECT_GT(slices, 300) << "the cases say little";
}

TEST(FindClash, ASliceDoesHardlyMoreThanItIsAskedFor)
{
    auto terms = in_threes(300, {});
    for (std::size_t school = 0; school + 1 < 300; school += 2)
        terms.rules.push_back({ Apart, { school, school + 1 } });
    terms.rules.push_back({ Together, first(4) });
    ClashSearch search { terms };
    auto const one_try = std::int64_t { 300 } + std::ssize(terms.rules) + 1;
    bool more = true;
    for (int slice = 0; more && slice < 100'000; ++slice) {
        std::int64_t work = 1'000;
        more = search.step(work);
        ASSERT_GT(work, -one_try);
    }
    EXPECT_FALSE(more);
    EXPECT_EQ(search.answer().clash.rules, (std::vector<std::size_t> { 150 }));
}

TEST(FindClash, WhereTheSmallestIsNotFoundWithinTheEffortWhatIsNamedClashesAllTheSame)
{
    int some = 0;
    for (int seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto terms = random_terms(random, 3 + static_cast<std::size_t>(random.below(6)), 4);
        add_random_rules(terms, random, 9);
        std::vector<unsigned> broken;
        for_each_division(terms, [&](Division const& division) { broken.push_back(broken_by(terms, division)); });
        auto const answer = find_clash(terms, { .work = 0 });
        if (answer.outcome != ClashOutcome::Some)
            continue;
        ++some;
        EXPECT_TRUE(clashes(broken, bits_of(terms, answer.clash)));
    }
    EXPECT_GT(some, 50) << "the cases say little";
}

} // namespace triad::rules
