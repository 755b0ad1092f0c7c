#pragma once

#include <cstdint>

namespace triad::raster {

/// Red, green, blue and alpha, a byte each, red first in memory: as Dear ImGui's colours (IM_COL32) and as ImageData of the
/// page.
using Colour = std::uint32_t;

constexpr Colour opaque = 0xff000000U;
constexpr Colour white = 0xffffffffU;

constexpr std::uint32_t alpha_of(Colour colour) { return colour >> 24; }

/// The product of two parts of 255, rounded to the nearest.
constexpr std::uint32_t part_of(std::uint32_t one, std::uint32_t other)
{
    std::uint32_t const product = one * other + 128;
    return (product + (product >> 8)) >> 8;
}

/// Channel by channel, as a fragment shader multiplies a texture's colour with the vertices'.
constexpr Colour product_of(Colour one, Colour other)
{
    if (one == white)
        return other;
    if (other == white)
        return one;
    return part_of(one & 255, other & 255) | part_of((one >> 8) & 255, (other >> 8) & 255) << 8
        | part_of((one >> 16) & 255, (other >> 16) & 255) << 16 | part_of(one >> 24, other >> 24) << 24;
}

/// `over` with this alpha (its own does not count) on an opaque colour; each channel is rounded to the nearest. Two channels are
/// computed in one number.
constexpr Colour blended(Colour over, std::uint32_t alpha, Colour below)
{
    constexpr std::uint32_t pair = 0x00ff00ffU;
    std::uint32_t const rest = 255 - alpha;
    std::uint32_t red_blue = (over & pair) * alpha + (below & pair) * rest + 0x00800080U;
    red_blue = ((red_blue + ((red_blue >> 8) & pair)) >> 8) & pair;
    std::uint32_t green = ((over >> 8) & 255) * alpha + ((below >> 8) & 255) * rest + 128;
    green = ((green + (green >> 8)) & 0xff00U);
    return red_blue | green | opaque;
}

/// Between two colours, `weight` 256ths of the way.
constexpr Colour between(Colour one, Colour other, std::uint32_t weight)
{
    constexpr std::uint32_t pair = 0x00ff00ffU;
    constexpr std::uint32_t half = 0x00800080U;
    std::uint32_t const rest = 256 - weight;
    std::uint32_t const low = (((one & pair) * rest + (other & pair) * weight + half) >> 8) & pair;
    std::uint32_t const high = (((one >> 8) & pair) * rest + ((other >> 8) & pair) * weight + half) & ~pair;
    return low | high;
}

} // namespace triad::raster
