#include "ui/screens/cluster/collated.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

using model::ClusterDocument;

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
        set_collation_choice(screen, cluster, &CollationChoices::group, *chosen);
}

void draw_order(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    std::vector<Option> options { { "", "As they are asked" } };
    for (auto const& choice : picture.edition->instrument().scale.choices)
        if (choice.kind == model::ChoiceKind::Step)
            options.push_back({ choice.id, concat({ "Most “", choice.word, "” first" }) });
    if (auto const chosen = select(screen.ui, "order", "Order", options, collation_choices(screen, cluster).most_first, 18))
        set_collation_choice(screen, cluster, &CollationChoices::most_first, *chosen);
}

} // namespace

CollationChoices collation_choices(ScreenContext const& screen, model::ClusterDocument const& cluster)
{
    auto const& kept = screen.session.collation;
    return kept.cluster == cluster.id ? kept : CollationChoices { .cluster = cluster.id };
}

rules::Picture const& collated_picture(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    auto asked = rules::asked_for(cluster);
    if (auto const round = collation_choices(screen, cluster).round; !round.empty())
        asked.round = round;
    auto const inputs = hash64(asked.round, hash64(asked.instrument, hash64(cluster.id, screen.workspace.revision())));
    return screen.session.derived.picture.get(inputs, [&] { return rules::make_picture(cluster, asked); });
}

rules::ArrangementChoices arrangement_choices(ScreenContext const& screen, model::ClusterDocument const& cluster)
{
    auto const choices = collation_choices(screen, cluster);
    rules::ArrangementChoices out { .items_by_section = choices.most_first.empty(), .most_first = choices.most_first };
    if (!choices.group.empty())
        out.group = choices.group;
    return out;
}

void draw_collation_choices(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    auto const row = screen.ui.row(0.8F);
    draw_round_choice(screen, cluster, picture.asked);
    draw_group(screen, cluster, picture);
    draw_order(screen, cluster, picture);
}

void draw_round_choice(ScreenContext& screen, ClusterDocument const& cluster, rules::Asked const& asked)
{
    auto const rounds = rules::rounds_of(cluster, asked.instrument);
    if (rounds.size() < 2)
        return;
    std::vector<Option> options;
    options.reserve(rounds.size());
    for (auto const& round : rounds)
        options.push_back({ round.key, words_from_elsewhere(round.words) });
    if (auto const chosen = select(screen.ui, "round", "Round", options, asked.round))
        set_collation_choice(screen, cluster, &CollationChoices::round, *chosen);
}

void draw_which_answers(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture)
{
    auto const row = screen.ui.row(0.8F);
    draw_round_choice(screen, cluster, picture.asked);
    draw_group(screen, cluster, picture);
}

void draw_nothing_collated(ScreenContext& screen, ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    paragraph(ui, "nothing", "Nothing that you asked for has been handed in yet.");
    ui.gap(0.4F);
    link(ui, "to-cluster", "Take in returns", address_of(Screen::Cluster, cluster.id), { .icon_after = Icon::ArrowRight });
}

} // namespace triad::ui
