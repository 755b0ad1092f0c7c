#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace triad::language {

enum class PhraseStrength : std::uint8_t { Weak, Fair, Strong };

struct PhraseAdvice {
    PhraseStrength strength;
    std::string sentence; // why, and what would be better
    int bits = 0; // how many times a guesser has to double the list of guesses
};

/// How well a pass phrase would hold against someone who has the locked file and time to guess. R-33. An estimate from the
/// phrase alone, and from `in_file`: what that person reads on the file or finds out about it, such as the school's name.
/// Weak from the first guess to what a rented graphics card tries in days: such a phrase locks nothing.
PhraseAdvice judge_phrase(std::string_view phrase, std::vector<std::string> const& in_file);

/// Words for a phrase that nobody chose, one for each text: texts that were never seen before, as platform::Ids gives them.
std::string suggested_phrase(std::vector<std::string> const& fresh);
constexpr int suggested_words = 5;

} // namespace triad::language
