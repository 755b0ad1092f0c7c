#include "base/text.h"
#include "rules/matching/needs_document.h"
#include "rules/summary/need_words.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/cluster/naming_texts.h"
#include "ui/screens/cluster/need_filter.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/text.h"

// The list of needs as a document for whoever could train or support schools. SYS-17c.

namespace triad::ui {

namespace {

/// What stands in place of the list where there is nothing to save.
std::string_view why_empty(std::string_view status)
{
    return status.empty() ? "There is no need with words on the list yet, so there is nothing to save."
                          : "No need with words stands so now, so there is nothing to save.";
}

} // namespace

void draw_save_needs(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "Training and support that schools need", address_of(Screen::Needs, cluster->id),
        { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Save the list of needs");
    ui.gap(0.4F);
    paragraph(ui, "lead",
        "For whoever could train or support your schools. No school is named as one that has a need or could lead, and how many "
        "have it is left out where they are so few that they could be recognised. Needs without words are left out.");
    ui.gap(0.5F);
    draw_need_filter(screen, "Needs that go along");
    ui.gap(0.7F);
    auto const& status = screen.session.need_status;
    auto document = rules::needs_document(*cluster, status);
    if (document.blocks.empty()) {
        paragraph(ui, "empty", why_empty(status));
        return;
    }
    auto const naming = rules::texts_that_name(*cluster, document);
    draw_naming(screen, *cluster, naming);
    auto exit = document_exit(
        std::move(document), known_names(*cluster), { .kind = "needs", .what = {}, .basis = "lead" }, screen.today);
    exit.for_example = "For example: a training provider";
    if (!naming.empty())
        exit.blocked_by = naming_blocks;
    draw_exit(screen, exit);
}

} // namespace triad::ui
