#include "rules/calendar/year_dates.h"

#include "base/elsewhere.h"
#include "base/sentence.h"
#include "base/text.h"
#include "model/id_list.h"
#include "rules/collation/naming.h"
#include "rules/community/communities.h"
#include "rules/meeting/order.h"
#include "rules/rota/divisions.h"
#include "rules/rota/school_year.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace triad::rules {

using model::CalendarKind;
using model::CalendarKinds;
using model::ClusterDocument;
using model::Event;
using model::Visit;

namespace {

constexpr std::string_view review_kind = "review";
constexpr std::string_view meeting_kind = "meeting";

CalendarKind::Shape shape_of(CalendarKinds const* kinds, Event const& event)
{
    if (auto const* kind = find_kind(kinds, event.kind))
        return kind->shape;
    return event.starts.empty() ? CalendarKind::Shape::Window : CalendarKind::Shape::Timed;
}

std::optional<YearDate> date_of(ClusterDocument const& document, CalendarKinds const* kinds, Event const& event)
{
    auto const from = parse_iso_date(event.from);
    if (event.removed || !from)
        return std::nullopt;
    auto const to = parse_iso_date(event.to).value_or(*from);
    auto const schools = schools_of(document, event);
    return YearDate { .of = DateOf::Event,
        .id = event.id,
        .kind = event.kind,
        .title = event_called(event),
        .from = *from,
        .to = std::max(*from, to),
        .starts = event.starts,
        .ends = event.ends,
        .schools = schools.value_or(std::string {}),
        .for_nobody = !schools,
        .shape = shape_of(kinds, event),
        .cancelled = event.cancelled,
        .done = !event.done.empty() };
}

using SchoolsById = std::map<std::string_view, model::ClusterSchool const*>;

std::string review_called(ClusterDocument const& document, model::ClusterSchool const* host)
{
    return !host || host->removed ? std::string { "Review at a school that is not on the list" }
                                  : concat({ "Review at ", school_called(document.cluster, *host) });
}

std::optional<YearDate> date_of(ClusterDocument const& document, SchoolsById const& schools, Visit const& visit)
{
    auto const day = parse_iso_date(visit.done.empty() ? visit.day : visit.done);
    if (visit.removed || !day)
        return std::nullopt;
    auto const host = schools.find(visit.host);
    return YearDate { .of = DateOf::Visit,
        .id = visit.id,
        .kind = std::string { review_kind },
        .title = review_called(document, host == schools.end() ? nullptr : host->second),
        .from = *day,
        .to = *day,
        .starts = visit.starts,
        .ends = visit.ends,
        .schools = model::with_id(visit.reviewers, visit.host),
        .cancelled = visit.cancelled,
        .done = !visit.done.empty() };
}

std::optional<YearDate> date_of(model::Meeting const& meeting)
{
    auto const day = parse_iso_date(meeting.date);
    if (meeting.removed || !day)
        return std::nullopt;
    return YearDate { .of = DateOf::Meeting,
        .id = meeting.id,
        .kind = std::string { meeting_kind },
        .title = meeting_title(meeting),
        .from = *day,
        .to = *day,
        .done = !meeting.finished.empty() };
}

void add(std::vector<YearDate>& out, std::optional<YearDate> date)
{
    if (date)
        out.push_back(*std::move(date));
}

std::vector<YearDate> events_and_meetings(ClusterDocument const& document, CalendarKinds const* kinds)
{
    std::vector<YearDate> out;
    for (auto const& event : document.events)
        add(out, date_of(document, kinds, event));
    for (auto const& meeting : document.meetings)
        add(out, date_of(meeting));
    return out;
}

void sort_by_day(std::vector<YearDate>& dates)
{
    std::ranges::stable_sort(dates, [](YearDate const& one, YearDate const& other) {
        return std::tie(one.from, one.starts, one.title) < std::tie(other.from, other.starts, other.title);
    });
}

bool share_schools(YearDate const& one, YearDate const& other)
{
    if (one.for_nobody || other.for_nobody)
        return false;
    if (one.schools.empty() || other.schools.empty())
        return true;
    auto const ids = model::ids_in(one.schools);
    return std::ranges::any_of(ids, [&](auto const id) { return model::lists_id(other.schools, id); });
}

/// Whole days, and times without an end, meet everything on their day.
bool at_one_time(YearDate const& one, YearDate const& other)
{
    auto const open = [](YearDate const& date) { return date.starts.empty() || date.ends.empty(); };
    return open(one) || open(other) || (one.starts < other.ends && other.starts < one.ends);
}

bool can_clash(YearDate const& date) { return date.shape == CalendarKind::Shape::Timed && !date.cancelled && !date.done; }

std::string month_called(Date day)
{
    constexpr std::size_t first_digit_and_space = 2; // "1 December 2026"
    return long_date({ day.year, day.month, 1 }).substr(first_digit_and_space);
}

CalendarMonth& month_in(std::vector<CalendarTerm>& terms, std::string const& title)
{
    auto& months = terms.back().months;
    if (months.empty() || months.back().title != title)
        months.push_back({ .title = title });
    return months.back();
}

} // namespace

CalendarKinds const* calendar_kinds(std::span<CalendarKinds const> files) { return files.empty() ? nullptr : &files.front(); }

