#include "format/calendar_file.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace triad::format {

namespace {

constexpr int nine = 9 * 60;
constexpr int noon = 12 * 60;

CalendarEvent sample_event()
{
    return { .uid = "visit-1@triad",
        .sequence = 2,
        .title = "Autumn visit",
        .from = { 2026, 11, 24 },
        .to = { 2026, 11, 24 },
        .start = nine,
        .end = noon,
        .place = "Oakfield, Main Hall",
        .text = "Bring:\nyour notes; a pen",
        .category = "Visits",
        .changed = *parse_iso_instant("2026-11-01T08:00:00.000Z") };
}

CalendarFile sample_file()
{
    return { .name = "Bow triad", .events = { sample_event() }, .made = *parse_iso_instant("2026-11-02T10:42:03.120Z") };
}

CalendarFile changed(std::function<void(CalendarEvent&)> const& change)
{
    auto file = sample_file();
    change(file.events.front());
    return file;
}

/// The content lines from `from` to `to`, each with a line feed after it.
std::string lines_between(std::string const& bytes, std::string_view from, std::string_view to)
{
    std::string out;
    auto const begin = bytes.find(from);
    auto const end = bytes.find(to, begin);
    EXPECT_NE(end, std::string::npos) << bytes;
    for (auto const line : split(std::string_view { bytes }.substr(begin, end - begin), '\n'))
        if (!line.empty())
            out += concat({ line.substr(0, line.size() - 1), "\n" });
    return out;
}

std::string encoded(CalendarFile const& file)
{
    auto bytes = encode_calendar(file);
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().sentence);
    return bytes.value_or("");
}

/// When the only event is, as the file says it, and whether it takes time.
std::string when(CalendarFile const& file)
{
    auto const bytes = encoded(file);
    auto const event = bytes.substr(bytes.find("BEGIN:VEVENT"));
    return lines_between(event, "DTSTART", "SUMMARY") + lines_between(event, "TRANSP", "END:VEVENT");
}

Issue refusal(CalendarFile const& file)
{
    auto const bytes = encode_calendar(file);
    EXPECT_FALSE(bytes) << *bytes;
    return bytes ? Issue {} : bytes.error();
}

Issue refusal(std::function<void(CalendarEvent&)> const& change) { return refusal(changed(change)); }

} // namespace

