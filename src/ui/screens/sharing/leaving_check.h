#pragma once

#include "documents/print_document.h"
#include "language/personal/personal_data.h"
#include "ui/screens/screen.h"

#include <string_view>

// What the screens have in common from which something leaves the school.

namespace triad::ui {

/// What in the document looks like personal data, with a box to tick once it was looked at. Returns why nothing can leave yet;
/// empty where it may. The tick holds for exactly these findings: another text asks anew.
std::string_view draw_personal_check(ScreenContext&, documents::PrintDocument const&, language::KnownNames const&);
/// What was ticked and typed for one file is of no use for the next.
void forget_leaving(Session&);

} // namespace triad::ui
