#pragma once

#include "documents/print_document.h"
#include "ui/widgets/ui.h"

#include <string_view>

namespace triad::ui {

/// A document drawn whole, as its readers get it, in a panel below a heading of level 2.
void draw_document_preview(Ui&, std::string_view key, documents::PrintDocument const&);

} // namespace triad::ui
