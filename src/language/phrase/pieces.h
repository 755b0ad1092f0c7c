#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace triad::language {

/// Where somebody who guesses would find a piece of a phrase.
enum class Found : std::uint8_t {
    Nowhere, // in none of our lists: taken for one of a few thousand words
    Characters, // letters, figures or signs that make no word
    Year,
    Line, // a row of the keyboard, of figures or of the alphabet
    Little, // "the"
    Password, // what everybody tries first
    File, // what stands in the file, or on its outside
    Row, // a colour, a number, a day
    Name,
    Frequent, // a word that people think of first
};

/// A word, a number or a run of signs.
struct Piece {
    std::string text; // in small letters, with the figures and signs that imitate letters read as them
    Found found = Found::Nowhere;
    std::size_t row = 0; // of word_rows()
    std::size_t place = 0; // in that row
    int bits = 0; // alone, without what stands before it
    std::size_t letters = 0; // how many of the phrase's letters stand before it
};

enum class CharacterClass : std::uint8_t { Letter, Digit, Sign };
/// Letters beyond ASCII count as letters: their bytes need no telling apart here. So does an apostrophe: "mum's" is one word.
CharacterClass class_of(char);

/// The phrase taken apart at spaces, at signs, between letters and figures, and at a capital after a small letter.
/// `in_file`: words in small letters that whoever has the file knows.
std::vector<Piece> pieces_of(std::string_view phrase, std::set<std::string> const& in_file);

/// The letters of a phrase in small ones, without spaces, signs, figures and apostrophes.
std::string bare_letters(std::string_view);

} // namespace triad::language
