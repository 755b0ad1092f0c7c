#include "rules/grouping/grouping_search.h"

#include "rules/collation/dice.h"
#include "rules/grouping/group_sizes.h"
#include "unit/rules/grouping/grouping_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace triad::rules {

using namespace test;

namespace {

using enum GroupingRuleKind;
using Triple = std::array<std::size_t, 3>;

constexpr std::size_t twelve = 12;

/// All ways to divide twelve schools into four triads: 15,400. Each is four places in the list of triples.
struct AllTriads {
    std::vector<Triple> triples;
    std::vector<std::array<std::size_t, 4>> ways;

    AllTriads()
    {
        for (std::size_t a = 0; a < twelve; ++a)
            for (std::size_t b = a + 1; b < twelve; ++b)
                for (std::size_t c = b + 1; c < twelve; ++c)
                    triples.push_back({ a, b, c });
        add_ways({}, 0, 0);
    }

    void add_ways(std::array<std::size_t, 4> begun, std::size_t count, unsigned taken)
    {
        if (count == 4)
            ways.push_back(begun);
        for (std::size_t i = 0; i < triples.size() && count < 4; ++i) {
            auto const [a, b, c] = triples[i];
            auto const set = 1U << a | 1U << b | 1U << c;
            if ((set & taken) != 0 || (~taken & ((1U << a) - 1)) != 0)
                continue; // the first school that is left goes first
            begun[count] = i;
            add_ways(begun, count + 1, taken | set);
        }
    }
};

AllTriads const& all_triads()
{
    static AllTriads const all;
    return all;
}

bool keeps(GroupingRule const& rule, Triple const& triple)
{
    auto const within = std::ranges::count_if(triple, [&](auto school) { return std::ranges::contains(rule.schools, school); });
    if (rule.kind == Together)
        return within == 0 || within == std::ssize(rule.schools);
    return within <= (rule.kind == Apart ? 1 : rule.most);
}

/// Whether schools are settled in the same group exactly where they are in this triple.
bool keeps_settled(GroupingTerms const& terms, Triple const& triple)
{
    for (std::size_t school = 0; school < terms.fixed.size(); ++school) {
        if (!terms.fixed[school] || !std::ranges::contains(triple, school))
            continue;
        for (std::size_t other = 0; other < terms.fixed.size(); ++other)
            if (terms.fixed[other] && std::ranges::contains(triple, other) != (terms.fixed[other] == terms.fixed[school]))
                return false;
    }
    return true;
}

/// By looking at all ways.
std::optional<std::int64_t> least_of_all_triads(GroupingProblem const& problem)
{
    constexpr std::int64_t never = 1'000'000'000;
    std::vector<std::int64_t> costs;
    for (auto const& triple : all_triads().triples) {
        auto const [a, b, c] = triple;
        bool const kept = keeps_settled(problem.terms, triple)
            && std::ranges::all_of(problem.terms.rules, [&](auto const& rule) { return keeps(rule, triple); });
        costs.push_back(kept ? problem.costs.at(a, b) + problem.costs.at(a, c) + problem.costs.at(b, c) : never);
    }
    std::int64_t least = never;
    for (auto const& [a, b, c, d] : all_triads().ways)
        least = std::min(least, costs[a] + costs[b] + costs[c] + costs[d]);
    return least == never ? std::nullopt : std::optional { least };
}

GroupingProblem twelve_in_triads(Random& random, int rules)
{
    GroupingProblem out { { .schools = twelve, .group_sizes = group_sizes(twelve, 3) },
        random_costs(random, twelve, 1 + random.below(60)) };
    add_random_rules(out.terms, random, rules);
    return out;
}

/// The optimum, as the search says it. Nothing where it says that there is none.
std::optional<std::int64_t> found_best(GroupingProblem const& problem)
{
    GroupingSearch search { problem, 1, { .proposals = 1 } };
    search.run_to_the_end();
    auto const best = search.best(1);
    EXPECT_EQ(search.is_impossible(), best.empty());
    EXPECT_EQ(search.is_proven(), !best.empty());
    if (best.empty())
        return std::nullopt;
    expect_kept(problem.terms, best.front().division);
    EXPECT_EQ(best.front().cost, cost_of(problem.costs, best.front().division));
    EXPECT_EQ(search.bound(), best.front().cost);
    return best.front().cost;
}

/// Zero within groups that were made up before, and more between them.
GroupingProblem planted(Random& random, std::size_t schools, int size, int rules)
{
    GroupingProblem out { { .schools = schools, .group_sizes = group_sizes(static_cast<int>(schools), size) },
        PairCosts { schools } };
    Division division;
    for (std::size_t group = 0; group < out.terms.group_sizes.size(); ++group)
        division.insert(division.end(), static_cast<std::size_t>(out.terms.group_sizes[group]), group);
    auto const order = random_order(random, schools);
    for (std::size_t a = 0; a < schools; ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (division[a] != division[b])
                out.costs.add(order[a], order[b], 20 + random.below(80));
    Division planted_at(schools);
    for (std::size_t a = 0; a < schools; ++a)
        planted_at[order[a]] = division[a];
    while (rules > 0) {
        GroupingTerms one { .schools = schools, .group_sizes = out.terms.group_sizes };
        add_random_rules(one, random, 1);
        if (one.rules.empty() || !broken_rules(one, planted_at).empty())
            continue;
        out.terms.rules.push_back(one.rules.front());
        --rules;
    }
    return out;
}

/// Larger than what is proven by looking at every way.
GroupingProblem large(Random& random)
{
    auto const schools = 24 + static_cast<std::size_t>(random.below(20));
    auto out = planted(random, schools, 2 + random.below(5), 8);
    auto const noise = random_costs(random, schools, 90);
    for (std::size_t a = 0; a < schools; ++a)
        for (std::size_t b = 0; b < a; ++b)
            out.costs.add(a, b, noise.at(a, b));
    return out;
}

GroupingEffort small_effort() { return { .runs = 2, .moves = 20'000, .bound_sets = 200'000, .proposals = 2 }; }

} // namespace

TEST(GroupingSearch, SYS07b_TwelveSchoolsInTriadsAreDividedAtTheLeastCostOfAll15400Ways)
{
    ASSERT_EQ(all_triads().ways.size(), 15'400);
    int impossible = 0;
    int settled = 0;
    for (int seed = 1; seed <= 1'200; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const problem = twelve_in_triads(random, seed % 3 == 0 ? 0 : 7);
        auto const least = least_of_all_triads(problem);
        ASSERT_EQ(found_best(problem), least);
        impossible += least ? 0 : 1;
        settled += problem.terms.fixed.empty() ? 0 : 1;
    }
    EXPECT_GT(impossible, 20) << "the cases say little of rules that clash";
    EXPECT_LT(impossible, 600) << "the cases say little of rules that hold";
    EXPECT_GT(settled, 200);
}

TEST(GroupingSearch, SmallProblemsOfUnevenGroupsAreDividedAtTheLeastCostOfAllWays)
{
    for (int seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const schools = 4 + static_cast<std::size_t>(random.below(5));
        GroupingProblem problem { random_terms(random, schools, 5), random_costs(random, schools, 50) };
        add_random_rules(problem.terms, random, 3);
        ASSERT_EQ(found_best(problem), least_cost(problem));
    }
}

TEST(GroupingSearch, SchoolsInAnotherOrderCostTheSame)
{
    for (int seed = 1; seed <= 100; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const problem = twelve_in_triads(random, 5);
        EXPECT_EQ(found_best(problem), found_best(relabelled(problem, random_order(random, twelve))));
    }
}

TEST(GroupingSearch, LargeProblemsKeepToAllTermsInEveryProposal)
{
    for (int seed = 1; seed <= 25; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const problem = large(random);
        GroupingSearch search { problem, 7, small_effort() };
        search.run_to_the_end();
        auto const proposals = search.best(9);
        ASSERT_FALSE(proposals.empty());
        EXPECT_LE(search.bound(), proposals.front().cost);
        for (auto const& proposal : proposals) {
            expect_kept(problem.terms, proposal.division);
            EXPECT_EQ(proposal.cost, cost_of(problem.costs, proposal.division));
            EXPECT_GE(proposal.cost, proposals.front().cost);
        }
    }
}

TEST(GroupingSearch, SlicesOfAnySizeFindTheSame)
{
    for (int seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const problem = seed % 2 == 0 ? large(random) : twelve_in_triads(random, 2);
        GroupingSearch whole { problem, 7, small_effort() };
        whole.run_to_the_end();
        GroupingSearch sliced { problem, 7, small_effort() };
        double progress = 0;
        while (sliced.step(1 + random.below(5'000))) {
            EXPECT_GE(sliced.progress(), progress);
            EXPECT_LE(sliced.progress(), 1);
            progress = sliced.progress();
        }
        EXPECT_EQ(sliced.progress(), 1);
        auto const expected = whole.best(9);
        auto const found = sliced.best(9);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            EXPECT_EQ(found[i].division, expected[i].division);
        EXPECT_EQ(sliced.bound(), whole.bound());
    }
}

TEST(GroupingSearch, GroupsThatWereMadeUpBeforeAreFoundAndProvenAmongSixtySchools)
{
    for (int const size : { 2, 3, 4, 6, 12 }) {
        SCOPED_TRACE("groups of " + std::to_string(size));
        Random random { 2026 };
        auto const problem = planted(random, 60, size, 6);
        GroupingSearch search { problem, 1, { .moves = 200'000, .proposals = 1 } };
        search.run_to_the_end();
        ASSERT_FALSE(search.best(1).empty());
        EXPECT_EQ(search.best(1).front().cost, 0);
        EXPECT_TRUE(search.is_proven());
        EXPECT_EQ(quality_in_words(search), "No other division costs less.");
    }
}

TEST(GroupingSearch, ProposalsDifferByTheShareOfPairsThatIsAskedFor)
{
    for (int seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        GroupingSearch search { twelve_in_triads(random, 0), 1, { .proposals = 4, .differing = 50 } };
        search.run_to_the_end();
        auto const proposals = search.best(4);
        ASSERT_EQ(proposals.size(), 4);
        for (std::size_t a = 0; a < proposals.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                EXPECT_GE(differing_pairs(proposals[a].division, proposals[b].division), 50);
        EXPECT_EQ(search.best(2).size(), 2);
    }
}

TEST(GroupingSearch, WhereOnlyOneDivisionIsLeftThereIsOneProposal)
{
    GroupingProblem problem { { .schools = 6, .group_sizes = { 3, 3 }, .rules = { { Together, { 0, 2, 4 } } } },
        PairCosts { 6 } };
    GroupingSearch search { problem, 1 };
    search.run_to_the_end();
    ASSERT_EQ(search.best(3).size(), 1);
    EXPECT_EQ(search.best(3).front().division, (Division { 0, 1, 0, 1, 0, 1 }));
}

TEST(GroupingSearch, RulesThatClashAreSaidToLeaveNoDivisionInSmallAndLargeProblems)
{
    for (std::size_t const schools : { 12UL, 60UL }) {
        GroupingProblem problem { { .schools = schools, .group_sizes = group_sizes(static_cast<int>(schools), 3) },
            PairCosts { schools } };
        problem.terms.rules = { { Together, { 0, 1 } }, { Together, { 1, 2 } }, { Apart, { 0, 2 } } };
        GroupingSearch search { problem, 1, small_effort() };
        search.run_to_the_end();
        EXPECT_TRUE(search.best(1).empty());
        EXPECT_TRUE(search.is_impossible());
        EXPECT_EQ(quality_in_words(search), "No division keeps to all rules.");
        EXPECT_EQ(search.progress(), 1);
    }
}

TEST(GroupingSearch, WithoutSchoolsOrWithASingleGroupThereIsNothingToChoose)
{
    GroupingSearch none { GroupingProblem {}, 1 };
    none.run_to_the_end();
    EXPECT_TRUE(none.best(1).front().division.empty());
    Random random { 3 };
    GroupingSearch one { { { .schools = 25, .group_sizes = { 25 } }, random_costs(random, 25, 9) }, 1, small_effort() };
    one.run_to_the_end();
    EXPECT_EQ(one.best(3).size(), 1);
    EXPECT_EQ(one.best(1).front().division, Division(25, 0));
}

TEST(GroupingBound, NoDivisionOfASmallProblemCostsLessThanTheBoundsSay)
{
    std::int64_t bounds = 0;
    std::int64_t least_costs = 0;
    for (int seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const schools = 4 + static_cast<std::size_t>(random.below(5));
        GroupingProblem problem { random_terms(random, schools, 5), random_costs(random, schools, 50) };
        add_random_rules(problem.terms, random, 3);
        auto const least = least_cost(problem);
        if (!least)
            continue;
        EXPECT_LE(companions_bound(problem.terms, problem.costs), *least);
        auto const units = make_units(problem.terms);
        SharesBound shares { units, between_units(units, problem.costs), within_units(units, problem.costs), *least, 20'000 };
        std::int64_t moves = 1'000'000;
        EXPECT_FALSE(shares.step(moves));
        EXPECT_LE(shares.bound(), *least);
        bounds += shares.bound();
        least_costs += *least;
    }
    EXPECT_GT(bounds * 2, least_costs) << "a bound of nought would pass as well";
}

TEST(GroupingBound, TheBoundOfTwelveSchoolsInTriadsIsCloseToTheLeastCost)
{
    std::int64_t bounds = 0;
    std::int64_t least_costs = 0;
    for (int seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto problem = twelve_in_triads(random, 0);
        if (seed % 2 == 0)
            problem.terms.rules = { { Together, { 2, 7 } }, { Together, { 1, 9 } }, { Apart, { 3, 4, 5 } } };
        auto const least = *least_of_all_triads(problem);
        auto const units = make_units(problem.terms);
        SharesBound shares { units, between_units(units, problem.costs), within_units(units, problem.costs), least, 1'000'000 };
        std::int64_t moves = 10'000'000;
        shares.step(moves);
        EXPECT_LE(shares.bound(), least);
        bounds += shares.bound();
        least_costs += least;
    }
    EXPECT_GT(bounds * 100, least_costs * 90);
}

TEST(SwapSearch, ARunEndsWhereNoExchangeOfTwoSchoolsIsCheaper)
{
    for (int seed = 1; seed <= 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const problem = twelve_in_triads(random, 3);
        auto const units = make_units(problem.terms);
        auto const costs = between_units(units, problem.costs);
        SwapSearch search { units, costs, Dice { 5 }, 2'000 };
        std::int64_t moves = 1'000'000;
        EXPECT_FALSE(search.step(moves));
        auto const best = search.best();
        if (!best)
            continue;
        auto const division = division_of(units, *best);
        expect_kept(problem.terms, division);
        auto const cost = cost_of(problem.costs, division);
        for (std::size_t a = 0; a < twelve; ++a)
            for (std::size_t b = 0; b < a; ++b) {
                auto other = division;
                std::swap(other[a], other[b]);
                bool const kept = broken_rules(problem.terms, other).empty() && moved_from_fixed(problem.terms, other).empty();
                EXPECT_TRUE(!kept || cost_of(problem.costs, other) >= cost);
            }
    }
}

} // namespace triad::rules
