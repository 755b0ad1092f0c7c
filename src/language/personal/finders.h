#pragma once

#include "language/personal/personal_data.h"
#include "language/personal/tokens.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace triad::language {

/// One kind of finder each; they append what they find without its text and leave overlaps to find_personal.
void find_emails(std::string_view text, std::vector<PersonalMatch>&);
void find_phones(std::string_view text, std::vector<PersonalMatch>&);
void find_pupil_numbers(Tokens const&, std::vector<PersonalMatch>&);
void find_births(Tokens const&, std::vector<PersonalMatch>&);
void find_pupils(Tokens const&, std::vector<PersonalMatch>&);
/// One child told by a class, a fact or a relation.
void find_children(Tokens const&, std::vector<PersonalMatch>&);
/// Siblings, a parent of one family, and what belongs to one child.
void find_families(Tokens const&, std::vector<PersonalMatch>&);
/// What is private to the one colleague of a post.
void find_staff_facts(Tokens const&, std::vector<PersonalMatch>&);
/// Numbers of health, insurance and candidates, and of cars.
void find_codes(Tokens const&, std::vector<PersonalMatch>&);
void find_addresses(Tokens const&, std::vector<PersonalMatch>&);
/// E-mail addresses and phone numbers in words, and names of accounts.
void find_spelt(Tokens const&, std::vector<PersonalMatch>&);
/// Names that no list has, by what stands around them.
void find_names_in_context(Tokens const&, std::vector<PersonalMatch>&);
/// Leaves settled tokens alone.
void find_names(Tokens const&, std::vector<PersonalMatch>&);

/// "J.S.", "A. B. C.": the last token of initials that begin at `at`; the number of tokens where there are none, or where they
/// are a known abbreviation such as P.E.
std::size_t last_of_initials(Tokens const&, std::size_t at);

} // namespace triad::language
