#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// The words of a focus in small letters (of A to Z), with one space between them and without marks: two that differ in nothing
/// else are the same. Empty where there is no word. R-61.
std::string focus_key(std::string_view text);

/// The words that say what a focus is about, as focus_key has them, each once, in their order: those of four
/// letters or more, and those of three capitals or more ("EAL"), without words that stand in nearly every focus ("pupils"). R-61.
std::vector<std::string> telling_words(std::string_view text);

} // namespace triad::rules
