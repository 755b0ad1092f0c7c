#include "base/text.h"
#include "rules/meeting/agenda.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/cluster/meeting_work.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/text.h"

// The order of a meeting as a document for those who come to it. SYS-11.

namespace triad::ui {

namespace {

/// Whoever presents may stand in it.
language::KnownNames names_in(CurrentMeeting const& current)
{
    language::KnownNames out;
    out.expected.push_back(current.cluster->cluster.name);
    for (auto const* part : current.parts)
        out.expected.push_back(rules::presenter_called(*current.cluster, *part));
    std::erase_if(out.expected, [](std::string const& name) { return blank(name); });
    add_authors(out, *current.cluster);
    return out;
}

} // namespace

void draw_save_agenda(ScreenContext& screen)
{
    auto const current = current_meeting(screen);
    if (!current.meeting)
        return draw_missing(screen);
    auto& ui = screen.ui;
    draw_meeting_document(screen, current, "Save the agenda");
    paragraph(ui, "lead",
        "For those who come to the meeting: its parts, who presents, how long each takes, and where slides are. What you note at "
        "the meeting, and what schools handed in, is not in it.");
    ui.gap(0.7F);
    auto exit = document_exit(rules::agenda(*current.cluster, *current.meeting), names_in(current),
        { .kind = "agenda", .what = {}, .audience = "cluster", .basis = "lead" }, screen.today);
    exit.for_example = "For example: all schools of the cluster";
    if (current.parts.empty())
        exit.blocked_by = "The meeting has no parts yet.";
    draw_exit(screen, exit);
}

} // namespace triad::ui
