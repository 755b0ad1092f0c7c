#pragma once

#include <algorithm>

namespace triad::raster {

/// Whole pixels: from `left` and `top` on, to before `right` and `bottom`.
struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool empty() const { return left >= right || top >= bottom; }
    bool holds(Box const& other) const
    {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
    bool operator==(Box const&) const = default;
};

/// What lies in both.
inline Box common(Box const& one, Box const& other)
{
    return { std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
        std::min(one.bottom, other.bottom) };
}

} // namespace triad::raster
