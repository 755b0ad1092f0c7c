#include "rules/partnership/division.h"

#include "base/text.h"
#include "rules/grouping/grouping_search.h"
#include "rules/partnership/distance_list.h"
#include "rules/partnership/division_words.h"
#include "rules/partnership/taking_part.h"
#include "rules/rota/divisions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace triad::rules {

namespace {

using model::ClusterDocument;
using model::Grouping;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Twelve schools of two areas and two phases, and a division into triads.
ClusterDocument twelve()
{
    ClusterDocument out { .id = "cluster-1" };
    for (int i = 0; i < 12; ++i)
        out.schools.push_back({ .id = concat({ "s", number(i + 1) }),
            .name = concat({ "School ", std::string(1, static_cast<char>('A' + i)) }),
            .phase = i % 3 == 0 ? "Secondary" : "Primary",
            .area = i < 6 ? "North" : " north ",
            .roll = number(100 + 10 * i) });
    out.groupings = { { .id = "d1", .year = "2026/27", .level = "triads" } };
    return out;
}

/// Puts the schools into groups of three, in the order of the list.
void place_in_order(ClusterDocument& document, std::string const& grouping)
{
    for (std::size_t i = 0; i < document.schools.size(); ++i) {
        auto const group = concat({ grouping, "-g", number(i / 3 + 1) });
        if (i % 3 == 0)
            document.groups.push_back({ .id = group,
                .grouping = grouping,
                .name = concat({ "Triad ", number(i / 3 + 1) }),
                .order = static_cast<int>(i / 3 + 1) });
        document.placements.push_back({ .id = concat({ grouping, "-p", number(i) }),
            .grouping = grouping,
            .school = document.schools[i].id,
            .group = group });
    }
}

} // namespace

TEST(Division, SYS07b_TwelveSchoolsMakeFourTriadsWithAllSchoolsInThem)
{
    auto const document = twelve();
    auto const task = task_of(document, document.groupings.front());
    EXPECT_THAT(task.terms.group_sizes, ElementsAre(3, 3, 3, 3));
    ASSERT_TRUE(well_formed(task.problem()));
    GroupingSearch search { task.problem(), 1 };
    search.run_to_the_end();
    ASSERT_FALSE(search.best(1).empty());
    EXPECT_TRUE(search.is_proven());
    // Four secondary schools and "mixed": one in each triad.
    auto const division = search.best(1).front().division;
    for (auto const& group : schools_by_group(division, 4))
        EXPECT_EQ(std::ranges::count_if(group, [&](auto school) { return task.schools[school]->phase == "Secondary"; }), 1);
}

TEST(Division, SchoolsThatDeclinedOrAreLeftOutAreNotDividedUntilTheyStandInAGroup)
{
    auto document = twelve();
    document.schools[0].joining = "no";
    document.schools[1].left_out = true;
    document.schools[2].removed = true;
    EXPECT_EQ(schools_to_divide(document, document.groupings.front()).size(), 9U);
    document.groups = { { .id = "g1", .grouping = "d1", .order = 1 } };
    document.placements = { { .id = "p1", .grouping = "d1", .school = "s1", .group = "g1" } };
    EXPECT_EQ(schools_to_divide(document, document.groupings.front()).size(), 10U);
    EXPECT_THAT(against_confirming(document, document.groupings.front()),
        ElementsAre("School A stands in a group and does not take part."));
}

TEST(Division, OnlyTheSchoolsOfItsClusterAreDivided)
{
    auto document = twelve();
    for (int i = 0; i < 5; ++i)
        document.schools[static_cast<std::size_t>(i)].group = "East";
    document.groupings.front().cluster = "East";
    auto const task = task_of(document, document.groupings.front());
    EXPECT_EQ(task.schools.size(), 5U);
    EXPECT_THAT(task.terms.group_sizes, ElementsAre(3, 2));
    EXPECT_THAT(sizes_in_words(document.groupings.front(), 5), HasSubstr("5 schools make"));
}

TEST(Division, WordsOfATraitAreTheSameWhateverTheirCapitalsAndSpaces)
{
    auto const document = twelve();
    auto const task = task_of(document, document.groupings.front());
    std::set<std::string> areas;
    for (auto const& known : task.known)
        areas.insert(known.words[1]);
    EXPECT_THAT(areas, ElementsAre("north"));
    EXPECT_EQ(task.known.front().roll, 100);
}

