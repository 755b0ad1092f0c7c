#include "ui/screens/evaluation/evaluation_heading.h"

#include "base/text.h"
#include "model/whole_statement.h"
#include "rules/evaluation/dates.h"
#include "rules/evaluation/evaluation_name.h"
#include "rules/evaluation/progress.h"
#include "rules/evaluation/shown.h"
#include "rules/evaluation/wording.h"
#include "store/outgoing.h"
#include "ui/forms/removing.h"
#include "ui/screens/evaluation/item_filter.h"
#include "ui/screens/evaluation/pages.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

void draw_tab(
    ScreenContext& screen, std::string_view evaluation, Screen target, std::string_view key, std::string_view label, Icon icon)
{
    bool const room_for_icons = screen.ui.flow_width() > screen.ui.em(30);
    link(screen.ui, key, label, address_of(target, evaluation),
        { .icon = room_for_icons ? icon : Icon::None, .current = screen.session.route.screen == target, .navigation = true });
}

/// What the rating is called when it is taken back.
std::string rating_label_of(model::PlacedItem const& placed, std::string_view choice)
{
    auto const& scale = *placed.scale;
    auto const* chosen = find_choice(scale, choice);
    auto const name = placed.number > 0 ? concat({ "Statement ", number(placed.number) }) : placed.section->title;
    return concat({ name, ": ", chosen ? chosen->word : unrated_choice(scale).word });
}

} // namespace

namespace {

std::string next_label(CurrentEvaluation const& current)
{
    return concat({ "Next ", ascii_lower(unrated_choice(current.instrument->scale).word) });
}

std::string_view nothing_left(CurrentEvaluation const& current)
{
    auto const& scale = current.instrument->scale;
    return has_steps(scale) && !is_tick(scale) ? "Every statement is judged." : "Nothing is left to do.";
}

} // namespace

std::string whole_statement(CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    return rules::filled_text(*current.instrument, *current.evaluation, model::whole_statement(placed));
}

int count_actions(model::Evaluation const& evaluation, std::string_view item)
{
    return static_cast<int>(
        std::ranges::count_if(evaluation.actions, [&](auto const& action) { return action.item == item && !action.removed; }));
}

std::optional<model::PlacedItem> placed_here(CurrentEvaluation const& current, std::string_view item)
{
    for (auto const& placed : rules::shown_items(*current.instrument, *current.evaluation))
        if (placed.item->id == item)
            return placed;
    auto placed = find_placed(*current.instrument, item);
    if (placed)
        placed->number = 0;
    return placed;
}

void show_place(
    ScreenContext& screen, CurrentEvaluation const& current, std::string_view id, std::string_view part, std::string_view filter)
{
    auto const pages = make_pages(*current.instrument, *current.evaluation, filter);
    auto const page = static_cast<std::int64_t>(page_with(pages, id) + 1);
    screen.go(Screen::Evaluation, current.evaluation->id, page > 1 ? number(page) : std::string {});
    screen.later.push_back([&session = screen.session, wish = concat({ id, part }), filter = std::string { filter }] {
        session.filter = filter;
        session.pending_focus = wish;
    });
}

std::string evaluation_line(ScreenContext const& screen, model::Evaluation const& evaluation)
{
    auto const& name = screen.workspace.current()->school.name;
    std::string line = name.empty() ? "School not named yet" : name;
    if (auto const period = rules::period_apart(*screen.workspace.current(), evaluation); !period.empty())
        line += concat({ " · ", period });
    auto const due = rules::due_in_words(evaluation, screen.today);
    return due.empty() ? line : concat({ line, " · ", due });
}

void draw_evaluation_heading(ScreenContext& screen, CurrentEvaluation const& current, std::string_view title)
{
    auto& ui = screen.ui;
    heading(ui, 1, title);
    ui.gap(0.2F);
    quiet(ui, "line", evaluation_line(screen, *current.evaluation));
    ui.gap(0.6F);
    auto const& id = current.evaluation->id;
    auto const nav = ui.group(Role::Navigation, "views", "This evaluation");
    auto const row = ui.row(0.25F);
    bool const judges
        = current.instrument->layout == model::Layout::Statements || current.instrument->layout == model::Layout::Columns;
    draw_tab(screen, id, Screen::Evaluation, "judge", judges ? "Judge" : "Fill in", Icon::ClipboardCheck);
    draw_tab(screen, id, Screen::Summary, "summary", "Summary", Icon::Chart);
    draw_tab(screen, id, Screen::Actions, "actions", "Actions", Icon::ListChecks);
    draw_tab(screen, id, Screen::Views, "others", "Views", Icon::Users);
    draw_tab(screen, id, Screen::Reading, "record", "Record", Icon::FileText);
}

