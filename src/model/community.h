#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// Learning communities: schools that learn about one theme over some sessions. SYS-21.

namespace triad::model {

/// A learning community.
struct Community {
    std::string id;
    std::string title;
    std::string focus;
    std::string lead; // ClusterSchool::id; empty: not settled
    std::string provider; // who leads it, where no school does
    std::string record; // why this school leads: what it has done in the theme, and with other schools
    std::string expectations; // what is expected of schools that take part; goes to them
    std::string impact; // what changed in schools; for the annual report
    std::string finished; // ISO date, empty while it goes on
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Community const&, Community const&) = default;
};

/// What a school passed on of what it learned.
struct Dissemination {
    std::string id;
    std::string community; // Community::id
    std::string school; // ClusterSchool::id
    std::string day; // ISO date; empty: not known
    std::string what;
    std::string people; // "all teachers of years 3 and 4"
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Dissemination const&, Dissemination const&) = default;
};

} // namespace triad::model
