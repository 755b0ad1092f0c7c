#include "base/elsewhere.h"
#include "base/text.h"
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

template <typename Value>
void set_choice(ScreenContext& screen, ClusterDocument const& cluster, Value CollationChoices::* field, Value value)
{
    screen.later.push_back([&session = screen.session, id = cluster.id, field, value] {
        if (session.collation.cluster != id)
            session.collation = { .cluster = id };
        session.collation.*field = value;
    });
}

void draw_round(ScreenContext& screen, ClusterDocument const& cluster, rules::Asked const& asked)
{
    auto const rounds = rules::rounds_of(cluster, asked.instrument);
    if (rounds.size() < 2)
        return;
    std::vector<Option> options;
    for (auto const& round : rounds)
        options.push_back({ round.key, words_from_elsewhere(round.words) });
    if (auto const chosen = select(screen.ui, "round", "Round", options, asked.round))
        set_choice(screen, cluster, &CollationChoices::round, *chosen);
}

void draw_group(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    auto const groups = rules::groups_of(picture);
    if (groups.size() < 2)
        return;
    std::vector<Option> options { { "", "All" } };
    for (auto const& group : groups)
        if (!group.empty())
            options.push_back({ group, words_from_elsewhere(group) });
    if (auto const chosen = select(screen.ui, "group", "Schools of", options, collation_choices(screen, cluster).group))
        set_choice(screen, cluster, &CollationChoices::group, *chosen);
}

void draw_order(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    std::vector<Option> options { { "", "As they are asked" } };
    for (auto const& choice : picture.edition->instrument().scale.choices)
        if (choice.kind == model::ChoiceKind::Step)
            options.push_back({ choice.id, concat({ "Most “", choice.word, "” first" }) });
    if (auto const chosen = select(screen.ui, "order", "Order", options, collation_choices(screen, cluster).most_first, 18))
        set_choice(screen, cluster, &CollationChoices::most_first, *chosen);
}

void draw_item(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture,
    rules::Arrangement const& arrangement, std::size_t item)
{
    auto& ui = screen.ui;
    auto const& placed = picture.placed(item);
    auto const group = ui.group(Role::Group, placed.item->id);
    link(ui, "open", statement_words(placed), address_of(Screen::StatementAnswers, cluster.id, placed.item->id));
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

rules::ArrangementChoices arrangement_choices(CollationChoices const& choices)
{
    rules::ArrangementChoices out { .items_by_section = choices.most_first.empty(), .most_first = choices.most_first };
    if (!choices.group.empty())
        out.group = choices.group;
    return out;
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
    if (!picture.edition) {
        paragraph(ui, "nothing", "Nothing that you asked for has been handed in yet.");
        ui.gap(0.4F);
        link(ui, "to-cluster", "Take in returns", address_of(Screen::Cluster, cluster->id), { .icon_after = Icon::ArrowRight });
        return;
    }
    paragraph(ui, "audit", picture.edition->instrument().title);
    ui.gap(0.5F);
    {
        auto const row = ui.row(0.8F);
        draw_round(screen, *cluster, picture.asked);
        draw_group(screen, *cluster, picture);
        draw_order(screen, *cluster, picture);
    }
    ui.gap(0.8F);
    auto const arrangement = rules::arrange(picture, arrangement_choices(collation_choices(screen, *cluster)));
    for (auto const& section : arrangement.item_groups) {
        if (section.items.empty())
            continue;
        draw_section(screen, *cluster, picture, arrangement, section);
        ui.gap(0.8F);
    }
}

} // namespace triad::ui
