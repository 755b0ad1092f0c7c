#include "base/text.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/findings.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// Themes of the lead's own, beside those that come with the program or in their place. SYS-15d.

namespace triad::ui {

namespace {

using model::RecordKind;
using Themes = std::vector<rules::ThemeLine>;

std::vector<Option> taxonomy_options(ScreenContext const& screen)
{
    std::vector<Option> out;
    out.reserve(screen.assets.taxonomies.size());
    for (auto const& taxonomy : screen.assets.taxonomies)
        out.push_back({ out.empty() ? std::string {} : taxonomy.id, concat({ taxonomy.title, ", and themes of my own" }) });
    out.push_back({ std::string { rules::own_themes_only }, "Themes of my own only" });
    return out;
}

void draw_theme_form(ScreenContext& screen, model::Theme const& theme, Themes const& themes)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::Theme, {}, theme.id };
    std::vector<Option> heads { { "", "A theme by itself" } };
    for (auto const& line : themes)
        if (line.parent.empty() && line.id != theme.id)
            heads.push_back({ line.id, concat({ "Part of ", line.name }) });
    auto const group = ui.group(Role::Group, theme.id, blank(theme.name) ? "A theme" : theme.name);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "name", "Name", theme.name, 0); } },
            { .share = 1, .draw = [&] { choose(screen, record, "parent", "Where it belongs", heads, theme.parent); } },
            remove_place(screen, record, "Remove this theme", "own-themes/add") });
}

} // namespace

void draw_own_themes(ScreenContext& screen, model::ClusterDocument const& cluster, Themes const& themes)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "own-themes", "Themes");
    heading(ui, 2, "Themes");
    ui.gap(0.3F);
    for (auto const& taxonomy : screen.assets.taxonomies)
        quiet(ui, concat({ taxonomy.id, "-summary" }), concat({ taxonomy.title, ": ", taxonomy.summary, " ", taxonomy.credit }));
    ui.gap(0.4F);
    choose(screen, { RecordKind::Cluster, {}, {} }, "taxonomy", "Themes to code to", taxonomy_options(screen),
        cluster.cluster.taxonomy, 26);
    ui.gap(0.5F);
    for (auto const& theme : cluster.themes) {
        if (theme.removed)
            continue;
        draw_theme_form(screen, theme, themes);
        ui.gap(0.5F);
    }
    if (button(ui, "add", "Add a theme of your own", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::Theme, {}, "theme", {}, "Add a theme", "name");
}

} // namespace triad::ui
