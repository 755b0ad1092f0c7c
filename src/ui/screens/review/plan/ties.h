#pragma once

#include "ui/forms/record_form.h"

#include <string>

namespace triad::ui {

/// The statements behind a line that was written here, each with a way to take it off, and a list to tie it to others.
void draw_ties(ScreenContext&, RecordRef const&, std::string const& items);

} // namespace triad::ui
