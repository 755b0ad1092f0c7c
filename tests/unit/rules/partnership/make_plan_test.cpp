#include "rules/partnership/make_plan.h"

#include "base/text.h"
#include "model/collection.h"
#include "rules/partnership/plan_words.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::rules {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Date today { 2026, 12, 12 };

model::ClusterSchool listed(std::string id, std::string name) { return { .id = std::move(id), .name = std::move(name) }; }

void place(model::ClusterDocument& document, std::string const& grouping, std::string const& group, std::string_view schools)
{
    document.groups.push_back({ .id = group, .grouping = grouping, .name = "Triad " + group });
    for (auto const school : split(schools, ' '))
        document.placements.push_back(
            { .id = concat({ grouping, "-", school }), .grouping = grouping, .school = std::string { school }, .group = group });
}

/// Six schools in two triads of the planned year, confirmed, with one review and two dates.
model::ClusterDocument partnership()
{
    model::ClusterDocument out { .id = "cluster-1", .cluster = { .name = "Bow", .due = "2027-02-01", .year = "2026/27" } };
    out.schools = { listed("f", "Fir"), listed("a", "ash"), listed("b", "Birch"), listed("c", "Cedar"), listed("d", "Dogwood"),
        listed("e", "Elm") };
    out.groupings = { { .id = "now",
        .title = "Triads",
        .year = "2026/27",
        .level = "triads",
        .status = "confirmed",
        .until = "2026-10-01",
        .confirmed = "2026-10-02" } };
    place(out, "now", "g1", "a b c");
    place(out, "now", "g2", "d e f");
    out.visits = { { .id = "v1",
        .grouping = "now",
        .group = "g1",
        .host = "a",
        .reviewers = "b c",
        .lead = "c",
        .term = "t1",
        .day = "2027-03-04",
        .done = "2027-03-04" } };
    out.events = { { .id = "e1", .kind = "meeting", .title = "Heads", .from = "2027-01-20" },
        { .id = "e2", .kind = "training", .title = "Training", .from = "2027-01-10", .schools = "a b" } };
    return out;
}

std::vector<std::string> ids(auto const& records)
{
    std::vector<std::string> out;
    for (auto const& record : records)
        out.push_back(record.id);
    return out;
}

model::PartnershipPlan plan_of(model::ClusterDocument const& document) { return make_plan(document, {}, today); }

} // namespace

TEST(MakePlan, SYS07d_HoldsSchoolsGroupsReviewsAndDatesOfThePlannedYear)
{
    auto const plan = plan_of(partnership());
    EXPECT_EQ(plan.id, "cluster-1");
    EXPECT_EQ(plan.zone, "Europe/London");
    EXPECT_EQ(plan.made, "2026-12-12");
    EXPECT_EQ(plan.due, "2027-02-01");
    EXPECT_THAT(ids(plan.schools), ElementsAre("a", "b", "c", "d", "e", "f"));
    EXPECT_THAT(ids(plan.groups), ElementsAre("g1", "g2"));
    EXPECT_THAT(plan.groups[0].schools, ElementsAre("a", "b", "c"));
    EXPECT_FALSE(plan.groups[0].proposed);
    EXPECT_EQ(plan.groups[0].until, "") << "nobody may raise a concern any more";
    EXPECT_THAT(ids(plan.visits), ElementsAre("v1"));
    EXPECT_THAT(ids(plan.events), ElementsAre("e2", "e1"));
}

TEST(MakePlan, WhatIsTheLeadsOwnOfADateStaysBehind)
{
    auto const plan = plan_of(partnership());
    EXPECT_EQ(plan.visits[0].done, "");
    EXPECT_EQ(plan.visits[0].term, "");
    EXPECT_EQ(plan.visits[0].grouping, "");
}

TEST(MakePlan, ASchoolThatDeclinedStandsInItLikeAnyOther)
{
    auto document = partnership();
    document.schools[5].joining = "no";
    document.schools[5].instead = "Another year";
    EXPECT_EQ(plan_of(document), plan_of(partnership()));
}

TEST(MakePlan, SchoolsThatAreLeftOutStandNowhere)
{
    auto document = partnership();
    document.schools[2].left_out = true; // b
    document.schools[3].removed = true; // c
    auto const plan = plan_of(document);
    EXPECT_THAT(ids(plan.schools), ElementsAre("a", "d", "e", "f"));
    EXPECT_THAT(plan.groups[0].schools, ElementsAre("a"));
    EXPECT_EQ(plan.visits[0].reviewers, "");
    EXPECT_EQ(plan.visits[0].lead, "") << "it does not join any more";
    EXPECT_EQ(plan.events[0].schools, "a");
}

TEST(MakePlan, SessionsWithoutADayAndDatesThatSayNothingStayBehind)
{
    auto document = partnership();
    document.events = { { .id = "session", .kind = "session", .title = "Writing, session 1", .community = "c" },
        { .id = "empty" }, { .id = "titled", .title = "Heads" }, { .id = "dated", .from = "2027-02-01", .community = "c" } };
    EXPECT_THAT(ids(plan_of(document).events), ElementsAre("dated", "titled"));
}

TEST(MakePlan, ADateForNobodyWhoIsLeftIsNotADateForAll)
{
    auto document = partnership();
    document.schools[1].left_out = true; // a
    document.schools[2].left_out = true; // b
    EXPECT_THAT(ids(plan_of(document).events), ElementsAre("e1"));
    EXPECT_THAT(plan_of(document).visits, IsEmpty());
}

