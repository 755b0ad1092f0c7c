#include "format/calendar_check.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "format/calendar_lines.h"
#include "format/calendar_zone.h"

#include <set>

namespace triad::format {

namespace {

using Found = std::optional<Issue>;

constexpr Date last_calendar_day { 9998, 12, 31 }; // the day after it still has four digits in its year
constexpr int minutes_per_day = 1440;

/// What is wrong with one event: the member it is about, and how a sentence goes on that begins with the event.
struct Fault {
    IssueCode code;
    std::string_view member;
    std::string words;
};
using FoundFault = std::optional<Fault>;

/// How a sentence names an event: "Event 3, “Autumn visit”,".
std::string event_in_words(CalendarEvent const& event, std::size_t place)
{
    auto const which = concat({ "Event ", number(place + 1) });
    return words_from_elsewhere(event.title).empty() ? which : concat({ which, ", ", cited(event.title), "," });
}

FoundFault fault_of_uid(CalendarEvent const& event)
{
    if (blank(event.uid))
        return Fault { IssueCode::MissingField, "uid", "has no id: calendars need one to bring it up to date later." };
    if (event.uid.size() > longest_uid)
        return Fault { IssueCode::TooLong, "uid", "has an id that is too long for calendars. Use a shorter one." };
    bool const one_line = event.uid.find_first_of("\n\t") == std::string::npos;
    if (!one_line || clean_calendar_text(event.uid) != event.uid)
        return Fault { IssueCode::NotPlainText, "uid", "has an id with characters that nobody can see. Leave them out." };
    return std::nullopt;
}

FoundFault fault_of_day(std::string_view member, std::string_view which, Date date)
{
    if (parse_iso_date(iso_date(date)) != date)
        return Fault { IssueCode::OutOfRange, member,
            concat({ "has a ", which, " day that is not in the calendar. Choose another day." }) };
    if (date < first_calendar_day || date > last_calendar_day)
        return Fault { IssueCode::OutOfRange, member,
            concat({ "has a ", which, " day that is too far away. Choose one from ", number(first_calendar_day.year), " to ",
                number(last_calendar_day.year), "." }) };
    return std::nullopt;
}

FoundFault fault_of_time(CalendarZone const& zone, std::string_view member, Date date, int minute)
{
    int const latest = member == "end" ? minutes_per_day : minutes_per_day - 1;
    if (minute < 0 || minute > latest)
        return Fault { IssueCode::OutOfRange, member,
            concat({ "has its ", member, " at a time that no day has. Choose another time." }) };
    if (is_left_out_by_clocks(zone, date, minute))
        return Fault { IssueCode::OutOfRange, member,
            concat({ "has its ", member, " at a time that does not exist on ", long_date(date),
                ", because clocks go forward then. Choose another time." }) };
    return std::nullopt;
}

FoundFault fault_of_times(CalendarEvent const& event, CalendarZone const& zone)
{
    if (!event.start && !event.end)
        return std::nullopt;
    if (!event.start)
        return Fault { IssueCode::MissingField, "start", "has an end time and no start time. Give it both, or none." };
    if (auto fault = fault_of_time(zone, "start", event.from, *event.start))
        return fault;
    if (event.end)
        return fault_of_time(zone, "end", event.to, *event.end);
    if (event.from != event.to)
        return Fault { IssueCode::MissingField, "end",
            "has a start time and no end time on its last day. Give it both, or none." };
    return std::nullopt;
}

FoundFault fault_of_order(CalendarEvent const& event)
{
    bool const same_day = event.from == event.to;
    if (event.to < event.from || (same_day && event.end && *event.end < *event.start))
        return Fault { IssueCode::OutOfRange, event.to < event.from ? "to" : "end",
            "ends before it starts. Choose a later end." };
    return std::nullopt;
}

std::string zone_names()
{
    std::string out;
    for (auto const& zone : calendar_zones())
        append_joined(out, ", ", zone.name);
    return out;
}

FoundFault fault_of_title(CalendarEvent const& event)
{
    if (blank(clean_calendar_text(event.title)))
        return Fault { IssueCode::MissingField, "title", "has no title. Give it one, because that is what calendars show." };
    return std::nullopt;
}

bool can_be_written(Instant instant) { return instant >= earliest_instant && instant <= latest_instant; }

FoundFault fault_of_state(CalendarEvent const& event)
{
    if (event.sequence < 0)
        return Fault { IssueCode::OutOfRange, "sequence", "has a number of changes below zero. Count them from zero." };
    if (!can_be_written(event.changed))
        return Fault { IssueCode::OutOfRange, "changed", "was changed at a time that cannot be written." };
    return std::nullopt;
}

FoundFault fault_of(CalendarEvent const& event, CalendarZone const& zone)
{
    auto fault = fault_of_uid(event);
    if (!fault)
        fault = fault_of_title(event);
    if (!fault)
        fault = fault_of_state(event);
    if (!fault)
        fault = fault_of_day("from", "first", event.from);
    if (!fault)
        fault = fault_of_day("to", "last", event.to);
    if (!fault)
        fault = fault_of_times(event, zone);
    return fault ? fault : fault_of_order(event);
}

Found check_file(CalendarFile const& file)
{
    if (!find_calendar_zone(file.zone))
        return Issue { IssueCode::OutOfRange, "/zone",
            concat({ "Calendars cannot be made for the time zone ", cited(file.zone), ". Choose one of these: ", zone_names(),
                "." }) };
    if (file.made == Instant {})
        return Issue { IssueCode::MissingField, "/made", "The calendar has no time at which it is made." };
    if (!can_be_written(file.made))
        return Issue { IssueCode::OutOfRange, "/made", "The calendar is made at a time that cannot be written." };
    if (file.events.empty())
        return Issue { IssueCode::MissingField, "/events", "The calendar has no events. Add one before you save it as a file." };
    return std::nullopt;
}

} // namespace

Found check_calendar(CalendarFile const& file)
{
    if (auto issue = check_file(file))
        return issue;
    std::set<std::string_view> uids;
    for (std::size_t place = 0; place < file.events.size(); ++place) {
        auto const& event = file.events[place];
        auto fault = fault_of(event, *find_calendar_zone(file.zone));
        if (!fault && !uids.insert(event.uid).second)
            fault = { IssueCode::DuplicateId, "uid", "has the id of an event before it. Give each its own." };
        if (fault)
            return Issue { fault->code, concat({ "/events/", number(place), "/", fault->member }),
                concat({ event_in_words(event, place), " ", fault->words }) };
    }
    return std::nullopt;
}

} // namespace triad::format
