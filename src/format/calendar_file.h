#pragma once

#include "base/date.h"
#include "base/issue.h"
#include "base/result.h"
#include "model/calendar_entry.h"

#include <cstddef>
#include <string>
#include <vector>

// Days and times as a file that calendar programs take in and later bring up to date (iCalendar: RFC 5545, RFC 7986). Triad
// writes such files and never reads them; see docs/format.md.

namespace triad::format {

/// One entry of a calendar (model/calendar_entry.h).
using CalendarEvent = model::CalendarEntry;

struct CalendarFile {
    std::string name;
    std::string zone = "Europe/London"; // of all times; see calendar_zone.h
    std::vector<CalendarEvent> events;
    Instant made; // when the file is written
};

/// The longest uid, in bytes, that every calendar has to keep (RFC 5545, 3.8.4.7).
inline constexpr std::size_t longest_uid = 255;

/// The whole file. The same input gives the same bytes; events stand in the order given. Texts are cleaned as calendar_lines.h
/// says, and empty ones left out.
/// Errors, each with a sentence, which names the event if it is about one: MissingField (no events, no moment at which the file
/// is made, an event without a uid or a title, an end without a start, a start alone where the last day is another one),
/// OutOfRange (an unknown zone, a day that is not in the calendar or before 1997 or after 9998, a time that no clock shows, an
/// end before the start, a sequence below zero, a moment beyond what can be written), TooLong and NotPlainText (of a uid),
/// DuplicateId (two events of one uid).
Result<std::string, Issue> encode_calendar(CalendarFile const&);

} // namespace triad::format
