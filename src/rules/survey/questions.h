#pragma once

#include "model/survey.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Questions of a survey, and whether an answer fits its question. SYS-23a.

namespace triad::rules {

/// How a question is answered: the value in files and what people call it.
struct QuestionKind {
    std::string_view value;
    std::string_view words;
};
std::span<QuestionKind const> question_kinds();
bool is_question_kind(std::string_view);
/// Whether one or several options are chosen.
bool has_options(std::string_view kind);
/// One a line; blank lines are none.
std::vector<std::string> options_of(model::SurveyQuestion const&);

/// Questions of one survey in their order, without those that were removed. Points into the list.
using Questions = std::vector<model::SurveyQuestion const*>;
Questions questions_of(std::vector<model::SurveyQuestion> const&, std::string_view survey);

/// The text that stands in SurveyAnswer::mark for a question as it is asked: its words, its kind and its options. Spaces do not
/// tell two apart. R-73.
std::string question_mark(model::SurveyQuestion const&);

/// Why the question cannot be asked yet, as a sentence; empty where it can.
std::string why_not_asked(model::SurveyQuestion const&);
/// The same of all of them together: "Question 2 has no words yet."
std::string why_not_asked(Questions const&);

/// The highest number that an answer can be.
inline constexpr int highest_answer = 999'999;
/// Why the value is no answer to the question, as a sentence; empty where it is one. Nothing said is no answer, and no problem.
std::string answer_problem(model::SurveyQuestion const&, std::string_view value);
/// It says something, and fits.
bool is_answer(model::SurveyQuestion const&, std::string_view value);

/// Places of chosen options, counted from 1, in order.
std::vector<std::size_t> chosen_places(std::string_view value);
/// The same value with this place chosen or not.
std::string with_place(std::string_view value, std::size_t place, bool chosen);
/// The words of what was chosen, one a line; any other answer as it stands.
std::string answer_in_words(model::SurveyQuestion const&, std::string_view value);

} // namespace triad::rules
