#pragma once

#include "raster/box.h"
#include "raster/colour.h"
#include "raster/texture.h"
#include "raster/view.h"

#include <array>
#include <cstdint>
#include <vector>

struct ImDrawData;
struct ImDrawVert;

namespace triad::raster {

enum class PieceKind : std::uint8_t {
    Fill, // an upright rectangle of one colour
    Image, // an upright rectangle of a texture: most are letters
    Shade, // a triangle without a texture
    Textured, // a triangle with one
};

/// A triangle, or an upright rectangle made of two, where Dear ImGui keeps its corners. Valid until the next frame begins.
struct Piece {
    /// Of a rectangle its upper left and lower right corner, twice.
    std::array<ImDrawVert const*, 3> corners;
    Box box; // no other pixels than these are touched
    std::uint16_t texture = 0; // its place in Pieces::textures
    PieceKind kind = PieceKind::Fill;
    Colour colour = white; // of a Fill; of a Shade the colour that the corners' are multiplied with
};

/// Everything that is drawn, back to front.
struct Pieces {
    std::vector<Texture> textures;
    std::vector<Piece> list;
};

/// Replaces what `pieces` holds. What cannot be seen is left out: outside the view or its clip, without any alpha, without area,
/// or with coordinates that are no numbers or lie too far out (see `furthest`).
void gather(ImDrawData const&, View const&, Pieces& pieces);

/// Two pieces that paint differently have different numbers.
std::uint64_t fingerprint(Piece const&, Texture const&);

} // namespace triad::raster
