#pragma once

#include "model/school_document.h"
#include "platform/ports.h"

#include <string_view>

namespace triad::store {

/// The same work, whenever and by whomever it was saved.
bool same_content(model::SchoolDocument const&, model::SchoolDocument const&);

/// Gives the document and its evaluations fresh ids, so that it can stand beside the one it came from and an address still
/// leads to one of the two only.
void make_independent(model::SchoolDocument&, platform::Ids&);

/// "Autumn 2026" becomes "Autumn 2026 (copy of 22 Nov 10:42)", so that the two can be told apart.
void mark_periods(model::SchoolDocument&, std::string_view what);

/// "22 Nov 10:42": a moment of this school year, in local time.
std::string day_and_time(Instant, int offset_minutes);

} // namespace triad::store
