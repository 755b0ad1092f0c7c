#pragma once

#include "platform/ports.h"

#include <string_view>

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

/// The code under which Dear ImGui knows a run of characters that are painted in one picture, in the text faces. 0 when the
/// codes are used up.
char32_t code_of_run(std::string_view);

/// Forgets all rasterised glyphs, and the codes of all runs: after the bundled font has arrived they would show the fallback
/// face.
void forget_glyphs();

/// Makes room where many runs were painted: between frames, because what was drawn points into the atlas.
void forget_many_runs();

} // namespace triad::ui
