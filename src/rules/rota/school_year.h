#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The year that is planned, and the days of a week. R-69.

namespace triad::rules {

/// The first and the last day of a school year, long enough for every part of Britain.
struct YearSpan {
    Date from; // 1 August
    Date to; // 31 August of the next year
    friend bool operator==(YearSpan const&, YearSpan const&) = default;
};

/// "2026/27", "2026-2027" and "Year 2026" are all the year that begins in 2026: the first four digits in a row say so. Absent
/// where there are none, or the year is not from 2000 to 2999. R-69.
std::optional<YearSpan> school_year(std::string_view words);

/// Why the day cannot be taken into this year, as one sentence: empty where it can, and where the words name no year. What is
/// prepared for a year may be from 1 January before it. R-69.
enum class Preparation : std::uint8_t { Excluded, Included };
std::string why_outside_year(Date, std::string_view year, Preparation);

/// A number that all days of one week, from Monday to Sunday, share.
std::int64_t week_of(std::int64_t days_since_epoch);
/// Monday to Friday.
bool is_weekday(std::int64_t days_since_epoch);

} // namespace triad::rules
