#include "ui/screens/review_parts.h"

#include "base/text.h"
#include "rules/agreement.h"
#include "rules/review_plan.h"
#include "ui/screens/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

/// The parts that a partner can be: the host is somebody else.
void draw_self_choice(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "self", "Who are you?", card_style(ui));
    heading(ui, 2, "Who are you in this review?");
    ui.gap(0.3F);
    paragraph(ui, "text", "Your notes and your agreement carry this name. The host planned for:");
    ui.gap(0.5F);
    auto const choose = [&](std::string const& member) {
        screen.perform(store::set_review_field(current.review->id, "acting", member, "Say who you are"));
        screen.later.push_back([&session = screen.session] { session.pending_focus = "main/heading"; });
    };
    auto const row = ui.row(0.5F);
    for (auto const* member : rules::team(*current.review))
        if (member->role != "host"
            && button(ui, member->id, concat({ "I am ", rules::member_words(current.protocol, *member) }),
                { .blocked_by = locked_because(screen) }))
            choose(member->id);
    if (button(ui, "other", "I am somebody else", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) })) {
        auto const id = screen.workspace.fresh_id("member");
        screen.perform(store::add_record(model::RecordKind::Member, current.review->id, id,
            { { "role", "reviewer" }, { "name", screen.workspace.preferences().author_name } }, "Join the team"));
        choose(id);
    }
}

void draw_self(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const* self = model::find_record(current.review->members, current.review->acting);
    if (!self)
        return draw_self_choice(screen, current);
    auto const region = ui.group_box(Role::Region, "self", "Who you are", card_style(ui));
    heading(ui, 2, "You are here as");
    ui.gap(0.3F);
    paragraph(ui, "role", rules::member_words(current.protocol, *self));
    ui.gap(0.4F);
    edit_text(screen, { model::RecordKind::Member, current.review->id, self->id }, "name", "Your name", self->name);
    ui.gap(0.3F);
    edit_text(screen, { model::RecordKind::Member, current.review->id, self->id }, "school", "Your school", self->school);
}

void draw_look_into(Ui& ui, model::Review const& review)
{
    auto const region = ui.group_box(Role::Region, "look-into", "What is looked into", card_style(ui));
    heading(ui, 2, "What is looked into");
    ui.gap(0.3F);
    std::vector<std::string> focuses;
    std::vector<std::string> lines;
    for (auto const& focus : review.focuses)
        if (!focus.removed && !blank(focus.text))
            focuses.push_back(focus.text);
    for (auto const& line : review.lines)
        if (!line.removed && !blank(line.text))
            lines.push_back(line.text);
    if (focuses.empty() && lines.empty())
        return quiet(ui, "none", "Nothing is chosen yet.");
    bullet_list(ui, "focuses", focuses);
    if (lines.empty())
        return;
    ui.gap(0.5F);
    heading(ui, 3, "lines-heading", "Lines of enquiry");
    ui.gap(0.2F);
    bullet_list(ui, "lines", lines);
}

std::string returned_words(model::Review const& review, model::Member const& member)
{
    auto const notes
        = std::ranges::count_if(review.notes, [&](auto const& note) { return !note.removed && note.member == member.id; });
    auto const day = parse_iso_date(member.sent);
    return day      ? concat({ counted(notes, "note", "notes"), ", handed over ", long_date(*day) })
        : notes > 0 ? counted(notes, "note", "notes")
                    : std::string { "nothing has come back yet" };
}

void draw_team(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "team", "The team", card_style(ui));
    heading(ui, 2, "The team");
    ui.gap(0.3F);
    std::vector<std::string> people;
    for (auto const* member : rules::team(*current.review)) {
        auto const words = rules::member_words(current.protocol, *member);
        bool const partner = member->role == "lead" || member->role == "reviewer";
        people.push_back(current.hosted && partner ? concat({ words, ": ", returned_words(*current.review, *member) }) : words);
    }
    if (people.empty())
        quiet(ui, "none", "Nobody is named yet.");
    bullet_list(ui, "people", people);
}

void draw_state(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const state = rules::report_state(*screen.workspace.current(), *current.review);
    auto const region = ui.group_box(Role::Region, "state", "The report", card_style(ui));
    heading(ui, 2, "The report");
    ui.gap(0.3F);
    paragraph(ui, "status",
        state.statements == 0
            ? std::string { "Not begun." }
            : concat({ counted(state.statements, "statement", "statements"), ", ", number(state.agreed_statements),
                  " agreed. Status: ", rules::status_words(state.status), "." }));
}

void draw_removal(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    if (!current.hosted)
        return;
    ui.gap(0.8F);
    if (!button(ui, "remove", "Remove this review",
            { .look = ButtonLook::Quiet, .icon = Icon::Trash, .blocked_by = locked_because(screen) }))
        return;
    ask(screen,
        { .title = "Remove this review?",
            .text = "It disappears from your lists. Undo brings it back. Files that partners hold stay with them.",
            .confirm = "Remove it",
            .destructive = true,
            .act =
                [&workspace = screen.workspace, &session = screen.session, id = current.review->id] {
                    auto command = store::set_review_field(id, "removed", "true", "Remove a review");
                    command.typing = false;
                    workspace.perform(command);
                    session.route = parse_route(address_of(Screen::Reviews));
                },
            .return_focus = "main/remove" });
}

} // namespace

void draw_review(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_review_heading(screen, current, review_name(*current.review));
    if (!current.hosted) {
        draw_self(screen, current);
        ui.gap(0.75F);
    }
    draw_look_into(ui, *current.review);
    ui.gap(0.75F);
    draw_team(screen, current);
    ui.gap(0.75F);
    draw_state(screen, current);
    draw_removal(screen, current);
}

} // namespace triad::ui
