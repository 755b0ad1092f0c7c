#pragma once

#include "model/collection.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// Words that a table of answers is made of: of everybody's wording, never of one school's own.

namespace triad::rules {

/// Any text as a table has it: without control characters, and without those that turn a piece of it round or spell in secret,
/// since in a table they would reach into the next cell.
std::string told_text(std::string_view);

struct ToldChoice {
    std::string id; // empty: not a choice of everybody's
    std::string word;
};

struct ToldItem {
    bool stands = false; // false: hidden, or worded by one school
    std::string id;
    std::string statement; // with the words that it shares with others
    std::vector<ToldChoice> choices; // choices[RatingCode - 1]
    ToldChoice const* choice(model::RatingCode code) const
    {
        return code == 0 || code > choices.size() || choices[code - 1U].id.empty() ? nullptr : &choices[code - 1U];
    }
};

/// One edition that was answered, item by item of that edition.
struct ToldEdition {
    std::string instrument; // Instrument::id
    std::string title;
    int edition = 0;
    std::vector<ToldItem> items;
};

/// An edition that everybody may know.
ToldEdition told_edition(model::CollectedEdition const&);
/// A school's own version, as far as it is worded as `everybodys` edition: that one is told in its place.
ToldEdition told_edition(model::CollectedEdition const& own, model::CollectedEdition const& everybodys);

/// Each edition once; what was given stays where it is.
class ToldEditions {
public:
    /// `everybodys` is null where the edition is everybody's itself.
    ToldEdition const& of(model::Edition const&, model::Edition const& everybodys);

private:
    std::map<model::Edition, ToldEdition> m_editions;
};

/// True for a period as most schools write one: "Autumn 2026", "Autumn term 2026", "November 2026", "2026", "2026/27". Any other
/// words may be one school's own.
bool is_common_period(std::string_view round_key);

} // namespace triad::rules
