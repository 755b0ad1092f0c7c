#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// Who hosts when, and who joins. SYS-08.

namespace triad::model {

/// A stretch of the year in which reviews may be.
struct Term {
    std::string id;
    std::string name; // "Autumn 2026"
    std::string year; // as Grouping::year
    std::string from; // ISO date; first day
    std::string to; // ISO date; last day
    bool reviews = false; // reviews are hosted in it
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Term const&, Term const&) = default;
};

/// Days on which a school, or no school, can take part: holidays, an inspection window, a school’s own dates.
struct BusyPeriod {
    std::string id;
    std::string school; // ClusterSchool::id; empty: all schools
    std::string from; // ISO date; first day
    std::string to; // ISO date; last day; empty: one day
    std::string reason; // for the lead’s eyes
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(BusyPeriod const&, BusyPeriod const&) = default;
};

/// One hosted review of the rota. What was planned stays when it was done on another day. AMB-04.
struct Visit {
    std::string id;
    std::string grouping; // Grouping::id
    std::string group; // Group::id
    std::string host; // ClusterSchool::id
    std::string reviewers; // ClusterSchool::ids of the schools that join, by spaces
    std::string lead; // ClusterSchool::id of the reviewing school that leads; empty: not settled
    std::string term; // Term::id; empty: not settled
    std::string day; // ISO date; empty: not settled yet
    std::string starts; // "09:00"; empty: all day
    std::string ends; // "15:00"; empty: not settled
    std::string place; // where, where it is not the host’s school
    std::string done; // ISO date on which it took place; empty: not yet
    bool cancelled = false; // it does not take place
    int sequence = 1; // grows each time the date file says something new of it
    std::string partnership; // Membership::id, in the file of a school that was given it; empty in the lead’s own work
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Visit const&, Visit const&) = default;
};

} // namespace triad::model
