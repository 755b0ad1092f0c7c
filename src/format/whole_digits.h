#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace triad::format {

/// The plain digits of a JSON number that is whole, however it was written: "1.0" gives "1", "1e2" gives "100", "-0" gives "0".
/// Empty for any other number. JSON Schema counts these as integers, and some programs write them so.
std::optional<std::string> whole_digits(std::string_view written);

} // namespace triad::format
