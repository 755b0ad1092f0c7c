#pragma once

#include "base/date.h"

#include <optional>
#include <string>

namespace triad::model {

/// One entry of a calendar, as it leaves for other programs (format/calendar_file.h). Without times it lasts whole days. With a
/// start alone, or an end at the very same minute, it is a moment, such as a time by which something is due.
struct CalendarEntry {
    std::string uid; // the same in every file that this event stands in; nobody's name or address
    int sequence = 0; // higher in each later file in which day, time or place differs
    std::string title;
    Date from;
    Date to; // last day, inclusive
    std::optional<int> start; // minutes after midnight of `from`, as clocks in the zone show: 0 to 1439
    std::optional<int> end; // minutes after midnight of `to`: 0 to 1440
    std::string place;
    std::string text;
    std::string category;
    bool cancelled = false; // kept in the file, so that calendars cancel it as well
    Instant changed; // "never" is left out
};

} // namespace triad::model
