#include "base/elsewhere.h"
#include "base/text.h"
#include "store/commands.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

using model::MeetingNote;
using model::RecordKind;

std::vector<Option> kind_options()
{
    std::vector<Option> out;
    for (auto const& kind : rules::meeting_note_kinds())
        out.push_back({ std::string { kind.value }, std::string { kind.words } });
    return out;
}

MeetingNoteDraft draft_of(ScreenContext const& screen, CurrentMeeting const& current)
{
    auto const& kept = screen.session.meeting_note;
    return kept.meeting == current.meeting->id ? kept : MeetingNoteDraft { .meeting = current.meeting->id };
}

void draw_part_choice(Ui& ui, CurrentMeeting const& current, MeetingNoteDraft& draft)
{
    std::vector<Option> options { { "", "The meeting as a whole" } };
    for (std::size_t i = 0; i < current.parts.size(); ++i)
        options.push_back({ current.parts[i]->id, rules::part_in_words(*current.cluster, current.parts, i) });
    draft.part = select(ui, "part", "About", options, draft.part, whole_width).value_or(draft.part);
    ui.gap(0.4F);
}

/// A line in words of one's own, or one of those that are there already.
void draw_line_and_kind(Ui& ui, CurrentMeeting const& current, MeetingNoteDraft& draft)
{
    draw_beside(ui,
        { { .share = 1,
              .draw
              = [&] { draft.line = text_field(ui, "line", "Line of enquiry (optional)", draft.line).value_or(draft.line); } },
            { .em = 9, .draw = [&] {
                 draft.kind = select(ui, "kind", "Helped or hindered", kind_options(), draft.kind).value_or(draft.kind);
             } } });
    auto const lines = rules::lines_to_choose(*current.cluster, current.meeting->id);
    if (lines.empty())
        return;
    ui.gap(0.4F);
    std::vector<Option> options { { "", "Not one of these" } };
    for (auto const& line : lines)
        options.push_back({ line, words_from_elsewhere(line) });
    bool const known = std::ranges::find(lines, draft.line) != lines.end();
    draft.line = select(ui, "lines", "Or choose a line", options, known ? draft.line : "", whole_width).value_or(draft.line);
}

void add_note(ScreenContext& screen, MeetingNoteDraft const& draft)
{
    screen.perform(store::add_record(RecordKind::MeetingNote, {}, screen.workspace.fresh_id("note"),
        { { "meeting", draft.meeting }, { "part", draft.part }, { "line", std::string { trimmed(draft.line) } },
            { "kind", draft.kind }, { "text", std::string { trimmed(draft.text) } } },
        "Add a note"));
    screen.later.push_back([&session = screen.session] {
        // The next note is often about the same line.
        session.meeting_note.text.clear();
        session.meeting_note.kind.clear();
        session.polite.emplace_back("Note added.");
        session.pending_focus = "note-form/text";
    });
}

void draw_note_fields(ScreenContext& screen, MeetingNote const& note, std::string_view nth)
{
    auto& ui = screen.ui;
    RecordRef const record { RecordKind::MeetingNote, {}, note.id };
    edit_long(screen, record, "text", nth, note.text);
    ui.gap(0.3F);
    draw_beside(ui,
        { { .share = 1, .draw = [&] { edit_short(screen, record, "line", "Line of enquiry", note.line, 0); } },
            { .em = 9, .draw = [&] { choose(screen, record, "kind", "Helped or hindered", kind_options(), note.kind); } },
            remove_place(
                screen, record, concat({ "Remove this note: ", words_from_elsewhere(note.text, 40) }), "note-form/text") });
}

void draw_note_to_read(Ui& ui, MeetingNote const& note)
{
    paragraph(ui, "words", without_turns(note.text));
    quiet(ui, "about", joined({ std::string { rules::helped_or_hindered(note.kind) }, words_from_elsewhere(note.line) }, " · "));
}

} // namespace

void draw_note_form(ScreenContext& screen, CurrentMeeting const& current, std::optional<std::string> const& part)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "note-form", "Add a note", panel_style(ui));
    heading(ui, 3, "Add a note");
    ui.gap(0.3F);
    auto const before = draft_of(screen, current);
    auto draft = before;
    if (part)
        draft.part = *part;
    else
        draw_part_choice(ui, current, draft);
    FieldOptions const options { .description = "Enter adds the note.", .takes_enter = true };
    draft.text = text_field(ui, "text", "Note", draft.text, options).value_or(draft.text);
    bool const enter = entered(ui, "text");
    ui.gap(0.4F);
    draw_line_and_kind(ui, current, draft);
    ui.gap(0.5F);
    auto const locked = locked_because(screen);
    std::string_view const blocked = !locked.empty() ? locked : blank(draft.text) ? "Write the note first." : "";
    bool const pressed = button(ui, "add", "Add note", { .icon = Icon::Plus, .blocked_by = blocked });
    if (draft.text != before.text || draft.line != before.line || draft.kind != before.kind
        || (!part && draft.part != before.part))
        screen.later.push_back([&session = screen.session, draft] { session.meeting_note = draft; });
    if (blocked.empty() && (pressed || enter))
        add_note(screen, draft);
    else if (enter)
        screen.later.push_back([&session = screen.session, why = std::string { blocked }] { session.polite.push_back(why); });
}

void draw_notes_of_part(
    ScreenContext& screen, CurrentMeeting const& current, rules::NotesOfPart const& of_part, std::string_view key)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, key);
    for (std::size_t i = 0; i < of_part.notes.size(); ++i) {
        auto const& note = *of_part.notes[i];
        auto const nth = concat({ "Note ", number(i + 1) });
        ui.gap(0.4F);
        auto const article = ui.group_box(Role::Article, note.id, nth, panel_style(ui));
        if (current.meeting->finished.empty())
            draw_note_fields(screen, note, nth);
        else
            draw_note_to_read(ui, note);
    }
}

} // namespace triad::ui
