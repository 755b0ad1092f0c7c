#pragma once

#include "ui/screens/screen.h"

#include <functional>

// Where work of one's own school goes. A partner's copy of a review is never the place for it (rules/exchange/partner_copy.h).

namespace triad::ui {

/// True while the open document is a school's file, an example included, and not a partner's copy of a review.
bool school_is_open(store::Workspace const&);

/// Does something in the file of the own school. Where another document is open: in the only one on this device, which is opened
/// and named; in the one that the person chooses, where there are several; in a new one where there is none. `in_new` stands in
/// for `act` there, and makes that file itself.
void in_own_school(store::Workspace&, Session&, std::function<void()> const& act, std::function<void()> const& in_new = {});

/// Screens about the school's file as a whole: the last one of its own is opened for them.
bool needs_school_file(Screen);

/// On those screens, while no school's file is open: which of several it is to be, or that one is begun.
void draw_which_school(ScreenContext&);

} // namespace triad::ui
