#pragma once

#include "model/school_document.h"

namespace triad::model {

/// True where a file with the evaluation and this wording of its instrument can be opened.
bool fits(Instrument const&, Evaluation const&);

/// True where a file with the document and this evaluation in it can be opened: its wording is there, and has all that was
/// answered. A removed evaluation is only a mark and may hold anything.
bool has_its_wording(SchoolDocument const&, Evaluation const&);

} // namespace triad::model
