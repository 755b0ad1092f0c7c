#pragma once

#include "base/date.h"
#include "model/calendar_kinds.h"
#include "model/cluster.h"
#include "rules/rota/busy_days.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// All dates of a partnership in order: events, reviews of the rota, meetings. R-70 (SYS-24).

namespace triad::rules {

/// The first of the files; null where the program came without any.
model::CalendarKinds const* calendar_kinds(std::span<model::CalendarKinds const>);
/// Null where the file does not have it.
model::CalendarKind const* find_kind(model::CalendarKinds const*, std::string_view id);
/// "Training"; a kind that the file does not have has its own word, "Date" where it has none.
std::string kind_called(model::CalendarKinds const*, std::string_view id);

/// Where a date stands in the document.
enum class DateOf : std::uint8_t { Event, Visit, Meeting };

/// One date of the year.
struct YearDate {
    DateOf of = DateOf::Event;
    std::string id = {}; // of the record
    std::string kind = {}; // CalendarKind::id: "review", "meeting", as Event::kind
    std::string title = {}; // "Review at Oakfield", the event’s own title, or what stands for it
    Date from = {};
    Date to = {}; // the same where it is one day
    std::string starts = {}; // "13:30"; empty: all day
    std::string ends = {};
    std::string schools = {}; // ClusterSchool::ids that take part, by spaces; empty: all
    bool for_nobody = false; // a session of a community that no school takes part in yet
    model::CalendarKind::Shape shape = model::CalendarKind::Shape::Timed;
    bool cancelled = false;
    bool done = false;
};

/// What it is called without its day.
std::string event_called(model::Event const&);
std::string visit_called(model::ClusterDocument const&, model::Visit const&);

/// All that have a day, whatever year they are of: the earliest first, on one day all-day ones first, then by time and title. A
/// review that was held has the day on which it was. R-70 (SYS24a, SYS24d).
std::vector<YearDate> year_dates(model::ClusterDocument const&, model::CalendarKinds const*);
/// How many events, reviews and meetings have no day yet; cancelled ones are not counted.
std::size_t without_day(model::ClusterDocument const&);

/// Which of them are listed.
struct YearFilter {
    std::string kind = {}; // CalendarKind::id; empty: all
    std::string school = {}; // ClusterSchool::id that takes part; empty: all
};
/// Those of the planned year, with what is prepared for it from 1 January before. Where the year is not said in digits, all.
///
std::vector<YearDate> dates_of_year(std::vector<YearDate> const&, std::string_view year, YearFilter const& = {});

/// One month within a term, or between two.
struct CalendarMonth {
    std::string title; // "September 2026"
    std::vector<YearDate> dates = {};
};
struct CalendarTerm {
    std::string key; // Term::id with a number where a term is met twice; "between-1" …
    std::string title; // "Autumn 2026", "Outside terms"
    std::vector<CalendarMonth> months = {};
};
/// The dates in their order under headings: terms, and in these months. R-70 (SYS24d).
std::vector<CalendarTerm> by_term(model::ClusterDocument const&, std::vector<YearDate> const&);

/// "3 March 2027, 09:00 to 15:00", "21 to 28 February 2027", "from 28 February to 3 March 2027".
std::string when_in_words(YearDate const&);
/// "1 December 2026 to 3 January 2027" in the shortest form that is clear.
std::string days_in_words(Date from, Date to);

/// Days that events and meetings take of schools, for whoever looks for days of reviews: those that take a part of a day. R-70.
std::vector<TakenDay> taken_days(model::ClusterDocument const&, model::CalendarKinds const*);

/// What each date clashes with, by the id of its record: dates at the same time that one school takes part in. Windows and
/// milestones clash with nothing, nor do dates that are cancelled or done. R-70 (SYS24d).
std::map<std::string, std::vector<std::string>> date_clashes(std::vector<YearDate> const&);

} // namespace triad::rules
