#pragma once

#include "ui/screens/review/pack/pack_choices.h"
#include "ui/screens/screen.h"

namespace triad::ui {

/// The school's answers, of which nothing travels unless it is ticked: buttons for several at once, then each evaluation.
void draw_pack_answers(ScreenContext&, CurrentReview const&);

} // namespace triad::ui
