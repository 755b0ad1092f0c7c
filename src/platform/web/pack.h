#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::platform::web {

/// A list of texts as one block of bytes: a count, then length and bytes of each; numbers are 32 bits, little-endian,
/// unaligned. The same form in both directions; shell/memory.js is its counterpart.
std::string pack(std::initializer_list<std::string_view>);
/// Absent where the block is cut short or claims more than it holds.
std::optional<std::vector<std::string>> unpack(std::string_view);

/// Whole numbers cross the border as decimal digits. Absent for anything else.
std::optional<std::int64_t> whole_number(std::string_view);

} // namespace triad::platform::web
