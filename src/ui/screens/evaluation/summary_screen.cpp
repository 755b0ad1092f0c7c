#include "base/text.h"
#include "rules/evaluation/answer_index.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/shown.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/item_filter.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_sections(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "sections", "Section by section", card_style(ui));
    heading(ui, 2, "Section by section");
    for (auto const& [section, progress] : rules::count_sections(*current.instrument, *current.evaluation)) {
        if (progress.items == 0)
            continue;
        ui.gap(0.9F);
        auto const group = ui.group(Role::Group, section->id);
        heading(ui, 3, section->title);
        ui.gap(0.25F);
        rating_bar(ui, "bar", progress, concat({ section->title, ": ", rules::counts_in_words(progress) }));
        ui.gap(0.2F);
        quiet(ui, "words", rules::counts_in_words(progress));
    }
}

struct Finding {
    std::string_view key;
    std::string title;
    std::string_view filter;
    std::string_view nothing;
};

void draw_finding(ScreenContext& screen, CurrentEvaluation const& current, Finding const& finding)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, finding.key, finding.title, card_style(ui));
    heading(ui, 2, finding.title);
    ui.gap(0.4F);
    int shown = 0;
    ItemFilter const filter { *current.instrument, *current.evaluation };
    rules::AnswerIndex const answers { *current.evaluation };
    for (auto const& placed : rules::shown_items(*current.instrument, *current.evaluation)) {
        if (!filter.passes(finding.filter, placed))
            continue;
        ++shown;
        link(ui, placed.item->id, concat({ number(placed.number), ". ", whole_statement(current, placed) }),
            address_of(Screen::Item, current.evaluation->id, placed.item->id));
        auto const* answer = answers.find(placed.item->id);
        auto const actions = count_actions(*current.evaluation, placed.item->id);
        auto const note = concat({ answer && !answer->comment.empty() ? answer->comment : "No comment yet",
            actions ? concat({ " · ", counted(actions, "action", "actions") }) : "" });
        quiet(ui, concat({ placed.item->id, "-note" }), note);
        ui.gap(0.5F);
    }
    if (!shown)
        quiet(ui, "none", finding.nothing);
}

/// The lowest step of the scale is where help is wanted first.
model::Choice const* lowest_step(model::Scale const& scale)
{
    for (auto const& choice : scale.choices)
        if (choice.kind == model::ChoiceKind::Step)
            return &choice;
    return nullptr;
}

void draw_whole(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const progress = rules::count_progress(*current.instrument, *current.evaluation);
    auto const region = ui.group_box(Role::Region, "whole", "The whole picture", card_style(ui));
    heading(ui, 2, "The whole picture");
    ui.gap(0.4F);
    rating_bar(ui, "bar", progress, rules::counts_in_words(progress));
    ui.gap(0.4F);
    paragraph(ui, "words", rules::counts_in_words(progress));
    ui.gap(0.5F);
    auto const signs = ui.group(Role::Group, "signs");
    auto const row = ui.row(1.2F);
    for (auto const& count : progress.by_choice) {
        if (count.count == 0)
            continue;
        model::Choice labelled = *count.choice;
        labelled.word = concat({ number(count.count), " ", count.choice->word });
        rating_label(ui, count.choice->id, labelled);
    }
}

void draw_ways_on(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.75F);
    link(ui, "to-actions", "Go to actions", address_of(Screen::Actions, current.evaluation->id),
        { .icon_after = Icon::ArrowRight, .button = true });
    if (current.instrument->audience != model::InstrumentAudience::School)
        link(ui, "to-return", "Hand in to your cluster", address_of(Screen::Return));
    link(ui, "to-record", "Read or print the record", address_of(Screen::Reading, current.evaluation->id),
        { .icon = Icon::Printer });
}

} // namespace

void draw_summary(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, "Summary");
    ui.gap(0.75F);
    draw_whole(screen, current);
    ui.gap(0.75F);
    auto const* lowest = is_tick(current.instrument->scale) ? nullptr : lowest_step(current.instrument->scale);
    if (lowest) {
        draw_finding(screen, current,
            { "lowest", concat({ "What is ", ascii_lower(lowest->word) }), lowest->id,
                "Nothing is. Look again at what a partner school might question." });
        ui.gap(0.75F);
    }
    if (lowest) {
        draw_finding(
            screen, current, { "no-comment", "Judged without a comment", "no-comment", "Every judgement has a comment." });
        ui.gap(0.75F);
    }
    draw_finding(screen, current, { "unrated", unrated_choice(current.instrument->scale).word, "unrated", "Nothing is left." });
    ui.gap(0.75F);
    draw_sections(screen, current);
    ui.gap(1);
    draw_ways_on(screen, current);
}

} // namespace triad::ui
