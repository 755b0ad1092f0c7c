#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/evaluation/carrying.h"
#include "rules/evaluation/references.h"
#include "rules/evaluation/shown.h"
#include "rules/evaluation/wording.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/section.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::Layout;

/// How the text below an item is asked for.
struct TextAsk {
    std::string label;
    std::string placeholder;
    int lines = 1;
};

TextAsk text_ask(model::Instrument const& instrument, model::PlacedItem const& placed)
{
    auto const place = placed.number > 0 ? number(placed.number) : placed.section->title;
    if (!has_steps(*placed.scale))
        return { concat({ "Note on ", place }), "Your note", 2 };
    if (instrument.layout == Layout::Document)
        return { concat({ "Our own wording of ", place }), "Our own wording; while this is empty, the text above stands", 1 };
    if (instrument.layout == Layout::Checklist || instrument.layout == Layout::Steps)
        return { concat({ "Note on ", place }), "Note", 1 };
    return { concat({ "Comment on statement ", place }), "Comment", 1 };
}

void draw_text(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    auto const ask = text_ask(*current.instrument, placed);
    if (auto text = text_area(screen.ui, "comment", ask.label, answer ? answer->comment : "",
            { .placeholder = ask.placeholder,
                .lines = ask.lines,
                .read_only = !screen.workspace.writable(),
                .label_visible = false }))
        screen.perform(store::set_answer_text(current.evaluation->id, placed.item->id, "comment", *text));
}

void draw_tick(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const& scale = *placed.scale;
    auto const step = std::ranges::find(scale.choices, model::ChoiceKind::Step, &model::Choice::kind);
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    bool const done = answer && answer->rating == step->id;
    auto const changed = checkbox(screen.ui, "rating", step->word, done);
    if (!changed || !screen.workspace.writable())
        return;
    auto const label = concat({ "Step ", number(placed.number), ": ", *changed ? step->word : unrated_choice(scale).word });
    screen.perform(store::set_rating(current.evaluation->id, placed.item->id, *changed ? step->id : "", label));
}

std::string details_label(CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const place = number(placed.number);
    if (auto const actions = count_actions(*current.evaluation, placed.item->id))
        return concat({ counted(actions, "action", "actions"), " and details for ", place });
    return concat({ "Evidence and actions for ", place });
}

/// The title of a card: the item's words, filled in where they hold names.
std::string card_text(CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const text = rules::filled_text(*current.instrument, *current.evaluation, placed.item->text);
    return placed.number > 0 ? concat({ number(placed.number), ". ", text }) : text;
}

std::string_view card_name(model::Instrument const& instrument)
{
    switch (instrument.layout) {
    case Layout::Document:
        return "Paragraph ";
    case Layout::Steps:
        return "Step ";
    default:
        return "Statement ";
    }
}

} // namespace

void draw_answer_sign(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    if (!has_steps(*placed.scale) || (rules::by_block(*placed.section, *current.evaluation) && placed.number > 0))
        return;
    if (is_tick(*placed.scale))
        draw_tick(screen, current, placed);
    else
        draw_rating(screen, current, placed);
    screen.ui.gap(0.6F);
}

void draw_review_date(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    if (current.instrument->layout != Layout::Checklist || !has_steps(*placed.scale))
        return;
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    screen.ui.gap(0.35F);
    if (auto date = date_field(screen.ui, "review", concat({ "Look at ", number(placed.number), " again on" }),
            answer ? answer->review : "", { .read_only = !screen.workspace.writable() }))
        screen.perform(store::set_answer_text(current.evaluation->id, placed.item->id, "review", *date));
}

void draw_links(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const& references = placed.section->references;
    if (references.empty())
        return;
    auto& ui = screen.ui;
    auto const linked = rules::linked_references(*placed.item, *current.evaluation);
    auto const key = concat({ "links-", placed.item->id });
    bool const open = screen.session.open.contains(key);
    auto const count = static_cast<std::int64_t>(linked.size());
    auto const label
        = concat({ "Statement ", number(placed.number), " answers ", counted(count, "expectation", "expectations") });
    if (auto const changed = disclosure(ui, "links", label, open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    auto const panel = ui.group_box(Role::Group, "linked", label, panel_style(ui));
    for (auto const& reference : references) {
        bool const is_linked = std::ranges::find(linked, reference.id) != linked.end();
        if (auto const on = checkbox(ui, reference.id, reference.text, is_linked))
            screen.perform(store::set_links(
                current.evaluation->id, placed.item->id, rules::with_link(*placed.item, *current.evaluation, reference.id, *on)));
    }
}

void draw_earlier(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const earlier = rules::earlier_answer(*screen.workspace.current(), *current.evaluation, placed.item->id);
    if (!earlier.answer)
        return;
    auto& ui = screen.ui;
    auto const* choice = find_choice(*earlier.placed.scale, earlier.answer->rating);
    auto const rating = choice ? choice->word : unrated_choice(*earlier.placed.scale).word;
    {
        auto const box = ui.group_box(Role::Group, "earlier", "", panel_style(ui));
        paragraph(ui, "rating", concat({ earlier.evaluation->period, ": ", rating }), TextStyle::SmallBold);
        paragraph(ui, "comment", earlier.answer->comment, TextStyle::Small);
        if (!earlier.same_wording)
            paragraph(ui, "wording", concat({ "The wording was: ", model::whole_statement(earlier.placed) }), TextStyle::Small);
        auto const* now = find_answer(*current.evaluation, placed.item->id);
        bool const judged = now && !now->rating.empty();
        if (has_steps(*placed.scale) && !judged)
            quiet(ui, "again", "Not yet re-judged");
    }
    ui.gap(0.5F);
}

void draw_statement(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto& ui = screen.ui;
    auto const name = concat({ card_name(*current.instrument), number(placed.number) });
    auto const card = ui.group_box(Role::Article, placed.item->id, name, card_style(ui));
    bool const below = !placed.group->stem.empty() || !placed.section->columns.empty();
    heading(ui, below ? 4 : 3, card_text(current, placed));
    quiet(ui, "help", placed.item->help);
    draw_decisions(screen, current, placed.item->id);
    ui.gap(0.6F);
    draw_earlier(screen, current, placed);
    draw_answer_sign(screen, current, placed);
    draw_text(screen, current, placed);
    draw_review_date(screen, current, placed);
    ui.gap(0.35F);
    draw_links(screen, current, placed);
    if (placed.number == 0 || current.instrument->layout == Layout::Document)
        return;
    auto const row = ui.row(0.5F);
    link(ui, "details", details_label(current, placed), address_of(Screen::Item, current.evaluation->id, placed.item->id),
        { .style = TextStyle::Small });
    // It looks like words, but says nothing that paper could show.
    if (auto* node = ui.builder().find(semantics::child_id(ui.builder().current().id, "details")))
        node->state |= semantics::ScreenOnly;
}

} // namespace triad::ui
