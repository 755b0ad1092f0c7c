#pragma once

#include "rules/calendar/year_dates.h"

#include <cstdint>
#include <string>
#include <vector>

// How much time a year takes of whom. R-70 (SYS24e).

namespace triad::rules {

/// One role of one kind of date.
struct RoleLoad {
    std::string kind = {}; // CalendarKind::id
    std::string role = {}; // CalendarRole::id
    std::string kind_title = {};
    std::string role_title = {};
    int minutes = 0; // for one date
    int usual = 0; // as the data file has it
    std::int64_t people = 0; // how many times somebody is busy so in the year
    std::int64_t total() const { return people * minutes; }
};

struct SchoolLoad {
    std::string school; // ClusterSchool::id
    std::int64_t minutes = 0;
};

struct Workload {
    std::vector<RoleLoad> roles = {}; // every role of every kind, in the data file’s order
    std::vector<SchoolLoad> schools = {}; // that count, in the order of the document
    std::int64_t total = 0; // minutes of all roles, those of no one school among them
};

/// Of these dates, those that are not cancelled. A date takes as long as its role does, however long it lasts itself. A school
/// that declined an event is not busy with it. R-70 (SYS24e).
Workload workload(model::ClusterDocument const&, model::CalendarKinds const*, std::vector<YearDate> const&);

/// "12 hours 30 minutes", "no time".
std::string minutes_in_words(std::int64_t minutes);

} // namespace triad::rules
