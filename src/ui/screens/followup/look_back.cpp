#include "rules/review/look_back.h"
#include "base/text.h"
#include "rules/review/turn.h"
#include "ui/forms/record_form.h"
#include "ui/screens/followup/follow_ups.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

using model::RecordKind;

constexpr float wide_em = 46; // from here on the promises stand beside the questions
constexpr int weeks_of_a_term = 13;

std::string day_or(std::string_view iso, std::string_view otherwise)
{
    auto const day = parse_iso_date(iso);
    return day ? long_date(*day) : std::string { otherwise };
}

/// "In one term", "In 6 weeks": how long after the review.
std::string period_words(int weeks)
{
    return weeks == weeks_of_a_term ? std::string { "In one term" } : concat({ "In ", counted(weeks, "week", "weeks") });
}

void set_review(
    ScreenContext& screen, model::Review const& review, std::string_view field, std::string const& value, std::string_view label)
{
    auto command = store::set_review_field(review.id, field, value, label);
    command.typing = false;
    screen.perform(std::move(command));
}

void draw_day(ScreenContext& screen, CurrentReview const& current, rules::Step step)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    auto const& protocol = protocol_of(current);
    RecordRef const record { RecordKind::Review, review.id, {} };
    if (review.look_back.empty()) {
        auto const proposed = rules::look_back_day(protocol, review);
        paragraph(ui, "lead", "Choose a day on which you look again at the report and at what came of it.");
        ui.gap(0.4F);
        if (proposed.empty())
            quiet(ui, "no-day", "Once the review has a day in its plan, a day for looking back is proposed here.");
        else if (button(ui, "propose", concat({ period_words(protocol.look_back_weeks), ": ", day_or(proposed, proposed) }),
                     { .look = step == rules::Step::SetLookBack ? ButtonLook::Primary : ButtonLook::Secondary,
                         .icon = Icon::Calendar,
                         .blocked_by = locked_because(screen) })) {
            set_review(screen, review, "lookBack", proposed, "Choose the day to look back");
            // The button that was pressed is gone.
            screen.later.push_back([&session = screen.session] { session.pending_focus = "look-back/lookBack"; });
        }
        ui.gap(0.4F);
    }
    edit_day(screen, record, "lookBack", "Day to look back", review.look_back);
}

/// When it is due, told by the rule; nothing for one that is not near yet.
void draw_due(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    for (auto const& due : rules::due_look_backs(*screen.workspace.current(), screen.today)) {
        if (due.review->id != current.review->id)
            continue;
        ui.gap(0.3F);
        icon_paragraph(ui, "due", Icon::Calendar, ui.palette().accent, due.sentence);
    }
}

std::string_view heading_of(model::Protocol const& protocol, std::string_view question)
{
    auto const found = std::ranges::find(protocol.look_back, question, &model::ProtocolQuestion::id);
    return found == protocol.look_back.end() ? std::string_view {} : found->group;
}

void draw_questions(ScreenContext& screen, CurrentReview const& current, std::vector<rules::LookBackLine> const& lines)
{
    auto& ui = screen.ui;
    auto const& protocol = protocol_of(current);
    std::string_view group;
    for (auto const& line : lines) {
        auto const own = heading_of(protocol, line.id);
        if (!own.empty() && own != group)
            heading(ui, 3, concat({ "group-", line.id }), own);
        group = own;
        ui.gap(0.3F);
        {
            auto const question = ui.group(Role::Group, line.id);
            edit_text(screen, { RecordKind::LookBack, current.review->id, line.id }, "text", line.question, line.text, 2);
        }
        ui.gap(0.6F);
    }
}

/// A question as it can be changed. What the protocol asks stands as the example in the field, so that an emptied question is
/// the protocol's again.
struct Asked {
    std::string id;
    std::string own; // the school's wording; empty: as the protocol has it
    std::string_view example;
    bool added = false; // by the school
};

std::vector<Asked> questions_asked(model::Protocol const& protocol, model::Review const& review)
{
    std::vector<Asked> out;
    for (auto const& question : protocol.look_back) {
        auto const* own = model::find_record(review.look_backs, question.id);
        if (!own || !own->removed)
            out.push_back({ question.id, own ? own->question : std::string {}, question.text });
    }
    for (auto const& own : review.look_backs)
        if (!own.removed
            && std::ranges::find(protocol.look_back, own.id, &model::ProtocolQuestion::id) == protocol.look_back.end())
            out.push_back({ own.id, own.question, "A question of your own", true });
    return out;
}

void draw_question(ScreenContext& screen, model::Review const& review, Asked const& asked, std::size_t place)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, asked.id);
    RecordRef const record { RecordKind::LookBack, review.id, asked.id };
    auto const name = concat({ "uestion ", number(place) });
    auto const label = concat({ "Q", name, " in your words" });
    FieldOptions const options { .placeholder = asked.example, .lines = 1, .read_only = !screen.workspace.writable() };
    if (auto const text = text_area(ui, "question", label, asked.own, options))
        screen.perform(store::set_record(record.kind, record.owner, record.id, "question", *text, concat({ "Change: ", label })));
    if (asked.added)
        remove_button(screen, record, concat({ "Remove q", name }), "questions/add");
}

