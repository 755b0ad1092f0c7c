#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// A meeting of the cluster: its order, and what was noted at it. SYS-11.

namespace triad::model {

struct Meeting {
    std::string id;
    std::string title;
    std::string date; // ISO; empty for none yet
    int minutes = 90; // that it may last
    std::string summary; // the closing summary, without which it is not finished
    std::string finished; // ISO date; empty while it goes on
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Meeting const&, Meeting const&) = default;
};

/// One part of a meeting's order.
struct MeetingPart {
    std::string id;
    std::string meeting; // Meeting::id
    std::string what;
    std::string school; // ClusterSchool::id of who presents; empty for none
    int order = 1;
    int minutes = 10;
    std::string links; // where slides are, one a line
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(MeetingPart const&, MeetingPart const&) = default;
};

struct MeetingNote {
    std::string id;
    std::string meeting; // Meeting::id
    std::string part; // MeetingPart::id; empty for the meeting as a whole
    std::string line; // the line of enquiry it is about, in words; empty for none
    std::string kind; // "helped", "hindered", or empty
    std::string text;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(MeetingNote const&, MeetingNote const&) = default;
};

} // namespace triad::model
