#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>

// Which records of a review have left in a file before. What was taken back is told to those who have it, by a mark; what never
// left leaves no mark that something was there. R-26 (SH-23).

namespace triad::rules {

/// True where the record may be with somebody: it left, or files left before this was noted.
bool was_given(model::SchoolDocument const&, model::Review const&, model::RecordKind, std::string_view record);

/// Review::given once this file has left.
std::string given_with(model::Review const&, model::SchoolDocument const& file);

} // namespace triad::rules
