#pragma once

#include "model/school_document.h"
#include "ui/widgets/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// What the list of statements may be narrowed to: all, not yet rated, each answer of the scale, without comment, with action.
std::vector<Option> filter_options(model::Instrument const&, model::Evaluation const&);
bool passes_filter(std::string_view filter, model::Instrument const&, model::Evaluation const&, model::PlacedItem const&);

} // namespace triad::ui
