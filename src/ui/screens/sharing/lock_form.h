#pragma once

#include "ui/screens/screen.h"

#include <string>
#include <vector>

namespace triad::ui {

/// The choice to lock a file with a pass phrase, typed twice. `known`: names that whoever finds the file knows, so that they are
/// no secret. Returns why the file cannot be made yet; empty where it may: it is not to be locked, or the phrase holds.
std::string draw_lock(ScreenContext&, std::vector<std::string> const& known);
/// The phrase that the file is to be locked with; empty where it is not to be.
std::string chosen_phrase(Session const&);

/// What was typed is of no use for another file.
void forget_phrase(Session&);

} // namespace triad::ui
