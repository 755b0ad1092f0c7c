#pragma once

#include <string>
#include <vector>

namespace triad::model {

/// Questions that a lead can begin a survey or an interview with, as a file has them. SYS-23a.
struct SurveyPreset {
    struct Question {
        std::string id;
        std::string text;
        std::string kind; // as SurveyQuestion::kind
        std::vector<std::string> options = {};
    };
    std::string id;
    std::string title;
    std::string summary;
    std::string credit;
    std::string purpose; // as Survey::kind
    std::string opening;
    std::string unit; // as Survey::unit
    std::vector<Question> questions = {};
};

} // namespace triad::model
