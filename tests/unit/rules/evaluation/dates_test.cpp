#include "rules/evaluation/actions.h"
#include "rules/evaluation/dates.h"

#include <gmock/gmock.h>

namespace triad::rules {

namespace {

model::Evaluation presented_on(std::string meeting)
{
    model::Evaluation evaluation;
    evaluation.meeting = std::move(meeting);
    return evaluation;
}

model::Action action(std::string what, std::string due, std::string done = {}, bool removed = false)
{
    model::Action made;
    made.id = "action-" + what;
    made.what = std::move(what);
    made.due = std::move(due);
    made.done = std::move(done);
    made.removed = removed;
    return made;
}

std::vector<std::string> listed(std::vector<model::Action> actions)
{
    model::Evaluation evaluation;
    evaluation.actions = std::move(actions);
    std::vector<std::string> names;
    for (auto const* each : listed_actions(evaluation))
        names.push_back(each->what);
    return names;
}

} // namespace

TEST(R05_SYS02g_PROC06_DueDate, IsTheDayBeforeTheMeeting)
{
    EXPECT_EQ(due_date(presented_on("2026-12-03")), (Date { 2026, 12, 2 }));
    EXPECT_EQ(due_date(presented_on("2028-03-01")), (Date { 2028, 2, 29 }));
    EXPECT_EQ(due_date(presented_on("2027-01-01")), (Date { 2026, 12, 31 }));
}

TEST(R05_SYS02g_PROC06_DueDate, WithoutAMeetingThereIsNone)
{
    EXPECT_EQ(due_date(presented_on("")), std::nullopt);
    EXPECT_EQ(due_date(presented_on("next Tuesday")), std::nullopt);
}

TEST(R06_SYS02g_DueInWords, SaysTheDateAndTheDistance)
{
    auto const evaluation = presented_on("2026-12-03");
    EXPECT_EQ(due_in_words(evaluation, { 2026, 11, 22 }), "Due 2 December 2026, in 10 days");
    EXPECT_EQ(due_in_words(evaluation, { 2026, 12, 1 }), "Due 2 December 2026, in 1 day");
    EXPECT_EQ(due_in_words(evaluation, { 2026, 12, 2 }), "Due today");
    EXPECT_EQ(due_in_words(evaluation, { 2026, 12, 3 }), "Was due 2 December 2026, 1 day ago");
    EXPECT_EQ(due_in_words(evaluation, { 2026, 12, 4 }), "Was due 2 December 2026, 2 days ago");
}

TEST(R06_SYS02g_DueInWords, WithoutAMeetingNothingIsSaid) { EXPECT_EQ(due_in_words(presented_on(""), { 2026, 11, 22 }), ""); }

TEST(R07_SYS02_ListedActions, EarliestFirstAndThoseWithoutADateLast)
{
    EXPECT_THAT(listed({ action("some day", ""), action("January", "2027-01-15"), action("December", "2026-12-11") }),
        testing::ElementsAre("December", "January", "some day"));
}

TEST(R07_SYS02_ListedActions, DoneOnesComeLastAndRemovedOnesAreLeftOut)
{
    EXPECT_THAT(listed({ action("done", "2026-12-11", "2026-11-18"), action("removed", "", "", true), action("open", "") }),
        testing::ElementsAre("open", "done"));
    EXPECT_THAT(listed({}), testing::IsEmpty());
}

TEST(R07_SYS02_ListedActions, ATieKeepsTheOrderOfWriting)
{
    EXPECT_THAT(listed({ action("b", "2026-12-11"), action("x", ""), action("a", "2026-12-11"), action("w", "") }),
        testing::ElementsAre("b", "a", "x", "w"));
}

TEST(R08_AMB30_SchoolTerm, ChangesAtTheTurnOfItsMonths)
{
    EXPECT_EQ(school_term({ 2026, 11, 22 }), "Autumn 2026");
    EXPECT_EQ(school_term({ 2026, 9, 1 }), "Autumn 2026");
    EXPECT_EQ(school_term({ 2026, 12, 31 }), "Autumn 2026");
    EXPECT_EQ(school_term({ 2027, 1, 1 }), "Spring 2027");
    EXPECT_EQ(school_term({ 2027, 3, 31 }), "Spring 2027");
    EXPECT_EQ(school_term({ 2027, 4, 1 }), "Summer 2027");
    EXPECT_EQ(school_term({ 2027, 8, 31 }), "Summer 2027");
}

TEST(R09_SYS25b_AgeInWords, CountsDaysOfTheCalendar)
{
    EXPECT_EQ(age_in_words({ 2026, 11, 19 }, { 2026, 11, 22 }), "3 days ago");
    EXPECT_EQ(age_in_words({ 2026, 11, 22 }, { 2026, 11, 22 }), "today");
    EXPECT_EQ(age_in_words({ 2026, 10, 31 }, { 2026, 11, 1 }), "yesterday");
    EXPECT_EQ(age_in_words({ 2025, 12, 30 }, { 2026, 1, 1 }), "2 days ago");
}

TEST(R09_SYS25b_AgeInWords, AClockThatWasSetBackGivesToday)
{
    EXPECT_EQ(age_in_words({ 2026, 11, 23 }, { 2026, 11, 22 }), "today");
}

} // namespace triad::rules
