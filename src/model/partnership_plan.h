#pragma once

#include "model/calendar.h"
#include "model/instrument.h"
#include "model/membership.h"
#include "model/rota.h"

#include <string>
#include <vector>

// What a lead gives to the schools of a partnership: the content of a partnership file. SYS-07, SYS-08, SYS-24.

namespace triad::model {

/// One cluster or triad of a division that was sent or confirmed.
struct PlanGroup {
    std::string id; // Group::id
    std::string name;
    std::string level; // as Grouping::level
    std::string lead; // PartnerSchool::id; empty for none
    std::vector<std::string> schools; // PartnerSchool::ids
    bool proposed = false; // schools may still raise a concern
    std::string until; // ISO date until which they may; empty: not said
    friend bool operator==(PlanGroup const&, PlanGroup const&) = default;
};

/// It never changes: a later one has a higher issue. Records in it have no stamps, since who typed what is nobody's business, and
/// nothing of the lead's own: no concern, sign-up, rule, note or survey answer, no `done`, and not who declined.
struct PartnershipPlan {
    std::string id; // ClusterDocument::id
    std::string name;
    std::string year;
    std::string zone; // time zone of the dates
    int issue = 1;
    std::string made; // ISO date
    std::string keep_until; // ISO date; empty for none
    std::string instrument; // Instrument::id that is asked for; empty: none
    std::string due; // ISO date; empty: none
    std::vector<PartnerSchool> schools = {}; // by name
    std::vector<PlanGroup> groups = {};
    std::vector<Visit> visits = {};
    std::vector<Event> events = {};
    std::vector<Instrument> instruments = {}; // those asked for that do not come with the program
    friend bool operator==(PartnershipPlan const&, PartnershipPlan const&) = default;
};

} // namespace triad::model
