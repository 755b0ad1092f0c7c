#pragma once

#include "model/protocol.h"
#include "rules/documents/paper.h"

namespace triad::rules {

/// The timetable, the plan of evidence and the team as a page to print. R-22 (SYS-09f).
Paper plan_paper(model::SchoolDocument const&, model::Review const&, model::Protocol const&);

} // namespace triad::rules
