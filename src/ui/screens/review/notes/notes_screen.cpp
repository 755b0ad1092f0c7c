#include "base/text.h"
#include "ui/screens/review/notes/voices.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_returned(ScreenContext& screen, CurrentReview const& current, bool any)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, "returned", "Who has returned", card_style(ui));
    heading(ui, 2, "Who has returned");
    ui.gap(0.3F);
    auto const lines = returned_lines(*current.review, current.protocol);
    if (lines.empty())
        quiet(ui, "none", "No reviewer is on the team yet: name them in the plan.");
    else
        bullet_list(ui, "lines", lines);
    ui.gap(0.6F);
    if (button(ui, "pick", "Open a notes file",
            { .look = any ? ButtonLook::Secondary : ButtonLook::Primary, .icon = Icon::FolderOpen }))
        screen.later.push_back([&files = screen.ports.files] { files.pick(); });
}

void draw_filter(ScreenContext& screen)
{
    std::vector<Option> const options { { "all", "All notes" }, { "left", "Not yet in the report" } };
    auto const chosen = radio_list(screen.ui, "filter", "Show", options, screen.session.notes_left ? "left" : "all");
    if (!chosen)
        return;
    screen.later.push_back([&session = screen.session, left = *chosen == "left"] {
        session.notes_left = left;
        session.polite.push_back(left ? "Showing: not yet in the report" : "Showing: all notes");
    });
}

void draw_group(ScreenContext& screen, CurrentReview const& current, NoteGroup const& group)
{
    auto& ui = screen.ui;
    auto const region = ui.group_box(Role::Region, group.key, group.title, card_style(ui));
    heading(ui, 3, group.title);
    ui.gap(0.4F);
    if (has_notes(group))
        return draw_voices(screen, current, group);
    quiet(ui, "none", screen.session.notes_left ? "Nothing is left here." : "No note on this line.");
}

void draw_gathered(ScreenContext& screen, CurrentReview const& current, GatheredNotes const& gathered)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "gathered", "What they saw and heard");
    heading(ui, 2, "What they saw and heard");
    ui.gap(0.2F);
    quiet(ui, "count",
        concat({ counted(gathered.count, "note", "notes"), ", ", number(gathered.lifted),
            " in the report. Notes stay as their writers left them; in the report you put it in your own words." }));
    ui.gap(0.5F);
    draw_filter(screen);
    for (auto const* groups : { &gathered.lines, &gathered.statements, &gathered.other })
        for (auto const& group : *groups) {
            ui.gap(0.75F);
            draw_group(screen, current, group);
        }
}

/// Partners see their own notes alone.
void draw_visiting(Ui& ui, model::Review const& review)
{
    paragraph(ui, "visiting", "What all partners wrote is for the host to read. Your own notes stand under “Your notes”.");
    ui.gap(0.5F);
    link(ui, "to-desk", "Go to your notes", address_of(Screen::OwnNotes, review.id), { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_review_notes(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_review_heading(screen, current, "Partners’ notes");
    if (!current.hosted)
        return draw_visiting(ui, *current.review);
    auto const gathered = gather_notes(*screen.workspace.current(), *current.review, current.protocol, screen.session.notes_left);
    draw_returned(screen, current, gathered.count > 0);
    if (gathered.count == 0)
        return;
    ui.gap(1);
    draw_gathered(screen, current, gathered);
}

} // namespace triad::ui
