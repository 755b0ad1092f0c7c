#include "base/text.h"
#include "rules/review/review_words.h"
#include "ui/forms/record_form.h"
#include "ui/screens/review/notes/note_form.h"
#include "ui/screens/review/review_heading.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

namespace triad::ui {

namespace {

void draw_glance(Ui& ui, model::Review const& review, OwnNotes const& own)
{
    std::vector<std::string> entries;
    for (auto const& focus : review.focuses)
        if (!focus.removed && !blank(focus.text))
            entries.push_back(
                concat({ rules::focus_words(focus.kind), ": ", focus.text, blank(focus.why) ? "" : " – ", focus.why }));
    for (auto const& part : own.lines)
        entries.push_back(part.title);
    auto const region = ui.group_box(Role::Region, "glance", "What is looked into", card_style(ui));
    heading(ui, 2, "What is looked into");
    ui.gap(0.3F);
    if (entries.empty())
        return quiet(ui, "none", "The host named no focus and no line. Write down what you see with “Quick note”.");
    bullet_list(ui, "entries", entries);
}

void draw_sources(Ui& ui, std::vector<model::Source const*> const& sources)
{
    for (std::size_t i = 0; i < sources.size(); ++i)
        quiet(ui, concat({ "source-", number(i) }), source_line(*sources[i]));
}

/// Evidence that serves every line, so it stands before them.
void draw_whole(Ui& ui, OwnNotes const& own)
{
    if (own.whole.empty())
        return;
    ui.gap(0.75F);
    auto const region = ui.group_box(Role::Region, "whole-review", "Evidence for the whole review", card_style(ui));
    heading(ui, 2, "Evidence for the whole review");
    ui.gap(0.3F);
    draw_sources(ui, own.whole);
}

void draw_start(ScreenContext& screen, CurrentReview const& current, OwnNotes const& own)
{
    auto& ui = screen.ui;
    auto const group = ui.group(Role::Group, "begin");
    icon_paragraph(ui, "reminder", Icon::Shield, ui.palette().accent,
        "No pupils’ names. A worry about a child goes to the school’s safeguarding lead at once, and not in here.");
    ui.gap(0.6F);
    auto const* self = model::find_record(current.review->members, current.review->acting);
    if (blank(self->name)) {
        link(ui, "name", "Your notes carry no name yet: write it", address_of(Screen::Review, current.review->id));
        ui.gap(0.6F);
    }
    if (button(ui, "quick", "Quick note",
            { .icon = Icon::Pencil, .blocked_by = locked_because(screen), .wide = ui.flow_width() < ui.em(34) }))
        begin_note(screen, current, own.other);
}

void draw_line(ScreenContext& screen, CurrentReview const& current, NotesSection const& part)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, part.key, part.title);
    heading(ui, 2, part.title);
    ui.gap(0.3F);
    draw_sources(ui, part.sources);
    ui.gap(0.4F);
    for (auto const* extract : part.extracts) {
        draw_extract(ui, *extract, true);
        ui.gap(0.5F);
    }
    draw_notes(screen, current, part);
}

void draw_statement(ScreenContext& screen, CurrentReview const& current, NotesSection const& part)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, part.key, part.title);
    heading(ui, 3, part.title);
    ui.gap(0.3F);
    for (auto const* extract : part.extracts) {
        draw_extract(ui, *extract, false);
        ui.gap(0.5F);
    }
    draw_notes(screen, current, part);
}

void draw_statements(ScreenContext& screen, CurrentReview const& current, std::vector<NotesSection> const& parts)
{
    if (parts.empty())
        return;
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "statements", "Other statements the host shared");
    heading(ui, 2, "Other statements the host shared");
    for (auto const& part : parts) {
        ui.gap(0.8F);
        draw_statement(screen, current, part);
    }
    ui.gap(1.25F);
}

void draw_other(ScreenContext& screen, CurrentReview const& current, NotesSection const& part)
{
    if (part.notes.empty())
        return;
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, part.key, part.title);
    heading(ui, 2, part.title);
    ui.gap(0.5F);
    draw_notes(screen, current, part);
    ui.gap(0.75F);
}

void draw_end(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const* self = model::find_record(current.review->members, current.review->acting);
    bool const unsent = rules::notes_unsent(*current.review);
    auto const region = ui.group(Role::Region, "end", "When you are done");
    heading(ui, 2, "When you are done");
    ui.gap(0.3F);
    paragraph(ui, "text",
        self->sent.empty() ? std::string { "The host sees your notes when you hand them over, and not before." }
                           : concat({ "Handed over ", rules::day_words(self->sent), ". ",
                                 unsent ? "Your notes changed since: hand them over again." : "Nothing has changed since." }));
    ui.gap(0.5F);
    link(ui, "hand-over", "Hand your notes to the host", address_of(Screen::Send, current.review->id, "review-notes"),
        { .icon_after = Icon::ArrowRight, .button = unsent });
}

void draw_work(ScreenContext& screen, CurrentReview const& current)
{
    auto& ui = screen.ui;
    auto const own = own_notes_of(*current.review, current.review->acting);
    draw_start(screen, current, own);
    ui.gap(0.9F);
    draw_glance(ui, *current.review, own);
    draw_whole(ui, own);
    ui.gap(1.25F);
    for (auto const& part : own.lines) {
        draw_line(screen, current, part);
        ui.gap(1.25F);
    }
    draw_statements(screen, current, own.statements);
    draw_other(screen, current, own.other);
    draw_end(screen, current);
}

/// The host has none: partners write on copies of their own.
void draw_hosting(Ui& ui, model::Review const& review)
{
    paragraph(ui, "host", "Your partners write their notes on copies of their own. What they hand over stands in your notes.");
    ui.gap(0.5F);
    link(ui, "to-notes", "See the partners’ notes", address_of(Screen::ReviewNotes, review.id),
        { .icon_after = Icon::ArrowRight });
}

} // namespace

void draw_own_notes(ScreenContext& screen)
{
    auto const current = current_review(screen);
    if (!current.review)
        return draw_missing(screen);
    draw_review_heading(screen, current, "Your notes");
    if (current.hosted)
        return draw_hosting(screen.ui, *current.review);
    auto const* self = model::find_record(current.review->members, current.review->acting);
    if (!self || self->removed)
        return draw_notes_author(screen, current);
    draw_work(screen, current);
}

} // namespace triad::ui
