#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// A pass phrase for the locked files among those that came in; it is tried on all of them.
void draw_locked_form(ScreenContext&);

} // namespace triad::ui
