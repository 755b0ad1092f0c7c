#pragma once

#include "ui/screens/review/review_heading.h"

namespace triad::ui {

/// The parts of a plan, as the host sees them: each one region with a heading of level 2.
void draw_plan_focus(ScreenContext&, CurrentReview const&);
void draw_plan_lines(ScreenContext&, CurrentReview const&);
void draw_plan_sources(ScreenContext&, CurrentReview const&);
void draw_plan_team(ScreenContext&, CurrentReview const&);
void draw_plan_day(ScreenContext&, CurrentReview const&);

} // namespace triad::ui
