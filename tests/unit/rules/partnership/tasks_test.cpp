#include "rules/partnership/tasks.h"

#include "unit/rules/partnership/plan_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::rules {

namespace {

using test::school_plan;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date today { 2026, 12, 20 };

model::SchoolDocument with_plan(model::PartnershipPlan const& plan = school_plan())
{
    auto document = test::ash_lane();
    test::take(document, plan);
    return document;
}

std::vector<std::string> words_of(std::vector<PartnershipTask> const& tasks)
{
    std::vector<std::string> out;
    for (auto const& task : tasks)
        out.push_back(task.words);
    return out;
}

std::vector<std::string> titles_of(std::vector<PartnershipDate> const& dates)
{
    std::vector<std::string> out;
    for (auto const& date : dates)
        out.push_back(date.when + ": " + date.title);
    return out;
}

} // namespace

TEST(PartnershipTasks, SYS07d_ASchoolReadsInWordsWhoIsWithIt)
{
    auto document = with_plan();
    EXPECT_EQ(place_in_words(document, document.memberships[0]),
        "You are in the cluster “North” and in the triad “Triad 1” with Birch Hill and Cedar Row.");
    EXPECT_EQ(proposal_in_words(document, document.memberships[0]), "");
    auto plan = school_plan();
    plan.groups[1].proposed = true;
    plan.groups[1].until = "2027-01-10";
    document = with_plan(plan);
    EXPECT_EQ(proposal_in_words(document, document.memberships[0]),
        "Proposed: tell your lead by 10 January 2027 if you have a serious concern.");
    plan.groups[1].until.clear();
    document = with_plan(plan);
    EXPECT_EQ(proposal_in_words(document, document.memberships[0]), "Proposed: tell your lead if you have a serious concern.");
    plan.groups.erase(plan.groups.begin() + 1);
    document = with_plan(plan);
    EXPECT_EQ(place_in_words(document, document.memberships[0]), "You are in the cluster “North”. You are in no triad yet.");
    plan.groups.clear();
    document = with_plan(plan);
    EXPECT_EQ(place_in_words(document, document.memberships[0]), "Your lead has put you in no cluster or triad yet.");
}

TEST(PartnershipTasks, SYS24a_DatesComeInOrderAndByTerm)
{
    auto const document = with_plan();
    auto const dates = dates_of(document, document.memberships[0]);
    EXPECT_THAT(titles_of(dates),
        ElementsAre("10 January 2027: Training", "20 January 2027, from 13:30: Heads", "4 March 2027: You host a review",
            "11 May 2027: You join the review at Birch Hill"));
    EXPECT_EQ(dates[2].review, "review-v1");
    EXPECT_THAT(dates[2].more, ElementsAre("Joined by Birch Hill and Cedar Row.", "Led by Birch Hill."));
    EXPECT_THAT(dates[3].more, ElementsAre("Joined by you and Cedar Row.", "Led by you."));
    auto const terms = by_term(dates);
    ASSERT_EQ(terms.size(), 2U);
    EXPECT_EQ(terms[0].title, "Spring 2027");
    EXPECT_EQ(terms[1].title, "Summer 2027");
    EXPECT_THAT(titles_of(next_dates(dates, { 2027, 1, 20 }, 2)),
        ElementsAre("20 January 2027, from 13:30: Heads", "4 March 2027: You host a review"));
}

TEST(PartnershipTasks, DatesWithoutADayComeLastAndAreNotNext)
{
    auto plan = school_plan();
    plan.visits[0].day.clear();
    plan.events[0].cancelled = true;
    auto const document = with_plan(plan);
    auto const dates = dates_of(document, document.memberships[0]);
    EXPECT_EQ(dates.back().when, "Day not settled yet");
    EXPECT_EQ(by_term(dates).back().title, "");
    EXPECT_THAT(titles_of(next_dates(dates, today, 9)),
        ElementsAre("20 January 2027, from 13:30: Heads", "11 May 2027: You join the review at Birch Hill"));
}

TEST(PartnershipTasks, SYS08a_WhatThereIsToDoEndsWhenItIsDone)
{
    auto plan = school_plan();
    plan.instrument = "small";
    auto document = with_plan(plan);
    auto const& membership = document.memberships[0];
    EXPECT_THAT(words_of(tasks_of(document, membership, "“Small audit”", today)),
        ElementsAre("Return “Small audit” by 1 February 2027.", "Host your review on 4 March 2027.",
            "Join the review at Birch Hill on 11 May 2027."));
    EXPECT_EQ(tasks_of(document, membership, {}, today)[0].words, "Return the audit that your lead asks for by 1 February 2027.");
    EXPECT_THAT(words_of(tasks_of(document, membership, "it", { 2027, 3, 5 })),
        ElementsAre("Return it by 1 February 2027.", "Join the review at Birch Hill on 11 May 2027."));
    auto instrument = test::small_instrument();
    document.instruments = { instrument };
    document.evaluations = { test::example_evaluation() };
    document.evaluations[0].instrument = instrument.id;
    document.memberships[0].instrument = instrument.id;
    auto const begun = tasks_of(document, membership, "it", today)[0];
    EXPECT_EQ(begun.evaluation, document.evaluations[0].id);
    EXPECT_FALSE(begun.complete);
    document.returns = { { .id = "r", .made = "2027-01-20", .evaluations = document.evaluations[0].id } };
    EXPECT_EQ(words_of(tasks_of(document, membership, "it", today)).front(), "Host your review on 4 March 2027.");
}

TEST(PartnershipTasks, NewsStandUntilTheyWereRead)
{
    auto document = with_plan();
    auto plan = school_plan();
    plan.issue = 3;
    plan.due = "2027-02-08";
    test::take(document, plan);
    EXPECT_THAT(news_of(document.memberships[0]), ElementsAre("Your audit is now to be returned by 8 February 2027."));
    document.memberships[0].seen = true;
    EXPECT_THAT(news_of(document.memberships[0]), IsEmpty());
    plan.issue = 4;
    plan.due = "2027-02-09";
    test::take(document, plan);
    EXPECT_THAT(news_of(document.memberships[0]), ElementsAre("Your audit is now to be returned by 9 February 2027."));
}

} // namespace triad::rules
