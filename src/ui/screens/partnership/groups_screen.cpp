#include "base/text.h"
#include "rules/partnership/division_words.h"
#include "rules/partnership/taking_part.h"
#include "rules/rota/divisions.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/planned_day.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <vector>

// All divisions of the schools into groups, the planned year's first.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::Grouping;
using model::RecordKind;

/// Of this year and this level the newest; of another year the same. What "keep" and "split" look at.
std::string year_before(ClusterDocument const& cluster, std::string_view level)
{
    for (auto i = cluster.groupings.size(); i-- > 0;) {
        auto const& grouping = cluster.groupings[i];
        if (!grouping.removed && grouping.level == level && grouping.year != cluster.cluster.year)
            return grouping.id;
    }
    return {};
}

void begin_division(ScreenContext& screen, ClusterDocument const& cluster, std::string_view level)
{
    bool const clusters = level == "clusters";
    auto const id = screen.workspace.fresh_id("division");
    screen.perform(store::add_record(RecordKind::Grouping, {}, id,
        { { "year", cluster.cluster.year }, { "level", std::string { level } }, { "size", clusters ? "12" : "3" },
            { "aims", "mixed" }, { "earlier", year_before(cluster, level) } },
        clusters ? "Divide into clusters" : "Divide into triads"));
    screen.go(Screen::Division, cluster.id, id);
}

void draw_division_line(ScreenContext& screen, ClusterDocument const& cluster, Grouping const& grouping)
{
    auto& ui = screen.ui;
    auto const title = rules::division_called(grouping);
    auto const card = ui.group_box(Role::Article, grouping.id, title, card_style(ui));
    link(ui, "open", title, address_of(Screen::Division, cluster.id, grouping.id), { .icon_after = Icon::ArrowRight });
    quiet(ui, "facts", rules::division_facts(cluster, grouping));
    remove_button(
        screen, { RecordKind::Grouping, {}, grouping.id }, concat({ "Remove this division: ", title }), "main/heading", true);
}

void draw_beginning(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const blocked = !locked_because(screen).empty()           ? locked_because(screen)
        : std::ranges::none_of(cluster.schools, rules::takes_part) ? std::string_view { "Put schools on your list first." }
                                                                   : std::string_view {};
    auto const row = ui.row(0.6F);
    if (button(ui, "triads", "Divide into triads", { .look = ButtonLook::Primary, .icon = Icon::Users, .blocked_by = blocked }))
        begin_division(screen, cluster, "triads");
    if (button(ui, "clusters", "Divide into clusters", { .icon = Icon::Users, .blocked_by = blocked }))
        begin_division(screen, cluster, "clusters");
}

} // namespace

void draw_groups(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Clusters and triads");
    paragraph(ui, "about",
        "Divide your schools into clusters, and into groups of three that review each other. You get several proposals to choose "
        "from and change by hand. Schools see nothing of it before you hand it out.");
    ui.gap(0.5F);
    paragraph(ui, "taking-part", rules::taking_part_in_words(rules::taking_part(*cluster)));
    ui.gap(0.4F);
    draw_year_field(screen, *cluster);
    ui.gap(0.5F);
    draw_beginning(screen, *cluster);
    ui.gap(0.5F);
    link(ui, "to-rules", "Rules for groups, and distances", address_of(Screen::GroupRules, cluster->id),
        { .icon_after = Icon::ArrowRight });
    std::vector<Grouping const*> shown;
    for (auto const& grouping : cluster->groupings)
        if (!grouping.removed)
            shown.push_back(&grouping);
    std::ranges::reverse(shown);
    std::ranges::stable_partition(shown, [&](auto const* grouping) { return grouping->year == cluster->cluster.year; });
    for (auto const* grouping : shown) {
        ui.gap(0.7F);
        draw_division_line(screen, *cluster, *grouping);
    }
}

} // namespace triad::ui
