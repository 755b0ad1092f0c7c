#include "raster/triangle.h"

#include "imgui.h"

#include <array>
#include <cstdint>
#include <utility>

namespace triad::raster {

namespace {

/// A corner, its place in steps (see view.h).
struct Corner {
    std::int64_t x;
    std::int64_t y;
    ImDrawVert const* vertex;
};
using Corners = std::array<Corner, 3>;

/// Twice the area, in square steps; positive where the corners run clockwise on the screen.
std::int64_t area_of(Corners const& corners)
{
    auto const& [a, b, c] = corners;
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// One side of a triangle: not negative at the centres of the pixels on the inner side.
class Side {
public:
    Side(Corner const& from, Corner const& to)
        : m_from(from)
        , m_across(to.x - from.x)
        , m_down(to.y - from.y)
        , m_belongs(m_down < 0 || (m_down == 0 && m_across < 0)) // a left or a lower side
    {
    }

    std::int64_t at(int x, int y) const
    {
        auto const across = static_cast<std::int64_t>(x) * steps_per_pixel + steps_per_pixel / 2 - m_from.x;
        auto const down = static_cast<std::int64_t>(y) * steps_per_pixel + steps_per_pixel / 2 - m_from.y;
        return m_across * down - m_down * across - (m_belongs ? 0 : 1);
    }

    /// Leaves of the pixels from `left` to before `right` in row `y` those on the inner side.
    void narrow(int& left, int& right, int y) const
    {
        auto const first = at(left, y);
        auto const step = -m_down * steps_per_pixel;
        auto const last = first + step * (right - left - 1);
        if (first < 0 && last < 0)
            right = left;
        else if (first < 0)
            left += static_cast<int>((-first + step - 1) / step);
        else if (last < 0)
            right = left + static_cast<int>(first / -step) + 1;
    }

private:
    Corner const& m_from;
    std::int64_t m_across;
    std::int64_t m_down;
    bool m_belongs;
};

/// A number that changes evenly over a triangle.
struct Slope {
    float start; // at the first corner
    float across; // a pixel
    float down;
};

/// Makes slopes out of the values at the corners.
class Slopes {
public:
    Slopes(Corners const& corners, std::int64_t area)
        : m_corners(corners)
        , m_scale(static_cast<float>(steps_per_pixel) / static_cast<float>(area))
    {
    }

    Slope of(std::array<float, 3> const& values) const
    {
        auto const& [a, b, c] = m_corners;
        float const one = values[1] - values[0];
        float const two = values[2] - values[0];
        return { values[0], (one * static_cast<float>(c.y - a.y) - two * static_cast<float>(b.y - a.y)) * m_scale,
            (two * static_cast<float>(b.x - a.x) - one * static_cast<float>(c.x - a.x)) * m_scale };
    }

    Slope of_channel(unsigned shift) const
    {
        return of({ static_cast<float>(m_corners[0].vertex->col >> shift & 255),
            static_cast<float>(m_corners[1].vertex->col >> shift & 255),
            static_cast<float>(m_corners[2].vertex->col >> shift & 255) });
    }

    /// How far a pixel's centre is from the first corner.
    float across(int x) const { return static_cast<float>(x) + 0.5F - static_cast<float>(m_corners[0].x) / steps_per_pixel; }
    float down(int y) const { return static_cast<float>(y) + 0.5F - static_cast<float>(m_corners[0].y) / steps_per_pixel; }

private:
    Corners const& m_corners;
    float m_scale;
};

/// To a whole number from 0 to 255. What is no number becomes 0. A call for each pixel would be slow.
// NOLINTNEXTLINE(bugprone-incorrect-roundings)
std::uint32_t channel(float value) { return static_cast<std::uint32_t>((value > 0 ? (value < 255 ? value : 255) : 0) + 0.5F); }

/// A part of a row of pixels that is inside.
struct Run {
    int left;
    int right;
    int y;
};

/// Calls `paint` with every run of the triangle in `box`.
template <typename Paint> void for_runs(Corners const& corners, Box const& box, Paint const& paint)
{
    Side const one { corners[0], corners[1] };
    Side const two { corners[1], corners[2] };
    Side const three { corners[2], corners[0] };
    for (int y = box.top; y < box.bottom; ++y) {
        Run run { box.left, box.right, y };
        one.narrow(run.left, run.right, y);
        if (run.left < run.right)
            two.narrow(run.left, run.right, y);
        if (run.left < run.right)
            three.narrow(run.left, run.right, y);
        if (run.left < run.right)
            paint(run);
    }
}

/// One colour whose alpha alone changes: what the smoothed edge of anything is.
class EdgePaint {
public:
    EdgePaint(Surface const& surface, Slopes const& slopes, Colour colour, Colour tint)
        : m_surface(surface)
        , m_slopes(slopes)
        , m_alpha(slopes.of_channel(24))
        , m_colour(product_of(colour | opaque, tint | opaque))
        , m_strength(alpha_of(tint))
    {
    }

    void operator()(Run const& run) const
    {
        float const start = m_alpha.start + m_alpha.down * m_slopes.down(run.y);
        float const from = m_slopes.across(0);
        auto* const row = m_surface.row(run.y);
        for (int x = run.left; x < run.right; ++x) {
            auto const alpha = part_of(channel(start + m_alpha.across * (static_cast<float>(x) + from)), m_strength);
            row[x] = blended(m_colour, alpha, row[x]);
        }
    }

private:
    Surface const& m_surface;
    Slopes const& m_slopes;
    Slope m_alpha;
    Colour m_colour;
    std::uint32_t m_strength;
};

/// Every channel changes, and so may the place in a texture.
class FullPaint {
public:
    FullPaint(Surface const& surface, Slopes const& slopes, Corners const& corners, Piece const& piece, Texture const& texture)
        : m_surface(surface)
        , m_slopes(slopes)
        , m_piece(piece)
        , m_texture(texture)
        , m_channels { slopes.of_channel(0), slopes.of_channel(8), slopes.of_channel(16), slopes.of_channel(24) }
        , m_u(slopes.of({ corners[0].vertex->uv.x, corners[1].vertex->uv.x, corners[2].vertex->uv.x }))
        , m_v(slopes.of({ corners[0].vertex->uv.y, corners[1].vertex->uv.y, corners[2].vertex->uv.y }))
    {
    }

    void operator()(Run const& run) const
    {
        float const down = m_slopes.down(run.y);
        auto* const row = m_surface.row(run.y);
        for (int x = run.left; x < run.right; ++x) {
            float const across = m_slopes.across(x);
            auto const colour = product_of(tint(across, down), texel(across, down));
            row[x] = blended(colour, alpha_of(colour), row[x]);
        }
    }

private:
    static float at(Slope const& slope, float across, float down)
    {
        return slope.start + slope.across * across + slope.down * down;
    }

    Colour tint(float across, float down) const
    {
        return channel(at(m_channels[0], across, down)) | channel(at(m_channels[1], across, down)) << 8
            | channel(at(m_channels[2], across, down)) << 16 | channel(at(m_channels[3], across, down)) << 24;
    }

    Colour texel(float across, float down) const
    {
        if (m_piece.kind == PieceKind::Shade)
            return m_piece.colour;
        return m_texture.sample(at(m_u, across, down), at(m_v, across, down));
    }

    Surface const& m_surface;
    Slopes const& m_slopes;
    Piece const& m_piece;
    Texture const& m_texture;
    std::array<Slope, 4> m_channels;
    Slope m_u;
    Slope m_v;
};

Corner corner_of(ImDrawVert const* vertex, View const& view)
{
    return { in_steps(view.x(vertex->pos.x)), in_steps(view.y(vertex->pos.y)), vertex };
}

} // namespace

void paint_triangle(Surface const& surface, Piece const& piece, Texture const& texture, View const& view, Box const& part)
{
    Corners corners { corner_of(piece.corners[0], view), corner_of(piece.corners[1], view), corner_of(piece.corners[2], view) };
    if (area_of(corners) < 0)
        std::swap(corners[1], corners[2]);
    auto const area = area_of(corners);
    if (area == 0)
        return;
    auto const box = common(piece.box, part);
    auto const [one, two, three] = std::array { corners[0].vertex->col, corners[1].vertex->col, corners[2].vertex->col };
    Slopes const slopes { corners, area };
    if (piece.kind == PieceKind::Textured || ((one ^ two) | (two ^ three)) << 8 != 0)
        for_runs(corners, box, FullPaint { surface, slopes, corners, piece, texture });
    else if (one == two && two == three)
        for_runs(corners, box, [&, colour = product_of(one, piece.colour)](Run const& run) {
            paint_run(surface.row(run.y) + run.left, run.right - run.left, colour);
        });
    else
        for_runs(corners, box, EdgePaint { surface, slopes, one, piece.colour });
}

} // namespace triad::raster
