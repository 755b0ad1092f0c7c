#include "base/text.h"
#include "format/cluster_file.h"
#include "format/partnership_file.h"
#include "format/school_file.h"
#include "rules/partnership/make_plan.h"
#include "support/app_harness.h"
#include "support/generate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A lead hands out the file of a partnership, and a school opens it.

namespace triad::test {

using semantics::Role;
using testing::HasSubstr;

namespace {

/// Three schools in one triad, each of which hosts; a meeting and a training.
model::ClusterDocument bow()
{
    model::ClusterDocument out { .id = "cluster-bow",
        .cluster = { .name = "Bow Partnership", .due = "2027-02-01", .year = "2026/27" } };
    out.saved = { { 1'795'000'000'000 }, "person-1" };
    out.schools = { { .id = "a", .name = "Ash Lane", .urn = "100001", .letter = 1 },
        { .id = "b", .name = "Birch Hill", .letter = 2 }, { .id = "c", .name = "Cedar Row", .joining = "no", .letter = 3 } };
    out.groupings = { { .id = "d1", .year = "2026/27", .level = "triads", .status = "confirmed", .confirmed = "2026-11-01" } };
    out.groups = { { .id = "t1", .grouping = "d1", .name = "Triad 1" } };
    for (auto const* school : { "a", "b", "c" })
        out.placements.push_back({ .id = concat({ "p-", school }), .grouping = "d1", .school = school, .group = "t1" });
    out.visits
        = { { .id = "v1", .grouping = "d1", .group = "t1", .host = "a", .reviewers = "b c", .lead = "b", .day = "2027-03-04" },
              { .id = "v2", .grouping = "d1", .group = "t1", .host = "b", .reviewers = "a c", .starts = "09:00" } };
    out.events = { { .id = "e1", .kind = "meeting", .title = "Heads’ meeting", .from = "2027-01-20", .starts = "13:30" } };
    out.concerns = { { .id = "c1", .grouping = "d1", .school = "a", .text = "Secret concern" } };
    return out;
}

std::string plan_bytes(model::ClusterDocument const& document)
{
    return format::encode_partnership(rules::make_plan(document, {}, { 2026, 11, 22 }));
}

std::string ash_lane()
{
    auto document = sample_document();
    document.school.name = "Ash Lane";
    return format::encode_school(document);
}

struct Lead {
    explicit Lead(model::ClusterDocument const& document = bow())
        : app(world, {})
    {
        world.storage.disk().device = "Bow"; // its key has the same words in every run
        app.drop("bow.triad.json", format::encode_cluster(document));
        app.go("#/cluster/cluster-bow/hand-out");
    }

    platform::headless::FakeWorld world;
    AppHarness app;
};

struct School {
    School()
    {
        app.drop_own("ash.triad.json", ash_lane());
        app.drop("plan.triad.json", plan_bytes(bow()));
    }
    void drop_newer(model::ClusterDocument document, int issue = 2)
    {
        document.cluster.issue = issue;
        app.drop("newer.triad.json", plan_bytes(document));
    }

