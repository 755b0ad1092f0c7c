#include "base/elsewhere.h"
#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/evaluation/related.h"
#include "rules/evaluation/shown.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/section.h"
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
    auto const items = rules::shown_items(*current.instrument, *current.evaluation);
    auto const at = static_cast<std::size_t>(std::max(placed.number - 1, 0));
    auto const nav = ui.group(Role::Navigation, "walk", "Statements");
    auto const row = ui.row(1);
    if (at > 0)
        link(ui, "previous", "Previous statement", address_of(Screen::Item, current.evaluation->id, items[at - 1].item->id),
            { .icon = Icon::ArrowLeft });
    if (at + 1 < items.size())
        link(ui, "next", "Next statement", address_of(Screen::Item, current.evaluation->id, items[at + 1].item->id),
            { .icon_after = Icon::ArrowRight });
    if (button(ui, "all", "All statements", { .look = ButtonLook::Quiet }))
        show_place(screen, current, placed.item->id, "/details", "all");
}

void draw_meanings(Ui& ui, model::Scale const& scale)
{
    for (auto const& choice : scale.choices) {
        if (choice.meaning.empty())
            continue;
        quiet(ui, concat({ "meaning-", choice.id }), concat({ choice.word, ": ", choice.meaning }));
    }
}

/// Other work of this school that may be named as evidence: a policy, another audit (SYS-05f).
void draw_citation(ScreenContext& screen, CurrentEvaluation const& current, model::Item const& item)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const* answer = find_answer(*current.evaluation, item.id);
    std::string const cited = answer ? answer->cites : std::string {};
    std::vector<Option> options { { "", "Nothing named" } };
    for (auto const& other : document.evaluations)
        if (!other.removed && other.id != current.evaluation->id)
            if (instrument_of(document, other))
                options.push_back({ other.id, rules::evaluation_name(document, other) });
    if (options.size() == 1)
        return;
    ui.gap(0.75F);
    if (auto const chosen = select(ui, "cites", "Our own document or audit as evidence", options, cited, 26))
        screen.perform(store::set_citation(current.evaluation->id, item.id, *chosen));
    auto const* target = cited.empty() ? nullptr : find_evaluation(document, cited);
    if (target && !target->removed)
        link(ui, "cited", "Open what is named", address_of(Screen::Evaluation, cited), { .style = TextStyle::Small });
}

/// What is strong here may be what another school looks for (catalogue FT-R7, SH-09).
void draw_offer(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    if (!has_steps(*placed.scale) || current.instrument->layout == model::Layout::Document)
        return;
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    screen.ui.gap(0.75F);
    auto const changed = checkbox(screen.ui, "offers", "We would show other schools how we do this", answer && answer->offers);
    if (changed && screen.workspace.writable())
        screen.perform(store::set_record(model::RecordKind::Answer, current.evaluation->id, placed.item->id, "offers",
            *changed ? "true" : "", *changed ? "Offer to show others" : "Take back an offer", false));
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
    draw_citation(screen, current, item);
}

/// Answers elsewhere to the same question: looked at, never copied (catalogue 1.5, crosswalk).
void draw_related(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const related = rules::related_answers(*screen.workspace.current(), *current.evaluation, placed.item->id);
    if (related.empty())
        return;
    auto& ui = screen.ui;
    {
        auto const region = ui.group_box(Role::Region, "related", "Asked elsewhere too", card_style(ui));
        heading(ui, 2, "Asked elsewhere too");
        quiet(
            ui, "about", "Other work of yours asks nearly the same. It is shown here as it stands there, and nothing is copied.");
        for (auto const& other : related) {
            ui.gap(0.6F);
            auto const* choice = other.answer ? find_choice(*other.placed.scale, other.answer->rating) : nullptr;
            auto const group = ui.group(Role::Group, concat({ other.evaluation->id, "-", other.placed.item->id }));
            link(ui, "item", concat({ other.instrument->title, ": ", model::whole_statement(other.placed) }),
                address_of(Screen::Item, other.evaluation->id, other.placed.item->id), { .style = TextStyle::Small });
            rating_label(ui, "rating", choice ? *choice : unrated_choice(*other.placed.scale));
            quiet(ui, "comment", other.answer ? other.answer->comment : "");
        }
    }
    ui.gap(0.75F);
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

std::string change_text(ScreenContext const& screen, model::Scale const& scale, model::AnswerChange const& change)
{
    auto const when = concat({ short_date(local_date(change.stamp.at, screen.offset_minutes)), " ",
        clock_time(change.stamp.at, screen.offset_minutes) });
    auto const* author = find_author(*screen.workspace.current(), change.stamp.by);
    auto const who = author && !author->name.empty() ? concat({ " by ", words_from_elsewhere(author->name) }) : std::string {};
    if (change.field == "rating") {
        auto const* choice = find_choice(scale, change.before);
        return concat({ when, ": rating changed", who, ". Before: ", choice ? choice->word : unrated_choice(scale).word });
    }
    auto const field = change.field == "comment" ? "comment" : "how do we know";
    return concat({ when, ": ", field, " changed", who, ". Before: ", change.before.empty() ? "empty" : change.before });
}

void draw_history(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
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
        lines.push_back(change_text(screen, *placed.scale, *change));
    bullet_list(ui, "changes", lines);
}

void draw_judgement(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, placed.item->id, "", card_style(ui));
    draw_decisions(screen, current, placed.item->id);
    draw_earlier(screen, current, placed);
    draw_answer_sign(screen, current, placed);
    draw_review_date(screen, current, placed);
    bool const open = screen.session.open.contains("meanings");
    if (has_steps(*placed.scale)) {
        if (auto const changed = disclosure(ui, "meanings", "What the answers mean", open))
            toggle_open(screen, "meanings", *changed);
        if (open)
            draw_meanings(ui, *placed.scale);
        ui.gap(0.75F);
    }
    draw_texts(screen, current, *placed.item);
    draw_offer(screen, current, placed);
}

} // namespace

void draw_item(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    auto const placed = current.evaluation ? placed_here(current, screen.session.route.item) : std::nullopt;
    if (!placed)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_walk(screen, current, *placed);
    ui.gap(0.5F);
    heading(
        ui, 1, concat({ placed->number > 0 ? concat({ number(placed->number), ". " }) : "", whole_statement(current, *placed) }));
    ui.gap(0.2F);
    quiet(ui, "section", concat({ placed->section->title, " · ", evaluation_line(screen, *current.evaluation) }));
    quiet(ui, "help", placed->item->help);
    ui.gap(0.75F);
    draw_judgement(screen, current, *placed);
    ui.gap(0.75F);
    draw_related(screen, current, *placed);
    draw_item_actions(screen, current, *placed->item);
    ui.gap(0.75F);
    draw_history(screen, current, *placed);
    ui.gap(1);
    auto const row = ui.row(0.75F);
    draw_next_unrated(screen, current, placed->item->id);
}

} // namespace triad::ui
