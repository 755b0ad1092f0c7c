#pragma once

#include "rules/findings/passages.h"
#include "rules/findings/themes.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// What was coded to one theme, its parts among it. SYS-15c.
struct ThemeTally {
    ThemeLine theme;
    int findings = 0;
    int schools = 0; // that something was found of
    int strengths = 0; // schools with a strength
    int needs = 0; // schools with a need
};

/// One for each theme, in their order; findings whose words are gone do not count. `round`: only what stands in it; empty: all.
/// R-55 (SYS-15c).
std::vector<ThemeTally> tally_themes(Passages const&, std::span<ThemeLine const>, std::string_view round);

/// "14 findings of 9 schools: a strength at 3, a need at 7." "Nothing coded yet."
std::string tally_in_words(ThemeTally const&);

/// How many passages of a round are coded, and how many there are.
struct CodingProgress {
    int coded = 0;
    int all = 0;
};
CodingProgress coding_progress(Passages const&, std::string_view round);

} // namespace triad::rules
