#pragma once

#include "rules/collation/picture.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// Strong here and weak there: at which statements some schools of a picture could help others. R-60 (SYS-17, FT-R9). It says who
// could talk to whom about one statement, and never puts schools in an order of how well they do.

namespace triad::rules {

/// Where an answer stands among the steps of its scale, which stand from the lowest to the highest.
enum class StepPlace : std::uint8_t {
    None, // no rating, or one that is no step: "not applicable"
    Lowest, // in the lowest third of the steps: of five the first, of six the first two, and always one at least
    Between,
    Highest, // the last step
};
/// A scale of one step has no lowest: "done" is no answer to be helped with.
StepPlace step_place(model::Scale const&, model::RatingCode);

/// One statement, and the schools that could help or be helped at it: places in the picture, by what schools are called. No
/// school stands in two of the lists.
struct Match {
    std::size_t item = 0; // place in the picture
    std::vector<std::size_t> offering; // on the highest step, and would show others how they do it
    std::vector<std::size_t> highest; // on the highest step as well
    std::vector<std::size_t> lowest; // on the lowest steps; never empty
};

struct Matches {
    std::vector<Match> here; // some school of these could help
    std::vector<Match> elsewhere; // none could: help would have to come from outside
};

/// Of the schools at these places. Statements stand by how many schools could be helped, the most first; else as they are asked.
/// R-60 (SYS-17b).
Matches find_matches(Picture const&, std::span<std::size_t const> schools);

/// "red", "not yet or beginning": the answers that count as lowest, as words within a sentence. Empty where the scale has none.
std::string lowest_in_words(model::Scale const&);
std::string highest_in_words(model::Scale const&);

/// "3 statements at which a school could help another." R-60.
std::string matches_in_words(Matches const&);

} // namespace triad::rules
