#pragma once

#include "ui/screens/review/notes/own_notes.h"
#include "ui/screens/screen.h"

namespace triad::ui {

/// The question that comes before the first note: notes carry the name of whoever wrote them.
void draw_notes_author(ScreenContext&, CurrentReview const&);
/// What the host says of its own work, as far as it was shared. `worded`: with the statement's words above it.
void draw_extract(Ui&, model::Extract const&, bool worded);
/// The notes of one part, and the button that begins another there.
void draw_notes(ScreenContext&, CurrentReview const&, NotesSection const&);
/// A note of whoever works here; focus goes to its first field.
void begin_note(ScreenContext&, CurrentReview const&, NotesSection const&);

} // namespace triad::ui
