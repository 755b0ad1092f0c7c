#include "base/elsewhere.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/collation/answer_counts.h"
#include "rules/collation/arrangement.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;

void draw_item(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture,
    rules::Arrangement const& arrangement, std::size_t item)
{
    auto& ui = screen.ui;
    auto const& placed = picture.placed(item);
    auto const group = ui.group(Role::Group, placed.item->id);
    link(ui, "open", model::whole_statement(placed), address_of(Screen::StatementAnswers, cluster.id, placed.item->id));
    quiet(ui, "counts", rules::counts_in_words(arrangement.counts[item], *placed.scale));
    quiet(ui, "not-shown", rules::not_shown_in_words(picture, item, arrangement.schools));
    ui.gap(0.5F);
}

void draw_section(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture,
    rules::Arrangement const& arrangement, rules::ItemsOfSection const& section)
{
    auto& ui = screen.ui;
    auto const title = section.section ? std::string_view { section.section->title } : std::string_view { "All statements" };
    auto const region = ui.group_box(Role::Region,
        concat({ "section-", section.section ? section.section->id : std::string { "all" } }), title, card_style(ui));
    heading(ui, 2, title);
    if (section.counts)
        quiet(ui, "counts",
            rules::section_in_words(*section.counts, model::scale_of(picture.edition->instrument(), *section.section)));
    ui.gap(0.5F);
    for (auto const item : section.items)
        draw_item(screen, cluster, picture, arrangement, item);
}

} // namespace

void draw_statements(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Answers, statement by statement");
    auto const& picture = collated_picture(screen, *cluster);
    if (!picture.edition)
        return draw_nothing_collated(screen, *cluster);
    paragraph(ui, "audit", picture.edition->instrument().title);
    ui.gap(0.5F);
    draw_collation_choices(screen, *cluster, picture);
    ui.gap(0.8F);
    auto const arrangement = rules::arrange(picture, arrangement_choices(screen, *cluster));
    for (auto const& section : arrangement.item_groups) {
        if (section.items.empty())
            continue;
        draw_section(screen, *cluster, picture, arrangement, section);
        ui.gap(0.8F);
    }
}

} // namespace triad::ui
