#include "base/text.h"
#include "rules/evaluation/actions.h"
#include "rules/evaluation/evaluation_name.h"
#include "ui/screens/evaluation/evaluation_heading.h"
#include "ui/screens/evaluation/starting.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// The evaluation that stands in the way of this period, and what is said of it.
struct Period {
    std::string text;
    model::Evaluation const* twin = nullptr;
    std::string problem; // empty: it can be used
};

Period chosen_period(ScreenContext const& screen, CurrentEvaluation const& current)
{
    auto const& document = *screen.workspace.current();
    auto const author = screen.workspace.preferences().author;
    auto const& work = screen.session.again;
    bool const typed = work.evaluation == current.evaluation->id && work.period;
    Period out { .text = typed ? *work.period : rules::free_period(document, *current.evaluation, author, screen.today),
        .problem = {} };
    out.twin = rules::find_twin(document, current.evaluation->instrument, out.text, author);
    if (blank(out.text))
        out.problem = "Say which period this is, such as a term: it tells the two evaluations apart.";
    else if (out.twin)
        out.problem = concat(
            { "“", rules::evaluation_name(document, *out.twin), "” is here already. Go on with it, or write another period." });
    return out;
}

/// Choices that belong to another evaluation are forgotten with the first one made here.
AgainWork& work_on(Session& session, std::string const& evaluation)
{
    if (session.again.evaluation != evaluation)
        session.again = { .evaluation = evaluation, .period = {}, .carried = {} };
    return session.again;
}

void draw_period(ScreenContext& screen, CurrentEvaluation const& current, Period const& period)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "period-part", "Which period?", card_style(ui));
    heading(ui, 2, "Which period?");
    ui.gap(0.4F);
    paragraph(ui, "text",
        concat({ "The last one was ", current.evaluation->period.empty() ? "without a period" : current.evaluation->period,
            ". No answer is copied: each statement shows what you said then, and counts once you judge it anew." }));
    ui.gap(0.6F);
    if (auto const typed = text_field(ui, "period", "Period", period.text,
            { .description = period.problem, .width_em = 16, .invalid = !period.problem.empty() }))
        screen.later.push_back(
            [&session = screen.session, id = current.evaluation->id, value = *typed] { work_on(session, id).period = value; });
    if (period.problem.empty())
        return;
    ui.gap(0.3F);
    icon_paragraph(ui, "problem", Icon::Warning, ui.palette().danger, period.problem);
    if (!period.twin)
        return;
    ui.gap(0.4F);
    link(ui, "twin", concat({ "Go on with ", rules::evaluation_name(*screen.workspace.current(), *period.twin) }),
        address_of(Screen::Evaluation, period.twin->id), { .icon_after = Icon::ArrowRight });
}

/// "Lend devices to families – Deputy, by 12 Dec 2026 (Autumn 2025)", with the period where it is an earlier one.
std::string promise_words(model::SchoolDocument const& document, model::Evaluation const& before, rules::Promised const& promised)
{
    auto const& action = *promised.action;
    auto const due = parse_iso_date(action.due);
    std::string who = action.owner;
    if (due)
        who += concat({ who.empty() ? "by " : ", by ", short_date(*due) });
    auto const from = promised.evaluation == &before ? std::string {} : rules::period_apart(document, *promised.evaluation);
    return concat({ action.what, who.empty() ? "" : " – ", who, from.empty() ? "" : concat({ " (", from, ")" }) });
}

void draw_tick_all(ScreenContext& screen, std::string const& evaluation, std::vector<rules::Promised> const& open)
{
    std::set<std::string> all;
    for (auto const& promised : open)
        all.insert(promised.action->id);
    if (open.size() > 1 && button(screen.ui, "all", "Tick all", { .icon = Icon::ListChecks }))
        screen.later.push_back([&session = screen.session, evaluation, all] { work_on(session, evaluation).carried = all; });
}

void draw_promises(ScreenContext& screen, CurrentEvaluation const& current, std::vector<rules::Promised> const& open)
{
    if (open.empty())
        return;
    auto& ui = screen.ui;
    auto const& document = *screen.workspace.current();
    auto const& id = current.evaluation->id;
    ui.gap(0.9F);
    auto const region = ui.group_box(Role::Region, "promises", "Still to do", card_style(ui));
    heading(ui, 2, counted(open.size(), "action is still to do", "actions are still to do"));
    ui.gap(0.4F);
    paragraph(ui, "text",
        "Tick what goes on in the new evaluation. What you do not tick stays where it is, and is listed beside the new actions.");
    ui.gap(0.5F);
    for (auto const& promised : open) {
        auto const& action = promised.action->id;
        bool const ticked = screen.session.again.evaluation == id && screen.session.again.carried.contains(action);
        if (auto const on = checkbox(ui, action, promise_words(document, *current.evaluation, promised), ticked))
            screen.later.push_back([&session = screen.session, id, action, value = *on] {
                auto& carried = work_on(session, id).carried;
                value ? void(carried.insert(action)) : void(carried.erase(action));
            });
    }
    ui.gap(0.4F);
    draw_tick_all(screen, id, open);
}

void draw_buttons(ScreenContext& screen, CurrentEvaluation const& current, Period const& period)
{
    auto& ui = screen.ui;
    ui.gap(1);
    auto const* newest = known_instrument(screen, current.instrument->id);
    auto const row = ui.row(0.75F);
    auto const blocked = screen.workspace.writable() ? std::string_view { period.problem } : held_elsewhere;
    if (button(
            ui, "begin", "Start judging", { .look = ButtonLook::Primary, .icon_after = Icon::ArrowRight, .blocked_by = blocked })
        && blocked.empty() && newest) {
        auto const& work = screen.session.again;
        bool const here = work.evaluation == current.evaluation->id;
        begin_again(screen, current.evaluation->id, *newest, collapsed_spaces(period.text),
            here ? std::vector<std::string> { work.carried.begin(), work.carried.end() } : std::vector<std::string> {});
    }
    link(ui, "back", concat({ "Back to ", rules::evaluation_name(*screen.workspace.current(), *current.evaluation) }),
        address_of(Screen::Evaluation, current.evaluation->id), { .icon = Icon::ArrowLeft });
}

void draw_elsewhere(ScreenContext& screen, CurrentEvaluation const& current)
{
    auto& ui = screen.ui;
    paragraph(ui, "text", "This is the example school. Your own evaluation goes into a file of your own school.");
    ui.gap(0.75F);
    auto const* newest = known_instrument(screen, current.instrument->id);
    if (newest && button(ui, "start", concat({ "Start: ", newest->title }), { .look = ButtonLook::Primary }))
        start_instrument(screen, *newest);
}

} // namespace

void draw_again(ScreenContext& screen)
{
    auto const current = current_evaluation(screen);
    if (!current.evaluation)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_evaluation_heading(screen, current, "Judge again");
    ui.gap(0.9F);
    if (screen.workspace.current()->example)
        return draw_elsewhere(screen, current);
    auto const period = chosen_period(screen, current);
    draw_period(screen, current, period);
    draw_promises(screen, current, rules::still_open_with(*screen.workspace.current(), *current.evaluation));
    draw_buttons(screen, current, period);
}

} // namespace triad::ui
