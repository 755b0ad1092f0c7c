#pragma once

#include "model/protocol.h"
#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// What a plan lacks or where it leans, one sentence each, gravest first; nothing here ever blocks. R-22 (SYS-09b, d, e).
/// The focus against the protocol's rule, roles that are missing or filled too often, lines without a source or with one kind of
/// source alone, rows that need a visit in a review at a distance, a day that is longer or shorter than the protocol says.
struct PlanWarning {
    std::string sentence;
    std::string place; // of the plan, where it is mended: "focus", "basics", "team", "lines", "evidence", "day", or "for-" and
                       // the id of the line whose evidence it is about
    friend bool operator==(PlanWarning const&, PlanWarning const&) = default;
};
std::vector<PlanWarning> plan_warnings(model::Protocol const&, model::Review const&);

} // namespace triad::rules
