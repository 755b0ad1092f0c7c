#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/findings/themes.h"
#include "rules/matching/trends.h"
#include "rules/matching/trends_document.h"
#include "ui/forms/document_table.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/cluster/long_list.h"
#include "ui/screens/cluster/naming_texts.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::ClusterDocument;

/// What this screen draws from.
struct TrendView {
    ClusterDocument const& cluster;
    std::vector<rules::Round> rounds; // the newest first
    rules::TwoRounds chosen;
    std::vector<rules::ThemeLine> themes;
};

TrendChoices trend_choices(ScreenContext const& screen, ClusterDocument const& cluster)
{
    auto const& kept = screen.session.trends;
    return kept.cluster == cluster.id ? kept : TrendChoices { .cluster = cluster.id };
}

void set_trends(ScreenContext& screen, TrendChoices choices)
{
    screen.later.push_back([&session = screen.session, choices = std::move(choices)] {
        session.trends = choices;
        session.exit.made.clear(); // of other rounds
    });
}

/// Stands for all that the trends are made from.
std::uint64_t inputs_of(ScreenContext const& screen, TrendView const& view)
{
    auto inputs = hash64(view.cluster.id, screen.workspace.revision());
    for (auto const& key : { view.chosen.later, view.chosen.earlier })
        inputs = hash64(key ? concat({ "=", *key }) : std::string { "-" }, inputs);
    return inputs;
}

rules::Trends const& current_trends(ScreenContext& screen, TrendView const& view)
{
    return screen.session.derived.trends.get(
        inputs_of(screen, view), [&] { return rules::make_trends(view.cluster, view.chosen, view.themes); });
}

documents::PrintDocument const& told_trends(ScreenContext& screen, TrendView const& view)
{
    return screen.session.derived.told_trends.get(
        inputs_of(screen, view), [&] { return rules::trends_document(view.cluster, view.chosen, current_trends(screen, view)); });
}

std::string round_words(TrendView const& view, std::optional<std::string> const& key)
{
    auto const found = std::ranges::find_if(view.rounds, [&](auto const& round) { return key && round.key == *key; });
    if (found == view.rounds.end())
        return {};
    auto const words = words_from_elsewhere(found->words);
    return blank(words) ? std::string { "A round without a period" } : words;
}

void draw_rounds(ScreenContext& screen, TrendView const& view)
{
    auto choices = trend_choices(screen, view.cluster);
    std::vector<Option> later;
    std::vector<Option> earlier;
    bool behind = false; // those before the later one
    for (auto const& round : view.rounds) {
        Option const option { round.key, round_words(view, round.key) };
        if (&round != &view.rounds.back())
            later.push_back(option);
        if (behind)
            earlier.push_back(option);
        behind = behind || round.key == *view.chosen.later;
    }
    auto const row = screen.ui.row(0.8F);
    if (auto const chosen = select(screen.ui, "later", "Round", later, *view.chosen.later)) {
        choices.rounds.later = *chosen;
        set_trends(screen, choices);
    }
    if (auto const chosen = select(screen.ui, "earlier", "Beside", earlier, *view.chosen.earlier)) {
        choices.rounds.earlier = *chosen;
        set_trends(screen, choices);
    }
}

void draw_moved_only(ScreenContext& screen, TrendView const& view)
{
    auto choices = trend_choices(screen, view.cluster);
    if (auto const wanted = checkbox(screen.ui, "moved", "Only statements where something moved", choices.moved_only)) {
        choices.moved_only = *wanted;
        set_trends(screen, choices);
    }
}

void draw_section(ScreenContext& screen, TrendView const& view, rules::Trends const& trends, rules::SectionTrend const& section)
{
    auto& ui = screen.ui;
    bool const moved_only = trend_choices(screen, view.cluster).moved_only;
    std::vector<rules::ItemTrend const*> items;
    for (auto const& item : section.items)
        if (item.moved() || !moved_only)
            items.push_back(&item);
    auto const key = concat({ "section-", section.section->id });
    auto const region = ui.group_box(Role::Region, key, section.section->title, card_style(ui));
    heading(ui, 2, section.section->title);
    quiet(ui, "count", rules::section_trend_in_words(section));
    ui.gap(0.5F);
    auto const shown = draw_how_many(screen, view.cluster.id, key, items.size(), "statements");
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& placed = trends.later.placed(items[i]->item);
        auto const group = ui.group(Role::Group, placed.item->id);
        link(ui, "open", model::whole_statement(placed), address_of(Screen::StatementAnswers, view.cluster.id, placed.item->id));
        paragraph(ui, "moves", rules::trend_in_words(*items[i], *placed.scale));
        ui.gap(0.5F);
    }
}

