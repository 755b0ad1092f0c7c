#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// Dates of a partnership, and who takes part. SYS-24.

namespace triad::model {

/// Something with a day, or a window of days.
struct Event {
    std::string id;
    std::string kind; // one of those of the calendar’s data file: "meeting", "training", "session", "window", "milestone" …
    std::string title;
    std::string from; // ISO date; first day; empty: not settled yet
    std::string to; // ISO date; last day of a window; empty: one day
    std::string starts; // "13:30"; empty: all day
    std::string ends; // "15:00"; empty: not settled
    std::string mode; // "in-school", "online", "blended", or empty
    std::string place; // where, or the link to join by
    std::string text; // what schools should know of it; goes to them
    std::string schools; // ClusterSchool::ids that it is for, by spaces; empty: all
    std::string community; // Community::id of a session; empty for none
    std::string task; // what is done between this session and the next
    std::string done; // ISO date on which it took place; empty: not yet
    bool cancelled = false; // it does not take place
    int sequence = 1; // grows each time the date file says something new of it
    std::string partnership; // Membership::id, in the file of a school that was given it; empty in the lead’s own work
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Event const&, Event const&) = default;
};

/// One school’s answer to an invitation, and whether it came. It never leaves the lead’s file.
struct SignUp {
    std::string id;
    std::string to; // Event::id, or Community::id
    std::string school; // ClusterSchool::id
    std::string answer; // "yes", "no", or empty: no answer yet
    std::string instead; // what a school that declined was offered
    bool came = false;
    bool task = false; // the gap task was done
    std::string note; // for the lead’s eyes
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(SignUp const&, SignUp const&) = default;
};

/// How long one role is busy with one kind of event, where it is not as the calendar’s data file has it. SYS-24e.
struct RoleTime {
    std::string id;
    std::string kind; // as Event::kind, or "review"
    std::string role; // as the data file has it
    int minutes = 60;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(RoleTime const&, RoleTime const&) = default;
};

} // namespace triad::model
