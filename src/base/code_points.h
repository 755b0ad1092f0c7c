#pragma once

#include <algorithm>
#include <iterator>

namespace triad {

/// Code points from `first` to `last`.
struct CodePoints {
    char32_t first;
    char32_t last;
};

template <typename Ranges> constexpr bool is_among(char32_t c, Ranges const& ranges)
{
    return std::any_of(
        std::begin(ranges), std::end(ranges), [c](CodePoints const& range) { return c >= range.first && c <= range.last; });
}

} // namespace triad