void draw_themes(ScreenContext& screen, TrendView const& view, rules::Trends const& trends)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "themes", "Strengths and needs by theme", card_style(ui));
    heading(ui, 2, "Strengths and needs by theme");
    ui.gap(0.3F);
    if (trends.themes.empty())
        return paragraph(ui, "none", "Nothing of these two rounds is coded to a theme yet.");
    quiet(ui, "how",
        "Counted are schools whose comments you coded. What you coded of reports and meetings belongs to no one round, and is "
        "not "
        "counted here.");
    ui.gap(0.4F);
    documents::Table table { .columns
        = { { "Theme" }, { round_words(view, view.chosen.earlier) }, { round_words(view, view.chosen.later) } },
        .rows = {},
        .row_headers = true };
    for (auto const& theme : trends.themes)
        table.rows.push_back({ rules::theme_in_words(view.themes, theme.theme.id), rules::theme_round_in_words(theme.earlier),
            rules::theme_round_in_words(theme.later) });
    draw_document_table(ui, "table", table);
}

void draw_two_rounds(ScreenContext& screen, TrendView const& view)
{
    auto& ui = screen.ui;
    auto const& trends = current_trends(screen, view);
    quiet(ui, "how",
        "The same schools, statement by statement. Small numbers stand here because this is your own work: what you save to "
        "give away leaves them out.");
    ui.gap(0.5F);
    draw_rounds(screen, view);
    ui.gap(0.5F);
    draw_moved_only(screen, view);
    ui.gap(0.8F);
    for (auto const& section : trends.sections) {
        draw_section(screen, view, trends, section);
        ui.gap(0.8F);
    }
    draw_themes(screen, view, trends);
    ui.gap(0.8F);
    link(ui, "to-save", "Look at what of it may leave, and save it", address_of(Screen::SaveTrends, view.cluster.id),
        { .icon_after = Icon::ArrowRight, .button = true });
}

TrendView view_of(ScreenContext const& screen, ClusterDocument const& cluster)
{
    TrendView out { .cluster = cluster,
        .rounds = rules::rounds_of(cluster, rules::asked_instrument(cluster)),
        .chosen = {},
        .themes = rules::themes_of(cluster, screen.assets.taxonomies) };
    out.chosen = rules::two_rounds(out.rounds, trend_choices(screen, cluster).rounds);
    return out;
}

/// Says so where there are no two rounds.
bool has_two_rounds(ScreenContext& screen, TrendView const& view)
{
    if (!view.chosen.later)
        draw_nothing_collated(screen, view.cluster);
    else if (!view.chosen.earlier)
        paragraph(screen.ui, "one",
            concat({ "Only one round has been handed in so far, ", round_words(view, view.chosen.later),
                ": what moves is shown once there is a second." }));
    return view.chosen.later && view.chosen.earlier;
}

} // namespace

void draw_trends(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    draw_cluster_heading(screen, *cluster, "What has moved between rounds");
    if (auto const view = view_of(screen, *cluster); has_two_rounds(screen, view))
        draw_two_rounds(screen, view);
}

void draw_save_trends(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto& ui = screen.ui;
    link(ui, "back", "What has moved between rounds", address_of(Screen::Trends, cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, "Save what has moved");
    ui.gap(0.4F);
    auto const view = view_of(screen, *cluster);
    if (!has_two_rounds(screen, view))
        return;
    paragraph(ui, "lead",
        "For those who follow the work of the cluster, such as your board. It has every statement, and numbers of schools only: "
        "no school, no comment, no number so small that a school could be recognised, and nothing in it from which such a "
        "number could be worked out.");
    ui.gap(0.7F);
    auto const& document = told_trends(screen, view);
    auto const naming = rules::texts_that_name(*cluster, document);
    draw_naming(screen, *cluster, naming);
    auto exit = document_exit(document, known_names(*cluster), { .kind = "trends", .what = {}, .basis = "lead" }, screen.today);
    exit.for_example = "For example: the board of our partnership";
    if (!naming.empty())
        exit.blocked_by = naming_blocks;
    draw_exit(screen, exit);
}

} // namespace triad::ui
