#pragma once

#include "raster/piece.h"
#include "raster/surface.h"

namespace triad::raster {

/// Paint a piece of their kind, as far as it lies in `part`.
void paint_fill(Surface const&, Piece const&, Box const& part);
/// Letters lie on whole pixels and are copied; anything else is sampled between texels.
void paint_image(Surface const&, Piece const&, Texture const&, View const&, Box const& part);

} // namespace triad::raster
