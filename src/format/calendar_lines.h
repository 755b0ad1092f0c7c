#pragma once

#include "base/date.h"

#include <cstddef>
#include <string>
#include <string_view>

// What an iCalendar file is made of: content lines, and the values that stand in them (RFC 5545, 3.1 and 3.3).

namespace triad::format {

/// Bytes of a content line before it has to be folded, without its line end.
inline constexpr std::size_t longest_content_line = 75;

/// Adds one content line, `start` being its name and parameters: "DTEND;VALUE=DATE". Folded where it has to be, never within a
/// character; each of its lines ends in CR LF.
void append_content_line(std::string& out, std::string_view start, std::string_view value);

/// The same for a text, which is cleaned and escaped; left out when nothing is left to see of it.
void append_text_line(std::string& out, std::string_view start, std::string_view text);

/// A text as calendars may show it: every kind of line end as a line feed, other control characters left out (tabs stay), as are
/// characters that turn the direction of writing round; malformed bytes as U+FFFD.
std::string clean_calendar_text(std::string_view);

/// A value of type TEXT: a backslash before "\", ";" and ",", and "\n" for a line feed.
std::string escaped_calendar_text(std::string_view);

/// "20261124".
std::string calendar_date(Date);
/// "20261124T093000", so many minutes after midnight.
std::string calendar_time(Date, int minute);
/// "20261124T093000Z". Milliseconds are left out.
std::string calendar_instant(Instant);

} // namespace triad::format