TEST(CalendarFile, WritesATimedEventWithItsZone)
{
    EXPECT_EQ(encoded(sample_file()),
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Triad//Calendar of a partnership//EN\r\n"
        "METHOD:PUBLISH\r\n"
        "NAME:Bow triad\r\n"
        "X-WR-CALNAME:Bow triad\r\n"
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Europe/London\r\n"
        "BEGIN:DAYLIGHT\r\n"
        "DTSTART:19960331T010000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0000\r\n"
        "TZOFFSETTO:+0100\r\n"
        "TZNAME:BST\r\n"
        "END:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\n"
        "DTSTART:19961027T020000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0000\r\n"
        "TZNAME:GMT\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:visit-1@triad\r\n"
        "SEQUENCE:2\r\n"
        "DTSTAMP:20261102T104203Z\r\n"
        "LAST-MODIFIED:20261101T080000Z\r\n"
        "STATUS:CONFIRMED\r\n"
        "DTSTART;TZID=Europe/London:20261124T090000\r\n"
        "DTEND;TZID=Europe/London:20261124T120000\r\n"
        "SUMMARY:Autumn visit\r\n"
        "LOCATION:Oakfield\\, Main Hall\r\n"
        "DESCRIPTION:Bring:\\nyour notes\\; a pen\r\n"
        "CATEGORIES:Visits\r\n"
        "TRANSP:OPAQUE\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST(CalendarFile, TheSameInputGivesTheSameBytes) { EXPECT_EQ(encoded(sample_file()), encoded(sample_file())); }

TEST(CalendarFile, EventsStandInTheOrderGiven)
{
    auto file = sample_file();
    file.events.insert(file.events.begin(), { .uid = "visit-0", .title = "Visit", .from = { 2027, 1, 1 }, .to = { 2027, 1, 1 } });
    auto const bytes = encoded(file);
    EXPECT_LT(bytes.find("UID:visit-0"), bytes.find("UID:visit-1"));
}

TEST(CalendarFile, WholeDaysEndOnTheDayAfterTheLastAndTakeNoTime)
{
    auto const days = [](Date to) {
        return changed([&](CalendarEvent& event) {
            event.start = event.end = std::nullopt;
            event.to = to;
        });
    };
    EXPECT_EQ(when(days({ 2026, 11, 24 })), "DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261125\nTRANSP:TRANSPARENT\n");
    EXPECT_EQ(when(days({ 2026, 12, 31 })), "DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20270101\nTRANSP:TRANSPARENT\n");
    EXPECT_EQ(encoded(days({ 2026, 12, 31 })).find("VTIMEZONE"), std::string::npos) << "days need no zone";
}

TEST(CalendarFile, ATimedEventMayLastOverSeveralDaysAndUntilMidnight)
{
    auto const file = changed([](CalendarEvent& event) {
        event.to = { 2026, 11, 30 };
        event.end = 1440;
    });
    EXPECT_EQ(
        when(file), "DTSTART;TZID=Europe/London:20261124T090000\nDTEND;TZID=Europe/London:20261201T000000\nTRANSP:OPAQUE\n");
}

TEST(CalendarFile, AMomentHasNoEndAndTakesNoTime)
{
    auto const* const moment = "DTSTART;TZID=Europe/London:20261124T090000\nTRANSP:TRANSPARENT\n";
    EXPECT_EQ(when(changed([](CalendarEvent& event) { event.end = std::nullopt; })), moment);
    EXPECT_EQ(when(changed([](CalendarEvent& event) { event.end = nine; })), moment);
}

TEST(CalendarFile, ACancelledEventKeepsItsUidAndTimesAndTakesNoTime)
{
    auto const bytes = encoded(changed([](CalendarEvent& event) { event.cancelled = true; }));
    EXPECT_EQ(lines_between(bytes, "UID", "SUMMARY"),
        "UID:visit-1@triad\nSEQUENCE:2\nDTSTAMP:20261102T104203Z\nLAST-MODIFIED:20261101T080000Z\nSTATUS:CANCELLED\n"
        "DTSTART;TZID=Europe/London:20261124T090000\nDTEND;TZID=Europe/London:20261124T120000\n");
    EXPECT_EQ(lines_between(bytes, "TRANSP", "END:VEVENT"), "TRANSP:TRANSPARENT\n");
}

TEST(CalendarFile, TimesInUtcNeedNoZone)
{
    auto file = sample_file();
    file.zone = "UTC";
    EXPECT_EQ(when(file), "DTSTART:20261124T090000Z\nDTEND:20261124T120000Z\nTRANSP:OPAQUE\n");
    EXPECT_EQ(encoded(file).find("VTIMEZONE"), std::string::npos);
}

TEST(CalendarFile, LeavesOutWhatIsEmpty)
{
    CalendarFile const file { .events = { { .uid = "a", .title = "Visit", .from = { 2026, 11, 24 }, .to = { 2026, 11, 24 } } },
        .made = { 1000 } };
    EXPECT_EQ(encoded(file),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Triad//Calendar of a partnership//EN\r\nMETHOD:PUBLISH\r\n"
        "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:0\r\nDTSTAMP:19700101T000001Z\r\nSTATUS:CONFIRMED\r\n"
        "DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125\r\nSUMMARY:Visit\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:"
        "VCALENDAR\r\n");
}

TEST(CalendarFile, RefusesAFileThatCalendarsWouldNotTake)
{
    auto file = sample_file();
    file.zone = "Europe/Atlantis";
    EXPECT_EQ(refusal(file),
        (Issue { IssueCode::OutOfRange, "/zone",
            "Calendars cannot be made for the time zone “Europe/Atlantis”. Choose one of these: UTC, Europe/London, "
            "Europe/Dublin, Europe/Isle_of_Man, Europe/Jersey, Europe/Guernsey, Europe/Gibraltar." }));
    file = sample_file();
    file.made = {};
    EXPECT_EQ(refusal(file).where, "/made");
    file.made = { latest_instant.ms + 1 };
    EXPECT_EQ(refusal(file).code, IssueCode::OutOfRange);
    file = sample_file();
    file.events.clear();
    EXPECT_EQ(refusal(file),
        (Issue { IssueCode::MissingField, "/events", "The calendar has no events. Add one before you save it as a file." }));
}

TEST(CalendarFile, RefusesTwoEventsOfOneUidAndSaysWhich)
{
    auto file = sample_file();
    file.events.push_back({ .uid = "another", .title = "Visit", .from = { 2027, 1, 1 }, .to = { 2027, 1, 1 } });
    file.events.push_back(sample_event());
    EXPECT_EQ(refusal(file),
        (Issue { IssueCode::DuplicateId, "/events/2/uid",
            "Event 3, “Autumn visit”, has the id of an event before it. Give each its own." }));
}

TEST(CalendarFile, RefusesAnEventWithoutAUidThatCalendarsKeep)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.uid = ""; }),
        (Issue { IssueCode::MissingField, "/events/0/uid",
            "Event 1, “Autumn visit”, has no id: calendars need one to bring it up to date later." }));
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.uid = " "; }).code, IssueCode::MissingField);
    EXPECT_TRUE(encode_calendar(changed([](CalendarEvent& event) { event.uid = std::string(255, 'a'); })));
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.uid = std::string(256, 'a'); }).code, IssueCode::TooLong);
    for (auto const* const uid : { "a\nb", "a\tb", "a\x01", "a\r", "a\xff", "a\xe2\x80\xa8", "a\xe2\x80\xae" })
        EXPECT_EQ(refusal([&](CalendarEvent& event) { event.uid = uid; }).code, IssueCode::NotPlainText) << uid;
}

