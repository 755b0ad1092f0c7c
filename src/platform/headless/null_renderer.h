#pragma once

namespace triad::platform::headless {

/// Stands in for a graphics card: takes every texture that Dear ImGui makes, and paints nothing.
/// Call `start_null_renderer` once after the context was made, `render_nothing` after each frame.
void start_null_renderer();
void render_nothing();

} // namespace triad::platform::headless
