#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// Where the figures and events of the journey are changed. They stand in the order in which they came, so that nothing moves
/// while a year is typed. Each is one region with a heading of level 2.
void draw_figures(ScreenContext&, model::SchoolDocument const&);
void draw_events(ScreenContext&, model::SchoolDocument const&);

} // namespace triad::ui