TEST(MakePlan, WhatIsStillWorkedOnStaysWithTheLead)
{
    for (auto const* status : { "", "proposed" }) {
        auto document = partnership();
        document.groupings[0].status = status;
        EXPECT_THAT(plan_of(document).groups, IsEmpty()) << status;
        EXPECT_THAT(plan_of(document).visits, IsEmpty()) << status;
    }
    auto document = partnership();
    document.groupings[0].status = "sent";
    auto const plan = plan_of(document);
    ASSERT_EQ(plan.groups.size(), 2U);
    EXPECT_TRUE(plan.groups[0].proposed);
    EXPECT_EQ(plan.groups[0].until, "2026-10-01");
    EXPECT_THAT(plan.visits, IsEmpty()) << "reviews of groups that may still change are not told";
}

TEST(MakePlan, OnlyThePlannedYearIsTold)
{
    auto document = partnership();
    document.cluster.year = "2027/28";
    EXPECT_THAT(plan_of(document).groups, IsEmpty());
    EXPECT_THAT(plan_of(document).visits, IsEmpty());
    document.cluster.year.clear();
    document.groupings.push_back({ .id = "before", .year = "2025/26", .level = "triads", .status = "confirmed" });
    place(document, "before", "old", "a d e");
    EXPECT_THAT(ids(plan_of(document).groups), ElementsAre("g1", "g2")) << "without a year the newest of each level";
}

TEST(MakePlan, ASchoolStandsInOneGroupOfALevel)
{
    auto document = partnership();
    document.groupings.push_back({ .id = "part",
        .year = "2026/27",
        .level = "triads",
        .cluster = "North",
        .status = "sent",
        .sent = "2026-12-01",
        .until = "2026-12-20" });
    place(document, "part", "g3", "a d");
    auto const plan = plan_of(document);
    EXPECT_THAT(ids(plan.groups), ElementsAre("g3", "g1", "g2"));
    EXPECT_THAT(plan.groups[0].schools, ElementsAre("a", "d")) << "what was told last counts";
    EXPECT_THAT(plan.groups[1].schools, ElementsAre("b", "c"));
    EXPECT_THAT(plan.groups[2].schools, ElementsAre("e", "f"));
    EXPECT_THAT(ids(plan.visits), ElementsAre("v1"));
}

TEST(MakePlan, ClustersStandBeforeTriads)
{
    auto document = partnership();
    document.groupings.push_back({ .id = "clusters", .year = "2026/27", .level = "clusters", .status = "confirmed" });
    place(document, "clusters", "north", "a b c d");
    document.groups.back().lead = "d";
    auto const plan = plan_of(document);
    EXPECT_THAT(ids(plan.groups), ElementsAre("north", "g1", "g2"));
    EXPECT_EQ(plan.groups[0].lead, "d");
}

TEST(MakePlan, DatesFromBeforeThePlannedYearStayBehind)
{
    auto document = partnership();
    document.terms = { { .id = "t1", .name = "Spring", .year = "2026/27", .from = "2027-01-15" },
        { .id = "t2", .name = "Summer", .year = "2026/27", .from = "2027-04-20" },
        { .id = "t0", .name = "Old", .year = "2025/26", .from = "2025-09-01" } };
    EXPECT_THAT(ids(plan_of(document).events), ElementsAre("e1"));
}

TEST(MakePlan, TheWordingGoesAlongWhereItDoesNotComeWithTheProgram)
{
    auto document = partnership();
    auto asked = test::small_instrument();
    asked.unknown = R"({"later":"words"})";
    document.cluster.instrument = asked.id;
    document.editions = { std::make_shared<model::CollectedEdition const>(asked) };
    auto const plan = plan_of(document);
    ASSERT_EQ(plan.instruments.size(), 1U);
    EXPECT_EQ(plan.instruments[0].unknown, "");
    EXPECT_EQ(plan.instrument, asked.id);
    auto const shipped = std::vector { asked };
    EXPECT_THAT(make_plan(document, shipped, today).instruments, IsEmpty());
}

TEST(MakePlan, WhatIsNotSettledIsSaid)
{
    EXPECT_THAT(not_settled(plan_of(partnership())), IsEmpty());
    auto document = partnership();
    document.visits[0].day.clear();
    document.visits[0].lead.clear();
    document.events[0].from.clear();
    document.schools.push_back(listed("h", "Hazel"));
    EXPECT_THAT(not_settled(plan_of(document)),
        ElementsAre("1 school is in no triad.", "1 review has no day yet.", "1 review has no school yet that leads it.",
            "1 date of the calendar has no day yet."));
    document.visits[0].cancelled = true;
    document.events[0].cancelled = true;
    EXPECT_THAT(not_settled(plan_of(document)), ElementsAre("1 school is in no triad."));
    document.groupings[0].status = "sent";
    EXPECT_THAT(
        not_settled(plan_of(document)), ElementsAre("2 groups are proposed and not confirmed.", "1 school is in no triad."));
}

TEST(MakePlan, AnEmptyOneIsNotHandedOut)
{
    EXPECT_EQ(why_nothing_to_hand_out(plan_of(partnership())), "");
    model::ClusterDocument document { .id = "cluster-1" };
    EXPECT_THAT(std::string { why_nothing_to_hand_out(plan_of(document)) }, HasSubstr("No school"));
    document.schools = { listed("a", "Ash") };
    EXPECT_THAT(std::string { why_nothing_to_hand_out(plan_of(document)) }, HasSubstr("nothing to hand out yet"));
    document.cluster.due = "2027-02-01";
    EXPECT_EQ(why_nothing_to_hand_out(plan_of(document)), "");
}

} // namespace triad::rules
