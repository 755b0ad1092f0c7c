#include "base/elsewhere.h"
#include "base/text.h"
#include "model/limits.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/summary_work.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

// The summary of a cluster while its lead words it. SYS-16.

namespace triad::ui {

namespace {

using model::ClusterDocument;
using model::RecordKind;
using model::SummaryStatement;
using Statements = std::vector<SummaryStatement const*>;

/// Those of one part, in their order.
Statements statements_of(ClusterDocument const& cluster, std::string_view part)
{
    Statements out;
    for (auto const& statement : cluster.statements)
        if (!statement.removed && statement.part == part)
            out.push_back(&statement);
    std::ranges::stable_sort(out, {}, [](auto const* statement) { return statement->order; });
    return out;
}

int next_order(ClusterDocument const& cluster)
{
    int last = 0;
    for (auto const& statement : cluster.statements)
        last = std::max(last, statement.order);
    return std::min(last + 1, static_cast<int>(model::highest_number));
}

/// All of the part are numbered anew, so that two with one number part; one step to undo.
void move_statement(ScreenContext& screen, Statements statements, std::size_t from, std::size_t to)
{
    std::swap(statements[from], statements[to]);
    store::Command command { .label = "Move a statement", .settings = {} };
    for (std::size_t i = 0; i < statements.size(); ++i)
        command.settings.push_back({ { RecordKind::SummaryStatement, {}, statements[i]->id, "order" }, number(i + 1) });
    screen.perform(std::move(command));
}

void draw_sources(ScreenContext& screen, ClusterDocument const& cluster, SummaryStatement const& statement)
{
    auto& ui = screen.ui;
    auto const lines = sources_in_words(screen, cluster, statement.sources);
    if (lines.empty())
        return quiet(ui, "own", "In your own words: nothing that was handed in is tied to it.");
    auto const key = concat({ statement.id, "-sources" });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "sources", concat({ "Rests on ", counted(lines.size(), "source", "sources") }), open))
        toggle_open(screen, key, *wanted);
    if (open)
        bullet_list(ui, "source-lines", lines);
}

void draw_statement(ScreenContext& screen, ClusterDocument const& cluster, Statements const& statements, std::size_t at)
{
    auto& ui = screen.ui;
    auto const& statement = *statements[at];
    RecordRef const record { RecordKind::SummaryStatement, {}, statement.id };
    auto const card
        = ui.group_box(Role::Article, statement.id, blank(statement.text) ? "A statement" : statement.text, card_style(ui));
    edit_long(screen, record, "text", "Statement", statement.text);
    ui.gap(0.3F);
    draw_sources(screen, cluster, statement);
    ui.gap(0.3F);
    auto const row = ui.row(icon_gap_em);
    if (auto const to = move_buttons(screen, at, statements.size(),
            { "Move this statement up", "Move this statement down", "This is the first statement.",
                "This is the last statement." },
            locked_because(screen)))
        move_statement(screen, statements, at, *to);
    remove_button(screen, record, "Remove this statement", concat({ statement.part, "/add" }));
}

void draw_part(ScreenContext& screen, ClusterDocument const& cluster, std::string_view part)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, part, rules::part_title(part));
    heading(ui, 2, rules::part_title(part));
    ui.gap(0.4F);
    auto const statements = statements_of(cluster, part);
    for (std::size_t i = 0; i < statements.size(); ++i) {
        draw_statement(screen, cluster, statements, i);
        ui.gap(0.6F);
    }
    if (button(ui, "add", "Add a statement", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(screen, RecordKind::SummaryStatement, {}, "statement",
            { { "part", std::string { part } }, { "order", number(next_order(cluster)) } }, "Add a statement", "text");
    ui.gap(0.9F);
}

void add_drafts(ScreenContext& screen, ClusterDocument const& cluster, std::vector<rules::DraftStatement> const& drafts)
{
    store::Command command { .label = "Draft the summary", .settings = {} };
    auto order = next_order(cluster);
    for (auto const& draft : drafts) {
        auto const added = store::add_record(RecordKind::SummaryStatement, {}, screen.workspace.fresh_id("statement"),
            { { "part", draft.part }, { "text", draft.text }, { "sources", draft.sources }, { "order", number(order++) } }, {});
        command.settings.insert(command.settings.end(), added.settings.begin(), added.settings.end());
    }
    screen.perform(std::move(command));
}

void draw_drafting(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const& drafts = collated_drafts(screen, cluster);
    auto const region = ui.group_box(Role::Region, "drafting", "Begin with what is loaded", card_style(ui));
    heading(ui, 2, "Begin with what is loaded");
    ui.gap(0.3F);
    paragraph(ui, "text",
        "Sentences can be drafted from what schools handed in and from what you coded. Numbers so small that a school could be "
        "recognised are left out. You word them anew, or take them away.");
    ui.gap(0.4F);
    auto const locked = locked_because(screen);
    auto const why = !locked.empty() ? locked
        : drafts.empty()             ? std::string_view { "There is nothing to draft that does not stand here already." }
                                     : std::string_view {};
    auto const label = drafts.empty() ? std::string { "Draft statements" }
                                      : concat({ "Draft ", counted(drafts.size(), "statement", "statements") });
    if (button(ui, "draft", label, { .icon = Icon::Pencil, .blocked_by = why }))
        add_drafts(screen, cluster, drafts);
}

void draw_quotes(ScreenContext& screen, rules::MadeSummary const& made)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "quotes", "Quotes");
    heading(ui, 2, "Quotes");
    ui.gap(0.3F);
    if (made.summary.quotes.empty() && made.held_back.empty())
        quiet(ui, "none", "None chosen. Where findings are coded, each that a school allows to be quoted can be.");
    std::vector<std::string> lines;
    lines.reserve(made.summary.quotes.size());
    for (auto const& quote : made.summary.quotes)
        lines.push_back(concat({ "“", without_turns(quote.text), "”", quote.by.empty() ? "" : " ", quote.by }));
    if (!lines.empty())
        bullet_list(ui, "list", lines);
    lines.clear();
    for (auto const& [what, why] : made.held_back)
        lines.push_back(concat({ "“", what, "”: ", why }));
    if (lines.empty())
        return;
    ui.gap(0.4F);
    heading(ui, 3, "Chosen, but left out");
    bullet_list(ui, "held-back", lines);
}

} // namespace

void draw_cluster_summary(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_cluster_heading(screen, *cluster, "Summary of the cluster");
    auto const& made = collated_summary(screen, *cluster);
    paragraph(ui, "coverage", rules::coverage_in_words(made.summary));
    if (!cluster->summaries.empty())
        link(ui, "summaries", concat({ "Summaries of ", counted(cluster->summaries.size(), "other cluster", "other clusters") }),
            address_of(Screen::Summaries, cluster->id), { .icon_after = Icon::ArrowRight });
    draw_round_choice(screen, *cluster, collated_picture(screen, *cluster).asked);
    ui.gap(0.7F);
    draw_drafting(screen, *cluster);
    ui.gap(0.8F);
    edit_long(screen, { RecordKind::Cluster, {}, {} }, "opening", "What you say first", cluster->cluster.opening);
    ui.gap(0.8F);
    for (auto const part : rules::summary_parts)
        draw_part(screen, *cluster, part);
    draw_quotes(screen, made);
    ui.gap(0.9F);
    link(ui, "pass-on", "Look at all that leaves, and make the file", address_of(Screen::PassOn, cluster->id),
        { .icon_after = Icon::ArrowRight, .button = true });
}

} // namespace triad::ui
