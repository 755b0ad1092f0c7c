#include "rules/calendar/example_year.h"
#include "rules/calendar/sign_ups.h"
#include "rules/calendar/workload.h"
#include "rules/calendar/year_dates.h"

#include "base/text.h"
#include "rules/collation/dice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace triad::rules {

using model::CalendarKinds;
using model::CalendarRole;
using model::ClusterDocument;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Shape = model::CalendarKind::Shape;

CalendarKinds kinds_of_test()
{
    return { .id = "kinds",
        .kinds
        = { { .id = "review",
                .title = "Review",
                .roles = { { "host", "Host", 480, CalendarRole::Per::Host }, { "lead", "Lead", 450, CalendarRole::Per::Lead },
                    { "reviewer", "Reviewer", 420, CalendarRole::Per::Join } } },
            { .id = "meeting", .title = "Meeting", .roles = { { "head", "Head", 90, CalendarRole::Per::School } } },
            { .id = "training",
                .title = "Training",
                .roles
                = { { "head", "Head", 60, CalendarRole::Per::School }, { "trainer", "Trainer", 100, CalendarRole::Per::Date } } },
            { .id = "window", .title = "Window of days", .shape = Shape::Window },
            { .id = "milestone", .title = "Milestone", .shape = Shape::Milestone } },
        .examples = { { .kind = "window", .title = "Ask schools", .from = { 0, 2, 21 }, .to = { 0, 2, 28 } },
            { .kind = "milestone", .title = "Tell schools", .text = "All know.", .from = { 1, 3, 27 }, .to = { 1, 3, 27 } } } };
}

/// Three schools with a rota, a training for two of them, a window, and a meeting.
ClusterDocument partnership()
{
    ClusterDocument out { .id = "cluster-a", .cluster = { .id = "cluster-a", .year = "2026/27" } };
    for (int i = 1; i <= 3; ++i)
        out.schools.push_back({ .id = concat({ "s", number(i) }), .name = concat({ "School ", number(i) }), .letter = i });
    out.schools[0].trained = "2026-09-01";
    out.schools[1].trained = "2027-02-10";
    out.terms = { { .id = "autumn", .name = "Autumn 2026", .year = "2026/27", .from = "2026-09-07", .to = "2026-12-18" },
        { .id = "spring", .name = "Spring 2027", .year = "2026/27", .from = "2027-01-04", .to = "2027-03-26" } };
    out.groupings.push_back({ .id = "d", .year = "2026/27", .status = "confirmed" });
    out.visits = { { .id = "v1", .grouping = "d", .host = "s1", .reviewers = "s2 s3", .lead = "s2", .day = "2026-11-11" },
        { .id = "v2", .grouping = "d", .host = "s2", .reviewers = "s1 s3", .day = "2027-02-03" },
        { .id = "v3", .grouping = "d", .host = "s3", .reviewers = "s1 s2" } };
    out.events = { { .id = "e1",
                       .kind = "training",
                       .title = "Training day",
                       .from = "2026-09-15",
                       .starts = "13:00",
                       .ends = "16:00",
                       .schools = "s1 s2" },
        { .id = "e2", .kind = "window", .title = "Sign up", .from = "2026-11-10", .to = "2026-11-12" },
        { .id = "e3", .kind = "milestone", .title = "Groups are known", .from = "2027-03-27" } };
    out.meetings.push_back({ .id = "m1", .title = "Autumn meeting", .date = "2026-12-02" });
    return out;
}

std::vector<std::string> titles(std::vector<YearDate> const& dates)
{
    std::vector<std::string> out;
    for (auto const& date : dates)
        out.push_back(date.title);
    return out;
}

} // namespace

