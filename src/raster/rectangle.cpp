#include "raster/rectangle.h"

#include "imgui.h"

#include <array>
#include <cmath>
#include <optional>

namespace triad::raster {

namespace {

/// Which place of a texture lies where, along one side: `first` texels at pixel 0, `step` more with each pixel.
struct Axis {
    float from; // pixels
    float start; // texels
    float step;
    int size; // texels

    /// The place in texels under a pixel's centre, whole numbers being the centres of texels.
    float at(int pixel) const { return start + (static_cast<float>(pixel) + 0.5F - from) * step - 0.5F; }
};

Axis axis_between(float from, float to, float first, float last, int size)
{
    auto const texels = static_cast<float>(size);
    return { from, first * texels, to > from ? (last - first) * texels / (to - from) : 0, size };
}

/// How many texels further on than their pixels the texels lie, where each lies under one: within what a graphics processor tells
/// apart.
std::optional<int> whole_shift(Axis const& axis, int first, int last)
{
    constexpr float least = 1.0F / 256;
    float const begin = axis.at(first);
    float const end = axis.at(last);
    float const whole = std::round(begin);
    float const shift = whole - static_cast<float>(first);
    bool const on_texels = std::abs(begin - whole) < least && std::abs(end - static_cast<float>(last) - shift) < least;
    if (!on_texels || whole < 0 || end > static_cast<float>(axis.size) - 0.5F)
        return std::nullopt;
    return static_cast<int>(shift);
}

void blend_texel(Colour& pixel, Colour texel, Colour tint)
{
    auto const colour = product_of(texel, tint);
    auto const alpha = alpha_of(colour);
    if (alpha == 255)
        pixel = colour;
    else if (alpha != 0)
        pixel = blended(colour, alpha, pixel);
}

/// Texel by texel. Most are of letters: white, and clear or opaque.
void copy_image(Surface const& surface, Texture const& texture, Box const& part, int across, int down, Colour tint)
{
    for (int y = part.top; y < part.bottom; ++y) {
        auto* const row = surface.row(y);
        for (int x = part.left; x < part.right; ++x) {
            auto const texel = texture.texel(x + across, y + down);
            if (alpha_of(texel) != 0)
                blend_texel(row[x], texel, tint);
        }
    }
}

/// At most so many columns at a time.
constexpr int columns = 64;

void sample_image(
    Surface const& surface, Texture const& texture, Box const& part, Axis const& across, Axis const& down, Colour tint)
{
    std::array<Tap, columns> taps {};
    for (int x = part.left; x < part.right; ++x)
        taps[static_cast<std::size_t>(x - part.left)] = tap_at(across.at(x), texture.width());
    for (int y = part.top; y < part.bottom; ++y) {
        auto const row = tap_at(down.at(y), texture.height());
        auto* pixel = surface.row(y) + part.left;
        for (int x = 0; x < part.right - part.left; ++x, ++pixel) {
            auto const& tap = taps[static_cast<std::size_t>(x)];
            auto const upper = between(texture.texel(tap.first, row.first), texture.texel(tap.second, row.first), tap.weight);
            auto const lower = between(texture.texel(tap.first, row.second), texture.texel(tap.second, row.second), tap.weight);
            blend_texel(*pixel, between(upper, lower, row.weight), tint);
        }
    }
}

} // namespace

void paint_fill(Surface const& surface, Piece const& piece, Box const& part)
{
    auto const box = common(piece.box, part);
    for (int y = box.top; y < box.bottom; ++y)
        paint_run(surface.row(y) + box.left, box.right - box.left, piece.colour);
}

void paint_image(Surface const& surface, Piece const& piece, Texture const& texture, View const& view, Box const& part)
{
    auto const& from = *piece.corners[0];
    auto const& to = *piece.corners[1];
    auto const across = axis_between(on_step(view.x(from.pos.x)), on_step(view.x(to.pos.x)), from.uv.x, to.uv.x, texture.width());
    auto const down = axis_between(on_step(view.y(from.pos.y)), on_step(view.y(to.pos.y)), from.uv.y, to.uv.y, texture.height());
    auto const shift_across = whole_shift(across, piece.box.left, piece.box.right - 1);
    auto const shift_down = whole_shift(down, piece.box.top, piece.box.bottom - 1);
    auto box = common(piece.box, part);
    if (box.empty())
        return;
    if (shift_across && shift_down)
        return copy_image(surface, texture, box, *shift_across, *shift_down, piece.colour);
    for (int const right = box.right; box.left < right; box.left += columns) {
        box.right = std::min(box.left + columns, right);
        sample_image(surface, texture, box, across, down, piece.colour);
    }
}

} // namespace triad::raster
