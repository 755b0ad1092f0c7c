#pragma once

#include "model/survey.h"
#include "model/survey_preset.h"
#include "store/commands.h"

#include <functional>
#include <string>
#include <string_view>

// What a person does in a survey, each as one step to undo. SYS-23.

namespace triad::store {

/// Gives an id that was never there: the argument is how it begins.
using NewId = std::function<std::string(std::string_view)>;

/// A survey with the questions of a preset; `wave` is what its first wave is called.
Command begin_survey(std::string const& id, model::SurveyPreset const&, std::string const& wave, NewId const&);
/// The same without a question.
Command begin_empty_survey(std::string const& id, std::string const& wave);

/// Where an answer stands, and the question that it is to.
struct AnswerPlace {
    std::string id; // SurveyAnswer::id
    std::string response;
    std::string question; // as the answer names it
    model::SurveyQuestion const* asked = nullptr; // its words
    model::SurveyAnswer const* here = nullptr; // null: nothing yet
};
/// Gives a field of the answer this value. An answer to other words becomes one to the words of now, and one that was cleared to
/// be quoted is to be cleared anew.
Command set_survey_answer(
    AnswerPlace const&, std::string_view field, std::string_view value, std::string_view label, bool typing);

} // namespace triad::store
