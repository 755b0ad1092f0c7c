#include "rules/meeting/part_time.h"

#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr int nearly_over = 5; // minutes

std::int64_t given_ms(PartTime const& time) { return std::max(time.minutes, 0) * minute_ms; }
/// Below nought once the time is over.
std::int64_t left_ms(PartTime const& time) { return given_ms(time) - std::max<std::int64_t>(time.passed_ms, 0); }
std::int64_t rounded_up(std::int64_t ms, std::int64_t unit) { return (ms + unit - 1) / unit; }

/// As the countdown shows it: a second that has begun counts.
std::string left_in_words(std::int64_t left)
{
    auto const seconds = rounded_up(left, second_ms);
    if (seconds < 60)
        return "Less than a minute left";
    return concat({ counted(rounded_up(seconds, 60), "minute", "minutes"), " left" });
}

/// Until the words above change: at each whole minute, and a second after the last of them.
std::int64_t until_words_change(std::int64_t left)
{
    auto const seconds = rounded_up(left, second_ms);
    if (seconds < 60)
        return left;
    return left - (seconds == 60 ? 59 * second_ms : (rounded_up(seconds, 60) - 1) * minute_ms);
}

} // namespace

TimeCue time_cue(PartTime const& time)
{
    auto const left = left_ms(time);
    if (given_ms(time) == 0)
        return TimeCue::None;
    if (left <= 0)
        return TimeCue::Over;
    return time.minutes > nearly_over && left <= nearly_over * minute_ms ? TimeCue::FiveMinutesLeft : TimeCue::None;
}

std::string_view cue_in_words(TimeCue cue)
{
    switch (cue) {
    case TimeCue::FiveMinutesLeft:
        return "5 minutes left.";
    case TimeCue::Over:
        return "The time is over.";
    case TimeCue::None:
        break;
    }
    return {};
}

std::string time_in_words(PartTime const& time)
{
    if (given_ms(time) == 0)
        return "No time is set for this part";
    auto const left = left_ms(time);
    if (left > 0)
        return left_in_words(left);
    auto const over = -left / minute_ms;
    return over == 0 ? std::string { "The time is over" } : concat({ "Over by ", counted(over, "minute", "minutes") });
}

std::string countdown(PartTime const& time)
{
    auto const seconds = rounded_up(std::max<std::int64_t>(left_ms(time), 0), second_ms);
    auto const within = seconds % 60;
    return concat({ number(seconds / 60), within < 10 ? ":0" : ":", number(within) });
}

int until_it_changes(PartTime const& time, bool in_minutes)
{
    if (given_ms(time) == 0)
        return -1;
    auto const left = left_ms(time);
    if (left <= 0)
        return static_cast<int>(minute_ms - (-left % minute_ms));
    if (in_minutes)
        return static_cast<int>(until_words_change(left));
    return static_cast<int>(left - (rounded_up(left, second_ms) - 1) * second_ms);
}

} // namespace triad::rules
