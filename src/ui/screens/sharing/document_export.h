#pragma once

#include "documents/print_document.h"
#include "language/personal/personal_data.h"
#include "ui/screens/screen.h"

#include <string_view>

// What the screens have in common from which something leaves the school: a look at personal data, and the saving.

namespace triad::ui {

/// What in the document looks like personal data, with a box to tick once it was looked at. Returns why nothing can leave yet;
/// empty where it may. The tick holds for exactly these findings: another text asks anew.
std::string_view draw_personal_check(ScreenContext&, documents::PrintDocument const&, language::KnownNames const&);
/// Saves the document as a page to read and to print, named after the school and its title, which the ledger's line tells as
/// well.
void save_document(ScreenContext&, documents::PrintDocument const&, store::Leaving const&);
/// What was ticked and typed for one file is of no use for the next.
void forget_leaving(Session&);

} // namespace triad::ui
