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

/// Whether a colleague's ratings may stand beside ours. A colleague begins on a device of their own: the school's id in their
/// file is a fresh one, and its name and URN may be missing. R-16.
struct ViewsFrom {
    std::string refusal; // one sentence that says why not; empty where they may
    std::string caution; // what the person should look at, where nothing tells whose file it is; empty for nothing
};
ViewsFrom views_from(model::SchoolDocument const& ours, model::SchoolDocument const& theirs);

/// True where two names are those of two schools: each has a word that the other lacks. "Oakfield" may be "Oakfield Primary
/// School".
bool names_differ(std::string_view, std::string_view);

} // namespace triad::rules
