#pragma once

#include "ui/widgets/ui.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// What is being moved by the pointer, from its grip to the area where it is let go. A grip is for pointers alone: whatever can
/// be dragged can be moved by a control as well (WCAG 2.5.7).
struct Drag {
    std::string what {}; // the caller's key; empty: nothing is moved
    std::string name {}; // shown beside the pointer
    float from_x = 0; // where it was taken up, on the screen
    float from_y = 0;
    bool begun = false; // it has left that place: a press alone moves nothing
};

/// Once a frame, before anything that can be dragged is drawn: ends a drag that was broken off, as by Escape.
void follow_drag(Ui&, Drag&);
/// The sign by which something is taken up.
void drag_grip(Ui&, std::string_view key, std::string_view what, std::string_view name, Drag&);
/// Marks the area while something is held over it. True once, when that is let go there.
bool drops_in(Ui&, Rect const&, Drag&);
/// The name of what is held, beside the pointer; after all that lies beneath it.
void draw_dragged(Ui&, Drag&);

} // namespace triad::ui
