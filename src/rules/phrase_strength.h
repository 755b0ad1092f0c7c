#pragma once

#include <cstdint>
#include <string_view>

namespace triad::rules {

enum class PhraseStrength : std::uint8_t { Weak, Fair, Strong };

struct PhraseAdvice {
    PhraseStrength strength;
    std::string_view sentence; // why, and what would be better
};

/// How well a pass phrase would hold against someone who has the locked file and time to guess. An estimate made here, from
/// the phrase alone: each different word counts about 11 bits (as many as a guesser's list of 2,000 words), whatever looks
/// random counts by its characters, and what stands in a row on a keyboard or in the alphabet hardly counts.
/// Fair from three words' worth, Strong from four. Digits alone, repetition, the school's name and words such as "password"
/// are Weak however long the phrase is.
PhraseAdvice judge_phrase(std::string_view phrase, std::string_view school_name);

} // namespace triad::rules
