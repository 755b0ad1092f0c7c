#pragma once

#include "documents/print_document.h"
#include "model/cluster.h"
#include "model/survey_file.h"
#include "rules/survey/questions.h"

// The two files of a survey: what is asked, and how both read before they leave. SYS-23, R-73.

namespace triad::rules {

/// What whoever is asked gets: the survey and its questions, and nothing of what was answered.
model::SurveyFile make_survey_file(model::ClusterDocument const&, model::Survey const&);

/// Every text of the file that people read.
documents::PrintDocument in_words(model::SurveyFile const&);
/// The same of answers, beside the questions that they are to. The words of questions and of options do not leave: each question
/// goes by its id, and each option by its place.
documents::PrintDocument in_words(model::SurveyAnswersFile const&, std::string_view title, Questions const&);

} // namespace triad::rules