/// The last statement that was left has its answer: that is said, once.
void tell_the_end(ScreenContext& screen, CurrentEvaluation const& current, bool judged_before)
{
    if (judged_before)
        return;
    screen.later.push_back([&screen_session = screen.session, &workspace = screen.workspace, id = current.evaluation->id,
                               words = nothing_left(current)] {
        auto const* document = workspace.current();
        auto const* evaluation = document ? find_evaluation(*document, id) : nullptr;
        auto const* instrument = evaluation ? instrument_of(*document, *evaluation) : nullptr;
        if (instrument && !rules::next_unrated(*instrument, *evaluation, {}))
            screen_session.polite.emplace_back(words);
    });
}

void draw_rating(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    auto const place = placed.number > 0 ? concat({ "statement ", number(placed.number) }) : placed.section->title;
    auto const name = concat({ "Rating for ", place, ": ", whole_statement(current, placed) });
    auto const picked = rating_picker(screen.ui, "rating", name, *placed.scale,
        answer ? std::string_view { answer->rating } : std::string_view {},
        { .explained = screen.session.route.screen == Screen::Item });
    if (!picked || !screen.workspace.writable())
        return;
    // The control itself says the choice: by pointer, by arrow and by letter it has the focus afterwards.
    screen.perform(store::set_rating(current.evaluation->id, placed.item->id, *picked, rating_label_of(placed, *picked)));
    tell_the_end(screen, current, answer && !answer->rating.empty());
}

void draw_next_unrated(ScreenContext& screen, CurrentEvaluation const& current, std::string_view after)
{
    auto const* next = rules::next_unrated(*current.instrument, *current.evaluation, after);
    bool const pressed = button(screen.ui, "next-unrated", next_label(current),
        { .look = ButtonLook::Primary, .icon_after = Icon::ArrowRight, .blocked_by = next ? "" : nothing_left(current) });
    if (!pressed || !next)
        return;
    auto const placed = find_placed(*current.instrument, next->id);
    std::string_view const part = placed && has_steps(*placed->scale) ? "/rating" : "/comment";
    if (screen.session.route.screen != Screen::Item)
        return show_place(screen, current, next->id, part, screen.session.filter == "unrated" ? "unrated" : "all");
    screen.go(Screen::Item, current.evaluation->id, next->id);
    screen.later.push_back([&session = screen.session, part] { session.pending_focus = part; });
}

void draw_filter(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto const options = filter_options(*current.instrument, *current.evaluation);
    auto const chosen = select(screen.ui, "filter", "Show", options, screen.session.filter, 15, semantics::ScreenOnly);
    if (!chosen)
        return;
    std::string label;
    for (auto const& option : options)
        if (option.value == *chosen)
            label = option.label;
    screen.later.push_back([&session = screen.session, value = *chosen, label] {
        session.filter = value;
        session.polite.push_back(concat({ "Showing: ", label }));
    });
}

void draw_next_steps(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "next-steps", "Next steps", card_style(ui));
    heading(ui, 2, "Next steps");
    ui.gap(0.5F);
    paragraph(ui, "text",
        "Look at what you found, turn it into actions, and download the file: it is your master copy, because a browser may "
        "clear its storage.");
    ui.gap(0.75F);
    auto const row = ui.row(0.75F);
    link(ui, "to-summary", "See the summary", address_of(Screen::Summary, current.evaluation->id),
        { .icon_after = Icon::ArrowRight, .button = true });
    if (button(ui, "download", "Download the file", { .icon = Icon::Download }))
        screen.later.push_back(
            [&workspace = screen.workspace, id = current.evaluation->id] { workspace.outgoing().download(id); });
    auto const* newest = known_instrument(screen, current.instrument->id);
    if (button(ui, "next-year", "Judge again, from here", { .icon = Icon::Calendar }) && newest)
        judge_again(screen, current, *newest);
    if (button(ui, "remove", "Remove this evaluation",
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = screen.workspace.writable() ? "" : held_elsewhere }))
        ask_to_remove_evaluation(screen, *current.evaluation);
}

} // namespace triad::ui
