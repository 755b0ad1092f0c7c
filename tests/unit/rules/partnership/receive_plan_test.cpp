#include "rules/partnership/receive_plan.h"

#include "rules/partnership/begun_review.h"
#include "rules/partnership/own_school.h"
#include "support/generate.h"
#include "unit/rules/partnership/plan_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace triad::rules {

namespace {

using model::RecordKind;
using test::ash_lane;
using test::school_plan;
using test::take;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

model::PartnershipPlan next_of(model::PartnershipPlan plan)
{
    ++plan.issue;
    plan.made = "2027-01-05";
    return plan;
}

template <typename Records> std::vector<std::string> standing(Records const& records)
{
    std::vector<std::string> out;
    for (auto const& record : records)
        if (!record.removed)
            out.push_back(record.id);
    return out;
}

model::Review const& own_review(model::SchoolDocument const& document)
{
    auto const* review = model::find_review(document, "review-v1");
    EXPECT_TRUE(review);
    static model::Review const none;
    return review ? *review : none;
}

std::vector<std::string> team_of(model::Review const& review)
{
    std::vector<std::string> out;
    for (auto const& member : review.members)
        if (!member.removed)
            out.push_back(member.role + " " + member.school + member.name);
    return out;
}

} // namespace

TEST(OwnSchool, SYS24a_IsFoundByUrnAndThenByName)
{
    auto document = ash_lane();
    EXPECT_EQ(own_school_in(school_plan(), document), "a") << "capitals and spaces aside";
    document.school.name = "Birch Hill";
    EXPECT_EQ(own_school_in(school_plan(), document), "b");
    document.school.urn = " 100001 ";
    EXPECT_EQ(own_school_in(school_plan(), document), "a") << "the URN counts more than the name";
    document.school.urn = "999999";
    EXPECT_EQ(own_school_in(school_plan(), document), "b");
    document.school = { .id = "school-a", .name = "Elsewhere" };
    EXPECT_EQ(own_school_in(school_plan(), document), "");
    document.school.name.clear();
    EXPECT_EQ(own_school_in(school_plan(), document), "");
}

TEST(OwnSchool, OfTwoOfOneNameThePersonSaysWhich)
{
    auto plan = school_plan();
    plan.schools[1].name = "Ash Lane";
    EXPECT_EQ(own_school_in(plan, ash_lane()), "");
    auto document = ash_lane();
    take(document, plan, "b");
    EXPECT_EQ(own_school_in(plan, document), "b") << "what was chosen is not asked again";
    plan.schools.erase(plan.schools.begin() + 1);
    EXPECT_EQ(own_school_in(plan, document), "a") << "unless it is gone";
}

TEST(ReceivePlan, SYS07d_SYS08a_SYS24a_ASchoolFindsItsTriadReviewsAndDates)
{
    auto document = ash_lane();
    auto const received = take(document, school_plan());
    ASSERT_EQ(document.memberships.size(), 1U);
    auto const& membership = document.memberships[0];
    EXPECT_EQ(membership.cluster, "North");
    EXPECT_EQ(membership.group, "Triad 1");
    EXPECT_EQ(membership.partners, "b c");
    EXPECT_EQ(membership.due, "2027-02-01");
    EXPECT_THAT(standing(document.visits), ElementsAre("v1", "v2"));
    EXPECT_THAT(standing(document.events), ElementsAre("e1", "e2"));
    EXPECT_THAT(standing(document.partner_schools), ElementsAre("a", "b", "c"));
    EXPECT_THAT(received.told, IsEmpty()) << "nothing was here before that could have changed";
    EXPECT_EQ(document.events[0].schools, "a") << "for whom else it is, is not kept";
}

TEST(ReceivePlan, SYS08a_TheReviewThatItHostsIsBegunWithTeamAndDay)
{
    auto document = ash_lane();
    auto const received = take(document, school_plan());
    EXPECT_THAT(received.begun, ElementsAre("review-v1"));
    ASSERT_EQ(document.reviews.size(), 1U);
    auto const& review = own_review(document);
    EXPECT_EQ(review.protocol, "elp-triad-visit");
    EXPECT_EQ(review.title, "Triad 1, 2026/27");
    EXPECT_EQ(review.date, "2027-03-04");
    EXPECT_THAT(team_of(review), ElementsAre("host Ash Lane", "lead Birch Hill", "reviewer Cedar Row"));
}

