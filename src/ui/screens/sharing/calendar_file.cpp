#include "ui/screens/sharing/calendar_file.h"

#include "base/text.h"
#include "rules/calendar/year_dates.h"
#include "ui/forms/record_form.h"
#include "ui/screens/sharing/exit_form.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

// All dates as a file for other calendars. SYS08f, SYS-24.

namespace triad::ui {

namespace {

std::string blocked_because(
    ScreenContext const& screen, CalendarFileForm const& form, std::vector<model::CalendarEntry> const& entries)
{
    if (auto const locked = locked_because(screen); !locked.empty())
        return std::string { locked };
    if (!form.blocked_by.empty())
        return form.blocked_by;
    return entries.empty() ? "No date is in it yet." : std::string {};
}

ExitForm exit_of(ScreenContext const& screen, CalendarFileForm const& form)
{
    auto const* kinds = rules::calendar_kinds(screen.assets.calendars);
    auto const dates = form.dates();
    auto const entries
        = dates && form.blocked_by.empty() ? rules::calendar_entries(dates->source, kinds) : std::vector<model::CalendarEntry> {};
    return { .preview = rules::calendar_preview(entries, form.title),
        .known = form.known,
        .leaving = { .kind = "calendar", .what = "Dates for calendars", .file = dates ? dates->file : std::string {} },
        .button = "Make the calendar file",
        .page = false,
        .for_example = form.for_example,
        .blocked_by = blocked_because(screen, form, entries),
        .save = [kinds, save = form.save](store::Workspace& workspace, store::Leaving const& leaving, auto const&) {
            save(workspace, leaving, kinds);
        } };
}

} // namespace

void draw_calendar_file(ScreenContext& screen, CalendarFileForm const& form)
{
    auto& ui = screen.ui;
    auto const region = ui.group(Role::Region, "calendar-file", "A file for other calendars");
    heading(ui, 2, "A file for other calendars");
    ui.gap(0.3F);
    paragraph(ui, "about-file", form.about);
    ui.gap(0.4F);
    auto const key = concat({ "calendar-file/", form.place });
    bool const open = screen.session.open.contains(key);
    if (auto const wanted = disclosure(ui, "show-file", "Look at what leaves, and make the file", open))
        toggle_open(screen, key, *wanted);
    if (!open)
        return;
    ui.gap(0.4F);
    draw_exit(screen, exit_of(screen, form));
}

} // namespace triad::ui
