#pragma once

#include "documents/print_document.h"
#include "model/school_document.h"

namespace triad::rules {

/// What a school wrote with a "document" instrument, as it is read and printed. Paragraphs in order with the gaps filled; what is
/// left out, what the chosen options do not show, and sections that take notes only are no part of it. A section with a scale of
/// its own (linked documents) says each line's answer. What is still to fill in stands above the text. R-20 (SYS-05e).
documents::PrintDocument policy_document(model::School const&, model::Instrument const&, model::Evaluation const&);

} // namespace triad::rules
