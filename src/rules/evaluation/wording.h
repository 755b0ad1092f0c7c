#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// The text with every {name} replaced by what the school wrote for it; a name without an answer stands as its title in square
/// brackets: "[School name]". R-13 (SYS-05a).
std::string filled_text(model::Instrument const&, model::Evaluation const&, std::string_view text);

/// The named context fields that the shown texts need and nobody has filled in yet, in the instrument's order. R-13.
std::vector<model::ContextField const*> empty_placeholders(model::Instrument const&, model::Evaluation const&);

/// A paragraph as the finished document has it: the school's own wording where there is one, else the instrument's, filled in.
/// Empty for one that is left out. R-13 (SYS-05b).
std::string document_text(model::Instrument const&, model::PlacedItem const&, model::Evaluation const&);

} // namespace triad::rules
