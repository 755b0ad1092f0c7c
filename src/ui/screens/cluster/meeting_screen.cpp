#include "base/date.h"
#include "base/elsewhere.h"
#include "base/text.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <array>

namespace triad::ui {

namespace {

using model::Meeting;
using model::RecordKind;

constexpr std::array meeting_lengths { 30, 45, 60, 75, 90, 105, 120, 150, 180 };

RecordRef record_of(Meeting const& meeting) { return { RecordKind::Meeting, {}, meeting.id }; }

std::vector<Option> meeting_length_options()
{
    std::vector<Option> out;
    out.reserve(std::size(meeting_lengths));
    for (int const minutes : meeting_lengths)
        out.push_back({ number(minutes), counted(minutes, "minute", "minutes") });
    return out;
}

void draw_details(ScreenContext& screen, Meeting const& meeting)
{
    auto& ui = screen.ui;
    auto const record = record_of(meeting);
    auto const region = ui.group_box(Role::Region, "details", "When and how long", card_style(ui));
    heading(ui, 2, "When and how long");
    ui.gap(0.4F);
    edit_text(screen, record, "title", "Title", meeting.title);
    ui.gap(0.5F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_day(screen, record, "date", "Day", meeting.date); } },
            { .share = 1, .draw = [&] {
                 choose(screen, record, "minutes", "It lasts", meeting_length_options(), number(meeting.minutes), 11);
             } } });
}

void draw_notes(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "notes", "Notes", card_style(ui));
    heading(ui, 2, "Notes");
    ui.gap(0.4F);
    if (current.meeting->finished.empty())
        draw_note_form(screen, current, std::nullopt);
    auto const by_part = rules::notes_by_part(*current.cluster, current.meeting->id);
    for (std::size_t i = 0; i < by_part.size(); ++i) {
        auto const& each = by_part[i];
        if (each.notes.empty())
            continue;
        ui.gap(0.7F);
        auto const key = each.part ? each.part->id : std::string { "whole" };
        heading(ui, 3, concat({ "of-", key }),
            each.part ? rules::part_in_words(*current.cluster, current.parts, i) : std::string { "The meeting as a whole" });
        draw_notes_of_part(screen, current, each, key);
    }
    if (rules::notes_of(*current.cluster, current.meeting->id) == 0)
        quiet(ui, "none", "No notes yet.");
}

void set_finished(ScreenContext& screen, Meeting const& meeting, bool finished)
{
    screen.perform(store::set_record(RecordKind::Meeting, {}, meeting.id, "finished", finished ? iso_date(screen.today) : "",
        finished ? "Finish the meeting" : "Reopen the meeting", false));
    screen.later.push_back([&session = screen.session, finished] {
        session.polite.emplace_back(finished ? "The meeting is finished." : "The meeting is open again.");
        session.pending_focus = "closing/heading"; // the button that was pressed is gone
    });
}

void draw_closing(ScreenContext& screen, Meeting const& meeting)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "closing", "Closing summary", card_style(ui));
    heading(ui, 2, "Closing summary");
    ui.gap(0.3F);
    auto const locked = locked_because(screen);
    if (meeting.finished.empty()) {
        paragraph(ui, "about", "What we learned, and what to ask next. A meeting is finished once this is written.");
        ui.gap(0.4F);
        edit_text(screen, record_of(meeting), "summary", "Closing summary", meeting.summary, 4);
        ui.gap(0.5F);
        if (button(ui, "finish", "Finish the meeting",
                { .icon = Icon::Check, .blocked_by = locked.empty() ? rules::why_not_finished(meeting) : locked }))
            set_finished(screen, meeting, true);
        return;
    }
    paragraph(ui, "summary-words", without_turns(meeting.summary));
    ui.gap(0.4F);
    auto const day = parse_iso_date(meeting.finished);
    quiet(ui, "finished", day ? concat({ "Finished on ", long_date(*day), "." }) : std::string { "Finished." });
    ui.gap(0.4F);
    if (button(ui, "reopen", "Reopen the meeting", { .icon = Icon::Undo, .blocked_by = locked }))
        set_finished(screen, meeting, false);
}

void draw_top(ScreenContext& screen, CurrentMeeting const& current)
{
    auto& ui = screen.ui;
    auto const& meeting = *current.meeting;
    link(ui, "back", "All meetings", address_of(Screen::Meetings, current.cluster->id), { .icon = Icon::ArrowLeft });
    heading(ui, 1, rules::meeting_title(meeting));
    ui.gap(0.3F);
    quiet(ui, "facts", rules::meeting_in_words(*current.cluster, meeting));
    ui.gap(0.6F);
    bool const to_come = meeting.finished.empty() && !current.parts.empty();
    bool const noted = !blank(meeting.summary) || rules::notes_of(*current.cluster, meeting.id) > 0;
    if (!to_come && !noted)
        return;
    {
        auto const row = ui.row(0.6F);
        auto const address = [&](Screen to) { return address_of(to, current.cluster->id, meeting.id); };
        if (to_come) {
            link(ui, "run", "Run it", address(Screen::MeetingRun),
                { .icon_after = Icon::ArrowRight, .button = true, .description = "The parts in large type, with a timer." });
            link(ui, "to-agenda", "Save the agenda", address(Screen::SaveAgenda), { .icon_after = Icon::ArrowRight });
        }
        if (noted)
            link(ui, "to-minutes", "Save the notes", address(Screen::SaveMinutes), { .icon_after = Icon::ArrowRight });
    }
    ui.gap(0.8F);
}

} // namespace

void draw_meeting(ScreenContext& screen)
{
    auto const current = current_meeting(screen);
    if (!current.meeting)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_top(screen, current);
    if (current.meeting->finished.empty()) {
        draw_details(screen, *current.meeting);
        ui.gap(0.8F);
    }
    draw_meeting_order(screen, current);
    ui.gap(0.8F);
    draw_slides(screen, current);
    ui.gap(0.8F);
    draw_presenters(screen, current);
    ui.gap(0.8F);
    draw_notes(screen, current);
    ui.gap(0.8F);
    draw_closing(screen, *current.meeting);
}

} // namespace triad::ui
