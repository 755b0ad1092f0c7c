#include "base/date.h"

#include "base/text.h"

#include <chrono>

namespace triad {

namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_day = 86'400'000;

constexpr std::string_view month_names[] = { "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December" };

/// Division that rounds down, so that moments before 1970 fall on the right day.
constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

std::string padded(std::int64_t value, std::size_t width)
{
    auto digits = number(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// The number in `text` at `from`, exactly `length` digits. Absent when anything but a digit stands there.
std::optional<int> digits_at(std::string_view text, std::size_t from, std::size_t length)
{
    int value = 0;
    for (char c : text.substr(from, length)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// True where `text` has the same length as `shape` and the same characters wherever `shape` is not '0'.
bool has_shape(std::string_view text, std::string_view shape)
{
    if (text.size() != shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        bool const digit = text[i] >= '0' && text[i] <= '9';
        if (shape[i] == '0' ? !digit : text[i] != shape[i])
            return false;
    }
    return true;
}

std::string_view month_name(Date date) { return date.month >= 1 && date.month <= 12 ? month_names[date.month - 1] : "?"; }

/// Milliseconds since midnight in Greenwich.
std::int64_t time_of_day(Instant instant) { return instant.ms - floor_divide(instant.ms, ms_per_day) * ms_per_day; }

} // namespace

std::int64_t days_since_epoch(Date date)
{
    using namespace std::chrono;
    auto const day_of_month = day { static_cast<unsigned>(date.day) };
    return sys_days { year { date.year } / month { static_cast<unsigned>(date.month) } / day_of_month }
        .time_since_epoch()
        .count();
}

Date date_from_days(std::int64_t day_count)
{
    using namespace std::chrono;
    year_month_day const date { sys_days { days { static_cast<days::rep>(day_count) } } };
    return { int { date.year() }, static_cast<int>(unsigned { date.month() }), static_cast<int>(unsigned { date.day() }) };
}

Date local_date(Instant instant, int offset_minutes)
{
    return date_from_days(floor_divide(instant.ms + offset_minutes * ms_per_minute, ms_per_day));
}

Instant start_of_day(Instant instant) { return { floor_divide(instant.ms, ms_per_day) * ms_per_day }; }

std::optional<Date> parse_iso_date(std::string_view text)
{
    if (!has_shape(text, "0000-00-00"))
        return std::nullopt;
    Date const date { *digits_at(text, 0, 4), *digits_at(text, 5, 2), *digits_at(text, 8, 2) };
    using namespace std::chrono;
    auto const day_of_month = day { static_cast<unsigned>(date.day) };
    if (!(year { date.year } / month { static_cast<unsigned>(date.month) } / day_of_month).ok())
        return std::nullopt;
    return date;
}

std::string iso_date(Date date) { return concat({ padded(date.year, 4), "-", padded(date.month, 2), "-", padded(date.day, 2) }); }

std::optional<Instant> parse_iso_instant(std::string_view text)
{
    if (!has_shape(text, "0000-00-00T00:00:00.000Z"))
        return std::nullopt;
    auto const date = parse_iso_date(text.substr(0, 10));
    auto const hours = *digits_at(text, 11, 2);
    auto const minutes = *digits_at(text, 14, 2);
    auto const seconds = *digits_at(text, 17, 2);
    if (!date || hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    auto const whole_seconds = (std::int64_t { hours } * 60 + minutes) * 60 + seconds;
    return Instant { days_since_epoch(*date) * ms_per_day + whole_seconds * 1000 + *digits_at(text, 20, 3) };
}

std::string iso_instant(Instant instant)
{
    auto const ms = time_of_day(instant);
    return concat({ iso_date(local_date(instant, 0)), "T", padded(ms / 3'600'000, 2), ":", padded(ms / ms_per_minute % 60, 2),
        ":", padded(ms / 1000 % 60, 2), ".", padded(ms % 1000, 3), "Z" });
}

std::string long_date(Date date) { return concat({ number(date.day), " ", month_name(date), " ", number(date.year) }); }

std::string short_date(Date date)
{
    return concat({ number(date.day), " ", month_name(date).substr(0, 3), " ", number(date.year) });
}

std::string clock_time(Instant instant, int offset_minutes)
{
    auto const ms = time_of_day({ instant.ms + offset_minutes * ms_per_minute });
    return concat({ padded(ms / 3'600'000, 2), ":", padded(ms / ms_per_minute % 60, 2) });
}

} // namespace triad
