#include "rules/matching/champion_needs.h"
#include "ui/forms/champion_register.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

// The register of champions that a lead keeps. SYS-20.

namespace triad::ui {

void draw_cluster_champions(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Champions");
    paragraph(ui, "what",
        "People who can lead the staff of a school through a workshop, in their own school or in others. The register stays in "
        "your "
        "file: no partnership file, summary or report holds it.");
    ui.gap(0.3F);
    link(ui, "to-needs", "What schools need", address_of(Screen::Needs, cluster->id), { .icon_after = Icon::ArrowRight });
    ui.gap(0.8F);
    draw_champion_register(screen, cluster->champions, rules::champion_capacity(*cluster));
}

} // namespace triad::ui
