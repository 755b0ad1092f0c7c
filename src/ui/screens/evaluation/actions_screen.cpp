#include "base/text.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/evaluation_name.h"
#include "store/starting.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

std::vector<model::Action const*> chosen_actions(Session const& session, model::Evaluation const& evaluation)
{
    auto actions = rules::listed_actions(evaluation);
    std::erase_if(actions, [&](auto const* action) {
        return (session.action_filter == "open" && !action->done.empty())
            || (session.action_filter == "done" && action->done.empty());
    });
    if (session.action_order == "owner")
        std::ranges::stable_sort(actions, {}, [](auto const* action) { return ascii_lower(action->owner); });
    return actions;
}

void draw_promise(ScreenContext& screen, CurrentEvaluation const& current, rules::Promised const& promised)
{
    auto& ui = screen.ui;
    auto const& action = *promised.action;
    auto const from = rules::period_apart(*screen.workspace.current(), *promised.evaluation);
    auto const card
        = ui.group_box(Role::Article, concat({ promised.evaluation->id, "-", action.id }), action.what, card_style(ui));
    paragraph(ui, "what", action.what);
    auto const due = parse_iso_date(action.due);
    quiet(ui, "who",
        concat({ action.owner.empty() ? "Nobody yet" : action.owner, due ? concat({ ", by ", short_date(*due) }) : "" }));
    ui.gap(0.3F);
    auto const row = ui.row(0.75F);
    if (button(ui, "carry", "Carry it over",
            { .icon = Icon::ArrowRight, .blocked_by = screen.workspace.writable() ? "" : held_elsewhere })) {
        screen.perform(store::carry_action(*screen.workspace.current(), *current.evaluation, action));
        screen.later.push_back([&session = screen.session, id = action.id] { session.pending_focus = concat({ id, "/what" }); });
    }
    link(ui, "from", concat({ "In ", from.empty() ? std::string { "the evaluation before" } : from }),
        address_of(Screen::Actions, promised.evaluation->id), { .style = TextStyle::Small });
}

void draw_choices(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.75F);
    std::vector<Option> const states { { "open", "Still to do" }, { "done", "Done" }, { "all", "All" } };
    std::vector<Option> const orders { { "due", "By date" }, { "owner", "By person" } };
    if (auto const chosen = select(ui, "show", "Show", states, screen.session.action_filter, 10, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, value = *chosen] { session.action_filter = value; });
    if (auto const chosen = select(ui, "order", "Order", orders, screen.session.action_order, 10, semantics::ScreenOnly))
        screen.later.push_back([&session = screen.session, value = *chosen] { session.action_order = value; });
}

void draw_none(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Group, "none", "", card_style(ui));
    bool const any = !rules::listed_actions(*current.evaluation).empty();
    paragraph(ui, "text",
        any ? "No action fits this choice."
            : "No actions yet. Start from a statement that is red: what will be done, by whom, by when?");
    ui.gap(0.5F);
    link(ui, "to-summary", "See what is red", address_of(Screen::Summary, current.evaluation->id),
        { .icon_after = Icon::ArrowRight });
}

/// Promises of the evaluations before this one that nobody has done or carried on.
void draw_earlier_promises(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto const& document = *screen.workspace.current();
    auto const open = rules::still_open_before(document, *current.evaluation);
    if (open.empty())
        return;
    auto& ui = screen.ui;
    ui.gap(1.25F);
    auto const region = ui.group(Role::Region, "earlier-actions", "Still to do from before");
    heading(ui, 2, "Still to do from before");
    for (auto const& promised : open) {
        ui.gap(0.6F);
        draw_promise(screen, current, promised);
    }
}

} // namespace

void draw_actions(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, "Actions");
    ui.gap(0.75F);
    draw_choices(screen);
    ui.gap(0.9F);
    auto const actions = chosen_actions(screen.session, *current.evaluation);
    if (actions.empty())
        draw_none(screen, current);
    for (auto const* action : actions) {
        draw_action(screen, current, *action, true);
        ui.gap(0.75F);
    }
    ui.gap(0.5F);
    draw_add_action(screen, current, "");
    draw_earlier_promises(screen, current);
}

} // namespace triad::ui
