#pragma once

#include "format/calendar_file.h"

namespace triad::format {

/// The first thing for which a calendar cannot be written; nothing when it can. Errors: see encode_calendar.
std::optional<Issue> check_calendar(CalendarFile const&);

} // namespace triad::format
