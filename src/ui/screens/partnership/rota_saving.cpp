#include "rules/calendar/rota_document.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/partnership/rota_work.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

// Who hosts when, as a document for those who take part. SYS-08.

namespace triad::ui {

void draw_save_rota(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Who hosts when", address_of(Screen::Rota, cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Save the rota");
    ui.gap(0.4F);
    auto const rota = current_rota(screen, *cluster);
    auto document = rota.grouping ? rules::rota_document(*cluster, rota.grouping->id) : documents::PrintDocument {};
    if (document.blocks.empty())
        return paragraph(ui, "empty", "No review is planned yet, so there is nothing to save.");
    paragraph(ui, "lead",
        "For the schools that take part, and for your board. It names them: who hosts, who joins and leads, when and where. "
        "What is still to be looked at, who is trained, and the days that schools asked you to avoid are not in it.");
    ui.gap(0.7F);
    auto exit = document_exit(std::move(document), names_of_all_schools(*cluster),
        { .kind = "rota", .what = {}, .audience = "cluster", .basis = "lead" }, screen.today);
    exit.for_example = "For example: all schools of the partnership";
    if (cluster->cluster.hide_names)
        exit.blocked_by = "Names of schools are hidden now, and the document names them: show the names first.";
    draw_exit(screen, exit);
}

} // namespace triad::ui