TEST(CalendarFile, RefusesAnEventThatCalendarsWouldShowWithoutAWord)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.title = ""; }),
        (Issue { IssueCode::MissingField, "/events/0/title",
            "Event 1 has no title. Give it one, because that is what calendars show." }));
    for (auto const* const title : { " \n", "\x01", "\xe2\x80\xae" })
        EXPECT_EQ(refusal([&](CalendarEvent& event) { event.title = title; }).where, "/events/0/title");
}

TEST(CalendarFile, RefusesDaysThatCannotBeWritten)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.from = { 2026, 2, 29 }; }),
        (Issue { IssueCode::OutOfRange, "/events/0/from",
            "Event 1, “Autumn visit”, has a first day that is not in the calendar. Choose another day." }));
    for (Date const date : { Date {}, Date { 2026, 13, 1 }, Date { 2026, 11, 0 }, Date { 2026, 11, 257 }, Date { -1, 1, 1 },
             Date { 2026, -1, 1 }, Date { 10'000, 1, 1 } })
        EXPECT_EQ(refusal([&](CalendarEvent& event) { event.to = date; }).where, "/events/0/to") << iso_date(date);
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.to = { 9999, 1, 1 }; }).sentence,
        "Event 1, “Autumn visit”, has a last day that is too far away. Choose one from 1997 to 9998.");
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.from = { 1996, 12, 31 }; }).code, IssueCode::OutOfRange);
    EXPECT_TRUE(encode_calendar(changed([](CalendarEvent& event) { event.from = { 1997, 1, 1 }; })));
    EXPECT_TRUE(encode_calendar(changed([](CalendarEvent& event) { event.to = { 9998, 12, 31 }; })));
}

TEST(CalendarFile, RefusesTimesThatNoClockShows)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.start = 1440; }),
        (Issue { IssueCode::OutOfRange, "/events/0/start",
            "Event 1, “Autumn visit”, has its start at a time that no day has. Choose another time." }));
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.start = -1; }).where, "/events/0/start");
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.end = 1441; }).where, "/events/0/end");
    auto const at_night = [](int start, int end) {
        return changed([&](CalendarEvent& event) {
            event.from = event.to = { 2026, 3, 29 };
            event.start = start;
            event.end = end;
        });
    };
    EXPECT_EQ(refusal(at_night(60, nine)).sentence,
        "Event 1, “Autumn visit”, has its start at a time that does not exist on 29 March 2026, because clocks go forward then. "
        "Choose another time.");
    EXPECT_EQ(refusal(at_night(0, 119)).where, "/events/0/end");
    EXPECT_TRUE(encode_calendar(at_night(59, 120)));
    auto in_utc = at_night(60, nine);
    in_utc.zone = "UTC";
    EXPECT_TRUE(encode_calendar(in_utc)) << "no clock of it is changed";
    auto further_east = at_night(120, nine);
    further_east.zone = "Europe/Gibraltar";
    EXPECT_EQ(refusal(further_east).where, "/events/0/start");
    further_east.events.front().start = 60;
    EXPECT_TRUE(encode_calendar(further_east));
}

TEST(CalendarFile, RefusesATimeThatLacksItsOther)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.start = std::nullopt; }),
        (Issue { IssueCode::MissingField, "/events/0/start",
            "Event 1, “Autumn visit”, has an end time and no start time. Give it both, or none." }));
    EXPECT_EQ(refusal([](CalendarEvent& event) {
        event.to = { 2026, 11, 25 };
        event.end = std::nullopt;
    }),
        (Issue { IssueCode::MissingField, "/events/0/end",
            "Event 1, “Autumn visit”, has a start time and no end time on its last day. Give it both, or none." }));
}

TEST(CalendarFile, RefusesAnEndBeforeItsStart)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.end = nine - 1; }),
        (Issue {
            IssueCode::OutOfRange, "/events/0/end", "Event 1, “Autumn visit”, ends before it starts. Choose a later end." }));
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.to = { 2026, 11, 23 }; }).where, "/events/0/to");
    EXPECT_EQ(refusal([](CalendarEvent& event) {
        event.title = "\xe2\x80\x8b";
        event.start = event.end = std::nullopt;
        event.to = { 2026, 11, 23 };
    }).sentence,
        "Event 1 ends before it starts. Choose a later end.");
}

TEST(CalendarFile, RefusesASequenceBelowZeroAndAChangeOutsideOfTime)
{
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.sequence = -1; }).where, "/events/0/sequence");
    EXPECT_EQ(refusal([](CalendarEvent& event) { event.changed = { earliest_instant.ms - 1 }; }).where, "/events/0/changed");
}

} // namespace triad::format
