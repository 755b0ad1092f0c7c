#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/summary/cluster_summary.h"
#include "store/commands.h"
#include "ui/forms/document_preview.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// What leads of other clusters passed on, for whoever leads them all: read here, and taken over into one's own summary. SH-09.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::ClusterSummary;
using model::RecordKind;

bool is_taken_over(ClusterDocument const& cluster, ClusterSummary const& summary, ClusterSummary::Statement const& statement)
{
    return std::ranges::any_of(cluster.statements, [&](auto const& own) {
        return !own.removed && own.sources == summary.id && own.part == statement.part && own.text == statement.text;
    });
}

void take_over(ScreenContext& screen, ClusterSummary const& summary, ClusterSummary::Statement const& statement)
{
    screen.perform(store::add_record(RecordKind::SummaryStatement, {}, screen.workspace.fresh_id("statement"),
        { { "part", statement.part }, { "text", statement.text }, { "sources", summary.id } }, "Take a statement over"));
}

void draw_statements(ScreenContext& screen, ClusterDocument const& cluster, ClusterSummary const& summary)
{
    auto& ui = screen.ui;
    for (std::size_t i = 0; i < summary.statements.size(); ++i) {
        auto const& statement = summary.statements[i];
        ui.gap(0.4F);
        auto const group = ui.group(Role::Group, concat({ "statement-", number(i) }), rules::part_title(statement.part));
        quiet(ui, "part", rules::part_title(statement.part));
        paragraph(ui, "text", without_turns(statement.text));
        if (is_taken_over(cluster, summary, statement))
            quiet(ui, "taken", "It stands in your summary.");
        else if (button(ui, "take", "Take it over into my summary",
                     { .look = ButtonLook::Quiet, .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
            take_over(screen, summary, statement);
    }
}

void draw_summary(ScreenContext& screen, ClusterDocument const& cluster, ClusterSummary const& summary)
{
    auto& ui = screen.ui;
    auto const name = blank(summary.name) ? std::string { "A cluster" } : words_from_elsewhere(summary.name);
    auto const card = ui.group_box(Role::Article, summary.id, name, card_style(ui));
    heading(ui, 2, name);
    ui.gap(0.2F);
    auto const day = parse_iso_date(summary.made);
    quiet(ui, "made", day ? concat({ "Made on ", long_date(*day), "." }) : std::string {});
    paragraph(ui, "coverage", rules::coverage_in_words(summary));
    draw_statements(screen, cluster, summary);
    ui.gap(0.4F);
    auto const key = concat({ summary.id, "-whole" });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "whole", "The whole summary", open))
        toggle_open(screen, key, *wanted);
    if (open)
        draw_document_preview(ui, "paper", rules::in_words(summary));
}

} // namespace

void draw_summaries(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Summaries of other clusters");
    if (cluster->summaries.empty())
        paragraph(ui, "none", "None yet. Drop the summary files of other clusters on this page, as you do with returns.");
    for (auto const& summary : cluster->summaries) {
        draw_summary(screen, *cluster, *summary);
        ui.gap(0.8F);
    }
}

} // namespace triad::ui
