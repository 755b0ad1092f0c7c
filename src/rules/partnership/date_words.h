#pragma once

#include <string>
#include <string_view>

// Days and times of a partnership in words. Days come as ISO dates; one that is none is given back as it is.

namespace triad::rules {

/// "4 March 2027"; of a window "4 to 8 March 2027", "28 February to 4 March 2027"; empty where no day is settled. Either day may
/// be empty; a last day before the first is said as it stands.
std::string span_in_words(std::string_view from, std::string_view to);

/// "from 4 to 11 March 2027": both days of what moves; neither is empty.
std::string move_in_words(std::string_view from, std::string_view to);

/// "09:00 to 15:00", "from 09:00", "until 15:00"; empty for the whole day.
std::string times_in_words(std::string_view starts, std::string_view ends);

} // namespace triad::rules
