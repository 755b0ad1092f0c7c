#include "raster/texture.h"

#include "imgui.h"

#include <algorithm>

namespace triad::raster {

Texture::Texture(ImTextureData const* data)
{
    if (!data || !data->Pixels || data->Width <= 0 || data->Height <= 0)
        return;
    m_width = data->Width;
    m_height = data->Height;
    m_id = data->UniqueID + 1; // 0 is the white texel
    if (data->Format == ImTextureFormat_Alpha8)
        m_alphas = data->Pixels;
    else
        // Dear ImGui's allocator aligns it, which a cast in one step cannot know. NOLINTNEXTLINE(bugprone-casting-through-void)
        m_colours = static_cast<Colour const*>(static_cast<void const*>(data->Pixels));
}

Tap tap_at(float place, int size)
{
    auto const last = static_cast<float>(size - 1);
    // In this order what is no number becomes 0.
    float const inside = place > 0 ? (place < last ? place : last) : 0;
    auto const first = static_cast<int>(inside);
    // A call for each pixel would be slow, and no weight is negative. NOLINTNEXTLINE(bugprone-incorrect-roundings)
    auto const weight = static_cast<std::uint32_t>((inside - static_cast<float>(first)) * 256 + 0.5F);
    return { first, std::min(first + 1, size - 1), weight };
}

Colour Texture::sample(float u, float v) const
{
    auto const across = tap_at(u * static_cast<float>(m_width) - 0.5F, m_width);
    auto const down = tap_at(v * static_cast<float>(m_height) - 0.5F, m_height);
    auto const upper = between(texel(across.first, down.first), texel(across.second, down.first), across.weight);
    auto const lower = between(texel(across.first, down.second), texel(across.second, down.second), across.weight);
    return between(upper, lower, down.weight);
}

} // namespace triad::raster
