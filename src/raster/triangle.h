#pragma once

#include "raster/piece.h"
#include "raster/surface.h"

namespace triad::raster {

/// Paints a triangle as far as it lies in `part`: every pixel whose centre is inside, with the colours of its corners in between.
/// A centre on a side belongs to the triangle to the right of it or above (OpenGL counts rows from below), so that triangles with
/// a common side share no pixel and leave none out.
void paint_triangle(Surface const&, Piece const&, Texture const&, View const&, Box const& part);

} // namespace triad::raster