TEST(Division, SYS07c_TraitsAreThoseOfWhichSomethingIsKnown)
{
    auto document = twelve();
    document.schools[3].attributes = "Ofsted window: spring";
    std::vector<std::string> keys;
    for (auto const& trait : known_traits(schools_to_divide(document, document.groupings.front())))
        keys.push_back(trait.key);
    EXPECT_THAT(keys, ElementsAre("phase", "area", "roll", "ofsted-window"));
    document.groupings.front().traits = "phase";
    auto const task = task_of(document, document.groupings.front());
    ASSERT_EQ(task.aims.size(), 1U);
    EXPECT_EQ(task.aims.front().trait, 0U);
    EXPECT_EQ(task.known[3].words[3], "spring");
}

TEST(Division, RulesNameThoseOfTheDivisionAndOnesThatAreOffDoNotHold)
{
    auto document = twelve();
    document.group_rules
        = { { .id = "r1", .kind = "apart", .schools = "s1 s2" }, { .id = "r2", .kind = "together", .schools = "s3 gone" },
              { .id = "r3", .kind = "most", .schools = "s4 s5 s6", .most = 2 },
              { .id = "r4", .kind = "apart", .schools = "s7 s8", .off = true } };
    auto const task = task_of(document, document.groupings.front());
    ASSERT_EQ(task.rules.size(), 2U);
    EXPECT_EQ(task.rules[0]->id, "r1");
    EXPECT_EQ(task.rules[1]->id, "r3");
    EXPECT_EQ(rule_in_words(document, document.group_rules[0]), "School A and School B are never in one group.");
    EXPECT_EQ(rule_in_words(document, document.group_rules[2]), "At most 2 of School D, School E and School F are in one group.");
    EXPECT_EQ(
        rule_in_words(document, document.group_rules[1]), "School C and a school that left the list are always in one group.");
}

TEST(Division, ABrokenRuleIsSaidAtOnce)
{
    auto document = twelve();
    place_in_order(document, "d1");
    document.group_rules
        = { { .id = "r1", .kind = "apart", .schools = "s1 s2" }, { .id = "r2", .kind = "together", .schools = "s1 s3" } };
    auto const task = task_of(document, document.groupings.front());
    auto const now = division_now(places_in(document, document.groupings.front()), task);
    ASSERT_TRUE(now);
    EXPECT_THAT(broken_in_words(document, task, *now),
        ElementsAre("This rule does not hold: School A and School B are never in one group."));
}

TEST(Division, RulesThatCannotAllHoldAreNamedTheSmallestSetFirst)
{
    auto document = twelve();
    document.group_rules = { { .id = "r1", .kind = "together", .schools = "s1 s2 s3" },
        { .id = "r2", .kind = "apart", .schools = "s4 s5" }, { .id = "r3", .kind = "apart", .schools = "s1 s3" } };
    auto const task = task_of(document, document.groupings.front());
    auto const answer = find_clash(task.terms);
    EXPECT_EQ(answer.outcome, ClashOutcome::Smallest);
    EXPECT_THAT(clash_in_words(document, task, answer),
        ElementsAre("School A, School B and School C are always in one group.", "School A and School C are never in one group."));
}

TEST(Division, TheYearBeforeIsKnownByWhoWasTogether)
{
    auto document = twelve();
    place_in_order(document, "d1");
    document.groupings.push_back({ .id = "d2", .level = "triads", .aims = "split mixed", .earlier = "d1" });
    auto const& next = document.groupings.back();
    auto const task = task_of(document, next);
    EXPECT_EQ(task.known[0].last_group, task.known[1].last_group);
    EXPECT_NE(task.known[0].last_group, task.known[3].last_group);
    GroupingSearch search { task.problem(), 1 };
    search.run_to_the_end();
    auto const best = search.best(1).front().division;
    EXPECT_THAT(balance_in_words(task, best, 4), testing::Contains("0 of 12 pairs were together the year before."));
}

TEST(Division, APinnedSchoolStaysWhereItIs)
{
    auto document = twelve();
    place_in_order(document, "d1");
    document.placements[4].pinned = true; // School E in the second triad
    auto const task = task_of(document, document.groupings.front());
    EXPECT_EQ(task.terms.fixed[4], 1U);
    EXPECT_EQ(std::ranges::count_if(task.terms.fixed, [](auto const& group) { return group.has_value(); }), 1);
}

