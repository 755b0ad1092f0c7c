#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/findings/themes.h"
#include "rules/matching/trends.h"
#include "ui/forms/document_table.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/screens/cluster/long_list.h"
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
    screen.later.push_back([&session = screen.session, choices = std::move(choices)] { session.trends = choices; });
}

rules::Trends const& current_trends(ScreenContext& screen, TrendView const& view)
{
    auto inputs = hash64(view.cluster.id, screen.workspace.revision());
    for (auto const& key : { view.chosen.later, view.chosen.earlier })
        inputs = hash64(key ? concat({ "=", *key }) : std::string { "-" }, inputs);
    return screen.session.derived.trends.get(inputs, [&] { return rules::make_trends(view.cluster, view.chosen, view.themes); });
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
        "The same schools, statement by statement. Small numbers stand here because this is your own work: nothing leaves "
        "from here.");
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
}

} // namespace

void draw_trends(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    draw_cluster_heading(screen, *cluster, "What has moved between rounds");
    TrendView view { .cluster = *cluster,
        .rounds = rules::rounds_of(*cluster, rules::asked_instrument(*cluster)),
        .chosen = {},
        .themes = rules::themes_of(*cluster, screen.assets.taxonomies) };
    view.chosen = rules::two_rounds(view.rounds, trend_choices(screen, *cluster).rounds);
    if (!view.chosen.later)
        return draw_nothing_collated(screen, *cluster);
    if (!view.chosen.earlier)
        return paragraph(screen.ui, "one",
            concat({ "Only one round has been handed in so far, ", round_words(view, view.chosen.later),
                ": what moves is shown once there is a second." }));
    draw_two_rounds(screen, view);
}

} // namespace triad::ui
