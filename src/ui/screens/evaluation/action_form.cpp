#include "base/text.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/evaluation_name.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_action_fields(ScreenContext& screen, model::Evaluation const& evaluation, model::Action const& action)
{
    auto& ui = screen.ui;
    bool const locked = !screen.workspace.writable();
    auto const set = [&](std::string_view field, std::string const& value) {
        screen.perform(store::set_action_field(evaluation.id, action.id, field, value));
    };
    if (auto what = text_area(ui, "what", "What will be done", action.what,
            { .placeholder = "What will be done, in a few words", .lines = 1, .read_only = locked }))
        set("what", *what);
    ui.gap(0.5F);
    auto const row = ui.row(0.75F);
    if (auto owner = text_field(
            ui, "owner", "Who", action.owner, { .placeholder = "A role or a person", .width_em = 14, .read_only = locked }))
        set("owner", *owner);
    if (auto due = date_field(ui, "due", "By when", action.due, { .read_only = locked }))
        set("due", *due);
}

void draw_action_end(ScreenContext& screen, model::Evaluation const& evaluation, model::Action const& action)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.75F);
    auto const label
        = action.done.empty() ? std::string { "Done" } : concat({ "Done ", short_date(*parse_iso_date(action.done)) });
    if (auto const done = checkbox(ui, "done", label, !action.done.empty()))
        screen.perform(store::set_action_field(evaluation.id, action.id, "done", *done ? iso_date(screen.today) : ""));
    if (button(ui, "remove", "Remove action", { .look = ButtonLook::Quiet, .icon = Icon::Trash, .icon_only = true })) {
        screen.perform(store::remove_action(evaluation.id, action.id));
        screen.later.push_back([&session = screen.session] {
            session.polite.push_back("Action removed. Undo brings it back.");
            session.pending_focus = "heading";
        });
    }
}

/// Where a promise came from, and where it goes on.
void draw_carried(ScreenContext& screen, model::Evaluation const& evaluation, model::Action const& action)
{
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const line = [&](std::string_view key, std::string_view words, model::Evaluation const* other) {
        if (!other)
            return;
        link(ui, key, concat({ words, rules::period_apart(document, *other) }), address_of(Screen::Actions, other->id),
            { .style = TextStyle::Small });
        ui.gap(0.3F);
    };
    line("carried-from", "Carried over from ", rules::carried_from(document, evaluation, action));
    line("carried-into", "Goes on in ", rules::carried_into(document, evaluation, action));
}

} // namespace

void draw_action(ScreenContext& screen, CurrentEvaluation const& current, model::Action const& action, bool name_statement)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, action.id, action.what.empty() ? "New action" : action.what,
        name_statement ? card_style(ui) : panel_style(ui));
    auto const placed = placed_here(current, action.item);
    if (name_statement && placed) {
        link(ui, "statement", concat({ "From statement ", number(placed->number), ": ", whole_statement(current, *placed) }),
            address_of(Screen::Item, current.evaluation->id, action.item), { .style = TextStyle::Small });
        ui.gap(0.3F);
    }
    draw_carried(screen, *current.evaluation, action);
    draw_action_fields(screen, *current.evaluation, action);
    ui.gap(0.25F);
    draw_action_end(screen, *current.evaluation, action);
}

void draw_add_action(ScreenContext& screen, CurrentEvaluation const& current, std::string_view item)
{
    if (!button(screen.ui, "add-action", "Add an action",
            { .icon = Icon::Plus, .blocked_by = screen.workspace.writable() ? "" : held_elsewhere }))
        return;
    auto const id = screen.workspace.fresh_id("action");
    screen.perform(store::add_action(current.evaluation->id, id, item, ""));
    screen.later.push_back([&session = screen.session, id] { session.pending_focus = concat({ id, "/what" }); });
}

} // namespace triad::ui
