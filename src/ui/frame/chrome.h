#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// The column at the left of a wide window: name, navigation, state of the work, undo.
void draw_rail(ScreenContext&, Rect const& area);
/// The bar at the top of a narrow window.
void draw_top_bar(ScreenContext&, float width);
/// Navigation below the top bar, when its menu button is pressed.
void draw_menu(ScreenContext&);
/// What has to be told, above the content: trouble with saving, results of opening files, an update.
void draw_notices(ScreenContext&);
/// The question in front of everything else.
void draw_question(ScreenContext&, ImDrawList& front);

} // namespace triad::ui
