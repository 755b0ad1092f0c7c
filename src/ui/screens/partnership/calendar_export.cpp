#include "base/text.h"
#include "rules/calendar/calendar_entries.h"
#include "store/calendar_outgoing.h"
#include "ui/forms/record_form.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/partnership/calendar_work.h"
#include "ui/screens/partnership/school_options.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text.h"

// All dates as a file for other calendars. SYS08f, SYS-24.

namespace triad::ui {

namespace {

std::string blocked_because(
    ScreenContext const& screen, model::ClusterDocument const& cluster, std::vector<model::CalendarEntry> const& entries)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    if (cluster.cluster.hide_names)
        return "Names of schools are hidden now, and the file names hosts: show the names first.";
    return entries.empty() ? "No date is in it yet." : std::string {};
}

language::KnownNames names_in(model::ClusterDocument const& cluster)
{
    language::KnownNames out { .expected = { cluster_name(cluster) } };
    for (auto const& school : cluster.schools)
        if (!school.removed && !blank(school.name))
            out.expected.push_back(school.name);
    return out;
}

ExitForm exit_of(ScreenContext const& screen, model::ClusterDocument const& cluster)
{
    auto const* kinds = calendar_kinds(screen);
    auto const entries = cluster.cluster.hide_names ? std::vector<model::CalendarEntry> {}
                                                    : rules::calendar_entries(rules::calendar_source(cluster), kinds);
    return { .preview = rules::calendar_preview(entries, concat({ "Dates of ", cluster_name(cluster) })),
        .known = names_in(cluster),
        .leaving
        = { .kind = "calendar", .what = "Dates for calendars", .file = screen.workspace.calendar_outgoing().file_name() },
        .button = "Make the calendar file",
        .page = false,
        .for_example = "For example: all schools of the partnership",
        .blocked_by = blocked_because(screen, cluster, entries),
        .save = [kinds](store::Workspace& workspace, store::Leaving const& leaving, auto const&) {
            workspace.calendar_outgoing().send(leaving, kinds);
        } };
}

} // namespace

void draw_calendar_file(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "calendar-file", "A file for other calendars");
    heading(ui, 2, "A file for other calendars");
    ui.gap(0.3F);
    paragraph(ui, "about-file",
        "Dates, times, titles and places, and who hosts and joins reviews of confirmed groups, for Outlook, Google, Apple and "
        "others. A later file brings the same dates up to date. Cancel a date rather than remove it: a date that is missing from "
        "a "
        "later file stays where it was taken in.");
    ui.gap(0.4F);
    auto const key = concat({ "calendar-file/", cluster.id });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "show-file", "Look at what leaves, and make the file", open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.4F);
    draw_exit(screen, exit_of(screen, cluster));
}

} // namespace triad::ui
