#pragma once

#include "model/school_document.h"

#include <optional>
#include <string>
#include <vector>

namespace triad::rules {

/// The school's own line through time: outcomes and events of one year together, oldest first; gaps stay gaps. R-30 (SYS-22).
struct JourneyEntry {
    std::string year;
    std::string term; // empty for an outcome
    std::string title; // "68 per cent, reading, writing and maths" or the event
    std::string comment;
    model::Outcome const* outcome = nullptr;
    model::Milestone const* milestone = nullptr;
    model::Review const* review = nullptr;
};
std::vector<JourneyEntry> journey(model::SchoolDocument const&);
/// Per cent as a number; absent for a gap and for what is none.
std::optional<double> per_cent(model::Outcome const&);

} // namespace triad::rules
