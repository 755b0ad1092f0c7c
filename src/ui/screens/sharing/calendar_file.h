#pragma once

#include "language/personal/personal_data.h"
#include "store/calendar_outgoing.h"
#include "store/leaving.h"
#include "ui/screens/screen.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace triad::ui {

/// Dates that leave as a file for other calendars: of a lead, or of a school.
struct CalendarFileForm {
    std::string place; // tells what is open here from what is open elsewhere
    std::function<std::optional<store::CalendarOutgoing::Dates>()> dates; // asked for while they are looked at
    std::string title; // of the preview
    std::string_view about; // what is in the file, and who takes it in
    language::KnownNames known; // who may stand in it
    std::string_view for_example; // who might get it
    std::string blocked_by = {}; // why it cannot leave; empty: it can
    std::function<void(store::Workspace&, store::Leaving const&, model::CalendarKinds const*)> save;
};

/// A region with a heading of level 2, and below a disclosure all that leaves and the button.
void draw_calendar_file(ScreenContext&, CalendarFileForm const&);

} // namespace triad::ui
