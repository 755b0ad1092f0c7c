#include "format/calendar_zone.h"

#include "base/result.h"
#include "base/text.h"
#include "format/calendar_lines.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iterator>

namespace triad::format {

namespace {

constexpr int minutes_per_hour = 60;
/// Clocks change so many minutes after midnight in Greenwich, in both directions.
constexpr int change_in_greenwich = 60;

constexpr CalendarZone zones[] = {
    { "UTC" },
    { "Europe/London", 0, "GMT", "BST" },
    { "Europe/Dublin", 0, "GMT", "IST" },
    { "Europe/Isle_of_Man", 0, "GMT", "BST" },
    { "Europe/Jersey", 0, "GMT", "BST" },
    { "Europe/Guernsey", 0, "GMT", "BST" },
    { "Europe/Gibraltar", 60, "CET", "CEST" },
};

int summer(CalendarZone const& zone) { return zone.winter + minutes_per_hour; }

Date last_sunday(int in_year, unsigned in_month)
{
    using namespace std::chrono;
    sys_days const day { year { in_year } / month { in_month } / Sunday[last] };
    return date_from_days(day.time_since_epoch().count());
}

/// "+0100".
std::string offset_text(int minutes)
{
    auto const two = [](int value) { return concat({ value < 10 ? "0" : "", number(value) }); };
    auto const size = std::abs(minutes);
    return concat({ minutes < 0 ? "-" : "+", two(size / minutes_per_hour), two(size % minutes_per_hour) });
}

/// One of the two halves of the year.
struct Observance {
    std::string_view kind;
    std::string_view word;
    unsigned month;
    int from; // offset before the change
    int to;
};

void append_observance(std::string& out, Observance const& half)
{
    constexpr int first_year = first_calendar_day.year - 1;
    append_content_line(out, "BEGIN", half.kind);
    append_content_line(out, "DTSTART", calendar_time(last_sunday(first_year, half.month), change_in_greenwich + half.from));
    append_content_line(out, "RRULE", concat({ "FREQ=YEARLY;BYMONTH=", number(half.month), ";BYDAY=-1SU" }));
    append_content_line(out, "TZOFFSETFROM", offset_text(half.from));
    append_content_line(out, "TZOFFSETTO", offset_text(half.to));
    append_content_line(out, "TZNAME", half.word);
    append_content_line(out, "END", half.kind);
}

} // namespace

std::span<CalendarZone const> calendar_zones() { return zones; }

CalendarZone const* find_calendar_zone(std::string_view name)
{
    auto const* const found = std::ranges::find(zones, name, &CalendarZone::name);
    return found == std::end(zones) ? nullptr : found;
}

bool is_left_out_by_clocks(CalendarZone const& zone, Date date, int minute)
{
    auto const begin = change_in_greenwich + zone.winter;
    return zone.changes() && minute >= begin && minute < begin + minutes_per_hour && date == last_sunday(date.year, 3);
}

void append_calendar_zone(std::string& out, CalendarZone const& zone)
{
    ENSURE(zone.changes());
    append_content_line(out, "BEGIN", "VTIMEZONE");
    append_content_line(out, "TZID", zone.name);
    append_observance(out, { "DAYLIGHT", zone.summer_word, 3, zone.winter, summer(zone) });
    append_observance(out, { "STANDARD", zone.winter_word, 10, summer(zone), zone.winter });
    append_content_line(out, "END", "VTIMEZONE");
}

} // namespace triad::format
