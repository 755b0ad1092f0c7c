#pragma once

#include "model/protocol.h"
#include "model/school_document.h"
#include "rules/paper.h"

#include <optional>
#include <string>
#include <string_view>
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

/// Those of the team who count, in the order in which they were named.
std::vector<model::Member const*> team(model::Review const&);
/// Those whose agreement the report needs: everybody whose role is "lead" or "reviewer".
std::vector<model::Member const*> partners(model::Review const&);
/// "Jo Park, reviewer", or the role alone where no name was given.
std::string member_words(model::Protocol const*, model::Member const&);

/// Minutes from midnight of "09:00" or "9.30"; absent for anything else.
std::optional<int> minute_of_day(std::string_view clock);

/// A part of the day with its clock times, in order. R-22 (SYS-09f).
struct TimedPart {
    model::Timeslot const* slot;
    std::string from; // "09:00"; empty where the start is no clock time
    std::string to;
};
std::vector<TimedPart> day_plan(model::Review const&, std::string_view starts);
int total_minutes(model::Review const&);

/// The timetable, the plan of evidence and the team as a page to print. R-22 (SYS-09f).
Paper plan_paper(model::SchoolDocument const&, model::Review const&, model::Protocol const&);

} // namespace triad::rules
