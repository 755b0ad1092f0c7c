#include "base/text.h"
#include "model/id_list.h"
#include "rules/review/review_plan.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/report/report_sections.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::RecordKind;

std::string state_words(rules::ReportState const& state)
{
    if (state.statements == 0)
        return "Nothing is written yet. Lift a note into the report, or write a statement below.";
    return concat({ "Status: ", rules::status_words(state), ". ", number(state.agreed_statements), " of ",
        number(state.statements), " agreed." });
}

void draw_ways(ScreenContext& screen, CurrentReview const& current, rules::ReportState const& state)
{
    auto& ui = screen.ui;
    auto const& id = current.review->id;
    // While a partner waits for another wording, the same report is not sent once more.
    auto const step = turn_of(screen, current).step;
    bool const ready = !state.agreed && step != rules::Step::Revise && !main_thing_is_elsewhere(screen, current);
    auto const row = ui.row(0.8F);
    if (state.statements == 0)
        link(
            ui, "notes", "Look at your partners’ notes", address_of(Screen::ReviewNotes, id), { .icon_after = Icon::ArrowRight });
    else
        link(ui, "send", "Send it for agreement", address_of(Screen::Send, id, "agreement-request"),
            { .icon_after = Icon::ArrowRight, .button = ready });
    if (button(ui, "open", "Open an answer", { .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

/// A note that came in late is easily overlooked: nothing else on this screen tells of it.
void draw_notes_left(ScreenContext& screen, CurrentReview const& current, rules::ReportState const& state)
{
    auto const& review = *current.review;
    auto const rests = [&](model::Note const& note) {
        return std::ranges::any_of(review.statements,
            [&](auto const& statement) { return !statement.removed && model::lists_id(statement.notes, note.id); });
    };
    auto const left = std::ranges::count_if(review.notes,
        [&](auto const& note) { return !note.removed && !(blank(note.seen) && blank(note.effect)) && !rests(note); });
    if (left == 0 || state.statements == 0)
        return;
    screen.ui.gap(0.4F);
    link(screen.ui, "notes-left", concat({ counted(left, "note is", "notes are"), " in no statement yet" }),
        address_of(Screen::ReviewNotes, review.id), { .icon_after = Icon::ArrowRight });
}

void draw_state(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const state = rules::report_state(*screen.workspace.current(), *current.review);
    auto const box = ui.group(Role::Group, "report-state");
    paragraph(ui, "words", state_words(state), TextStyle::H3);
    if (rules::partners(*current.review).empty()) {
        ui.gap(0.3F);
        paragraph(ui, "nobody", "No reviewer is named yet, so nobody can agree. Name them in the plan.");
    }
    draw_notes_left(screen, current, state);
    ui.gap(0.5F);
    draw_ways(screen, current, state);
}

int next_order(ReportSection const& section)
{
    int last = 0;
    for (auto const* statement : section.statements)
        last = std::max(last, statement->order);
    return last + 1;
}

void draw_write(ScreenContext& screen, CurrentReview const& current, ReportSection const& section)
{
    if (!button(screen.ui, "write", concat({ "Write a statement: ", section.title }),
            { .icon = Icon::Plus, .blocked_by = locked_because(screen) }))
        return;
    add_with_focus(screen, RecordKind::Statement, current.review->id, "statement",
        { { "part", section.id }, { "order", number(next_order(section)) } }, "Write a statement", "text");
}

} // namespace

void draw_host_report(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    draw_state(screen, current);
    int statement_number = 0;
    for (auto const& section : report_sections(current)) {
        ui.gap(1.25F);
        auto const region = ui.group(Role::Region, concat({ "report-", section.id }), section.title);
        heading(ui, 2, section.title);
        ui.gap(0.2F);
        quiet(ui, "hint", section.hint);
        ui.gap(0.5F);
        for (std::size_t i = 0; i < section.statements.size(); ++i) {
            draw_host_statement(screen, current, section, i, ++statement_number);
            ui.gap(0.75F);
        }
        draw_write(screen, current, section);
    }
}

} // namespace triad::ui