TEST(ReceivePlan, TakenTwiceItChangesNothing)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto const once = document;
    EXPECT_THAT(take(document, school_plan()).changes, IsEmpty());
    EXPECT_EQ(document, once);
}

TEST(ReceivePlan, SYS08a_ANewerPlanMovesTheReviewAndSaysSo)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto plan = next_of(school_plan());
    plan.visits[0].day = "2027-03-11";
    auto const received = take(document, plan);
    EXPECT_THAT(received.told, ElementsAre("Your review moves from 4 to 11 March 2027."));
    EXPECT_EQ(own_review(document).date, "2027-03-11");
    EXPECT_EQ(document.memberships[0].told, "Your review moves from 4 to 11 March 2027.");
    EXPECT_EQ(document.memberships[0].issue, 3);
}

TEST(ReceivePlan, WhatTheSchoolChangedInItsReviewStays)
{
    auto document = ash_lane();
    take(document, school_plan());
    test::apply(document, { RecordKind::Review, "review-v1", {}, "date" }, "2027-03-05");
    test::apply(document, { RecordKind::Review, "review-v1", {}, "place" }, "Our library");
    auto plan = next_of(school_plan());
    plan.visits[0].day = "2027-03-11";
    auto const received = take(document, plan);
    EXPECT_EQ(own_review(document).date, "2027-03-05");
    EXPECT_EQ(own_review(document).place, "Our library") << "the plan says nothing new of it";
    EXPECT_THAT(received.told,
        ElementsAre(
            "Your review moves from 4 to 11 March 2027.", "Your plan says 5 March 2027, the partnership says 11 March 2027."));
    EXPECT_THAT(take(document, next_of(plan)).told, IsEmpty()) << "it is said once";
}

TEST(ReceivePlan, TheTeamFollowsUntilSomethingWasWrittenOfIt)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto plan = next_of(school_plan());
    plan.visits[0].reviewers = "b d";
    plan.visits[0].lead = "d";
    auto const received = take(document, plan);
    EXPECT_THAT(team_of(own_review(document)), ElementsAre("host Ash Lane", "reviewer Birch Hill", "lead Dogwood"));
    EXPECT_THAT(received.told,
        ElementsAre("Your review on 4 March 2027 is now joined by Birch Hill and Dogwood.",
            "Your review on 4 March 2027 is now led by Dogwood."));
    auto const dogwood = own_review(document).members.back().id;
    test::apply(document, { RecordKind::Member, "review-v1", dogwood, "name" }, "Dee Dog");
    auto again = next_of(plan);
    again.visits[0].reviewers = "b";
    again.visits[0].lead = "";
    EXPECT_THAT(take(document, again).told, testing::Contains(HasSubstr("It still stands in the team of your plan.")));
    EXPECT_THAT(team_of(own_review(document)), ElementsAre("host Ash Lane", "reviewer Birch Hill", "lead DogwoodDee Dog"));
}

TEST(ReceivePlan, ACancelledReviewIsSaidAndWhatWasPlannedStays)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto plan = next_of(school_plan());
    plan.visits[0].cancelled = true;
    plan.visits[1].cancelled = true;
    EXPECT_THAT(take(document, plan).told,
        ElementsAre("Your review on 4 March 2027 is cancelled.", "The review at Birch Hill on 11 May 2027 is cancelled."));
    EXPECT_FALSE(own_review(document).removed);
    EXPECT_EQ(own_review(document).date, "2027-03-04");
}

TEST(ReceivePlan, AReviewThatTheSchoolRemovedDoesNotComeBack)
{
    auto document = ash_lane();
    take(document, school_plan());
    test::apply(document, { RecordKind::Review, "review-v1", {}, "removed" }, "true");
    auto plan = next_of(school_plan());
    plan.visits[0].day = "2027-03-11";
    take(document, plan);
    EXPECT_TRUE(own_review(document).removed);
}

TEST(ReceivePlan, NoReviewIsBegunForADayThatWasOver)
{
    auto document = ash_lane();
    auto plan = school_plan();
    plan.made = "2027-04-01";
    EXPECT_THAT(take(document, plan).begun, IsEmpty());
    EXPECT_THAT(document.reviews, IsEmpty());
}

