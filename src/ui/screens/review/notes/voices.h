#pragma once

#include "ui/screens/review/notes/gathered_notes.h"
#include "ui/screens/screen.h"

namespace triad::ui {

/// Notes about one thing below its heading: the partners beside each other where there is room, else below each other.
void draw_voices(ScreenContext&, CurrentReview const&, NoteGroup const&);

} // namespace triad::ui
