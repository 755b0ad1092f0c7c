#pragma once

#include "model/partnership_plan.h"

#include <array>
#include <string_view>

// The fields of a partnership file, one table for each kind of record: whoever makes the file copies these, whoever writes and
// reads it goes through these. A field that is not named here does not travel, whatever it is. R-71 (SYS-07d, SYS-24).

namespace triad::rules {

inline constexpr std::array<std::string_view, 2> travelling_school_fields { "name", "urn" };

/// Not: grouping and term, which stand for records that stay with the lead; done, which is the lead's own note.
inline constexpr std::array<std::string_view, 10> travelling_visit_fields { "group", "host", "reviewers", "lead", "day", "starts",
    "ends", "place", "cancelled", "sequence" };

/// Not: community, which stands for a record that stays with the lead; done.
inline constexpr std::array<std::string_view, 13> travelling_event_fields { "kind", "title", "from", "to", "starts", "ends",
    "mode", "place", "text", "schools", "task", "cancelled", "sequence" };

} // namespace triad::rules
