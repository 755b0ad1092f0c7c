#include "rules/calendar/calendar_entries.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "model/limits.h"
#include "rules/calendar/year_dates.h"
#include "rules/meeting/order.h"
#include "rules/review/review_plan.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>
#include <utility>

namespace triad::rules {

using model::CalendarEntry;
using model::CalendarKinds;
using model::ClusterDocument;
using model::Event;
using model::Visit;

namespace {

constexpr int first_year = 1997; // before it no calendar program knows when clocks change
constexpr int last_year = 9998;

/// What of a record others get: what is changed there changes the entry.
constexpr std::string_view visit_fields[]
    = { "host", "reviewers", "lead", "day", "starts", "ends", "place", "done", "cancelled", "removed" };
constexpr std::string_view event_fields[]
    = { "kind", "title", "from", "to", "starts", "ends", "mode", "place", "text", "schools", "task", "cancelled", "removed" };

std::string name_of(CalendarSource const& source, std::string_view id)
{
    auto name = source.school ? source.school(id) : std::string {};
    return blank(name) ? std::string { "a school" } : name;
}

/// Whole days where there is no start that a clock shows.
void set_times(CalendarEntry& entry, std::string_view starts, std::string_view ends)
{
    entry.start = minute_of_day(starts);
    if (!entry.start)
        return;
    entry.end = minute_of_day(ends);
    if (entry.end && entry.from == entry.to && *entry.end < *entry.start)
        entry.end.reset();
    if (!entry.end && entry.from != entry.to)
        entry.start.reset();
}

std::string uid_of(CalendarSource const& source, std::string_view record) { return concat({ source.document, ".", record }); }

template <std::size_t count> Instant changed_at(model::Stamps const& stamps, std::string_view const (&fields)[count])
{
    Instant out;
    for (auto const field : fields)
        if (auto const found = stamps.find(std::string { field }); found != stamps.end())
            out = std::max(out, found->second.at);
    return out;
}

bool in_range(Date day) { return day.year >= first_year && day.year <= last_year; }

std::string schools_of(CalendarSource const& source, Visit const& visit)
{
    std::vector<std::string> joins;
    for (auto const id : model::ids_in(visit.reviewers))
        joins.push_back(concat({ name_of(source, id), id == visit.lead ? " (leads)" : "" }));
    return concat({ "Host: ", name_of(source, visit.host), ".", joins.empty() ? "" : " Joined by ", listed_words(joins),
        joins.empty() ? "" : "." });
}

std::optional<CalendarEntry> entry_of(CalendarSource const& source, CalendarKinds const* kinds, Visit const& visit)
{
    auto const day = parse_iso_date(visit.done.empty() ? visit.day : visit.done);
    bool const wanted = source.only.empty() || visit.host == source.only || model::lists_id(visit.reviewers, source.only);
    if (visit.removed || !day || !in_range(*day) || !wanted)
        return std::nullopt;
    CalendarEntry out { .uid = uid_of(source, visit.id),
        .sequence = visit.sequence,
        .title = concat({ "Review at ", name_of(source, visit.host) }),
        .from = *day,
        .to = *day,
        .place = blank(visit.place) ? name_of(source, visit.host) : visit.place,
        .text = schools_of(source, visit),
        .category = kind_called(kinds, "review"),
        .cancelled = visit.cancelled,
        .changed = changed_at(visit.stamps, visit_fields) };
    set_times(out, visit.starts, visit.ends);
    return out;
}

std::string mode_words(std::string_view mode)
{
    return mode == "online"   ? "Online."
        : mode == "blended"   ? "In a school and online."
        : mode == "in-school" ? "In a school."
                              : "";
}

std::optional<CalendarEntry> entry_of(CalendarSource const& source, CalendarKinds const* kinds, Event const& event)
{
    auto const from = parse_iso_date(event.from);
    bool const wanted = source.only.empty() || event.schools.empty() || model::lists_id(event.schools, source.only);
    if (event.removed || !from || !in_range(*from) || !wanted)
        return std::nullopt;
    auto const to = parse_iso_date(event.to).value_or(*from);
    CalendarEntry out { .uid = uid_of(source, event.id),
        .sequence = event.sequence,
        .title = event_called(event),
        .from = *from,
        .to = in_range(to) ? std::max(*from, to) : *from,
        .place = event.place,
        .text = joined({ mode_words(event.mode), event.text,
                           blank(event.task) ? std::string {} : concat({ "Until the next session: ", event.task }) },
            "\n"),
        .category = kind_called(kinds, event.kind),
        .cancelled = event.cancelled,
        .changed = changed_at(event.stamps, event_fields) };
    set_times(out, event.starts, event.ends);
    return out;
}

/// A meeting has no number of its own: the minute of its last change tells a later file from an earlier one.
int sequence_at(Instant changed)
{
    constexpr std::int64_t first = 1'767'225'600'000; // 1 January 2026
    constexpr std::int64_t ms_a_minute = 60'000;
    return static_cast<int>(std::clamp<std::int64_t>((changed.ms - first) / ms_a_minute, 0, 1'000'000'000));
}

std::optional<CalendarEntry> entry_of(CalendarSource const& source, CalendarKinds const* kinds, model::Meeting const& meeting)
{
    constexpr std::string_view fields[] = { "title", "date", "removed" };
    auto const day = parse_iso_date(meeting.date);
    if (meeting.removed || !day || !in_range(*day))
        return std::nullopt;
    auto const changed = changed_at(meeting.stamps, fields);
    return CalendarEntry { .uid = uid_of(source, meeting.id),
        .sequence = sequence_at(changed),
        .title = meeting_title(meeting),
        .from = *day,
        .to = *day,
        .category = kind_called(kinds, "meeting"),
        .changed = changed };
}

/// Whether the first change came after the second: by their numbers where one opening made both, else by the clock.
bool is_later(model::Stamp const& one, model::Stamp const& other)
{
    if (!one.copy.empty() && one.copy == other.copy)
        return one.change > other.change;
    return one.at > other.at;
}

template <typename Record, std::size_t count>
void raise_those_of(std::vector<Record> const& records, model::RecordKind kind, std::string_view const (&fields)[count],
    std::vector<RaisedSequence>& out)
{
    for (auto const& record : records) {
        auto const written = record.stamps.find("sequence");
        bool const said = written != record.stamps.end();
        bool const news = std::ranges::any_of(fields, [&](auto const field) {
            auto const found = record.stamps.find(std::string { field });
            return found != record.stamps.end() && (!said || is_later(found->second, written->second));
        });
        if (news && record.sequence < model::highest_number)
            out.push_back({ kind, record.id, record.sequence + 1 });
    }
}

std::string time_of(int minute)
{
    auto const two = [](int value) { return concat({ value < 10 ? "0" : "", number(value) }); };
    constexpr int an_hour = 60;
    return concat({ two(minute / an_hour), ":", two(minute % an_hour) });
}

std::string when_of(CalendarEntry const& entry)
{
    return when_in_words({ .from = entry.from,
        .to = entry.to,
        .starts = entry.start ? time_of(*entry.start) : std::string {},
        .ends = entry.end ? time_of(*entry.end) : std::string {} });
}

/// Finds what a school is called. The names live as long as whoever looks them up.
template <typename School> std::function<std::string(std::string_view)> names_among(std::vector<School> const& schools)
{
    auto names = std::make_shared<std::map<std::string, std::string, std::less<>>>();
    for (auto const& school : schools)
        if (!school.removed)
            names->emplace(school.id, words_from_elsewhere(school.name));
    return [names](std::string_view id) {
        auto const found = names->find(id);
        return found == names->end() ? std::string {} : found->second;
    };
}

} // namespace

CalendarSource calendar_source(ClusterDocument const& document, std::string_view only)
{
    CalendarSource out {
        .document = document.id, .events = document.events, .meetings = document.meetings, .only = std::string { only }
    };
    for (auto const& visit : document.visits)
        if (std::ranges::any_of(document.groupings, [&](auto const& grouping) {
                return grouping.id == visit.grouping && !grouping.removed && grouping.status == "confirmed";
            }))
            out.visits.push_back(visit);
    out.school = names_among(document.schools);
    return out;
}

CalendarSource calendar_source(model::SchoolDocument const& own, model::Membership const& membership)
{
    CalendarSource out { .document = membership.id, .school = names_among(own.partner_schools), .only = membership.school };
    std::ranges::copy_if(
        own.visits, std::back_inserter(out.visits), [&](auto const& visit) { return visit.partnership == membership.id; });
    std::ranges::copy_if(
        own.events, std::back_inserter(out.events), [&](auto const& event) { return event.partnership == membership.id; });
    return out;
}

std::vector<CalendarEntry> calendar_entries(CalendarSource const& source, CalendarKinds const* kinds)
{
    std::vector<CalendarEntry> out;
    auto const add = [&](auto const& records) {
        for (auto const& record : records)
            if (auto entry = entry_of(source, kinds, record))
                out.push_back(*std::move(entry));
    };
    add(source.visits);
    add(source.events);
    add(source.meetings);
    std::ranges::stable_sort(out, [](CalendarEntry const& one, CalendarEntry const& other) {
        return std::tie(one.from, one.start, one.title, one.uid) < std::tie(other.from, other.start, other.title, other.uid);
    });
    return out;
}

documents::PrintDocument calendar_preview(std::vector<CalendarEntry> const& entries, std::string_view title)
{
    documents::PrintDocument out { .title = std::string { title } };
    documents::Table table { .columns
        = { { "When", documents::ColumnType::Text }, { "What" }, { "Kind" }, { "Where" }, { "More" } },
        .caption = "Dates in the file" };
    for (auto const& entry : entries)
        table.rows.push_back({ when_of(entry), concat({ entry.title, entry.cancelled ? " (cancelled)" : "" }), entry.category,
            entry.place, entry.text });
    if (table.rows.empty())
        out.blocks.emplace_back(documents::Paragraph { "No date is in it yet." });
    else
        out.blocks.emplace_back(std::move(table));
    return out;
}

std::vector<RaisedSequence> sequences_to_raise(ClusterDocument const& document)
{
    std::vector<RaisedSequence> out;
    raise_those_of(document.visits, model::RecordKind::Visit, visit_fields, out);
    raise_those_of(document.events, model::RecordKind::Event, event_fields, out);
    return out;
}

} // namespace triad::rules