TEST(YearDates, SYS24d_ReviewsMeetingsAndEventsStandInOrderUnderTermsAndMonths)
{
    auto const kinds = kinds_of_test();
    auto const document = partnership();
    auto const dates = dates_of_year(year_dates(document, &kinds), "2026/27");
    EXPECT_THAT(titles(dates),
        ElementsAre("Training day", "Sign up", "Review at School 1", "Autumn meeting", "Review at School 2", "Groups are known"));
    EXPECT_EQ(without_day(document), 1U);
    std::vector<std::string> headings;
    for (auto const& term : by_term(document, dates))
        for (auto const& month : term.months)
            headings.push_back(concat({ term.title, " / ", month.title }));
    EXPECT_THAT(headings,
        ElementsAre("Autumn 2026 / September 2026", "Autumn 2026 / November 2026", "Autumn 2026 / December 2026",
            "Spring 2027 / February 2027", "Outside terms / March 2027"));
}

TEST(YearDates, SYS24a_WindowsAndMilestonesSayTheirDays)
{
    auto const kinds = kinds_of_test();
    auto const dates = year_dates(partnership(), &kinds);
    EXPECT_EQ(when_in_words(dates[0]), "15 September 2026, 13:00 to 16:00");
    EXPECT_EQ(when_in_words(dates[1]), "10 to 12 November 2026");
    EXPECT_EQ(days_in_words({ 2027, 2, 28 }, { 2027, 3, 3 }), "28 February to 3 March 2027");
    EXPECT_EQ(days_in_words({ 2026, 12, 1 }, { 2027, 1, 3 }), "1 December 2026 to 3 January 2027");
    EXPECT_EQ(dates[1].shape, Shape::Window);
    EXPECT_EQ(dates.back().shape, Shape::Milestone);
}

TEST(YearDates, SYS24d_CanBeOfOneKindOrOfOneSchoolAndOtherYearsAreLeftOut)
{
    auto const kinds = kinds_of_test();
    auto document = partnership();
    document.events.push_back({ .id = "old", .kind = "training", .title = "Last year", .from = "2025-10-01" });
    auto const all = year_dates(document, &kinds);
    EXPECT_EQ(all.front().title, "Last year");
    EXPECT_THAT(titles(dates_of_year(all, "2026/27", { .kind = "training" })), ElementsAre("Training day"));
    EXPECT_THAT(titles(dates_of_year(all, "2026/27", { .school = "s3" })),
        ElementsAre("Sign up", "Review at School 1", "Autumn meeting", "Review at School 2", "Groups are known"));
    EXPECT_EQ(dates_of_year(all, "some year").size(), all.size());
}

TEST(YearDates, SYS24d_DatesAtTheSameTimeOfOneSchoolClashAndWindowsDoNot)
{
    auto const kinds = kinds_of_test();
    auto document = partnership();
    document.events[0].from = "2026-11-11";
    auto clashes = date_clashes(year_dates(document, &kinds));
    EXPECT_THAT(clashes["v1"], ElementsAre("At the same time: Training day, 11 November 2026, 13:00 to 16:00."));
    EXPECT_THAT(clashes["e1"], ElementsAre("At the same time: Review at School 1, 11 November 2026."));
    EXPECT_FALSE(clashes.contains("e2"));
    document.visits[0].starts = "09:00";
    document.visits[0].ends = "13:00";
    EXPECT_THAT(date_clashes(year_dates(document, &kinds)), IsEmpty()) << "one ends as the other begins";
    document.visits[0].ends = "15:00";
    document.events[0].schools = "s9";
    EXPECT_THAT(date_clashes(year_dates(document, &kinds)), IsEmpty()) << "for others";
    document.events[0].schools.clear();
    document.events[0].cancelled = true;
    EXPECT_THAT(date_clashes(year_dates(document, &kinds)), IsEmpty());
}

TEST(YearDates, SYS08c_MeetingsAndTimedEventsTakeTheDaysOfTheirSchools)
{
    auto const kinds = kinds_of_test();
    auto const taken = taken_days(partnership(), &kinds);
    ASSERT_EQ(taken.size(), 3U);
    EXPECT_EQ(taken[0].school + taken[0].day, "s12026-09-15");
    EXPECT_EQ(taken[0].what, "training “Training day”");
    EXPECT_EQ(taken[2].school + taken[2].day + taken[2].what, "2026-12-02meeting “Autumn meeting”");
}

