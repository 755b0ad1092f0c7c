#include "ui/screens/cluster/cluster_heading.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace triad::ui {

std::string cluster_name(model::ClusterDocument const& cluster)
{
    return blank(cluster.cluster.name) ? std::string { "Cluster" } : words_from_elsewhere(cluster.cluster.name);
}

void draw_cluster_heading(ScreenContext& screen, model::ClusterDocument const& cluster, std::string_view title)
{
    link(screen.ui, "back", cluster_name(cluster), address_of(Screen::Cluster, cluster.id), { .icon = Icon::ArrowLeft });
    heading(screen.ui, 1, title);
    screen.ui.gap(0.5F);
}

} // namespace triad::ui
