#include "unit/raster/drawing.h"

#include <cstring>
#include <limits>

namespace triad::test {

using raster::Colour;

Drawing::Drawing(int width, int height)
{
    m_texture.Create(ImTextureFormat_RGBA32, texture_side, texture_side);
    m_texture.UniqueID = 1;
    for (int y = 0; y < texture_side; ++y) {
        for (int x = 0; x < texture_side; ++x) {
            Colour const texel = x < 2 && y < 2 ? raster::white : IM_COL32(255, 255, 255, (x * 16 + y * 5) % 256);
            std::memcpy(m_texture.GetPixelsAt(x, y), &texel, sizeof(texel));
        }
    }
    m_data.Valid = true;
    m_data.DisplaySize = { static_cast<float>(width), static_cast<float>(height) };
    m_data.FramebufferScale = { 1, 1 };
    m_data.CmdLists.push_back(&m_list);
    m_data.CmdListsCount = 1;
    m_clip = { 0, 0, static_cast<float>(width), static_cast<float>(height) };
    clear();
}

Drawing::~Drawing() { m_data.CmdLists.clear(); }

void Drawing::clear()
{
    m_list.CmdBuffer.clear();
    m_list.VtxBuffer.clear();
    m_list.IdxBuffer.clear();
    clip(0, 0, m_data.DisplaySize.x, m_data.DisplaySize.y);
}

void Drawing::clip(float left, float top, float right, float bottom)
{
    m_clip = { left, top, right, bottom };
    ImDrawCmd command;
    command.ClipRect = m_clip;
    command.TexRef._TexData = &m_texture;
    command.VtxOffset = m_list.CmdBuffer.empty() ? 0 : m_list.CmdBuffer.back().VtxOffset;
    command.IdxOffset = static_cast<unsigned>(m_list.IdxBuffer.Size);
    m_list.CmdBuffer.push_back(command);
}

void Drawing::offset_vertices()
{
    clip(m_clip.x, m_clip.y, m_clip.z, m_clip.w);
    m_list.CmdBuffer.back().VtxOffset = static_cast<unsigned>(m_list.VtxBuffer.Size);
}

void Drawing::scale_to(int width, int height)
{
    m_data.FramebufferScale
        = { static_cast<float>(width) / m_data.DisplaySize.x, static_cast<float>(height) / m_data.DisplaySize.y };
}

void Drawing::corner(ImVec2 place, ImVec2 uv, Colour colour) { m_list.VtxBuffer.push_back({ place, uv, colour }); }

void Drawing::index(std::initializer_list<int> corners)
{
    auto& command = m_list.CmdBuffer.back();
    int const base = m_list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
    for (int const one : corners)
        m_list.IdxBuffer.push_back(static_cast<ImDrawIdx>(base + one));
    command.ElemCount += static_cast<unsigned>(corners.size());
}

void Drawing::image(ImVec2 from, ImVec2 to, ImVec2 uv_from, ImVec2 uv_to, Colour colour)
{
    index({ 0, 1, 2, 0, 2, 3 });
    corner(from, uv_from, colour);
    corner({ to.x, from.y }, { uv_to.x, uv_from.y }, colour);
    corner(to, uv_to, colour);
    corner({ from.x, to.y }, { uv_from.x, uv_to.y }, colour);
}

void Drawing::rectangle(ImVec2 from, ImVec2 to, Colour colour) { image(from, to, white_place, white_place, colour); }

void Drawing::triangle(std::array<ImVec2, 3> const& corners, std::array<Colour, 3> const& colours)
{
    index({ 0, 1, 2 });
    for (std::size_t i = 0; i < corners.size(); ++i)
        corner(corners[i], white_place, colours[i]);
}

void Drawing::textured(std::array<ImVec2, 3> const& corners, std::array<ImVec2, 3> const& uv, Colour colour)
{
    index({ 0, 1, 2 });
    for (std::size_t i = 0; i < corners.size(); ++i)
        corner(corners[i], uv[i], colour);
}

void Drawing::scatter(Random& random)
{
    auto const width = static_cast<int>(m_data.DisplaySize.x);
    auto const height = static_cast<int>(m_data.DisplaySize.y);
    auto const place = [&] { return ImVec2 { any_place(random, width), any_place(random, height) }; };
    switch (random.below(6)) {
    case 0:
        return clip(any_place(random, width), any_place(random, height), any_place(random, width), any_place(random, height));
    case 1:
        return rectangle(place(), place(), any_colour(random));
    case 2:
        return image(place(), place(), { any_place(random, 1), any_place(random, 1) },
            { any_place(random, 1), any_place(random, 1) }, any_colour(random));
    case 3:
        return textured({ place(), place(), place() }, { place(), place(), place() }, any_colour(random));
    case 4: {
        auto const colour = any_colour(random);
        return triangle({ place(), place(), place() }, { colour, colour & 0x00ffffffU, colour });
    }
    default:
        return triangle({ place(), place(), place() }, { any_colour(random), any_colour(random), any_colour(random) });
    }
}

ImDrawData const& Drawing::data() { return m_data; }

Colour Drawing::texel(int x, int y) const
{
    Colour texel = 0;
    std::memcpy(&texel, m_texture.Pixels + (x + y * texture_side) * 4, sizeof(texel));
    return texel;
}

float any_place(Random& random, int extent)
{
    constexpr std::array odd { std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
        -std::numeric_limits<float>::infinity(), 3e38F, -3e38F, 1e9F, -1e9F, 2097152.0F, -2097151.0F };
    if (random.chance(4))
        return odd[static_cast<std::size_t>(random.below(static_cast<int>(odd.size())))];
    if (random.chance(10))
        return static_cast<float>(random.below(20001) - 10000);
    // In quarters of a pixel, so that sides often go through the centres of pixels.
    return static_cast<float>(random.below(extent * 4 + 16) - 8) / 4;
}

Colour any_colour(Random& random)
{
    auto const colour = static_cast<Colour>(random.next());
    return random.chance(40) ? colour | raster::opaque : random.chance(10) ? colour & ~raster::opaque : colour;
}

std::vector<Colour> pixels_of(raster::Picture const& picture)
{
    return { picture.pixels(), picture.pixels() + picture.width() * picture.height() };
}

std::vector<Colour> painted(Drawing& drawing)
{
    auto const& data = drawing.data();
    raster::Picture picture;
    picture.resize(static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x + 0.5F),
        static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y + 0.5F));
    picture.paint(data, raster::opaque);
    return pixels_of(picture);
}

} // namespace triad::test