TEST(ReceivePlan, SYS24a_WhatIsGoneFromThePlanIsMarkedAndSaidUnlessItIsOver)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto plan = next_of(school_plan());
    plan.made = "2027-01-15";
    plan.events.erase(plan.events.begin(), plan.events.begin() + 2); // on 10 and 20 January
    plan.visits.erase(plan.visits.begin());
    EXPECT_THAT(take(document, plan).told,
        ElementsAre("Your review on 4 March 2027 is no longer in the plan.", "“Heads” is no longer in the plan."));
    EXPECT_THAT(standing(document.events), IsEmpty());
    EXPECT_THAT(standing(document.visits), ElementsAre("v2"));
    EXPECT_FALSE(own_review(document).removed);
}

TEST(ReceivePlan, SYS07d_AProposedTriadIsADateUntilItIsConfirmed)
{
    auto document = ash_lane();
    auto plan = school_plan();
    plan.groups[1].proposed = true;
    plan.groups[1].until = "2027-01-10";
    take(document, plan);
    EXPECT_THAT(standing(document.events), ElementsAre("proposal-t1", "e1", "e2"));
    EXPECT_EQ(document.events[0].from, "2027-01-10");
    EXPECT_THAT(document.events[0].title, HasSubstr("serious concern about the proposed triad Triad 1"));
    EXPECT_THAT(take(document, next_of(school_plan())).told,
        ElementsAre("Your triad “Triad 1” with Birch Hill and Cedar Row is confirmed."));
    EXPECT_THAT(standing(document.events), ElementsAre("e1", "e2"));
}

TEST(ReceivePlan, SYS24a_EachKindOfChangeIsOneSentence)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto plan = next_of(school_plan());
    plan.due = "2027-02-08";
    plan.groups[0].name = "East";
    plan.groups[1].schools = { "a", "c", "d" };
    plan.visits[1].host = "c";
    plan.events[0].cancelled = true;
    plan.events[1].starts.clear();
    plan.events[1].from.clear();
    plan.events.push_back({ .id = "e9", .kind = "session", .title = "Reading", .from = "2027-02-02", .to = "2027-02-04" });
    EXPECT_THAT(take(document, plan).told,
        ElementsAre("You are now in the cluster “East”.", "You are now in the triad “Triad 1” with Cedar Row and Dogwood.",
            "Your audit is now to be returned by 8 February 2027.", "You join the review at Cedar Row on 11 May 2027.",
            "“Training” is cancelled.", "“Heads” has no day any more. It was to be on 20 January 2027.",
            "“Heads” has no time of day any more.", "New: “Reading”, 2 to 4 February 2027."));
}

TEST(ReceivePlan, AnOlderFileIsRefusedWithBothDays)
{
    auto document = ash_lane();
    EXPECT_EQ(why_refused(document, school_plan()), "");
    take(document, next_of(school_plan()));
    auto const why = why_refused(document, school_plan());
    EXPECT_THAT(why, HasSubstr("12 December 2026"));
    EXPECT_THAT(why, HasSubstr("5 January 2027"));
    EXPECT_EQ(why_refused(document, next_of(school_plan())), "") << "the same is not older";
    auto same_number = next_of(school_plan());
    same_number.made = "2026-12-30";
    EXPECT_THAT(why_refused(document, same_number), HasSubstr("older"));
}

TEST(ReceivePlan, TwoPartnershipsStandBesideEachOther)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto other = school_plan();
    other.id = "p2";
    other.name = "Other";
    EXPECT_THAT(why_refused(document, other), HasSubstr("“Bow Partnership”")) << "a copy of a lead's work has the same ids";
    for (auto* records : { &other.schools })
        for (auto& record : *records)
            record.id += "-2";
    for (auto& visit : other.visits)
        visit = { .id = visit.id + "-2", .host = "b-2", .reviewers = "a-2" };
    for (auto& event : other.events)
        event = { .id = event.id + "-2", .title = event.title };
    other.groups.clear();
    EXPECT_EQ(why_refused(document, other), "");
    take(document, other, "a-2");
    EXPECT_EQ(standing(document.memberships).size(), 2U);
    EXPECT_EQ(standing(document.visits).size(), 5U);
    EXPECT_THAT(take(document, school_plan()).changes, IsEmpty()) << "neither disturbs the other";
}

