#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

// Where somebody who guesses a pass phrase begins. Each list is one text: small letters, a space before and after every word.

namespace triad::language {

/// The place of a word in a list, from 0; none where it does not stand in it.
std::optional<std::size_t> place_in(std::string_view list, std::string_view word);

/// Colours, numbers, days, animals and the like, each in the order in which people say them.
std::span<std::string_view const> word_rows();
/// The words of passwords themselves, clubs and heroes among them.
std::string_view password_words();
/// Words that hold a sentence together.
std::string_view little_words();
/// The words that people think of first, those of school life among them.
std::string_view frequent_words();
/// Sayings, first lines and mottoes: letters alone, without spaces.
std::string_view well_known_phrases();
/// Rows and slanting columns of the keyboard, the figures and the alphabet.
std::span<std::string_view const> keyboard_lines();

} // namespace triad::language
