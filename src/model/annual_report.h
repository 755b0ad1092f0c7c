#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// The lead’s own words in the annual report to the board. SYS-18.

namespace triad::model {

/// What one part of the report says, beside what records show.
struct AnnualText {
    std::string id;
    std::string year; // as Grouping::year
    std::string part; // id of the part in the report’s data file
    std::string text;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(AnnualText const&, AnnualText const&) = default;
};

} // namespace triad::model
