#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// One person's answer to an item.
struct Voice {
    std::string name; // "Deputy headteacher", or the person's name where no role is known
    std::string rating; // Choice::id; empty: not rated
    std::string comment;
    std::string evidence;
    bool ours = false; // the school's own answer, in this file
};

/// All that was said about one item.
struct Comparison {
    model::PlacedItem placed;
    std::vector<Voice> voices; // the school's own first, where it says anything; then the others in the order they came
    int distance = 0; // in steps of the scale, between the voices furthest apart; a judgement against none counts as one
    bool differ = false;
    bool settled = false;
};

/// Those further apart first, then in the instrument's order; items that nobody said anything about are left out. R-16 (J2).
std::vector<Comparison> compare_views(model::Instrument const&, model::Evaluation const&);

/// The people whose views are kept in the evaluation, in the order they came: each `source` once.
struct ViewSource {
    std::string source;
    std::string name;
    int items = 0;
};
std::vector<ViewSource> view_sources(model::Evaluation const&);

} // namespace triad::rules
