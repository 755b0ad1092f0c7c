#pragma once

#include "ui/screens/screen.h"

#include <string_view>

// The regions of the screen of one division. SYS-07.

namespace triad::ui {

/// How far it is, and the next step: proposed, sent, confirmed, opened again.
void draw_division_state(ScreenContext&, model::ClusterDocument const&, model::Grouping const&, ShownDivision const&);
/// The groups as they stand, with a way to move each school.
void draw_division_groups(ScreenContext&, model::ClusterDocument const&, model::Grouping const&, ShownDivision const&);
/// What schools said against it. SYS-07d.
void draw_concerns(ScreenContext&, model::ClusterDocument const&, model::Grouping const&, ShownDivision const&);

/// Why nothing of it can be moved now; empty where it can.
std::string_view why_division_stays(ScreenContext const&, model::Grouping const&);

} // namespace triad::ui
