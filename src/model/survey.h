#pragma once

#include "model/stamp.h"
#include "model/unknown.h"

#include <string>

// Surveys and interviews. SYS-23.

namespace triad::model {

/// A set of questions that is asked once, or in several waves.
struct Survey {
    std::string id;
    std::string title;
    std::string kind; // "survey", or "interview" whose answers are noted by who asks
    std::string opening; // what whoever answers reads first
    std::string unit; // who an answer is of, in the singular: "school", "partnership lead". A percentage says it. AMB-35
    std::string wave; // the wave that is asked now: "Summer 2027"
    std::string asked; // how many were asked in this wave, in digits; empty: not known
    std::string due; // ISO date; answers are wanted by; empty for none
    std::string closed; // ISO date, empty while it is open
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(Survey const&, Survey const&) = default;
};

struct SurveyQuestion {
    std::string id;
    std::string survey; // Survey::id
    std::string text;
    std::string kind; // "one" of the options, "several" of them, "number", or "text"
    std::string options; // one a line
    int order = 1; // from 1
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(SurveyQuestion const&, SurveyQuestion const&) = default;
};

/// One person’s answers in one wave.
struct SurveyResponse {
    std::string id;
    std::string survey; // Survey::id
    std::string wave; // as Survey::wave was
    std::string school; // ClusterSchool::id; empty: of no one school
    std::string respondent; // role of who answered, in their words
    std::string how; // "file", "paper", "phone" or "interview"
    std::string file; // id of the file that brought it; empty for what was typed
    std::string day; // ISO date
    bool left_out = false; // counts nowhere
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(SurveyResponse const&, SurveyResponse const&) = default;
};

/// The answer to one question. In the file of a school that answers, `response` is ReceivedSurvey::id.
struct SurveyAnswer {
    std::string id;
    std::string response; // SurveyResponse::id
    std::string question; // SurveyQuestion::id
    std::string mark; // fingerprint of the question’s words as they were answered
    std::string value; // digits, a text, or places of chosen options from 1, by spaces
    std::string allowed; // whether it may be quoted: "" (not), "unnamed", "role" or "named"
    std::string cleared; // ISO date on which the lead settled that it is quoted; empty: it is not
    bool removed = false;
    Stamps stamps = {};
    Unknown unknown = {};
    friend bool operator==(SurveyAnswer const&, SurveyAnswer const&) = default;
};

} // namespace triad::model
