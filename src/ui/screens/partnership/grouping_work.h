#pragma once

#include "rules/partnership/division.h"
#include "ui/screens/screen.h"

#include <string>
#include <vector>

// The search for groups while it runs, and what is done with what it found.

namespace triad::ui {

/// The division that the address names; null where the open work lacks it.
model::Grouping const* current_grouping(ScreenContext const&, model::ClusterDocument const&);

/// What was found for this division as it is asked for now; nothing where anything was changed that the search goes by.
GroupingWork const* found_groups(ScreenContext const&, model::Grouping const&, rules::DivisionTask const&);
/// Begins to look for groups. What cannot hold is found first.
void look_for_groups(ScreenContext&, model::ClusterDocument const&, model::Grouping const&);
/// A slice of what is under way, after this pass.
void look_further(ScreenContext&);
void stop_looking(ScreenContext&);

/// Puts every school where the division has it, as one step to undo. Groups that are there keep their names.
void use_division(ScreenContext&, model::ClusterDocument const&, model::Grouping const&, rules::DivisionTask const&,
    rules::Division const&, std::string_view label);
/// Settings that put one school into a group; empty: into none.
store::Command placing(store::Workspace&, model::ClusterDocument const&, model::Grouping const&, std::string_view school,
    std::string_view group, std::string_view label);
void append_settings(store::Command&, store::Command const& more);

} // namespace triad::ui