TEST(YearDates, SYS21a_ASessionTakesTheDayOfThoseThatTakePartAndOfNobodyElse)
{
    auto const kinds = kinds_of_test();
    auto document = partnership();
    document.communities = { { .id = "c", .title = "Writing" } };
    document.events
        = { { .id = "session", .kind = "training", .title = "Writing, session 1", .from = "2026-10-01", .community = "c" } };
    document.meetings.clear();
    EXPECT_THAT(taken_days(document, &kinds), IsEmpty()) << "nobody takes part yet";
    EXPECT_TRUE(invited_to(document, document.events[0]).empty());
    document.sign_ups = { { .id = "u1", .to = "c", .school = "s2", .answer = "yes" },
        { .id = "u2", .to = "c", .school = "s3", .answer = "no" } };
    auto const taken = taken_days(document, &kinds);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].school, "s2");
    EXPECT_EQ(invited_to(document, document.events[0]).size(), 1U);
    document.visits.clear();
    EXPECT_THAT(titles(dates_of_year(year_dates(document, &kinds), "2026/27", { .school = "s1" })), IsEmpty());
    EXPECT_THAT(
        titles(dates_of_year(year_dates(document, &kinds), "2026/27", { .school = "s2" })), ElementsAre("Writing, session 1"));
}

