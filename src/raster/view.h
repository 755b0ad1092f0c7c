#pragma once

#include "raster/box.h"

#include <cmath>

struct ImDrawData;
struct ImDrawCmd;

namespace triad::raster {

/// Pixels are divided into so many steps each way, and every corner stands on one of them, as graphics processors do it: these 16
/// are what SwiftShader has, which browsers imitate a graphics card with.
constexpr int step_bits = 4;
constexpr int steps_per_pixel = 1 << step_bits;
/// What lies further out than so many pixels is taken to lie there, or is left out where that would change its shape. More, and
/// the product of two distances in steps would not fit into 64 bits.
constexpr float furthest = 2097152;

/// From Dear ImGui's coordinates to pixels.
struct View {
    float origin_x = 0;
    float origin_y = 0;
    float scale_x = 1;
    float scale_y = 1;
    float clip_scale_x = 1; // Dear ImGui's own scale, which clipping rectangles are rounded with
    float clip_scale_y = 1;
    int width = 0; // pixels
    int height = 0;

    float x(float value) const { return (value - origin_x) * scale_x; }
    float y(float value) const { return (value - origin_y) * scale_y; }
    bool operator==(View const&) const = default;
};

View view_of(ImDrawData const&, int width, int height);

/// The pixels that a command may touch, rounded as Dear ImGui's renderer for OpenGL rounds them.
Box clip_of(ImDrawCmd const&, View const&);

/// A place in pixels, no further out than `furthest`, in steps.
inline int in_steps(float pixels) { return static_cast<int>(std::floor(pixels * steps_per_pixel + 0.5F)); }

/// The same place, in pixels.
inline float on_step(float pixels) { return std::floor(pixels * steps_per_pixel + 0.5F) / steps_per_pixel; }

/// The first pixel in a row whose centre lies at this place or behind it.
constexpr int first_column(int steps) { return (steps + steps_per_pixel / 2 - 1) >> step_bits; }
/// The first row whose centres lie below this place. OpenGL counts rows from below, so what has a centre on its lower side owns
/// it.
constexpr int first_row(int steps) { return (steps + steps_per_pixel / 2) >> step_bits; }

} // namespace triad::raster
