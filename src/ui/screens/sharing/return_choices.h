#pragma once

#include "ui/screens/screen.h"

// What a school chooses to hand in to the lead of its cluster, before the file is made.

namespace triad::ui {

/// What is chosen for the open document: as begun, until something is changed.
model::Return chosen_return(store::Workspace const&, Session const&);

/// Which evaluations go, what may be done with them, the report of a review, who gets it. R-50 (SH-04).
void draw_return_choices(ScreenContext&, model::SchoolDocument const&, model::Return const&);

} // namespace triad::ui