TEST(YearDates, SYS24d_AllDatesThatHaveADayAreThereOnceAndInOrder)
{
    auto const kinds = kinds_of_test();
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(concat({ "seed ", number(seed) }));
        Dice dice { seed, "calendar" };
        auto document = partnership();
        document.visits.clear();
        std::vector<std::string> expected;
        auto const day = [&] { return dice.chance(20) ? std::string {} : iso_date(date_from_days(20'000 + dice.below(700))); };
        document.events.clear();
        document.meetings.clear();
        for (int i = 0; i < 20; ++i) {
            auto const id = concat({ "r", number(i) });
            auto const on = day();
            bool const removed = dice.chance(15);
            if (dice.chance(40))
                document.events.push_back(
                    { .id = id, .kind = dice.chance(50) ? "training" : "feast", .from = on, .removed = removed });
            else if (dice.chance(50))
                document.visits.push_back(
                    { .id = id, .host = "s1", .reviewers = "s2", .day = on, .cancelled = dice.chance(20), .removed = removed });
            else
                document.meetings.push_back({ .id = id, .date = on, .removed = removed });
            if (!removed && !on.empty())
                expected.push_back(id);
        }
        auto const dates = year_dates(document, &kinds);
        EXPECT_TRUE(std::ranges::is_sorted(dates, {}, &YearDate::from));
        std::vector<std::string> ids;
        std::size_t listed = 0;
        for (auto const& date : dates)
            ids.push_back(date.id);
        std::ranges::sort(ids);
        std::ranges::sort(expected);
        EXPECT_EQ(ids, expected);
        for (auto const& term : by_term(document, dates))
            for (auto const& month : term.months)
                listed += month.dates.size();
        EXPECT_EQ(listed, expected.size());
    }
}

TEST(SignUps, SYS24b_AnswersAreCountedAndADeclineWithoutAnOfferIsSeen)
{
    auto document = partnership();
    auto const& event = document.events[0];
    EXPECT_EQ(sign_ups_in_words(sign_up_counts(invited_to(document, event))), "0 yes, 0 no, 2 no answer.");
    document.sign_ups = { { .id = "a", .to = "e1", .school = "s1", .answer = "yes", .came = true },
        { .id = "b", .to = "e1", .school = "s2", .answer = "no" }, { .id = "c", .to = "e1", .school = "s3", .answer = "yes" },
        { .id = "x", .to = "e2", .school = "s1", .answer = "no" } };
    auto const counts = sign_up_counts(invited_to(document, event));
    EXPECT_EQ(sign_ups_in_words(counts), "2 yes, 1 no, 0 no answer. 1 came.") << "who answered is listed, invited or not";
    EXPECT_EQ(counts.without_offer, 1U);
    document.sign_ups[1].instead = "A link visit";
    EXPECT_EQ(sign_up_counts(invited_to(document, event)).without_offer, 0U);
    document.schools[0].left_out = true;
    EXPECT_EQ(invited_to(document, event).size(), 2U);
    EXPECT_EQ(invited_to(document, document.events[1]).size(), 2U) << "for all schools that count";
}

TEST(SignUps, SYS24c_HostsThatAreNotTrainedInTimeComeFirst)
{
    auto const document = partnership();
    auto const hosts = training_of_hosts(document, "d");
    ASSERT_EQ(hosts.size(), 3U);
    EXPECT_EQ(hosts[0].school->id, "s2") << "trained a week after it hosts";
    EXPECT_EQ(hosts[1].school->id, "s3");
    EXPECT_TRUE(hosts[2].in_time);
    EXPECT_EQ(training_in_words(document, hosts), "2 of 3 schools that host are not trained in time: School 2 and School 3.");
    EXPECT_EQ(training_in_words(document, {}), "No review is to be hosted yet.");
    EXPECT_EQ(training_in_words(document, { hosts[2] }), "The school that hosts is trained in time.");
}

TEST(Workload, SYS24e_MinutesOfEachRoleAddUpForTheYearAndForEachSchool)
{
    auto const kinds = kinds_of_test();
    auto document = partnership();
    auto const load = workload(document, &kinds, year_dates(document, &kinds));
    std::vector<std::string> lines;
    for (auto const& role : load.roles)
        lines.push_back(concat({ role.kind, " ", role.role, " ", number(role.people), " x ", number(role.minutes) }));
    EXPECT_THAT(lines,
        ElementsAre("review host 2 x 480", "review lead 1 x 450", "review reviewer 3 x 420", "meeting head 3 x 90",
            "training head 2 x 60", "training trainer 1 x 100"));
    EXPECT_EQ(load.total, 960 + 450 + 1260 + 270 + 120 + 100);
    ASSERT_EQ(load.schools.size(), 3U);
    EXPECT_EQ(load.schools[0].minutes, 480 + 420 + 90 + 60);
    EXPECT_EQ(load.schools[1].minutes, 450 + 480 + 90 + 60);
    EXPECT_EQ(load.schools[2].minutes, 420 + 420 + 90);
    EXPECT_EQ(minutes_in_words(0), "no time");
    EXPECT_EQ(minutes_in_words(750), "12 hours 30 minutes");
}

TEST(Workload, SYS24e_MinutesOfTheLeadsOwnTakeThePlaceOfThoseInTheFileAndADeclineTakesNone)
{
    auto const kinds = kinds_of_test();
    auto document = partnership();
    document.role_times = { { .id = "r", .kind = "training", .role = "head", .minutes = 45 },
        { .id = "x", .kind = "review", .role = "host", .minutes = 1, .removed = true } };
    document.sign_ups = { { .id = "a", .to = "e1", .school = "s1", .answer = "no" } };
    auto const load = workload(document, &kinds, year_dates(document, &kinds));
    EXPECT_EQ(load.roles[4].minutes, 45);
    EXPECT_EQ(load.roles[4].usual, 60);
    EXPECT_EQ(load.roles[4].people, 1);
    EXPECT_EQ(load.roles[0].minutes, 480);
    document.visits[0].cancelled = true;
    EXPECT_EQ(workload(document, &kinds, year_dates(document, &kinds)).roles[0].people, 1);
    EXPECT_EQ(workload(document, nullptr, year_dates(document, nullptr)).total, 0);
}

TEST(ExampleYear, SYS24a_ItsDatesFallIntoThePlannedYearOnce)
{
    auto const kinds = kinds_of_test();
    auto document = partnership();
    auto const events = example_events(document, kinds);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].from + " " + events[0].to, "2026-02-21 2026-02-28");
    EXPECT_EQ(events[1].from + " " + events[1].to + events[1].text, "2027-03-27 All know.");
    document.events.push_back({ .id = "own", .kind = "window", .title = "Ask schools", .from = "2026-02-22" });
    EXPECT_EQ(example_events(document, kinds).size(), 1U);
    document.cluster.year = "next year";
    EXPECT_THAT(example_events(document, kinds), IsEmpty());
}

} // namespace triad::rules