TEST(Division, SYS07d_AConcernIsCountedUntilItIsSettled)
{
    auto document = twelve();
    place_in_order(document, "d1");
    auto& grouping = document.groupings.front();
    EXPECT_EQ(division_state_in_words(document, grouping), "Being worked on. Nobody else sees it.");
    grouping.status = "sent";
    grouping.sent = "2027-03-15";
    grouping.until = "2027-03-26";
    document.concerns
        = { { .id = "c1", .grouping = "d1", .school = "s2", .text = "We hosted them last year.", .settled = "2027-03-20" },
              { .id = "c2", .grouping = "d1", .school = "s1", .text = "Too far to travel." } };
    EXPECT_EQ(division_state_in_words(document, grouping),
        "Sent to schools on 15 March 2027. Concerns are heard until 26 March 2027. 2 concerns were raised; 1 is open.");
    EXPECT_EQ(concerns_about(document, grouping).front()->id, "c2");
}

TEST(Division, SYS07e_AnOpenConcernStandsAgainstConfirming)
{
    auto document = twelve();
    place_in_order(document, "d1");
    auto const& grouping = document.groupings.front();
    EXPECT_THAT(against_confirming(document, grouping), IsEmpty());
    EXPECT_EQ(why_not_confirmed(places_in(document, grouping)), "");
    document.concerns = { { .id = "c2", .grouping = "d1", .school = "s1", .text = "Too far to travel." } };
    EXPECT_THAT(against_confirming(document, grouping), ElementsAre("School A: “Too far to travel.”"));
    document.placements[0].group = "";
    EXPECT_EQ(why_not_confirmed(places_in(document, grouping)), "1 school stands in no group yet.");
    EXPECT_EQ(why_not_confirmed({}), "There are no groups yet.");
}

TEST(Division, SYS07f_DivisionsOfOtherYearsStandBesideEachOther)
{
    auto document = twelve();
    place_in_order(document, "d1");
    document.groupings.front().status = "confirmed";
    document.groupings.push_back({ .id = "d2", .year = "2027/28", .level = "triads" });
    place_in_order(document, "d2");
    document.placements.back().group = "";
    EXPECT_EQ(places_in(document, document.groupings.front()).groups.back().schools.size(), 3U);
    EXPECT_EQ(division_facts(document, document.groupings.front()), "4 groups · 12 schools · confirmed");
    EXPECT_EQ(division_facts(document, document.groupings.back()), "4 groups · 11 schools · being worked on");
    EXPECT_EQ(division_called(document.groupings.back()), "Triads 2027/28");
}

TEST(Division, MinutesBetweenAreasHoldForTheirSchoolsAndTheShortestWayHolds)
{
    auto document = twelve();
    document.schools[11].area = "South";
    document.distances = { { .id = "w1", .from = "north", .to = "South", .minutes = 40 },
        { .id = "w2", .from = "School A", .to = "South", .minutes = 25 } };
    document.groupings.front().aims = "near";
    auto const task = task_of(document, document.groupings.front());
    EXPECT_EQ(task.minutes.between(1, 11), 40);
    EXPECT_EQ(task.minutes.between(0, 11), 25);
    EXPECT_EQ(task.minutes.between(0, 1), std::nullopt);
}

TEST(DistanceList, RowsThatCannotBeReadAreSaidAndTheOthersAreTaken)
{
    auto const document = twelve();
    auto const list = read_distance_list({ { "North", "school a", "25" }, { "North", "Nowhere", "10" },
                                             { "North", "School B", "soon" }, { "North" }, { "" }, { "", " ", "" }, {} },
        document);
    ASSERT_EQ(list.distances.size(), 1U);
    EXPECT_EQ(list.distances.front().minutes, 25);
    EXPECT_EQ(distance_list_in_words(list), "1 distance can be added.");
    EXPECT_THAT(list.problems,
        ElementsAre("Row 2 names “Nowhere”, and no school of your list is called so or lies there.",
            "Row 3 says “soon” where minutes from 1 to 600 are wanted.", "Row 4 wants three parts: from, to and minutes."));
}

TEST(TakingPart, SYS24b_SignUpsDeclinesAndOffersAreCounted)
{
    auto document = twelve();
    EXPECT_EQ(taking_part_in_words(taking_part(document)), "12 schools.");
    for (std::size_t i = 0; i < 9; ++i)
        document.schools[i].joining = "yes";
    document.schools[0].trained = "2026-06-10";
    document.schools[9].joining = "no";
    document.schools[9].instead = "A visit of the link partner";
    document.schools[10].joining = "no";
    EXPECT_EQ(taking_part_in_words(taking_part(document)),
        "9 of 12 schools take part, 2 have declined and 1 has not answered. 1 of the 9 is trained. Of those that declined, 1 has "
        "been "
        "offered something instead.");
    EXPECT_EQ(school_facts(document.schools[0]), "Secondary · North · 100 pupils · takes part, trained");
    EXPECT_EQ(taking_part_in_words({}), "No school is on your list yet.");
}

} // namespace triad::rules
