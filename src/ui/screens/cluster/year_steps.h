#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// The running of a partnership, step by step: the way to each, how far it is, and which comes next. R-81.
void draw_year_steps(ScreenContext&, model::ClusterDocument const&);

} // namespace triad::ui
