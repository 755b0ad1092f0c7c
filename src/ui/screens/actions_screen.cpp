#include "ui/screens/parts.h"

#include "base/text.h"
#include "rules/progress.h"
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

void draw_choices(ScreenContext& screen)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.75F);
    std::vector<Option> const states { { "open", "Still to do" }, { "done", "Done" }, { "all", "All" } };
    std::vector<Option> const orders { { "due", "By date" }, { "owner", "By person" } };
    if (auto const chosen = select(ui, "show", "Show", states, screen.session.action_filter, 10))
        screen.later.push_back([&session = screen.session, value = *chosen] { session.action_filter = value; });
    if (auto const chosen = select(ui, "order", "Order", orders, screen.session.action_order, 10))
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
}

} // namespace triad::ui
