#include "base/text.h"
#include "store/calendar_outgoing.h"
#include "ui/screens/cluster/cluster_heading.h"
#include "ui/screens/cluster/known_names.h"
#include "ui/screens/partnership/calendar_work.h"
#include "ui/screens/sharing/calendar_file.h"

// All dates of a lead's work as a file for other calendars. SYS08f, SYS-24.

namespace triad::ui {

void draw_dates_for_calendars(ScreenContext& screen, model::ClusterDocument const& cluster)
{
    draw_calendar_file(screen,
        { .place = cluster.id,
            .dates = [&] { return screen.workspace.calendar_outgoing().of_lead(); },
            .title = concat({ "Dates of ", cluster_name(cluster) }),
            .about
            = "Dates, times, titles and places, and who hosts and joins reviews of confirmed groups, for Outlook, Google, "
              "Apple and others. A later file brings the same dates up to date. Cancel a date rather than remove it: a date "
              "that is missing from a later file stays where it was taken in.",
            .known = names_of_all_schools(cluster),
            .for_example = "For example: all schools of the partnership",
            .blocked_by = cluster.cluster.hide_names
                ? "Names of schools are hidden now, and the file names hosts: show the names first."
                : "",
            .save = [](store::Workspace& workspace, store::Leaving const& leaving,
                        auto const* kinds) { workspace.calendar_outgoing().send_of_lead(leaving, kinds); } });
}

} // namespace triad::ui
