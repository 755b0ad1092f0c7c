#include "ui/screens/parts.h"

#include "base/text.h"
#include "rules/progress.h"
#include "ui/views/item_filter.h"
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

/// What a rating says aloud when it was given by a letter: the page reads native radios itself, but not letters.
std::string rating_announcement(CurrentEvaluation const& current, model::PlacedItem const& placed, std::string_view choice)
{
    auto const& scale = current.instrument->scale;
    auto const* chosen = find_choice(scale, choice);
    return concat({ "Statement ", number(placed.number), ": ", chosen ? chosen->word : unrated_choice(scale).word });
}

} // namespace

void ScreenContext::go(Screen target, std::string_view evaluation, std::string_view item)
{
    later.push_back([this_session = &session, address = address_of(target, evaluation, item)] {
        this_session->route = parse_route(address);
    });
}

CurrentEvaluation current_evaluation(ScreenContext const& screen)
{
    auto const* document = screen.workspace.current();
    if (!document)
        return {};
    auto const* evaluation = find_evaluation(*document, screen.session.route.evaluation);
    auto const* instrument = evaluation ? instrument_of(*document, *evaluation) : nullptr;
    return instrument && !evaluation->removed ? CurrentEvaluation { evaluation, instrument } : CurrentEvaluation {};
}

std::string statement_text(model::PlacedItem const& placed) { return concat({ number(placed.number), ". ", placed.item->text }); }

std::string whole_statement(model::PlacedItem const& placed)
{
    return placed.group->stem.empty() ? placed.item->text : concat({ placed.group->stem, " ", placed.item->text });
}

int count_actions(model::Evaluation const& evaluation, std::string_view item)
{
    return static_cast<int>(
        std::ranges::count_if(evaluation.actions, [&](auto const& action) { return action.item == item && !action.removed; }));
}

std::optional<model::PlacedItem> find_placed(model::Instrument const& instrument, std::string_view item)
{
    for (auto const& placed : placed_items(instrument))
        if (placed.item->id == item)
            return placed;
    return std::nullopt;
}

std::string evaluation_line(ScreenContext const& screen, model::Evaluation const& evaluation)
{
    auto const& name = screen.workspace.current()->school.name;
    std::string line = name.empty() ? "School not named yet" : name;
    if (!evaluation.period.empty())
        line += concat({ " · ", evaluation.period });
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
    draw_tab(screen, id, Screen::Evaluation, "judge", "Judge", Icon::ClipboardCheck);
    draw_tab(screen, id, Screen::Summary, "summary", "Summary", Icon::Chart);
    draw_tab(screen, id, Screen::Actions, "actions", "Actions", Icon::ListChecks);
    draw_tab(screen, id, Screen::Reading, "record", "Record", Icon::FileText);
}

void draw_rating(ScreenContext& screen, CurrentEvaluation const& current, model::PlacedItem const& placed)
{
    auto const* answer = find_answer(*current.evaluation, placed.item->id);
    auto const name = concat({ "Rating for statement ", number(placed.number), ": ", whole_statement(placed) });
    auto const picked = rating_picker(screen.ui, "rating", name, current.instrument->scale,
        answer ? std::string_view { answer->rating } : std::string_view {},
        { .explained = screen.session.route.screen == Screen::Item });
    if (!picked || !screen.workspace.writable())
        return;
    auto const announcement = rating_announcement(current, placed, *picked);
    screen.perform(store::set_rating(current.evaluation->id, placed.item->id, *picked, announcement));
    screen.later.push_back([&session = screen.session, announcement] { session.polite.push_back(announcement); });
}

void draw_next_unrated(ScreenContext& screen, CurrentEvaluation const& current, std::string_view after)
{
    auto const* next = rules::next_unrated(*current.instrument, *current.evaluation, after);
    bool const pressed = button(screen.ui, "next-unrated", "Next not yet rated",
        { .look = ButtonLook::Primary, .icon_after = Icon::ArrowRight, .blocked_by = next ? "" : "Every statement is judged." });
    if (!pressed || !next)
        return;
    bool const on_item = screen.session.route.screen == Screen::Item;
    if (on_item)
        screen.go(Screen::Item, current.evaluation->id, next->id);
    screen.later.push_back([&session = screen.session, id = next->id, on_item] {
        session.filter = session.filter == "unrated" ? session.filter : "all";
        session.pending_focus = on_item ? "/rating" : concat({ id, "/rating" });
    });
}

void draw_filter(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto const options = filter_options(*current.instrument, *current.evaluation);
    auto const chosen = select(screen.ui, "filter", "Show", options, screen.session.filter, 15);
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
        screen.later.push_back([&workspace = screen.workspace, id = current.evaluation->id] { workspace.download(id); });
}

void toggle_open(ScreenContext& screen, std::string const& key, bool open)
{
    screen.later.push_back([&session = screen.session, key, open] {
        if (open)
            session.open.insert(key);
        else
            session.open.erase(key);
    });
}

void ask(ScreenContext& screen, Question question)
{
    screen.later.push_back([&session = screen.session, question = std::move(question)] {
        session.pending_focus = "question/heading";
        session.questions = { question };
    });
}

} // namespace triad::ui
