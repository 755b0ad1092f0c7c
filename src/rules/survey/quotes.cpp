#include "rules/survey/quotes.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>

namespace triad::rules {

namespace {

constexpr QuotePermission permissions[] = {
    { "", "Not to be quoted" },
    { "unnamed", "May be quoted, without saying whose words they are" },
    { "role", "May be quoted, with the role" },
    { "named", "May be quoted, with the role and the school’s name" },
};

} // namespace

std::span<QuotePermission const> quote_permissions() { return permissions; }

std::string_view permission_words(std::string_view allowed)
{
    auto const* found = std::ranges::find(permissions, allowed, &QuotePermission::value);
    return found == std::end(permissions) ? permissions[0].words : found->words;
}

bool may_be_quoted(model::SurveyAnswer const& answer)
{
    return !answer.allowed.empty()
        && std::ranges::find(permissions, answer.allowed, &QuotePermission::value) != std::end(permissions);
}

bool is_quoted(model::SurveyAnswer const& answer)
{
    return !answer.removed && may_be_quoted(answer) && !answer.cleared.empty() && !blank(answer.value);
}

std::string quoted_by(model::SurveyAnswer const& answer, model::SurveyResponse const& response, std::string_view school)
{
    std::string out;
    if (answer.allowed == "role" || answer.allowed == "named")
        out = words_from_elsewhere(response.respondent);
    if (answer.allowed == "named")
        append_joined(out, out.empty() ? "" : ", ", words_from_elsewhere(school));
    return out;
}

} // namespace triad::rules
