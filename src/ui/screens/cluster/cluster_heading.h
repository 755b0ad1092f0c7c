#pragma once

#include "model/cluster.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// "Bow cluster", or what stands for it until it has a name.
std::string cluster_name(model::ClusterDocument const&);

/// The way back to the cluster, and the title of one of its screens.
void draw_cluster_heading(ScreenContext&, model::ClusterDocument const&, std::string_view title);

} // namespace triad::ui
