#pragma once

#include "rules/rota/changes.h"
#include "rules/rota/divisions.h"
#include "ui/screens/screen.h"

#include <string>
#include <vector>

// Parts of the screen of a rota.

namespace triad::ui {

/// What is being looked at in this cluster, to be changed after this pass; what was looked at in another one is forgotten.
RotaChoices& rota_choices(Session&, std::string const& cluster);

/// The division that is looked at, with what is to be said of it; `grouping` is null where there is none.
struct CurrentRota {
    model::ClusterDocument const* cluster = nullptr;
    model::Grouping const* grouping = nullptr;
    ShownRota const* shown = nullptr;
};
CurrentRota current_rota(ScreenContext&, model::ClusterDocument const&);
/// Days that meetings and the like take of schools.
std::vector<rules::TakenDay> taken_days(ScreenContext const&, model::ClusterDocument const&);

/// One review: its day, who joins, what is wrong with it, and its other fields once they are asked for.
void draw_visit(ScreenContext&, CurrentRota const&, model::Visit const&);
/// A swap with another review, and what it would break.
void draw_swap(ScreenContext&, CurrentRota const&, model::Visit const&);

/// Every field that the change sets, as one step to undo.
store::Command command_of(model::ClusterDocument const&, rules::RotaChange const&, std::string_view label);

} // namespace triad::ui
