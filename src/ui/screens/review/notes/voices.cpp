#include "ui/screens/review/notes/voices.h"

#include "base/text.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace triad::ui {

namespace {

constexpr float least_column_em = 15;

std::string part_title(std::vector<rules::NamedPart> const& parts, std::string_view id)
{
    auto const found = std::ranges::find(parts, id, &rules::NamedPart::id);
    return found == parts.end() ? std::string { id } : found->title;
}

std::string chosen_part(ScreenContext const& screen, std::vector<rules::NamedPart> const& parts, model::Note const& note)
{
    auto const chosen = screen.session.lift_into.find(note.id);
    return chosen == screen.session.lift_into.end() ? likely_part(parts, note) : chosen->second;
}

/// Where the note disappears from a narrowed list, focus goes to the list's heading instead of to the note's link.
void lift(ScreenContext& screen, model::Review const& review, GatheredNote const& gathered, std::string const& part)
{
    auto const& note = *gathered.note;
    screen.perform(store::add_record(model::RecordKind::Statement, review.id, screen.workspace.fresh_id("statement"),
        { { "part", part }, { "text", proposed_sentence(note) }, { "notes", note.id },
            { "order", number(next_order(review, part)) } },
        "Lift a note into the report"));
    screen.later.push_back([&session = screen.session, id = note.id] {
        session.polite.push_back("Added to the report.");
        session.pending_focus = session.notes_left ? std::string { "gathered/heading" } : concat({ id, "/lifted" });
    });
}

void draw_lifting(ScreenContext& screen, CurrentReview const& current, GatheredNote const& gathered)
{
    auto& ui = screen.ui;
    auto const parts = parts_for_notes(current.protocol, *current.review);
    ui.gap(0.5F);
    if (gathered.lifted)
        return link(ui, "lifted", concat({ gathered.name, " is in the report: ", part_title(parts, gathered.lifted->part) }),
            address_of(Screen::Report, current.review->id), { .icon = Icon::Check, .style = TextStyle::Small });
    std::vector<Option> options;
    options.reserve(parts.size());
    for (auto const& part : parts)
        options.push_back({ part.id, part.title });
    auto const part = chosen_part(screen, parts, *gathered.note);
    if (auto const chosen = select(ui, "part", "Part of the report", options, part))
        screen.later.push_back(
            [&session = screen.session, id = gathered.note->id, value = *chosen] { session.lift_into[id] = value; });
    ui.gap(0.3F);
    if (button(ui, "lift", concat({ "Lift ", gathered.name, " into the report" }),
            { .icon = Icon::FileText, .blocked_by = locked_because(screen) }))
        lift(screen, *current.review, gathered, part);
}

/// What the partner wrote, to read only: a note stays its writer's.
void draw_note(ScreenContext& screen, CurrentReview const& current, GatheredNote const& gathered)
{
    auto& ui = screen.ui;
    auto const& note = *gathered.note;
    auto const card = ui.group_box(Role::Article, note.id, gathered.name, panel_style(ui));
    paragraph(ui, "kind", note.kind.empty() ? std::string {} : rules::note_kind_words(note.kind), TextStyle::SmallBold);
    quiet(ui, "how",
        concat({ note.how.empty() ? std::string {} : rules::how_words(note.how),
            note.how.empty() || blank(note.place) ? "" : " · ", note.place }));
    paragraph(ui, "seen", note.seen);
    if (!blank(note.effect)) {
        ui.gap(0.3F);
        paragraph(ui, "effect", concat({ "Effect on pupils: ", note.effect }));
    }
    draw_lifting(screen, current, gathered);
}

void draw_voice(ScreenContext& screen, CurrentReview const& current, MemberNotes const& member)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, concat({ "by-", member.key }), member.name);
    heading(ui, 4, member.name);
    ui.gap(0.3F);
    if (member.notes.empty())
        return quiet(ui, "none", "No note here.");
    for (auto const& note : member.notes) {
        draw_note(screen, current, note);
        ui.gap(0.5F);
    }
}

} // namespace

void draw_voices(ScreenContext& screen, CurrentReview const& current, NoteGroup const& group)
{
    auto& ui = screen.ui;
    auto const count = static_cast<float>(group.members.size());
    float const gap = ui.em(1);
    float const share = (ui.flow_width() - gap * (count - 1)) / count;
    if (share < ui.em(least_column_em)) {
        for (auto const& member : group.members)
            if (!member.notes.empty()) {
                draw_voice(screen, current, member);
                ui.gap(0.4F);
            }
        return;
    }
    auto const columns = ui.columns(std::vector<float>(group.members.size(), share), gap);
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        if (i > 0)
            ui.next_column();
        draw_voice(screen, current, group.members[i]);
    }
}

} // namespace triad::ui
