#pragma once

#include "model/survey.h"

#include <string>
#include <vector>

// What is asked, and what comes back: the contents of the two kinds of file of a survey. SYS-23.

namespace triad::model {

/// What a lead gives to whoever is asked. It never changes; questions have no stamps.
struct SurveyFile {
    std::string id; // Survey::id
    std::string asker; // name of the partnership or cluster that asks
    std::string title;
    std::string opening;
    std::string unit; // as Survey::unit
    std::string wave; // as Survey::wave
    std::string due; // ISO date; empty for none
    std::string keep_until; // ISO date; empty for none
    std::vector<SurveyQuestion> questions = {}; // in their order
    friend bool operator==(SurveyFile const&, SurveyFile const&) = default;
};

/// What one respondent hands back.
struct SurveyAnswersFile {
    std::string id; // of this set of answers: the same in each file that is made of it
    std::string survey; // Survey::id
    std::string wave;
    int number = 1; // how many files were made of it, counting this one; the higher is the newer
    std::string made; // ISO date
    std::string school; // name of the school, where the respondent lets it go along; else empty
    std::string urn; // as `school`
    std::string respondent; // role, in their words; may be empty
    std::string keep_until; // ISO date; empty for none
    std::vector<SurveyAnswer> answers = {}; // without stamps
    friend bool operator==(SurveyAnswersFile const&, SurveyAnswersFile const&) = default;
};

} // namespace triad::model
