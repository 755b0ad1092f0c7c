#pragma once

#include "raster/colour.h"

#include <cstddef>

struct ImTextureData;

namespace triad::raster {

/// A texture of Dear ImGui where it lies: nothing is copied. Without pixels it is one white texel.
class Texture {
public:
    Texture() = default;
    explicit Texture(ImTextureData const*);

    int width() const { return m_width; }
    int height() const { return m_height; }
    int id() const { return m_id; }

    /// Coordinates within the texture.
    Colour texel(int x, int y) const
    {
        auto const at = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
        return m_colours ? m_colours[at] : m_alphas ? 0x00ffffffU | static_cast<Colour>(m_alphas[at]) << 24 : white;
    }

    /// Between the four texels around a place, as WebGL's GL_LINEAR with GL_CLAMP_TO_EDGE. `u` and `v` run from 0 to 1 over the
    /// texture; any other number counts as the nearer border.
    Colour sample(float u, float v) const;

private:
    Colour const* m_colours = nullptr;
    std::uint8_t const* m_alphas = nullptr;
    int m_width = 1;
    int m_height = 1;
    int m_id = 0;
};

/// The two texels beside a place along one side of a texture, and how far between them it lies, in 256ths.
struct Tap {
    int first;
    int second;
    std::uint32_t weight;
};

/// `place` is counted in texels, their centres lying on whole numbers. What is no number counts as the beginning.
Tap tap_at(float place, int size);

} // namespace triad::raster
