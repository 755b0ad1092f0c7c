#pragma once

#include "base/date.h"
#include "model/protocol.h"
#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// The look-back day by the protocol's period after the review's day; empty where the review has no day. R-28 (SYS-19a, AMB-31).
std::string look_back_day(model::Protocol const&, model::Review const&);
/// The six questions, in the school's words where it changed them, with what was answered. R-28 (SYS-19b).
struct LookBackLine {
    std::string id; // ProtocolQuestion::id
    std::string question;
    std::string text;
};
std::vector<LookBackLine> look_back_lines(model::Protocol const&, model::Review const&);
/// Reviews with a look-back that is set and not yet done, soonest first, told without shaming: "Due 12 March 2027: six questions,
/// ten minutes." R-28 (SYS-19d).
struct DueLookBack {
    model::Review const* review;
    std::string sentence;
    bool overdue;
};
std::vector<DueLookBack> due_look_backs(model::SchoolDocument const&, Date today);

} // namespace triad::rules
