#pragma once

#include "base/issue.h"
#include "base/result.h"
#include "format/migrations/chain.h"
#include "model/survey_preset.h"

#include <string_view>

namespace triad::format {

/// Reads questions that a survey can begin with (kind "survey-preset"). The program reads such files and never writes any.
/// Errors: the first reason, with its JSON Pointer.
Result<model::SurveyPreset, Issue> decode_survey_preset(std::string_view bytes, Chain const& = released_versions());

} // namespace triad::format
