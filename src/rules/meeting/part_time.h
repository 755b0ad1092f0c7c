#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// The time of one part of a meeting, while the meeting runs. SYS-11c.

namespace triad::rules {

/// The time that a part was given and how much of it has passed. Time that passed may be more than what was given.
struct PartTime {
    int minutes = 0; // below nought counts as nought
    std::int64_t passed_ms = 0;
};

/// What a part's time has come to, and is said aloud once. In order: a later one takes the place of an earlier.
enum class TimeCue : std::uint8_t { None, FiveMinutesLeft, Over };
/// "5 minutes left" is no news in a part that is no longer than that. R-63.
TimeCue time_cue(PartTime const&);
/// "5 minutes left.", "The time is over."; empty for none.
std::string_view cue_in_words(TimeCue);

/// "7 minutes left", "Less than a minute left", "The time is over", "Over by 2 minutes"; "No time is set for this part". R-63.
std::string time_in_words(PartTime const&);
/// What is left as a clock shows it: "14:57", "0:00" once it is over.
std::string countdown(PartTime const&);
/// Milliseconds, at least one, until `countdown` or, `in_minutes`, `time_in_words` says something else; where the time is over
/// until the next whole minute. -1 where nothing will change.
int until_it_changes(PartTime const&, bool in_minutes);

} // namespace triad::rules
