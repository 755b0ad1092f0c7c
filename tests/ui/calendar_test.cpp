#include "support/app_harness.h"

#include "base/text.h"
#include "format/cluster_file.h"
#include "partnership_year.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A lead plans the year: dates, who takes part, how much time it takes, and a file for calendars. Today is 22 November 2026.
// SYS-24.

namespace triad::test::calendar {

using semantics::Role;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

model::ClusterDocument planned_year()
{
    auto out = partnership_year();
    out.visits = { { .id = "v1",
        .grouping = "triads",
        .group = "north",
        .host = "school-1",
        .reviewers = "school-2 school-3",
        .lead = "school-2",
        .term = "spring",
        .day = "2027-02-10",
        .starts = "09:00",
        .ends = "15:00" } };
    out.events = { { .id = "event-1",
                       .kind = "training",
                       .title = "Training day",
                       .from = "2027-02-10",
                       .starts = "13:00",
                       .ends = "16:00",
                       .place = "Town Hall",
                       .text = "Bring a pen.",
                       .schools = "school-1 school-4" },
        { .id = "event-2", .kind = "window", .title = "Sign up", .from = "2027-03-01", .to = "2027-03-12" },
        { .id = "event-3", .kind = "meeting", .title = "Later" } };
    out.sign_ups = { { .id = "signup-1", .to = "event-1", .school = "school-4", .answer = "no", .note = "SECRET" } };
    out.meetings.push_back({ .id = "meeting-1", .title = "Spring meeting", .date = "2027-01-20" });
    return out;
}

struct Lead {
    explicit Lead(std::string const& word, Window const& window = {})
        : app(world, window)
    {
        app.drop("cluster.triad.json", format::encode_cluster(planned_year()));
        app.go(year_address(word));
    }

    /// Makes the file for calendars, and returns it.
    std::string make_file()
    {
        app.go(year_address("calendar"));
        if (!app.find(Role::Button, "Make the calendar file"))
            app.press(Role::Disclosure, "Look at what leaves, and make the file");
        if (app.find(Role::Checkbox, "I have looked at these"))
            app.press(Role::Checkbox, "I have looked at these");
        app.press(Role::Button, "Make the calendar file");
        auto const& saved = world.files.saved;
        EXPECT_FALSE(saved.empty()) << app.text();
        return saved.empty() ? std::string {} : saved.back().bytes;
    }

    platform::headless::FakeWorld world;
    AppHarness app;
};

/// The lines of one entry, by the id of its record.
std::string entry_of(std::string const& file, std::string_view record)
{
    auto const uid = file.find(concat({ "UID:cluster-year.", record, "\r\n" }));
    if (uid == std::string::npos)
        return {};
    auto const begin = file.rfind("BEGIN:VEVENT", uid);
    return file.substr(begin, file.find("END:VEVENT", uid) - begin);
}

} // namespace

