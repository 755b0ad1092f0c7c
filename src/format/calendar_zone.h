#pragma once

#include "base/date.h"

#include <span>
#include <string>
#include <string_view>

// The clocks that calendar files are written for.

namespace triad::format {

/// A zone whose clocks changed by the rule of the European Union in every year since 1996: an hour forward at one o'clock
/// Universal Time on the last Sunday of March, and back on the last Sunday of October (Directive 2000/84/EC; in Britain the
/// Summer Time Order 2002). UTC is one of them that never changes.
struct CalendarZone {
    std::string_view name; // as the IANA time zone database has it
    int winter = 0; // minutes east of Greenwich
    std::string_view winter_word = {};
    std::string_view summer_word = {}; // empty where clocks do not change

    bool changes() const { return !summer_word.empty(); }
};

/// Clocks are known from this day on.
inline constexpr Date first_calendar_day { 1997, 1, 1 };

/// Every zone that calendar files can be written for.
std::span<CalendarZone const> calendar_zones();

/// Absent for a zone that is not one of these.
CalendarZone const* find_calendar_zone(std::string_view name);

/// True for a time that no clock shows, because clocks go from its beginning to its end at once.
bool is_left_out_by_clocks(CalendarZone const&, Date, int minute);

/// Adds the VTIMEZONE that a time of this zone refers to (RFC 5545, 3.6.5). Only for one that changes.
void append_calendar_zone(std::string& out, CalendarZone const&);

} // namespace triad::format
