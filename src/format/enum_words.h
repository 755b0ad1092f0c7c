#pragma once

#include <cstddef>
#include <string_view>

namespace triad::format {

/// The word of an enumeration's value in files; `words` stand in the order of the enumeration.
template <typename Enum, std::size_t count> std::string_view word_of(Enum value, std::string_view const (&words)[count])
{
    return words[static_cast<std::size_t>(value)];
}

} // namespace triad::format
