#include "raster/picture.h"

#include "raster/rectangle.h"
#include "raster/triangle.h"

#include "imgui.h"

#include <cstdint>
#include <cstdlib>

namespace triad::raster {

void Picture::Free::operator()(Colour* pixels) const { std::free(pixels); }

bool Picture::resize(int width, int height)
{
    if (width == m_width && height == m_height)
        return m_pixels != nullptr;
    m_pixels.reset(); // before there is another one
    m_width = m_height = 0;
    if (width <= 0 || height <= 0)
        return false;
    // Not with new, which stops the program when there is no memory.
    auto const size = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) * sizeof(Colour);
    if (size > SIZE_MAX / 2)
        return false;
    m_pixels.reset(static_cast<Colour*>(std::malloc(static_cast<std::size_t>(size))));
    if (!m_pixels)
        return false;
    m_width = width;
    m_height = height;
    m_tiles.resize(width, height);
    return true;
}

std::vector<Box> Picture::paint(ImDrawData const& data, Colour background)
{
    if (!m_pixels)
        return {};
    auto const view = view_of(data, m_width, m_height);
    if (view != m_view || background != m_background)
        forget();
    m_view = view;
    m_background = background;
    gather(data, view, m_pieces);
    m_tiles.begin();
    int number = 0;
    for (auto const& piece : m_pieces.list) {
        bool const covers = piece.kind == PieceKind::Fill && alpha_of(piece.colour) == 255;
        m_tiles.add(number++, piece.box, fingerprint(piece, m_pieces.textures[piece.texture]), covers);
    }
    for (int tile = 0; tile < m_tiles.count(); ++tile) {
        if (m_tiles.changed(tile))
            paint_tile(tile, background | opaque);
    }
    return m_tiles.take_changed();
}

void Picture::paint_tile(int tile, Colour background)
{
    auto const box = m_tiles.box(tile);
    Piece const ground { .corners = {}, .box = box, .colour = background };
    paint_piece(ground, box);
    m_tiles.for_pieces(tile, [&](int piece) { paint_piece(m_pieces.list[static_cast<std::size_t>(piece)], box); });
}

void Picture::paint_piece(Piece const& piece, Box const& part)
{
    Surface const surface { m_pixels.get(), m_width };
    switch (piece.kind) {
    case PieceKind::Fill:
        return paint_fill(surface, piece, part);
    case PieceKind::Image:
        return paint_image(surface, piece, m_pieces.textures[piece.texture], m_view, part);
    case PieceKind::Shade:
    case PieceKind::Textured:
        return paint_triangle(surface, piece, m_pieces.textures[piece.texture], m_view, part);
    }
}

} // namespace triad::raster