TEST(ReceivePlan, SH24_AnotherKeyOrNoneIsAskedAbout)
{
    auto document = ash_lane();
    auto const plan = school_plan();
    EXPECT_EQ(what_to_ask(document, { plan, "a", "key-1" }).title, "");
    take(document, plan, "a", "key-1");
    EXPECT_EQ(what_to_ask(document, { plan, "a", "key-1" }).title, "");
    EXPECT_THAT(what_to_ask(document, { plan, "a", "key-2" }).text, HasSubstr("another device"));
    EXPECT_THAT(what_to_ask(document, { plan, "a", "" }).text, HasSubstr("not signed"));
    EXPECT_THAT(what_to_ask(document, { plan, "a", "", true }).text, HasSubstr("cannot check signatures"));
}

TEST(ReceivePlan, LeavingRemovesWhatItShowedAndNothingElse)
{
    auto document = ash_lane();
    take(document, school_plan());
    test::apply(document, leave_partnership(document, document.memberships[0]));
    EXPECT_THAT(standing(document.memberships), IsEmpty());
    EXPECT_THAT(standing(document.visits), IsEmpty());
    EXPECT_THAT(standing(document.events), IsEmpty());
    EXPECT_THAT(standing(document.partner_schools), IsEmpty());
    EXPECT_FALSE(own_review(document).removed);
    EXPECT_THAT(take(document, school_plan()).changes, Not(IsEmpty()));
    EXPECT_THAT(standing(document.visits), ElementsAre("v1", "v2"));
}

TEST(ReceivePlan, VeryManyChangesHaveRoomInAFile)
{
    auto document = ash_lane();
    take(document, school_plan());
    auto plan = next_of(school_plan());
    for (int i = 0; i < 400; ++i)
        plan.events.push_back({ .id = "many-" + std::to_string(i), .title = std::string(110, 'x'), .from = "2027-06-01" });
    auto const received = take(document, plan);
    EXPECT_EQ(received.told.size(), 400U);
    EXPECT_THAT(document.memberships[0].told, HasSubstr("more changes."));
}

TEST(ReceivePlan, SYS24a_OfAnyTwoPlansTakingTwiceIsTakingOnceAndTheOlderChangesNothing)
{
    for (int seed = 1; seed <= triad::test::property_runs() && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto const first = test::random_plan(static_cast<std::uint64_t>(seed));
        auto second = test::random_plan(static_cast<std::uint64_t>(seed) + 1'000'000);
        second.issue = first.issue + 1;
        auto document = ash_lane();
        take(document, first);
        auto const once = document;
        EXPECT_THAT(take(document, first).changes, IsEmpty());
        EXPECT_EQ(document, once);
        take(document, second);
        EXPECT_THAT(take(document, second).changes, IsEmpty());
        EXPECT_THAT(why_refused(document, first), Not(IsEmpty()));
        // What stands here is what somebody has who takes the second file alone, reviews that were begun before aside.
        auto alone = ash_lane();
        take(alone, second);
        for (auto const* list : { &alone.visits })
            EXPECT_EQ(standing(*list).size(), standing(document.visits).size());
        EXPECT_EQ(standing(document.events).size(), standing(alone.events).size());
        EXPECT_EQ(document.memberships[0].partners, alone.memberships[0].partners);
    }
}

TEST(ReceivePlan, SYS08a_OfAnyTwoPlansNothingThatTheSchoolWroteIsLost)
{
    for (int seed = 1; seed <= triad::test::property_runs() && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        auto document = ash_lane();
        auto plan = test::random_plan(static_cast<std::uint64_t>(seed));
        take(document, plan);
        auto written = document.reviews;
        for (auto const& review : written) {
            test::apply(document, { RecordKind::Review, review.id, {}, "title" }, "Our title");
            test::apply(document, { RecordKind::Review, review.id, {}, "mode" }, "virtual");
            for (auto const& member : review.members)
                test::apply(document, { RecordKind::Member, review.id, member.id, "name" }, "Bea " + member.id);
        }
        auto later = test::random_plan(static_cast<std::uint64_t>(seed) + 1'000'000);
        later.issue = plan.issue + 1;
        take(document, later);
        for (auto const& review : written) {
            auto const* kept = model::find_review(document, review.id);
            ASSERT_TRUE(kept);
            EXPECT_EQ(kept->title, "Our title");
            EXPECT_EQ(kept->mode, "virtual");
            for (auto const& member : review.members) {
                auto const* person = model::find_record(kept->members, member.id);
                EXPECT_TRUE(person && !person->removed && person->name == "Bea " + member.id);
            }
        }
    }
}

} // namespace triad::rules
