#pragma once

#include "ui/screens/screen.h"

#include <string>

namespace triad::ui {

/// Asks before a whole document is removed from this device. It is opened first: the question lists all that goes, says what is
/// newer than the last file, and offers that file.
void ask_to_remove_document(ScreenContext&, store::LibraryEntry const&, std::string const& school);

/// Asks before one evaluation is taken out of the school's work.
void ask_to_remove_evaluation(ScreenContext&, model::Evaluation const&);

} // namespace triad::ui
