#pragma once

#include "base/date.h"
#include "model/protocol.h"
#include "rules/paper.h"

#include <optional>
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

/// Workshops that stand planned against what champions can take on, in one sentence, and who needs a refresher (three years after
/// training or the last one). R-29 (SYS-20d, e).
std::string champion_capacity(model::SchoolDocument const&);
bool needs_refresher(model::Champion const&, Date today);

/// The school's own line through time: outcomes and events of one year together, oldest first; gaps stay gaps. R-30 (SYS-22).
struct JourneyEntry {
    std::string year;
    std::string term; // empty for an outcome
    std::string title; // "68 per cent, reading, writing and maths" or the event
    std::string comment;
    model::Outcome const* outcome = nullptr;
    model::Milestone const* milestone = nullptr;
    model::Review const* review = nullptr;
};
std::vector<JourneyEntry> journey(model::SchoolDocument const&);
/// Per cent as a number; absent for a gap and for what is none.
std::optional<double> per_cent(model::Outcome const&);

/// Two pages for the next head: what was judged and why, what reviews found, what was promised and when it is due, the journey.
/// R-31 (J9).
Paper hand_over(model::SchoolDocument const&, std::vector<model::Protocol> const&, Date today);

} // namespace triad::rules
