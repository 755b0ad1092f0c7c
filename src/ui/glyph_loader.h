#pragma once

#include "platform/ports.h"

struct ImFont;

namespace triad::ui {

/// The three faces, each a Dear ImGui font whose glyphs come from the platform's Glyphs port.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    ImFont* icons = nullptr;
    ImFont* of(platform::Face) const;
};

/// Adds the faces to the current ImGui context. `glyphs` must outlive the context.
Fonts add_fonts(platform::Glyphs& glyphs);

/// Forgets all rasterised glyphs: after the bundled font has arrived they would show the fallback face.
void forget_glyphs();

} // namespace triad::ui
