#pragma once

#include "documents/print_document.h"
#include "ui/widgets/ui.h"

#include <string_view>

namespace triad::ui {

/// What is filled of a table: in columns where there is room for them, else one cell below the other. It is a list to those who
/// listen: the title of a column is read aloud with each of its cells, so that a cell never stands without it.
void draw_document_table(Ui&, std::string_view key, documents::Table const&);

} // namespace triad::ui
