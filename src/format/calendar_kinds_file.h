#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/calendar_kinds.h"

#include <string_view>

namespace triad::format {

/// Reads kinds of dates (kind "calendar-kinds"). The program reads such files and never writes any. Errors: the first reason,
/// with its JSON Pointer.
Result<model::CalendarKinds, Issue> decode_calendar_kinds(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
