#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/survey_file.h"

#include <string>
#include <string_view>

namespace triad::format {

/// Reads what a lead asks (kind "survey"). Errors: the first reason why it cannot be opened; a survey without a question, or with
/// one that cannot be answered, is refused.
Result<model::SurveyFile, Issue> decode_survey(std::string_view bytes, Chain const& = released_versions());
/// Reads what one respondent hands back (kind "survey-answers"). Errors: as above; whether the answers fit their questions is for
/// whoever knows those.
Result<model::SurveyAnswersFile, Issue> decode_survey_answers(std::string_view bytes, Chain const& = released_versions());

/// Write them: two-space JSON. They have no members that this program does not know: whatever they hold was meant to leave.
std::string encode_survey(model::SurveyFile const&);
std::string encode_survey_answers(model::SurveyAnswersFile const&);

} // namespace triad::format