void draw_rewording(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const key = concat({ "questions-", current.review->id });
    bool const open = screen.session.open.contains(key);
    if (auto const changed = disclosure(ui, "change", "Change the questions", open))
        toggle_open(screen, key, *changed);
    if (!open)
        return;
    auto const panel = ui.group_box(Role::Group, "questions", "Questions in your words", panel_style(ui));
    quiet(ui, "hint", "What you leave empty is asked as it stands.");
    auto const asked = questions_asked(protocol_of(current), *current.review);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        ui.gap(0.4F);
        draw_question(screen, *current.review, asked[i], i + 1);
    }
    ui.gap(0.5F);
    if (button(ui, "add", "Add a question", { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        add_with_focus(
            screen, RecordKind::LookBack, current.review->id, "question", {}, "Add a question to the look-back", "question");
}

std::string promise_line(model::FollowUp const& promise)
{
    auto const state = promise.done.empty()
        ? concat({ "not done yet", promise.due.empty() ? "" : ", due ", day_or(promise.due, promise.due) })
        : concat({ "done ", day_or(promise.done, promise.done) });
    return concat({ promise.what, blank(promise.who) ? "" : " (", promise.who, blank(promise.who) ? "" : ")", ": ", state });
}

/// Beside the questions, because the first of them asks what came of these.
void draw_promises(Ui& ui, model::Review const& review)
{
    auto const region = ui.group_box(Role::Region, "promised", "What was promised", card_style(ui));
    heading(ui, 3, "What was promised");
    ui.gap(0.3F);
    std::vector<std::string> lines;
    for (auto const* promise : promises_of(review))
        if (!blank(promise->what)) // begun and not yet written: nobody's promise
            lines.push_back(promise_line(*promise));
    if (lines.empty())
        return quiet(ui, "none", "No action has come from this report yet.");
    bullet_list(ui, "promises", lines);
}

void draw_end(ScreenContext& screen, model::Review const& review, bool primary)
{
    auto& ui = screen.ui;
    auto const say = [&](std::string_view sentence) {
        screen.later.push_back([&session = screen.session, said = std::string { sentence }] {
            session.polite.push_back(said);
            session.pending_focus = "look-back/heading"; // the button that was pressed is gone
        });
    };
    if (review.looked_back.empty()) {
        if (!button(ui, "finish", "Mark the look-back done",
                { .look = primary ? ButtonLook::Primary : ButtonLook::Secondary,
                    .icon = Icon::Check,
                    .blocked_by = locked_because(screen) }))
            return;
        set_review(screen, review, "lookedBack", iso_date(screen.today), "Mark the look-back done");
        return say("The look-back is done.");
    }
    auto const words = concat({ "You looked back on ", day_or(review.looked_back, review.looked_back), "." });
    icon_paragraph(ui, "finished", Icon::Check, ui.palette().accent, words);
    ui.gap(0.3F);
    link(ui, "share", "Share what came of it", address_of(Screen::Release, review.id));
    ui.gap(0.3F);
    if (button(ui, "reopen", "Look back once more", { .look = ButtonLook::Quiet, .blocked_by = locked_because(screen) })) {
        set_review(screen, review, "lookedBack", {}, "Look back once more");
        say("The look-back is open again.");
    }
}

/// Look-backs of other reviews of this school, so that none is lost from sight.
void draw_other_due(ScreenContext& screen, model::Review const& review)
{
    auto& ui = screen.ui;
    auto due = rules::due_look_backs(*screen.workspace.current(), screen.today);
    std::erase_if(due, [&](auto const& each) { return each.review->id == review.id; });
    if (due.empty())
        return;
    ui.gap(1);
    auto const region = ui.group(Role::Region, "also-due", "Other reviews to look back on");
    heading(ui, 3, "Other reviews to look back on");
    for (auto const& each : due) {
        ui.gap(0.3F);
        auto const group = ui.group(Role::Group, each.review->id);
        link(ui, "open", review_name(*each.review), address_of(Screen::After, each.review->id));
        quiet(ui, "sentence", each.sentence);
    }
}

/// Before there is a day the questions would ask about nothing. What was answered is shown in any case.
bool begun(model::Review const& review)
{
    bool const answered
        = std::ranges::any_of(review.look_backs, [](auto const& line) { return !line.removed && !blank(line.text); });
    return answered || !review.look_back.empty() || !review.looked_back.empty();
}

void draw_body(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const lines = rules::look_back_lines(protocol_of(current), *current.review);
    bool const wide = ui.flow_width() > ui.em(wide_em);
    float const gap = ui.em(1.2F);
    float const side = wide ? std::round(ui.flow_width() * 0.36F) : 0;
    auto const columns
        = ui.columns(wide ? std::vector { ui.flow_width() - side - gap, side } : std::vector { ui.flow_width() }, gap);
    {
        auto const questions = ui.group(Role::Group, "answers");
        draw_questions(screen, current, lines);
        draw_rewording(screen, current);
        ui.gap(0.5F);
    }
    if (wide)
        ui.next_column();
    draw_promises(ui, *current.review);
}

} // namespace

void draw_look_back(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const& review = *current.review;
    auto const region = ui.group(Role::Region, "look-back", "Look-back");
    heading(ui, 2, "Look-back");
    ui.gap(0.4F);
    auto const step = rules::next_turn(*screen.workspace.current(), review, current.protocol, screen.today).step;
    draw_day(screen, current, step);
    draw_due(screen, current);
    ui.gap(0.7F);
    if (begun(review)) {
        draw_body(screen, current);
        ui.gap(0.7F);
        draw_end(screen, review, step == rules::Step::LookBack);
    } else {
        auto const questions = static_cast<std::int64_t>(rules::look_back_lines(protocol_of(current), review).size());
        quiet(ui, "later",
            concat({ "Once the day is chosen, ", counted(questions, "question stands", "questions stand"),
                " here, with what was promised beside them." }));
    }
    draw_other_due(screen, review);
}

} // namespace triad::ui
