#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// How schools are divided into clusters, and clusters into triads, year by year. SYS-07.

namespace triad::model {

/// One division of schools into groups, in one year. A division that was confirmed stays as the history of its year. SYS-07f.
struct Grouping {
    std::string id;
    std::string title; // "Triads 2026/27"
    std::string year; // "2026/27", in the lead’s words
    std::string level; // "clusters", or "triads" for groups that review each other
    std::string cluster; // the cluster (ClusterSchool::group) whose schools are divided; empty: all
    int size = 3; // how many schools a group should have
    std::string aims; // what is aimed at, by spaces, the most important first: "mixed", "alike", "near", "keep", "split"
    std::string traits; // what "mixed" and "alike" look at, by spaces: "area", "phase", "roll", "experience", or the key of an
                        // own attribute; empty: all that is known
    std::string earlier; // Grouping::id of the year before, for "keep" and "split"
    int seed = 1; // the same seed number finds the same groups
    std::string status; // "" while it is worked on, "proposed", "sent" or "confirmed"
    std::string sent; // ISO date on which schools were told of it; empty for none
    std::string until; // ISO date until which concerns are heard; empty for none
    std::string confirmed; // ISO date, empty for none
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Grouping const&, Grouping const&) = default;
};

/// One group of a division.
struct Group {
    std::string id;
    std::string grouping; // Grouping::id
    std::string name; // "North", "Triad 3"
    std::string lead; // ClusterSchool::id of the school that leads a cluster; empty for none
    int order = 1; // from 1
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Group const&, Group const&) = default;
};

/// Where one school stands in a division.
struct Placement {
    std::string id;
    std::string grouping; // Grouping::id
    std::string school; // ClusterSchool::id
    std::string group; // Group::id; empty: not placed yet
    bool pinned = false; // stays there when groups are made anew
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Placement const&, Placement const&) = default;
};

/// What has to hold in every division.
struct GroupRule {
    std::string id;
    std::string
        kind; // "apart" (never in one group), "together" (always in one group), or "most" (at most `most` of them in one group)
    std::string schools; // ClusterSchool::ids, by spaces
    int most = 1; // for "most"
    std::string reason; // for the lead’s eyes
    bool off = false; // does not hold for now
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(GroupRule const&, GroupRule const&) = default;
};

/// What a school said against a division. It never leaves the lead’s file. SYS-07d.
struct Concern {
    std::string id;
    std::string grouping; // Grouping::id
    std::string school; // ClusterSchool::id
    std::string text;
    std::string raised; // ISO date; empty: not known
    std::string answer; // what was done about it
    std::string settled; // ISO date, empty: still open
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Concern const&, Concern const&) = default;
};

/// How long it takes between two schools or two areas.
struct Distance {
    std::string id;
    std::string from; // a name or URN of a school, or an area, in the lead’s words
    std::string to; // as `from`
    int minutes = 10;
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Distance const&, Distance const&) = default;
};

} // namespace triad::model
