#pragma once

#include "rules/collation/picture.h"

#include <span>
#include <string>
#include <vector>

// How many schools answered what. Counts are of schools for one item, and of answers for a section; never a score of either.

namespace triad::rules {

struct AnswerCounts {
    std::vector<int> by_code; // of the scale's choices: by_code[RatingCode - 1]
    int not_rated = 0;
    int not_asked = 0;
    int other_wording = 0;
    int other_scale = 0;
    int nothing_in = 0;
    int items = 0; // that were counted
    int commented = 0; // with a comment, whatever was rated
    int offers = 0;

    int of(model::RatingCode) const;
    int rated() const;
    /// All that was handed in: rated, not rated, not asked, in other words or on another scale.
    int returned() const;
};

/// Of one item, over the schools at these places. R-45.
AnswerCounts count_answers(Picture const&, std::size_t item, std::span<std::size_t const> schools);
/// Of all items of a section, its block aside: whoever judged the section as a whole is counted there. R-45.
AnswerCounts count_section(Picture const&, model::Section const&, std::span<std::size_t const> schools);

/// "5 red, 3 amber, 2 green of 12 schools. 1 not rated, 1 not asked." R-45.
std::string counts_in_words(AnswerCounts const&, model::Scale const&);
/// "50 red, 30 amber, 40 green in 11 statements. 12 not rated." R-45.
std::string section_in_words(AnswerCounts const&, model::Scale const&);
/// "2 schools answered an earlier wording of this statement; their answers are not shown here." Empty where all are shown. R-44.
std::string not_shown_in_words(Picture const&, std::size_t item, std::span<std::size_t const> schools);
/// "Red", "not rated", "nothing handed in": one cell. R-44.
std::string cell_in_words(Picture const&, std::size_t item, std::size_t school);

} // namespace triad::rules