CalendarKind const* find_kind(CalendarKinds const* kinds, std::string_view id)
{
    if (!kinds)
        return nullptr;
    auto const found = std::ranges::find(kinds->kinds, id, &CalendarKind::id);
    return found == kinds->kinds.end() ? nullptr : &*found;
}

std::string kind_called(CalendarKinds const* kinds, std::string_view id)
{
    if (auto const* kind = find_kind(kinds, id))
        return kind->title;
    return blank(id) ? std::string { "Date" } : words_from_elsewhere(id);
}

std::string event_called(Event const& event)
{
    return blank(event.title) ? std::string { "Date without a title" } : words_from_elsewhere(event.title);
}

std::string visit_called(ClusterDocument const& document, Visit const& visit)
{
    return review_called(document, model::find_record(document.schools, visit.host));
}

std::vector<YearDate> year_dates(ClusterDocument const& document, CalendarKinds const* kinds)
{
    auto out = events_and_meetings(document, kinds);
    SchoolsById schools;
    for (auto const& school : document.schools)
        schools.emplace(school.id, &school);
    for (auto const& visit : document.visits)
        add(out, date_of(document, schools, visit));
    sort_by_day(out);
    return out;
}

std::size_t without_day(ClusterDocument const& document)
{
    auto const events = std::ranges::count_if(
        document.events, [](Event const& event) { return !event.removed && !event.cancelled && event.from.empty(); });
    auto const visits = std::ranges::count_if(document.visits,
        [](Visit const& visit) { return !visit.removed && !visit.cancelled && visit.day.empty() && visit.done.empty(); });
    auto const meetings = std::ranges::count_if(
        document.meetings, [](model::Meeting const& meeting) { return !meeting.removed && meeting.date.empty(); });
    return static_cast<std::size_t>(events + visits + meetings);
}

std::vector<YearDate> dates_of_year(std::vector<YearDate> const& dates, std::string_view year, YearFilter const& filter)
{
    std::vector<YearDate> out;
    for (auto const& date : dates)
        if (why_outside_year(date.from, year, Preparation::Included).empty() && (filter.kind.empty() || date.kind == filter.kind)
            && (filter.school.empty() || (date.schools.empty() && !date.for_nobody)
                || model::lists_id(date.schools, filter.school)))
            out.push_back(date);
    return out;
}

std::vector<CalendarTerm> by_term(ClusterDocument const& document, std::vector<YearDate> const& dates)
{
    auto const terms = terms_in_order(document);
    std::vector<CalendarTerm> out;
    model::Term const* last = nullptr;
    for (auto const& date : dates) {
        auto const* term = term_of(terms, date.from);
        if (out.empty() || term != last)
            out.push_back({ .key = concat({ "term-", number(out.size() + 1) }),
                .title = term ? term_called(*term) : std::string { "Outside terms" } });
        last = term;
        month_in(out, month_called(date.from)).dates.push_back(date);
    }
    return out;
}

std::string days_in_words(Date from, Date to)
{
    if (from == to)
        return long_date(from);
    auto words = long_date(from);
    if (from.year == to.year) {
        words.resize(words.rfind(' '));
        if (from.month == to.month)
            words.resize(words.rfind(' '));
    }
    return concat({ words, " to ", long_date(to) });
}

std::string when_in_words(YearDate const& date)
{
    auto out = days_in_words(date.from, date.to);
    if (!date.starts.empty())
        append_joined(out, ", ", date.ends.empty() ? date.starts : concat({ date.starts, " to ", date.ends }));
    return out;
}

std::vector<TakenDay> taken_days(ClusterDocument const& document, CalendarKinds const* kinds)
{
    constexpr std::int64_t most_days = 60; // of one date: a longer one is a stretch of time rather than an appointment
    std::vector<TakenDay> out;
    auto dates = events_and_meetings(document, kinds);
    sort_by_day(dates);
    for (auto const& date : dates) {
        if (date.shape != CalendarKind::Shape::Timed || date.cancelled || date.for_nobody)
            continue;
        auto const what = concat({ within_sentence(kind_called(kinds, date.kind)), " ", quoted(date.title) });
        auto const first = days_since_epoch(date.from);
        auto const last = std::min(days_since_epoch(date.to), first + most_days);
        for (auto day = first; day <= last; ++day) {
            auto const iso = iso_date(date_from_days(day));
            if (date.schools.empty())
                out.push_back({ {}, iso, what });
            for (auto const id : model::ids_in(date.schools))
                out.push_back({ std::string { id }, iso, what });
        }
    }
    return out;
}

std::map<std::string, std::vector<std::string>> date_clashes(std::vector<YearDate> const& dates)
{
    std::vector<YearDate const*> open; // that the next one may still meet
    std::map<std::string, std::vector<std::string>> out;
    for (auto const& date : dates) {
        if (!can_clash(date))
            continue;
        std::erase_if(open, [&](auto const* other) { return other->to < date.from; });
        for (auto const* other : open)
            if (share_schools(date, *other) && at_one_time(date, *other)) {
                auto const words = [](YearDate const& clashing) {
                    return concat({ "At the same time: ", clashing.title, ", ", when_in_words(clashing), "." });
                };
                out[date.id].push_back(words(*other));
                out[other->id].push_back(words(date));
            }
        open.push_back(&date);
    }
    return out;
}

} // namespace triad::rules
