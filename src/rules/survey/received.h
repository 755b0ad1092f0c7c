#pragma once

#include "base/date.h"
#include "model/school_document.h"
#include "model/survey_file.h"
#include "rules/survey/questions.h"

#include <string>
#include <string_view>
#include <vector>

// A survey that a school was asked to answer, in the school's own work: its questions, its answers, and the file that goes back.
// A question stands there once for each time it was received: its SurveyQuestion::survey is the ReceivedSurvey::id, and its id
// begins with that. SYS-23.

namespace triad::rules {

/// Ids of a question and of a set of answers as files may have them: both together are the id of an answer.
inline constexpr std::size_t longest_question_id = 40;
inline constexpr std::size_t longest_answers_id = 36;

/// What was received of this wave of a survey, and is still here; null for none.
model::ReceivedSurvey const* find_received(model::SchoolDocument const&, std::string_view survey, std::string_view wave);
/// Of this ReceivedSurvey::id; null where it is not here, or was removed.
model::ReceivedSurvey const* find_received(model::SchoolDocument const&, std::string_view id);

/// The id under which the question of a received survey stands, and its answer.
std::string received_question(std::string_view received, std::string_view question);
std::string received_answer(std::string_view received, std::string_view question);
/// The id that the question has for whoever asked.
std::string_view asked_question(std::string_view received, std::string_view question);

/// A question and what was answered; the answer is null where there is none.
struct ReceivedQuestion {
    model::SurveyQuestion const* question = nullptr;
    model::SurveyAnswer const* answer = nullptr;
    bool other_words = false; // the answer is to other words than those that are asked now: it does not count
    bool answered() const;
};
std::vector<ReceivedQuestion> received_questions(model::SchoolDocument const&, std::string_view received);

/// "4 of 7 answered".
std::string answered_in_words(std::vector<ReceivedQuestion> const&);

/// Whether the file says what is here already.
bool says_the_same(model::SchoolDocument const&, model::ReceivedSurvey const&, model::SurveyFile const&);

/// What goes back to whoever asked: answers to the questions as they are asked now, who answered, and the school only where that
/// was allowed. R-73.
model::SurveyAnswersFile make_answers_file(model::SchoolDocument const&, model::ReceivedSurvey const&, Date today);

} // namespace triad::rules
