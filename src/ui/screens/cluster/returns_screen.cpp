#include "base/text.h"
#include "rules/collation/naming.h"
#include "rules/collation/tracker.h"
#include "store/commands.h"
#include "ui/forms/document_table.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;

std::string title_of(ClusterDocument const& cluster, std::string_view instrument)
{
    for (auto const& edition : cluster.editions)
        if (edition->instrument().id == instrument)
            return edition->instrument().title;
    return {};
}

void draw_hiding(ScreenContext& screen, ClusterDocument const& cluster)
{
    if (auto const hide = checkbox(screen.ui, "hide-names",
            "Letters in place of the schools’ names, here and wherever answers stand", cluster.cluster.hide_names))
        screen.perform(store::set_record(model::RecordKind::Cluster, {}, {}, "hideNames", *hide ? "true" : "",
            *hide ? "Hide the names of schools" : "Show the names of schools", false));
}

documents::Table table_of(ClusterDocument const& cluster, rules::Tracker const& tracker)
{
    documents::Table out { .columns = { { "School" }, { "Status" } }, .caption = "Who has returned", .row_headers = true };
    for (auto const& school : tracker.schools)
        out.rows.push_back({ rules::school_called(cluster.cluster, *school.school), rules::return_in_words(tracker, school) });
    return out;
}

void draw_left_out(Ui& ui, ClusterDocument const& cluster, rules::Tracker const& tracker)
{
    if (tracker.left_out.empty())
        return;
    std::vector<std::string> names;
    names.reserve(tracker.left_out.size());
    for (auto const& school : tracker.left_out)
        names.push_back(rules::school_called(cluster.cluster, *school.school));
    ui.gap(0.6F);
    heading(ui, 3, "Left out of every picture and count");
    bullet_list(ui, "left-out", names);
}

void draw_reminder(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "reminder", "A reminder for all", card_style(ui));
    heading(ui, 2, "A reminder for all");
    ui.gap(0.3F);
    paragraph(ui, "about", "For every school of the cluster: it names none, and says nothing of who is late.");
    ui.gap(0.4F);
    auto const text = rules::reminder(cluster.cluster, title_of(cluster, rules::asked_instrument(cluster)), screen.today);
    {
        auto const box = ui.group_box(Role::Quote, "text", "", panel_style(ui));
        paragraph(ui, "words", trimmed(text));
    }
    ui.gap(0.5F);
    if (button(ui, "copy", "Copy the text", { .icon = Icon::Copy }))
        screen.later.push_back([&page = screen.ports.page, &session = screen.session, text] {
            page.copy_text(text);
            session.polite.emplace_back("Copied.");
        });
}

} // namespace

void draw_returns(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Who has returned");
    auto const tracker = rules::track_returns(*cluster, rules::asked_for(*cluster));
    if (tracker.schools.empty() && tracker.left_out.empty()) {
        paragraph(ui, "no-schools", "No school is on your list yet. Add your schools, or take in a first return.");
        ui.gap(0.4F);
        link(
            ui, "to-schools", "Add schools", address_of(Screen::ClusterSchools, cluster->id), { .icon_after = Icon::ArrowRight });
        return;
    }
    paragraph(ui, "counts", rules::tracker_in_words(tracker));
    if (auto const due = rules::due_in_words(cluster->cluster, screen.today); !due.empty())
        quiet(ui, "due", due);
    ui.gap(0.4F);
    draw_hiding(screen, *cluster);
    ui.gap(0.8F);
    draw_document_table(ui, "tracker", table_of(*cluster, tracker));
    draw_left_out(ui, *cluster, tracker);
    ui.gap(1);
    draw_reminder(screen, *cluster);
}

} // namespace triad::ui
