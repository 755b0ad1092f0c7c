#pragma once

#include "raster/colour.h"
#include "raster/piece.h"
#include "raster/tiles.h"

#include <memory>
#include <vector>

struct ImDrawData;

namespace triad::raster {

/// Paints what Dear ImGui has drawn into memory, without a graphics processor: the same pixels as its renderer for OpenGL without
/// multisampling, but for the rounding of what is blended. Only what is different from the last time is painted.
class Picture {
public:
    /// Another size in pixels; all is painted anew the next time. False where there is no memory for it: then there is no
    /// picture.
    bool resize(int width, int height);
    /// All is painted anew the next time, because whoever showed the picture has lost it.
    void forget() { m_tiles.forget(); }

    /// Returns the rectangles in which pixels may have changed; no two overlap. The draw data's textures must have their pixels.
    std::vector<Box> paint(ImDrawData const&, Colour background);

    int width() const { return m_width; }
    int height() const { return m_height; }
    /// Row by row, all opaque. The address stays until the size changes.
    Colour const* pixels() const { return m_pixels.get(); }

private:
    struct Free {
        void operator()(Colour*) const;
    };

    void paint_tile(int tile, Colour background);
    void paint_piece(Piece const&, Box const& part);

    int m_width = 0;
    int m_height = 0;
    std::unique_ptr<Colour[], Free> m_pixels;
    View m_view;
    Colour m_background = 0;
    Pieces m_pieces;
    Tiles m_tiles;
};

} // namespace triad::raster
