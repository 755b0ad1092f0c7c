#pragma once

#include "language/personal/personal_data.h"
#include "rules/documents/paper.h"
#include "ui/screens/screen.h"

#include <string_view>

// What the screens have in common from which something leaves the school: the preview, and a look at personal data.

namespace triad::ui {

/// A paper drawn whole, as its readers get it, below a heading of level 2. `school`: its name below the title; may be empty.
void draw_leaving_paper(Ui&, std::string_view key, rules::Paper const&, std::string_view school = {});

/// What in the paper looks like personal data, with a box to tick once it was looked at. Returns why nothing can leave yet;
/// empty where it may. The tick holds for exactly these findings: another text asks anew.
std::string_view draw_personal_check(ScreenContext&, rules::Paper const&, language::KnownNames const&);
/// Saves a paper as a document to read and to print, named after the school and the paper, which the ledger's line tells as well.
void save_paper(ScreenContext&, rules::Paper const&, store::Leaving const&);
/// What was ticked and typed for one file is of no use for the next.
void forget_leaving(Session&);

} // namespace triad::ui
