#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace triad {

/// A moment in milliseconds since 1970-01-01T00:00:00Z. Zero means "never".
struct Instant {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
};

/// The first and the last moment that can be written down.
inline constexpr Instant earliest_instant { -62'167'219'200'000 };
inline constexpr Instant latest_instant { 253'402'300'799'999 };

/// A day in the proleptic Gregorian calendar, as a head writes it on a plan. No time zone.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    friend constexpr auto operator<=>(Date const&, Date const&) = default;
};

/// Days since 1970-01-01; negative before.
std::int64_t days_since_epoch(Date);
Date date_from_days(std::int64_t days);

/// Midnight in Greenwich before the moment: as much of it as leaves the school.
Instant start_of_day(Instant);

/// The calendar day of a moment, `offset_minutes` east of Greenwich.
Date local_date(Instant, int offset_minutes);

/// "2026-11-22". Absent for anything else, impossible days such as 2026-02-30 included.
std::optional<Date> parse_iso_date(std::string_view);
std::string iso_date(Date);

/// "2026-11-22T10:42:03.120Z". Absent for anything else.
std::optional<Instant> parse_iso_instant(std::string_view);
std::string iso_instant(Instant);

/// "22 November 2026" and "22 Nov 2026": how dates read on screen and on paper.
std::string long_date(Date);
std::string short_date(Date);
/// "10:42", in local time `offset_minutes` east of Greenwich.
std::string clock_time(Instant, int offset_minutes);

} // namespace triad
