#pragma once

#include "model/example_words.h"
#include "model/school_document.h"
#include "rules/collation/dice.h"

#include <cstdint>
#include <map>

namespace triad::rules {

/// What one school of an example says to the statements of one round. Some statements are harder than others for all schools,
/// some schools further on than others, and from round to round a school moves a little.
class ExampleRatings {
public:
    /// `level` is how far the school is, from 0 to 100; `round` counts from 0.
    ExampleRatings(model::ExampleWords const&, std::uint64_t seed, int school, int round, int level);

    /// What it says to this statement; nothing in it where the school said nothing.
    model::Answer answer(model::PlacedItem const&);

private:
    /// Null where the school does not rate.
    model::Choice const* choice(model::PlacedItem const&);
    int standing(model::Item const&);
    std::string comment(std::vector<std::string> const& texts);

    model::ExampleWords const& m_words;
    std::uint64_t m_seed;
    int m_school;
    int m_level;
    Dice m_dice;
    std::map<std::vector<std::string> const*, std::size_t> m_next; // of each list, what is said next: nobody says one thing twice
};

} // namespace triad::rules
