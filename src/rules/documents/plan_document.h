#pragma once

#include "documents/print_document.h"
#include "model/protocol.h"
#include "model/school_document.h"

namespace triad::rules {

/// The timetable, the plan of evidence and the team as a page to print. R-22 (SYS-09f).
documents::PrintDocument plan_document(model::SchoolDocument const&, model::Review const&, model::Protocol const&);

} // namespace triad::rules
