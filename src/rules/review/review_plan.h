#pragma once

#include "model/protocol.h"
#include "model/school_document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

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

} // namespace triad::rules
