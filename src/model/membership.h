#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// What a school was given by whoever leads its partnership.

namespace triad::model {

/// A partnership that the school belongs to: what its lead sent last. It belongs to the lead, and a newer file replaces it. Its
/// id is that of the lead’s work.
struct Membership {
    std::string id;
    std::string name; // of the partnership
    std::string year; // "2026/27"
    std::string zone; // time zone of its dates
    std::string school; // PartnerSchool::id that this school is
    std::string cluster; // name of the cluster that the school is in; empty: none
    std::string group; // name of its triad; empty: none yet
    std::string partners; // PartnerSchool::ids of the other schools of its triad, by spaces
    std::string instrument; // Instrument::id that the lead asks for; empty: none
    std::string due; // ISO date by which it is to be returned; empty: none
    int issue = 1; // number of the file; the higher is the newer
    std::string made; // ISO date on which the file was made
    std::string key; // public key that signed the file; empty: not signed
    std::string told; // what the last file changed, one a line
    bool seen = false; // what it changed was read
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Membership const&, Membership const&) = default;
};

/// A school of the partnership, as its lead’s file names it.
struct PartnerSchool {
    std::string id;
    std::string partnership; // Membership::id
    std::string name;
    std::string urn; // may be empty
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(PartnerSchool const&, PartnerSchool const&) = default;
};

/// A survey that the school was asked to answer. Its questions are SurveyQuestions, its answers SurveyAnswers.
struct ReceivedSurvey {
    std::string id;
    std::string survey; // Survey::id
    std::string wave; // as Survey::wave
    std::string asker; // name of the partnership or cluster that asks
    std::string title;
    std::string opening;
    std::string due; // ISO date; empty for none
    std::string respondent; // role of who answers, in their words
    bool named = false; // the school’s name goes along
    std::string sent; // ISO date on which answers were handed over last; empty: not yet
    int number = 1; // how many files of answers were made, counting the next
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(ReceivedSurvey const&, ReceivedSurvey const&) = default;
};

} // namespace triad::model
