#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// What would make a note more useful, in gentle sentences; nothing ever blocks. R-23 (SYS-12b, c).
/// The effect on pupils is missing, where it was is missing, or words sound like a verdict or an inspection.
std::vector<std::string> note_prompts(model::Note const&);
/// The same for a sentence of the report: verdict words only.
std::vector<std::string> statement_prompts(model::Statement const&);

} // namespace triad::rules
