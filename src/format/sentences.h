#pragma once

#include "format/json.h"

#include <string>
#include <string_view>

namespace triad::format {

/// How most refusals end: the sender still has the sound file.
inline constexpr std::string_view ask_again = "ask for the file to be sent again.";

/// An id from a file as a sentence shows it: on one line, at most 60 characters.
std::string shortened(std::string_view);

/// One step of a JSON Pointer, with "~" and "/" escaped as RFC 6901 asks.
std::string pointer_token(std::string_view name);

/// "a number", "a list": what stands in a file where something else was expected.
std::string_view kind_in_words(JsonKind);

} // namespace triad::format
