#pragma once

#include "model/review.h"
#include "ui/screens/screen.h"

#include <string>

namespace triad::ui {

/// The choice to lock a file of this review with a pass phrase, typed twice. Returns why the file cannot be made yet; empty where
/// it may: it is not to be locked, or the phrase holds.
std::string draw_lock(ScreenContext&, model::Review const&);

/// What was typed is of no use for another file.
void forget_phrase(Session&);

} // namespace triad::ui
