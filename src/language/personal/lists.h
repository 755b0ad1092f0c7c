#pragma once

#include <string_view>

namespace triad::language {

/// The word lists behind find_personal. All take a word folded as a token's is: lower case, no accents.
bool is_first_name(std::string_view word);
bool is_surname(std::string_view word);
/// A word that ordinary comments of a school write with a capital, or begin with.
bool is_school_word(std::string_view word);
/// What ends the name of a place, body or thing.
bool is_thing_word(std::string_view word);
/// Places, products, and people of lessons and books, with ";" between them: never a colleague or a pupil.
std::string_view familiar_phrases();

/// "Mr", "Dr": what comes before a surname.
bool is_title(std::string_view word);
/// "van", "de": a small word within a name.
bool is_particle(std::string_view word);
/// "section", "option": a single letter after it is no initial.
bool is_letter_label(std::string_view word);

} // namespace triad::language
