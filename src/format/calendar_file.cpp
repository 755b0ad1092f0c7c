#include "format/calendar_file.h"

#include "base/text.h"
#include "format/calendar_check.h"
#include "format/calendar_lines.h"
#include "format/calendar_zone.h"

#include <algorithm>

namespace triad::format {

namespace {

/// About as long as most events are: so the text is not copied again and again while it grows.
constexpr std::size_t usual_event = 640;

Date day_after(Date date) { return date_from_days(days_since_epoch(date) + 1); }

bool is_timed(CalendarEvent const& event) { return event.start.has_value(); }

/// A moment has no end of its own in the file: there an end has to be later than its start (RFC 5545, 3.8.2.2).
bool is_moment(CalendarEvent const& event)
{
    return is_timed(event) && (!event.end || (event.from == event.to && *event.end == *event.start));
}

/// Whether calendars show people as busy meanwhile: not for a stretch of days, not for a moment, not for what was cancelled.
bool takes_time(CalendarEvent const& event) { return is_timed(event) && !is_moment(event) && !event.cancelled; }

void append_day(std::string& out, std::string_view name, Date date)
{
    append_content_line(out, concat({ name, ";VALUE=DATE" }), calendar_date(date));
}

void append_time(std::string& out, std::string_view name, CalendarZone const& zone, Date date, int minute)
{
    auto const time = calendar_time(date, minute);
    if (zone.changes())
        append_content_line(out, concat({ name, ";TZID=", zone.name }), time);
    else
        append_content_line(out, name, time + "Z");
}

void append_when(std::string& out, CalendarEvent const& event, CalendarZone const& zone)
{
    if (!is_timed(event)) {
        append_day(out, "DTSTART", event.from);
        append_day(out, "DTEND", day_after(event.to)); // the first day that is no longer part of it
        return;
    }
    append_time(out, "DTSTART", zone, event.from, *event.start);
    if (!is_moment(event))
        append_time(out, "DTEND", zone, event.to, *event.end);
}

void append_event(std::string& out, CalendarEvent const& event, CalendarZone const& zone, Instant made)
{
    append_content_line(out, "BEGIN", "VEVENT");
    append_text_line(out, "UID", event.uid);
    append_content_line(out, "SEQUENCE", number(event.sequence));
    append_content_line(out, "DTSTAMP", calendar_instant(made));
    if (event.changed != Instant {})
        append_content_line(out, "LAST-MODIFIED", calendar_instant(event.changed));
    append_content_line(out, "STATUS", event.cancelled ? "CANCELLED" : "CONFIRMED");
    append_when(out, event, zone);
    append_text_line(out, "SUMMARY", event.title);
    append_text_line(out, "LOCATION", event.place);
    append_text_line(out, "DESCRIPTION", event.text);
    append_text_line(out, "CATEGORIES", event.category);
    append_content_line(out, "TRANSP", takes_time(event) ? "OPAQUE" : "TRANSPARENT");
    append_content_line(out, "END", "VEVENT");
}

void append_heading(std::string& out, std::string_view name)
{
    append_content_line(out, "VERSION", "2.0");
    append_content_line(out, "PRODID", "-//Triad//Calendar of a partnership//EN");
    append_content_line(out, "METHOD", "PUBLISH");
    append_text_line(out, "NAME", name);
    append_text_line(out, "X-WR-CALNAME", name); // for programs from before RFC 7986
}

} // namespace

Result<std::string, Issue> encode_calendar(CalendarFile const& file)
{
    if (auto issue = check_calendar(file))
        return Failure { *std::move(issue) };
    auto const& zone = *find_calendar_zone(file.zone);
    std::string out;
    out.reserve(file.events.size() * usual_event);
    append_content_line(out, "BEGIN", "VCALENDAR");
    append_heading(out, file.name);
    if (zone.changes() && std::ranges::any_of(file.events, is_timed))
        append_calendar_zone(out, zone);
    for (auto const& event : file.events)
        append_event(out, event, zone, file.made);
    append_content_line(out, "END", "VCALENDAR");
    return out;
}

} // namespace triad::format
