#pragma once

#include "ui/screens/screen.h"

#include <string>
#include <vector>

// The search for groups while it runs, and what is done with what it found.

namespace triad::ui {

/// The division that the address names; null where the open work lacks it.
model::Grouping const* current_grouping(ScreenContext const&, model::ClusterDocument const&);

/// What is to be said of the division, worked out once for each change: a pass is drawn for every slice of a search.
ShownDivision const& shown_division(ScreenContext&, model::ClusterDocument const&, model::Grouping const&);

/// What was found for this division as it is asked for now; nothing where anything was changed that the search goes by.
GroupingWork const* found_groups(ScreenContext const&, model::Grouping const&, ShownDivision const&);
/// Begins to look for groups. What cannot hold is found first.
void look_for_groups(ScreenContext&, model::Grouping const&, ShownDivision const&);
bool is_looking(GroupingWork const&);
/// A slice of what is under way, after this pass.
void look_further(ScreenContext&, model::ClusterDocument const&, model::Grouping const&, ShownDivision const&);
/// Ends it, with what was found by now.
void stop_looking(ScreenContext&);

/// Puts every school where the division has it, as one step to undo. Groups that are there keep their names.
void use_division(ScreenContext&, model::Grouping const&, ShownDivision const&, rules::Division const&, std::string_view label);
/// One school into a group; empty: into none.
struct PlacedSchool {
    std::string_view school;
    std::string_view group;
};
/// Settings that do it. `present`: where the school was placed before; null for nowhere.
store::Command placing(
    store::Workspace&, model::Grouping const&, model::Placement const* present, PlacedSchool const&, std::string_view label);
void append_settings(store::Command&, store::Command const& more);

} // namespace triad::ui
