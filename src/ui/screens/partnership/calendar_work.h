#pragma once

#include "rules/calendar/year_dates.h"
#include "ui/screens/screen.h"

#include <string>

// Parts of the screens of a calendar.

namespace triad::ui {

/// What is looked at in this cluster, to be changed after this pass; what was looked at in another one is forgotten.
CalendarChoices& calendar_choices(Session&, std::string const& cluster);
model::CalendarKinds const* calendar_kinds(ScreenContext const&);
/// All dates of the planned year, worked out when something has changed.
ShownCalendar const& shown_calendar(ScreenContext&, model::ClusterDocument const&);
/// "9 yes, 2 no, 1 no answer."
std::string sign_ups_of(model::ClusterDocument const&, model::Event const&);

/// One date among others: what, when, and what it clashes with.
void draw_year_date(ScreenContext&, model::ClusterDocument const&, ShownCalendar const&, rules::YearDate const&);
/// How much time the year takes, by role and by school.
void draw_workload(ScreenContext&, model::ClusterDocument const&, ShownCalendar const&);
/// All dates as a file for other calendars.
void draw_dates_for_calendars(ScreenContext&, model::ClusterDocument const&);
/// Who takes part in one event.
void draw_sign_ups(ScreenContext&, model::ClusterDocument const&, model::Event const&);

} // namespace triad::ui
