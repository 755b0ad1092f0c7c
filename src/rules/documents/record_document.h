#pragma once

#include "base/date.h"
#include "documents/print_document.h"
#include "model/school_document.h"

namespace triad::rules {

/// The record of an evaluation of this instrument, as it is read, printed and downloaded: what was counted, the context, every
/// statement that is shown with its rating and comment, what was written about each section, and the actions. Of a "document"
/// instrument it has the document in place of the statements. R-39 (SYS-02f, SYS-05e).
documents::PrintDocument record_document(
    model::SchoolDocument const&, model::Instrument const&, model::Evaluation const&, Date today);

} // namespace triad::rules
