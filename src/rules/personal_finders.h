#pragma once

#include "rules/personal_data.h"
#include "rules/personal_tokens.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace triad::rules {

/// One kind of finder each; they append what they find without its text and leave overlaps to find_personal.
void find_emails(std::string_view text, std::vector<PersonalFinding>&);
void find_phones(std::string_view text, std::vector<PersonalFinding>&);
void find_pupil_numbers(Tokens const&, std::vector<PersonalFinding>&);
void find_births(Tokens const&, std::vector<PersonalFinding>&);
void find_pupils(Tokens const&, std::vector<PersonalFinding>&);
/// Leaves settled tokens alone.
void find_names(Tokens const&, std::vector<PersonalFinding>&);

/// "J.S.", "A. B. C.": the last token of initials that begin at `at`; the number of tokens where there are none, or where they
/// are a known abbreviation such as P.E.
std::size_t last_of_initials(Tokens const&, std::size_t at);

} // namespace triad::rules
