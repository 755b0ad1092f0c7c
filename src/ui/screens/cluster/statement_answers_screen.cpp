#include "base/elsewhere.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/collation/answer_counts.h"
#include "rules/collation/item_answers.h"
#include "rules/collation/naming.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/collated.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <numeric>

namespace triad::ui {

namespace {

using model::ClusterDocument;

void draw_answer(Ui& ui, rules::ItemAnswer const& answer, std::size_t index)
{
    auto const name = concat({ answer.called, answer.round.empty() ? "" : ", ", words_from_elsewhere(answer.round) });
    auto const card
        = ui.group_box(Role::Article, concat({ "answer-", number(static_cast<std::int64_t>(index)) }), name, card_style(ui));
    heading(ui, 3, name);
    ui.gap(0.2F);
    if (answer.same_wording && answer.choice())
        rating_label(ui, "rating", *answer.choice());
    else
        paragraph(ui, "rating", rules::answer_in_words(answer));
    if (answer.offers())
        icon_paragraph(ui, "offers", Icon::Lightbulb, ui.palette().accent, "Would show others how it does this.");
    if (answer.comment().empty())
        return;
    ui.gap(0.3F);
    {
        auto const quote = ui.group_box(Role::Quote, "comment", "", panel_style(ui));
        paragraph(ui, "words", without_turns(answer.comment()));
    }
    quiet(ui, "permission", rules::permission_in_words(*answer.submission));
}

void draw_neighbours(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture, std::size_t item)
{
    auto& ui = screen.ui;
    auto const to
        = [&](std::size_t other) { return address_of(Screen::StatementAnswers, cluster.id, picture.placed(other).item->id); };
    auto const row = ui.row(1);
    if (item > 0)
        link(ui, "previous", "Statement before", to(item - 1), { .icon = Icon::ArrowLeft });
    if (item + 1 < picture.items.size())
        link(ui, "next", "Next statement", to(item + 1), { .icon_after = Icon::ArrowRight });
}

void draw_answers(ScreenContext& screen, ClusterDocument const& cluster, rules::Picture const& picture, std::size_t item)
{
    auto& ui = screen.ui;
    std::vector<std::size_t> schools(picture.schools.size());
    std::iota(schools.begin(), schools.end(), std::size_t {});
    auto const& placed = picture.placed(item);
    paragraph(ui, "statement", model::whole_statement(placed), TextStyle::H3);
    ui.gap(0.4F);
    paragraph(ui, "counts", rules::counts_in_words(rules::count_answers(picture, item, schools), *placed.scale));
    quiet(ui, "not-shown", rules::not_shown_in_words(picture, item, schools));
    ui.gap(0.5F);
    draw_neighbours(screen, cluster, picture, item);
    ui.gap(0.8F);
    auto const answers = rules::answers_to(cluster,
        { .instrument = picture.asked.instrument,
            .item = placed.item->id,
            .edition = picture.edition,
            .round = picture.asked.round });
    auto const region = ui.group(Role::Region, "answers", "What schools say");
    heading(ui, 2, "What schools say");
    ui.gap(0.4F);
    if (answers.empty())
        quiet(ui, "none", "No school rated it or wrote about it.");
    for (std::size_t i = 0; i < answers.size(); ++i) {
        draw_answer(ui, answers[i], i);
        ui.gap(0.6F);
    }
}

} // namespace

void draw_statement_answers(ScreenContext& screen)
{
    auto const* cluster = current_cluster(screen);
    if (!cluster)
        return draw_missing(screen);
    auto const& picture = collated_picture(screen, *cluster);
    for (std::size_t item = 0; item < picture.items.size(); ++item) {
        if (picture.placed(item).item->id != screen.session.route.item)
            continue;
        link(screen.ui, "back", "All statements", address_of(Screen::Statements, cluster->id), { .icon = Icon::ArrowLeft });
        heading(screen.ui, 1, "Answers to one statement");
        screen.ui.gap(0.4F);
        return draw_answers(screen, *cluster, picture, item);
    }
    draw_missing(screen);
}

} // namespace triad::ui
