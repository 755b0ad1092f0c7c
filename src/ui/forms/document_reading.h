#pragma once

#include "documents/print_document.h"
#include "ui/widgets/ui.h"

namespace triad::ui {

/// A document as nodes for the page to show as ordinary HTML (Tree::reading). The canvas stays behind it and paints nothing, so
/// only the tree matters, and places are left empty.
void draw_document_reading(Ui&, documents::PrintDocument const&);

} // namespace triad::ui
