#pragma once

#include "model/cluster.h"
#include "ui/screens/screen.h"

namespace triad::ui {

/// Where schools are typed or pasted: what that would bring stands there before anything is added.
void draw_schools_adding(ScreenContext&, model::ClusterDocument const&);

} // namespace triad::ui
