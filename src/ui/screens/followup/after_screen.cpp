#include "base/sentence.h"
#include "base/text.h"
#include "rules/review/agreement.h"
#include "rules/review/champions.h"
#include "ui/forms/champion_register.h"
#include "ui/forms/record_form.h"
#include "ui/screens/followup/follow_ups.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::FollowUp;
using model::RecordKind;

constexpr std::size_t longest_heading = 110;

std::vector<FollowUp const*> outside_workshops(model::Review const& review)
{
    auto out = promises_of(review);
    std::erase_if(out, [&](auto const* promise) { return workshop_of(review, *promise) != nullptr; });
    return out;
}

void draw_buttons(ScreenContext& screen, CurrentReview const& current, model::Statement const& statement, std::size_t place)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.5F);
    draw_add_promise(screen, *current.review, statement.id, {}, "add-action", concat({ "Add an action on ", number(place) }));
    if (button(ui, "plan-workshop", concat({ "Plan a workshop on ", number(place) }),
            { .icon = Icon::Users,
                .blocked_by = locked_because(screen),
                .description = "A meeting with the staff on this, with an agenda to change." }))
        plan_workshop(screen, current, statement);
}

void draw_statement(ScreenContext& screen, CurrentReview const& current, model::Statement const& statement, std::size_t place)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    auto const name = concat({ number(place), ". ", shortened(statement.text, longest_heading) });
    auto const card = ui.group_box(Role::Article, statement.id, name, card_style(ui));
    heading(ui, 3, name);
    if (code_point_count(collapsed_spaces(statement.text)) > longest_heading) {
        ui.gap(0.3F);
        paragraph(ui, "text", statement.text);
    }
    if (!rules::agreed(review, statement))
        quiet(ui, "state", "Not agreed by every partner yet: the wording may still change.");
    ui.gap(0.5F);
    for (auto const* promise : outside_workshops(review)) {
        if (promise->statement != statement.id)
            continue;
        draw_promise(screen, review, *promise, concat({ statement.id, "/add-action" }));
        ui.gap(0.5F);
    }
    draw_buttons(screen, current, statement, place);
}

/// Promises whose statement is no longer in the report, or whose workshop was removed with no statement behind it.
void draw_others(ScreenContext& screen, model::Review const& review)
{
    auto promises = outside_workshops(review);
    std::erase_if(promises, [&](auto const* promise) { return number_of(review, promise->statement) != 0; });
    if (promises.empty())
        return;
    auto& ui = screen.ui;
    auto const card = ui.group_box(Role::Article, "others", "Other actions", card_style(ui));
    heading(ui, 3, "Other actions");
    quiet(ui, "why", "What they came from is no longer in the report. They are kept until you remove them.");
    for (auto const* promise : promises) {
        ui.gap(0.5F);
        draw_promise(screen, review, *promise, "from-report/heading");
    }
}

void draw_from_report(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "from-report", "From the report to action");
    heading(ui, 2, "From the report to action");
    ui.gap(0.4F);
    auto const statements = statements_to_act_on(*current.review);
    if (statements.empty()) {
        paragraph(ui, "none", "When the report names what to develop, recommend or ask, you plan here what comes of it.");
        ui.gap(0.4F);
        link(ui, "to-report", "Go to the report", address_of(Screen::Report, current.review->id),
            { .icon_after = Icon::ArrowRight });
        ui.gap(0.4F);
    }
    for (std::size_t i = 0; i < statements.size(); ++i) {
        draw_statement(screen, current, *statements[i], i + 1);
        ui.gap(0.6F);
    }
    draw_others(screen, *current.review);
}

void draw_promise_end(ScreenContext& screen, RecordRef const& record, FollowUp const& promise, std::string_view focus)
{
    auto& ui = screen.ui;
    auto const row = ui.row(0.75F);
    auto const day = parse_iso_date(promise.done);
    auto const label = day ? concat({ "Done ", short_date(*day) }) : std::string { "Done" };
    if (auto const done = checkbox(ui, "done", label, !promise.done.empty()))
        screen.perform(store::set_record(record.kind, record.owner, record.id, "done", *done ? iso_date(screen.today) : "",
            *done ? "Mark an action done" : "Mark an action not done", false));
    auto const name = blank(promise.what) ? std::string { "action without words" } : shortened(promise.what, 40);
    remove_button(screen, record, concat({ "Remove: ", name }), focus);
}

} // namespace

std::vector<model::Statement const*> statements_to_act_on(model::Review const& review)
{
    auto out = rules::statements_of(review);
    std::erase_if(out, [](auto const* statement) {
        bool const asks
            = statement->part == "development" || statement->part == "recommendation" || statement->part == "question";
        return !asks || blank(statement->text);
    });
    return out;
}

std::size_t number_of(model::Review const& review, std::string_view statement)
{
    auto const all = statements_to_act_on(review);
    auto const found = std::ranges::find(all, statement, &model::Statement::id);
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
}

std::vector<FollowUp const*> promises_of(model::Review const& review)
{
    std::vector<FollowUp const*> out;
    for (auto const& each : review.follow_ups)
        if (!each.removed && each.kind == "action")
            out.push_back(&each);
    return out;
}

void draw_promise(ScreenContext& screen, model::Review const& review, FollowUp const& promise, std::string_view focus)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::FollowUp, review.id, promise.id };
    auto const name = blank(promise.what) ? std::string { "New action" } : promise.what;
    auto const card = ui.group_box(Role::Article, promise.id, name, panel_style(ui));
    edit_text(screen, record, "what", "What will be done", promise.what, 2);
    ui.gap(0.4F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "who", "Who", promise.who, 0); } },
            { .em = 11, .draw = [&] { edit_day(screen, record, "due", "By when", promise.due); } } });
    ui.gap(0.25F);
    draw_promise_end(screen, record, promise, focus);
}

void draw_add_promise(ScreenContext& screen, model::Review const& review, std::string_view statement, std::string_view workshop,
    std::string_view key, std::string_view label)
{
    if (!button(screen.ui, key, label, { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    add_with_focus(screen, RecordKind::FollowUp, review.id, "follow",
        { { "kind", "action" }, { "statement", std::string { statement } }, { "workshop", std::string { workshop } } },
        "Add an action", "what");
}

void draw_after(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    if (!current.hosted)
        return draw_host_only(screen, current, "After the review",
            "What comes of the report is for the school that was reviewed. You have done your part.");
    draw_review_heading(screen, current, "After the review");
    draw_from_report(screen, current);
    screen.ui.gap(1.2F);
    draw_workshops(screen, current);
    screen.ui.gap(1.2F);
    auto const& own = *screen.workspace.current();
    draw_champion_register(screen, own.champions, rules::champion_capacity(own));
    screen.ui.gap(1.2F);
    draw_look_back(screen, current);
}

} // namespace triad::ui
