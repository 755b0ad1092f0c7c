#include "ui/screens/parts.h"

#include "base/text.h"
#include "rules/progress.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_walk(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto& ui = screen.ui;
    auto const items = placed_items(*current.instrument);
    auto const at = static_cast<std::size_t>(placed.number - 1);
    auto const nav = ui.group(Role::Navigation, "walk", "Statements");
    auto const row = ui.row(1);
    if (at > 0)
        link(ui, "previous", "Previous statement", address_of(Screen::Item, current.evaluation->id, items[at - 1].item->id),
            { .icon = Icon::ArrowLeft });
    if (at + 1 < items.size())
        link(ui, "next", "Next statement", address_of(Screen::Item, current.evaluation->id, items[at + 1].item->id),
            { .icon_after = Icon::ArrowRight });
    link(ui, "all", "All statements", address_of(Screen::Evaluation, current.evaluation->id), {});
}

void draw_meanings(Ui& ui, model::Scale const& scale)
{
    for (auto const& choice : scale.choices) {
        if (choice.meaning.empty())
            continue;
        quiet(ui, concat({ "meaning-", choice.id }), concat({ choice.word, ": ", choice.meaning }));
    }
}

void draw_texts(ScreenContext& screen, CurrentEvaluation const& current, model::Item const& item)
{
    auto& ui = screen.ui;
    auto const* answer = find_answer(*current.evaluation, item.id);
    bool const locked = !screen.workspace.writable();
    if (auto text = text_area(ui, "comment", "Comment", answer ? answer->comment : "",
            { .placeholder = "What is the practice, in a line or two?", .lines = 3, .read_only = locked }))
        screen.perform(store::set_answer_text(current.evaluation->id, item.id, "comment", *text));
    ui.gap(0.75F);
    if (auto text = text_area(ui, "evidence", "How do we know?", answer ? answer->evidence : "",
            { .placeholder = "What was seen or heard, and where it can be found", .lines = 2, .read_only = locked }))
        screen.perform(store::set_answer_text(current.evaluation->id, item.id, "evidence", *text));
}

void draw_item_actions(ScreenContext& screen, CurrentEvaluation const& current, model::Item const& item)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "actions", "Actions", card_style(ui));
    heading(ui, 2, "Actions");
    ui.gap(0.5F);
    bool any = false;
    for (auto const* action : rules::listed_actions(*current.evaluation)) {
        if (action->item != item.id)
            continue;
        any = true;
        draw_action(screen, current, *action, false);
        ui.gap(0.6F);
    }
    if (!any) {
        quiet(ui, "none", "No action yet. A good action says what will be done, who does it and by when.");
        ui.gap(0.6F);
    }
    draw_add_action(screen, current, item.id);
}

std::string change_text(ScreenContext const& screen, CurrentEvaluation const& current, model::AnswerChange const& change)
{
    auto const when = concat({ short_date(local_date(change.stamp.at, screen.offset_minutes)), " ",
        clock_time(change.stamp.at, screen.offset_minutes) });
    auto const* author = find_author(*screen.workspace.current(), change.stamp.by);
    auto const who = author && !author->name.empty() ? concat({ " by ", author->name }) : std::string {};
    if (change.field == "rating") {
        auto const* choice = find_choice(current.instrument->scale, change.before);
        return concat({ when, ": rating changed", who,
            ". Before: ", choice ? choice->word : unrated_choice(current.instrument->scale).word });
    }
    auto const field = change.field == "comment" ? "comment" : "how do we know";
    return concat({ when, ": ", field, " changed", who, ". Before: ", change.before.empty() ? "empty" : change.before });
}

void draw_history(ScreenContext& screen, CurrentEvaluation const& current, model::Item const& item)
{
    auto const* answer = find_answer(*current.evaluation, item.id);
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "history", "History", card_style(ui));
    heading(ui, 2, "History");
    ui.gap(0.4F);
    if (!answer || answer->history.empty()) {
        quiet(ui, "none", "Nothing has been changed yet. Earlier ratings and comments will be kept here.");
        return;
    }
    std::vector<std::string> lines;
    for (auto change = answer->history.rbegin(); change != answer->history.rend(); ++change)
        lines.push_back(change_text(screen, current, *change));
    bullet_list(ui, "changes", lines);
}

void draw_judgement(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, placed.item->id, "", card_style(ui));
    draw_rating(screen, current, placed);
    ui.gap(0.4F);
    bool const open = screen.session.open.contains("meanings");
    if (auto const changed = disclosure(ui, "meanings", "What the answers mean", open))
        toggle_open(screen, "meanings", *changed);
    if (open)
        draw_meanings(ui, current.instrument->scale);
    ui.gap(0.75F);
    draw_texts(screen, current, *placed.item);
}

} // namespace

void draw_item(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    auto const placed = current.evaluation ? find_placed(*current.instrument, screen.session.route.item) : std::nullopt;
    if (!placed)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_walk(screen, current, *placed);
    ui.gap(0.5F);
    heading(ui, 1, concat({ number(placed->number), ". ", whole_statement(*placed) }));
    ui.gap(0.2F);
    quiet(ui, "section", concat({ placed->section->title, " · ", evaluation_line(screen, *current.evaluation) }));
    quiet(ui, "help", placed->item->help);
    ui.gap(0.75F);
    draw_judgement(screen, current, *placed);
    ui.gap(0.75F);
    draw_item_actions(screen, current, *placed->item);
    ui.gap(0.75F);
    draw_history(screen, current, *placed->item);
    ui.gap(1);
    auto const row = ui.row(0.75F);
    draw_next_unrated(screen, current, placed->item->id);
}

} // namespace triad::ui
