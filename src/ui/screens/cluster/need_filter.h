#pragma once

#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// "Somebody was asked": with a capital.
std::string as_label(std::string_view words);
/// How a need can stand, as choices.
std::vector<Option> need_status_options();
/// Which needs are listed, and leave with the list.
void draw_need_filter(ScreenContext&, std::string_view label);

} // namespace triad::ui
