#include "rules/meeting/minutes.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/text.h"

// What was noted at a meeting, as a document for those who were there. SYS-11.

namespace triad::ui {

void draw_save_minutes(ScreenContext& screen)
{
    auto const current = current_meeting(screen);
    if (!current.meeting)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_meeting_document(screen, current, "Save the notes");
    auto document = rules::minutes(*current.cluster, *current.meeting);
    if (document.blocks.empty())
        return paragraph(ui, "empty", "Nothing was noted at this meeting yet, so there is nothing to save.");
    paragraph(ui, "lead",
        "For those who were at the meeting: its closing summary, and what was noted, part by part. "
        "What schools handed in is not in it. They are your own words: look whether they name anybody who would not want that.");
    ui.gap(0.7F);
    auto exit = document_exit(std::move(document), known_names(*current.cluster),
        { .kind = "minutes", .what = {}, .audience = "cluster", .basis = "lead" }, screen.today);
    exit.for_example = "For example: all who were there";
    draw_exit(screen, exit);
}

} // namespace triad::ui
