#include "base/text.h"
#include "rules/review/agreement.h"
#include "rules/review/review_plan.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/review_heading.h"
#include "ui/screens/review/senders.h"
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

/// Folded away: they are right as they are more often than not.
void draw_self_fields(ScreenContext& screen, CurrentReview const& current, model::Member const& self)
{
    auto& ui = screen.ui;
    auto const key = concat({ "self-", current.review->id });
    bool const open = screen.session.open.contains(key) || blank(self.name);
    if (auto const changed = disclosure(ui, "change", "Change your name or school", open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    ui.gap(0.3F);
    edit_text(screen, { model::RecordKind::Member, current.review->id, self.id }, "name", "Your name", self.name);
    ui.gap(0.3F);
    edit_text(screen, { model::RecordKind::Member, current.review->id, self.id }, "school", "Your school", self.school);
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
    paragraph(
        ui, "role", concat({ rules::member_words(current.protocol, *self), blank(self->school) ? "" : " · ", self->school }));
    ui.gap(0.3F);
    draw_self_fields(screen, current, *self);
    // Once something went out under this name, taking another one would leave it behind.
    if (!self->sent.empty() || !self->answered.empty())
        return;
    if (button(ui, "not-me", "I am somebody else", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) })) {
        screen.perform(store::set_review_field(current.review->id, "acting", "", "Choose who you are once more"));
        screen.later.push_back([&session = screen.session] { session.pending_focus = "self/heading"; });
    }
}

/// "09:00 to 09:20: Welcome (Main entrance)"
std::string timed_words(rules::TimedPart const& part)
{
    auto const clock
        = part.from.empty() ? counted(part.slot->minutes, "minute", "minutes") : concat({ part.from, " to ", part.to });
    return concat({ clock, ": ", part.slot->what, blank(part.slot->place) ? "" : " (", part.slot->place,
        blank(part.slot->place) ? "" : ")" });
}

/// What a partner needs on the way there: when, where, in which order.
void draw_day(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    auto const day = parse_iso_date(review.date);
    std::vector<std::string> parts;
    for (auto const& part : rules::day_plan(review, start_of(current)))
        parts.push_back(timed_words(part));
    if (!day && blank(review.place) && parts.empty())
        return;
    auto const region = ui.group_box(Role::Region, "day", "The day", card_style(ui));
    heading(ui, 2, "The day");
    ui.gap(0.3F);
    if (day)
        paragraph(ui, "date", long_date(*day), TextStyle::BodyBold);
    paragraph(ui, "place", review.place);
    ui.gap(0.2F);
    bullet_list(ui, "parts", parts);
}

void draw_documents(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    std::vector<std::string> papers;
    for (auto const& paper : current.review->documents)
        if (!paper.removed && !blank(paper.title))
            papers.push_back(concat({ paper.title, blank(paper.place) ? "" : ": ", paper.place }));
    if (papers.empty())
        return;
    ui.gap(0.75F);
    auto const region = ui.group_box(Role::Region, "documents", "Documents of the school", card_style(ui));
    heading(ui, 2, "Documents of the school");
    ui.gap(0.3F);
    bullet_list(ui, "papers", papers);
}

void draw_keep_until(ScreenContext& screen, CurrentReview const& current)
{
    auto const until = parse_iso_date(current.review->keep_until);
    if (!until)
        return;
    screen.ui.gap(0.75F);
    bool const past = *until < screen.today;
    icon_paragraph(screen.ui, "keep-until", past ? Icon::Warning : Icon::Info,
        past ? screen.ui.palette().danger : screen.ui.palette().accent,
        concat({ past ? "The host asked you to delete this copy by " : "Please delete this copy by ", long_date(*until), "." }));
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
    auto const notes = std::ranges::count_if(review.notes,
        [&](auto const& note) { return !note.removed && note.member == member.id && !(blank(note.seen) && blank(note.effect)); });
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
            : concat({ counted(state.statements, "statement", "statements"), ", ", number(state.agreed_statements), " agreed",
                  state.unverified_statements > 0 ? concat({ " (", number(state.unverified_statements), " not verified)" })
                                                  : std::string {},
                  ". Status: ", rules::status_words(state), "." }));
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
    draw_senders(screen, current);
    if (!current.hosted) {
        draw_day(screen, current);
        draw_documents(screen, current);
        return draw_keep_until(screen, current);
    }
    draw_state(screen, current);
    draw_removal(screen, current);
}

} // namespace triad::ui
