#pragma once

#include "ui/widgets/ui.h"

#include <string_view>

namespace triad::ui {

/// A quiet bar that is filled from the left by `share` (0 to 1). It has one colour, because it judges nothing; the number stands
/// as text beside it, and `name` says it once more for whoever comes upon the bar alone.
void share_bar(Ui&, std::string_view key, std::string_view name, double share);

} // namespace triad::ui
