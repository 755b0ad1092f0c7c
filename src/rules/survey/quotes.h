#pragma once

#include "rules/survey/tally.h"

#include <span>
#include <string>
#include <string_view>

// Answers in somebody's own words that may be passed on, as far as whoever answered allowed it. SH-21, AMB-26, SYS-23c.

namespace triad::rules {

/// How far an answer may be quoted: the value in files, and what people say of it. The first is what holds until somebody
/// says otherwise.
struct QuotePermission {
    std::string_view value;
    std::string_view words;
};
std::span<QuotePermission const> quote_permissions();
/// What it says of an answer; what this version does not know allows nothing.
std::string_view permission_words(std::string_view allowed);

/// True where whoever answered allowed it at all.
bool may_be_quoted(model::SurveyAnswer const&);
/// True where it is allowed, and the lead has cleared it. R-74.
bool is_quoted(model::SurveyAnswer const&);
/// Whose words they are, no further than was allowed: "Headteacher, Oak School"; empty where nothing is said of it. `school`: the
/// name of the school that the response is of; empty where it is not known.
std::string quoted_by(model::SurveyAnswer const&, model::SurveyResponse const&, std::string_view school);

} // namespace triad::rules