TEST(CalendarScreen, SYS24a_SYS24d_TheYearStandsUnderTermsAndMonthsWithWhatClashes)
{
    Lead lead { "calendar" };
    EXPECT_TRUE(lead.app.shows("January 2027")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Spring 2027"));
    EXPECT_TRUE(lead.app.shows("At the same time: Training day, 10 February 2027, 13:00 to 16:00."));
    EXPECT_TRUE(lead.app.shows("1 to 12 March 2027 · Window of days"));
    EXPECT_TRUE(lead.app.shows("1 date has no day yet."));
    EXPECT_TRUE(lead.app.shows("0 yes, 1 no, 1 no answer."));
    expect_golden("calendar", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(CalendarScreen, SYS24d_DatesCanBeOfOneKindOrOfOneSchool)
{
    Lead lead { "calendar" };
    lead.app.type_at("/show-kind", "window");
    EXPECT_NE(lead.app.find(Role::Article, "Sign up"), nullptr);
    EXPECT_EQ(lead.app.find(Role::Article, "Review at Ash School"), nullptr);
    lead.app.type_at("/show-kind", "");
    lead.app.type_at("/show-school", "school-5");
    EXPECT_NE(lead.app.find(Role::Article, "Spring meeting"), nullptr) << "for all schools";
    EXPECT_EQ(lead.app.find(Role::Article, "Training day"), nullptr);
    lead.app.type_at("/show-kind", "training");
    EXPECT_TRUE(lead.app.shows("No date is like that."));
}

TEST(CalendarScreen, SYS24a_TheExampleIsAddedOnceAsOneStep)
{
    Lead lead { "calendar" };
    lead.app.press(Role::Button, "Add 8 dates of the example");
    EXPECT_NE(lead.app.find(Role::Article, "Tell schools their groups"), nullptr) << lead.app.text();
    EXPECT_EQ(lead.app.find(Role::Button, "Add 8 dates"), nullptr);
    EXPECT_EQ(lead.app.find(Role::Button, "Add 1 date of"), nullptr);
    EXPECT_TRUE(lead.app.shows("21 to 28 February 2026 · Window of days"));
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(lead.app.find(Role::Article, "Tell schools their groups"), nullptr);
}

TEST(CalendarScreen, SYS24a_WithoutAYearInDigitsTheExampleIsNotAdded)
{
    Lead lead { "calendar" };
    lead.app.type_at("main/year", "next year");
    EXPECT_TRUE(lead.app.shows("Write it with the year in which it begins, such as 2026/27.")) << lead.app.text();
    EXPECT_EQ(lead.app.get(Role::Button, "Add 8 dates of the example").description,
        "Write the year that is planned above, such as 2026/27.");
}

TEST(CalendarScreen, SYS24b_SYS24d_ADateIsAddedAndFilledIn)
{
    Lead lead { "calendar" };
    lead.app.type_at("/new-kind", "conference");
    lead.app.press(Role::Button, "Add a date");
    EXPECT_EQ(lead.app.at("date-details/kind").value, "conference");
    lead.app.type_at("date-details/title", "Summer conference");
    lead.app.type_at("date-details/from", "2027-06-18");
    lead.app.type_at("date-details/starts", "nine");
    EXPECT_TRUE(lead.app.shows("Write times such as 09:00. Calendars take the whole day for anything else.")) << lead.app.text();
    lead.app.type_at("date-details/to", "2029-06-18");
    EXPECT_TRUE(lead.app.shows("18 June 2029 is outside the year 2026/27, for which dates are from 1 January 2026 to 31 August "
                               "2027. Nothing was changed."));
    expect_golden("calendar-date", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.go(year_address("calendar"));
    EXPECT_TRUE(lead.app.shows("18 June 2027, nine · Conference")) << lead.app.text();
}

TEST(CalendarScreen, SYS24b_SchoolsAnswerAndThoseThatDeclineAreOfferedSomethingElse)
{
    Lead lead { "date/event-1" };
    EXPECT_TRUE(lead.app.shows("0 yes, 1 no, 1 no answer.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("1 school that declined has no other offer yet."));
    lead.app.type_at("school-1/answer", "yes");
    lead.app.press(Role::Checkbox, "Ash School came");
    EXPECT_TRUE(lead.app.shows("1 yes, 1 no, 0 no answer. 1 came.")) << lead.app.text();
    lead.app.type_at("school-4/instead", "A link visit");
    EXPECT_FALSE(lead.app.shows("no other offer yet"));
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(CalendarScreen, SYS24d_ADateThatIsGoneIsNotFound)
{
    Lead lead { "date/event-1" };
    lead.app.press(Role::Button, "Remove the date: Training day");
    EXPECT_EQ(lead.app.tree().route, year_address("calendar"));
    EXPECT_EQ(lead.app.find(Role::Article, "Training day"), nullptr);
    lead.app.go(year_address("date/event-1"));
    EXPECT_TRUE(lead.app.shows("This work is not on this device")) << lead.app.text();
}

TEST(CalendarScreen, SYS24e_MinutesOfEachRoleAddUpAndCanBeChanged)
{
    Lead lead { "calendar" };
    // A review of 480, 450 and 420 minutes, a training of 180 for one school and 360, a meeting of 120 for six and 240.
    EXPECT_TRUE(lead.app.shows("All dates of this year together: 47 hours 30 minutes.")) << lead.app.text();
    lead.app.press(Role::Disclosure, "Minutes of each role");
    lead.app.type_at("review-host/role-minutes", "60");
    EXPECT_TRUE(lead.app.shows("All dates of this year together: 40 hours 30 minutes.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("1 time in the year: 1 hour. Usually 8 hours each.")) << lead.app.text();
    lead.app.type_at("review-host/role-minutes", "many");
    EXPECT_TRUE(lead.app.shows("All dates of this year together: 40 hours 30 minutes.")) << "nothing was changed";
    lead.app.press(Role::Disclosure, "Time of each school");
    EXPECT_TRUE(lead.app.shows("Elm School: 2 hours")) << lead.app.text();
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(CalendarScreen, SYS08f_TheFileHasEachDatedEntryOnceAndNoSignUp)
{
    Lead lead { "calendar" };
    auto const file = lead.make_file();
    EXPECT_EQ(lead.world.files.saved.back().mime, "text/calendar");
    EXPECT_EQ(lead.world.files.saved.back().name, "Bow_calendar_2026-11-22.ics");
    for (char const* record : { "v1", "event-1", "event-2", "meeting-1" })
        EXPECT_FALSE(entry_of(file, record).empty()) << record << "\n" << file;
    EXPECT_TRUE(entry_of(file, "event-3").empty()) << "it has no day";
    EXPECT_THAT(entry_of(file, "v1"), HasSubstr("DTSTART;TZID=Europe/London:20270210T090000"));
    EXPECT_THAT(file, Not(HasSubstr("SECRET")));
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.go(year_address("sharing"));
    EXPECT_TRUE(lead.app.shows("Dates for calendars")) << lead.app.text();
}

TEST(CalendarScreen, SYS08f_ALaterFileBringsTheSameEntriesUpToDate)
{
    Lead lead { "calendar" };
    auto const first = lead.make_file();
    auto const second = lead.make_file();
    for (auto const& file : { first, second })
        EXPECT_THAT(entry_of(file, "event-1"), HasSubstr("SEQUENCE:1\r\n")) << "nothing new, the same number";
    lead.app.go(year_address("date/event-1"));
    lead.app.type_at("date-details/starts", "14:00");
    lead.app.press(Role::Checkbox, "Cancelled");
    auto const third = lead.make_file();
    EXPECT_THAT(entry_of(third, "event-1"), HasSubstr("STATUS:CANCELLED"));
    EXPECT_THAT(entry_of(third, "event-1"), HasSubstr("T140000"));
    EXPECT_THAT(entry_of(second, "event-1"), HasSubstr("SEQUENCE:1\r\n"));
    EXPECT_THAT(entry_of(third, "event-1"), HasSubstr("SEQUENCE:2\r\n"));
    lead.app.shortcut(ui::Shortcut::Undo);
    auto const fourth = lead.make_file();
    EXPECT_THAT(entry_of(fourth, "event-1"), HasSubstr("STATUS:CONFIRMED"));
    EXPECT_THAT(entry_of(fourth, "event-1"), HasSubstr("SEQUENCE:3\r\n")) << "an undo is news as well";
}

TEST(CalendarScreen, SYS08f_WhileNamesAreHiddenNoFileIsMade)
{
    auto document = planned_year();
    document.cluster.hide_names = true;
    AppHarness app;
    app.drop("cluster.triad.json", format::encode_cluster(document));
    app.go(year_address("calendar"));
    app.press(Role::Disclosure, "Look at what leaves, and make the file");
    EXPECT_EQ(app.get(Role::Button, "Make the calendar file").description,
        "Names of schools are hidden now, and the file names hosts: show the names first.");
    EXPECT_FALSE(app.shows("Ash School")) << app.text();
}

TEST(CalendarScreen, SYS24d_ATelephoneShowsTheSameWithoutAProblem)
{
    Lead lead { "calendar", { .width = 320, .height = 640, .coarse_pointer = true } };
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.go(year_address("date/event-1"));
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

} // namespace triad::test::calendar