    AppHarness app {};
};

} // namespace

TEST(HandOut, SYS24a_SH09_TheLeadSeesAllThatLeavesAndWhatIsNotSettled)
{
    Lead lead;
    expect_golden("hand-out", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    EXPECT_TRUE(lead.app.shows("1 review has no day yet."));
    EXPECT_FALSE(lead.app.shows("Secret concern"));
    lead.app.press(Role::Button, "Hand out the partnership file");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    auto const& saved = lead.world.files.saved.front();
    EXPECT_EQ(saved.name, "Bow_partnership-1_2026-11-22.triad.json");
    EXPECT_EQ(saved.bytes.find("Secret concern"), std::string::npos);
    auto const plan = format::decode_partnership(saved.bytes);
    ASSERT_TRUE(plan) << plan.error().sentence;
    EXPECT_EQ(plan->schools.size(), 3U);
    EXPECT_TRUE(lead.app.shows("File number 2")) << "the next one is another file";
    lead.app.go("#/cluster/cluster-bow/sharing");
    EXPECT_TRUE(lead.app.shows("Partnership file, for the partnership"));
}

TEST(HandOut, SH23_TheDayUntilWhichItIsKeptStandsInTheFile)
{
    Lead lead;
    lead.app.type_at("exit-audience/keep-until", "2027-08-31");
    lead.app.press(Role::Button, "Hand out the partnership file");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    EXPECT_EQ(format::decode_partnership(lead.world.files.saved.front().bytes)->keep_until, "2027-08-31");
}

TEST(HandOut, SYS24_ADateThatWasMovedHasAHigherNumberInTheNextFile)
{
    Lead lead;
    lead.app.press(Role::Button, "Hand out the partnership file");
    lead.app.go("#/cluster/cluster-bow/rota");
    lead.app.type_at(lead.app.get(Role::DateField, "Day").path, "2027-03-11");
    lead.app.go("#/cluster/cluster-bow/hand-out");
    lead.app.press(Role::Button, "Hand out the partnership file");
    ASSERT_EQ(lead.world.files.saved.size(), 2U);
    auto const first = format::decode_partnership(lead.world.files.saved[0].bytes);
    auto const second = format::decode_partnership(lead.world.files.saved[1].bytes);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(second->visits[0].day, "2027-03-11");
    EXPECT_EQ(second->visits[0].sequence, first->visits[0].sequence + 1);
    EXPECT_EQ(second->visits[1].sequence, first->visits[1].sequence) << "nothing is new of it";
}

TEST(HandOut, AnEmptyOneSaysWhyItCannotBeMade)
{
    Lead lead { { .id = "cluster-bow", .cluster = { .name = "Bow" } } };
    EXPECT_TRUE(lead.app.shows("No school is on your list yet, so nobody could open the file."));
    lead.app.press(Role::Button, "Hand out the partnership file");
    EXPECT_TRUE(lead.world.files.saved.empty());
}

TEST(HandOut, StandsOnTheScreenOfTheCluster)
{
    Lead lead;
    lead.app.go("#/cluster/cluster-bow");
    EXPECT_TRUE(lead.app.find(Role::Link, "Partnership file for all schools"));
}

TEST(PartnershipScreen, SYS07d_SYS08a_SYS24a_ASchoolFindsItsTriadPartnersDatesAndTasks)
{
    School school;
    EXPECT_EQ(school.app.tree().route, "#/partnership");
    expect_golden("partnership", school.app.text());
    EXPECT_TRUE(school.app.problems().empty()) << school.app.problems().front();
    EXPECT_TRUE(school.app.shows("You are in the triad “Triad 1” with Birch Hill and Cedar Row."));
    EXPECT_TRUE(school.app.shows("Host your review on 4 March 2027."));
    EXPECT_FALSE(school.app.shows("no longer")) << "nothing is new of the first file";
}

TEST(PartnershipScreen, SYS24a_HomeSaysWhatComesNextAndLeadsThere)
{
    School school;
    school.app.go("#/");
    expect_golden("home-partnership", school.app.text());
    EXPECT_TRUE(school.app.problems().empty()) << school.app.problems().front();
    EXPECT_TRUE(school.app.shows("20 January 2027, from 13:30: Heads’ meeting"));
    EXPECT_EQ(school.app.at("v1/review").href, "#/review/review-v1");
}

TEST(PartnershipScreen, SYS24_ASchoolTakesItsOwnDatesIntoItsCalendar)
{
    platform::headless::FakeWorld world;
    AppHarness app { world };
    app.drop_own("ash.triad.json", ash_lane());
    auto document = bow();
    document.events.push_back({ .id = "e2", .kind = "training", .title = "Not for Ash", .from = "2027-01-21", .schools = "b c" });
    app.drop("plan.triad.json", plan_bytes(document));
    app.go("#/partnership");
    app.press(Role::Disclosure, "Look at what leaves, and make the file");
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
    app.press(Role::Button, "Make the calendar file");
    ASSERT_EQ(world.files.saved.size(), 1U) << app.text();
    auto const& saved = world.files.saved.front();
    EXPECT_EQ(saved.name, "Bow-Partnership_calendar_2026-11-22.ics");
    EXPECT_THAT(saved.bytes, HasSubstr("UID:cluster-bow.v1\r\n")) << "the same as in the lead's file";
    EXPECT_THAT(saved.bytes, HasSubstr("UID:cluster-bow.e1\r\n"));
    EXPECT_THAT(saved.bytes, HasSubstr("SUMMARY:Review at Ash Lane\r\n"));
    EXPECT_THAT(saved.bytes, testing::Not(HasSubstr("Not for Ash")));
    app.go("#/sharing");
    EXPECT_TRUE(app.shows("Dates for calendars")) << app.text();
}

TEST(PartnershipScreen, WhatChangedStandsUntilItWasRead)
{
    School school;
    auto document = bow();
    document.visits[0].day = "2027-03-11";
    school.drop_newer(document);
    EXPECT_TRUE(school.app.shows("Your review moves from 4 to 11 March 2027."));
    school.app.go("#/");
    EXPECT_TRUE(school.app.shows("Your review moves from 4 to 11 March 2027."));
    school.app.press(Role::Button, "I have read it");
    EXPECT_FALSE(school.app.shows("Your review moves from 4 to 11 March 2027."));
    school.app.go("#/partnership");
    EXPECT_FALSE(school.app.shows("Your review moves from 4 to 11 March 2027."));
}

TEST(PartnershipScreen, AnOlderFileIsRefusedInOneSentence)
{
    School school;
    school.drop_newer(bow(), 3);
    school.drop_newer(bow(), 2);
    EXPECT_TRUE(
        school.app.shows("It is older than what you have: it is number 2, made on 22 November 2026, and you have number 3"));
}

TEST(PartnershipScreen, AProposedTriadIsMarkedAsOne)
{
    School school;
    auto document = bow();
    document.groupings[0].status = "sent";
    document.groupings[0].until = "2026-12-10";
    school.drop_newer(document);
    EXPECT_TRUE(school.app.shows("Proposed: tell your lead by 10 December 2026 if you have a serious concern."));
}

TEST(PartnershipScreen, WithoutASchoolHereThePersonSaysWhichItIs)
{
    AppHarness app {};
    app.drop("plan.triad.json", plan_bytes(bow()));
    EXPECT_EQ(app.tree().route, "#/partnership");
    expect_golden("partnership-which", app.text());
    app.frame(); // what is drawn after the file led here
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
    app.press(Role::Button, "This is our school");
    EXPECT_TRUE(app.find(Role::Button, "This is our school")) << "none is chosen yet";
    app.type_at("which/school", "b");
    app.press(Role::Button, "This is our school");
    EXPECT_TRUE(app.shows("You are in it as Birch Hill."));
    EXPECT_FALSE(app.find(Role::Button, "This is our school"));
}

TEST(PartnershipScreen, LeavingIsAskedAboutAndReviewsStay)
{
    School school;
    school.app.press(Role::Button, "Leave Bow Partnership");
    school.app.press(Role::Button, "Leave it");
    EXPECT_TRUE(school.app.shows("No partnership file is here yet."));
    school.app.go("#/reviews");
    EXPECT_TRUE(school.app.shows("Triad 1, 2026/27"));
}

TEST(PartnershipScreen, WithoutAFileItSaysHowOneComes)
{
    AppHarness app {};
    app.drop_own("ash.triad.json", ash_lane());
    app.go("#/partnership");
    EXPECT_TRUE(app.shows("No partnership file is here yet."));
    app.go("#/");
    EXPECT_FALSE(app.shows("What comes next"));
}

} // namespace triad::test
