#pragma once

#include "raster/box.h"
#include "raster/colour.h"

#include <algorithm>
#include <cstddef>

namespace triad::raster {

/// Pixels row by row, all opaque. Whoever paints on it keeps within its size.
struct Surface {
    Colour* pixels = nullptr;
    int width = 0;

    Colour* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * width; }
};

/// One colour over `count` pixels.
inline void paint_run(Colour* pixels, int count, Colour colour)
{
    std::uint32_t const alpha = alpha_of(colour);
    if (alpha == 255) {
        std::fill_n(pixels, count, colour);
        return;
    }
    for (int i = 0; i < count; ++i)
        pixels[i] = blended(colour, alpha, pixels[i]);
}

} // namespace triad::raster
