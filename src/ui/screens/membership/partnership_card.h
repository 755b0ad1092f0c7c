#pragma once

#include "ui/screens/screen.h"

namespace triad::ui {

/// On Home, while the school's own work is open: of each partnership who is with the school, what comes next, and what there is
/// to do. Nothing where the school belongs to none.
void draw_partnership_cards(ScreenContext&);

/// What the last file changed, until it was read.
void draw_partnership_news(ScreenContext&, model::Membership const&);
/// What there is to do, each with its way.
void draw_partnership_tasks(ScreenContext&, model::Membership const&);

} // namespace triad::ui
