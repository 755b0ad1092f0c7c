#pragma once

#include "ui/widgets/ui.h"

#include <string_view>

namespace triad::ui {

/// How far something has come that ends by itself: `now` of `max`, both in the same unit, `max` above zero. The number stands as
/// text beside it; `name` says what goes on.
void progress_bar(Ui&, std::string_view key, std::string_view name, float now, float max);

} // namespace triad::ui
