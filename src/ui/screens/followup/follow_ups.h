#pragma once

#include "ui/screens/screen.h"

#include <string>
#include <string_view>
#include <vector>

// What comes of a review: actions, workshops, the people who lead them, and the look back.

namespace triad::ui {

/// Statements that ask for something to be done, in the order of the report; those not written yet are left out.
std::vector<model::Statement const*> statements_to_act_on(model::Review const&);
/// Where it stands among those, from 1; 0 for none of them.
std::size_t number_of(model::Review const&, std::string_view statement);

std::vector<model::Workshop const*> workshops_of(model::Review const&);
/// The workshop that it belongs to; null outside one, and where the workshop was removed.
model::Workshop const* workshop_of(model::Review const&, model::FollowUp const&);
/// What was promised, in and outside workshops, in the order in which it came.
std::vector<model::FollowUp const*> promises_of(model::Review const&);

/// One promise: what, who, by when, whether it is done. `focus` takes the focus when it is removed.
void draw_promise(ScreenContext&, model::Review const&, model::FollowUp const&, std::string_view focus);
/// A button that adds a promise to a statement, and to a workshop where one is named.
void draw_add_promise(ScreenContext&, model::Review const&, std::string_view statement, std::string_view workshop,
    std::string_view key, std::string_view label);
/// A workshop on this statement with the protocol's agenda, as one step to undo.
void plan_workshop(ScreenContext&, CurrentReview const&, model::Statement const&);
/// What is open or closed on the screen for this workshop.
std::string agenda_key(std::string_view workshop);

/// The later parts of the screen, each one region with a heading of level 2.
void draw_workshops(ScreenContext&, CurrentReview const&);
void draw_look_back(ScreenContext&, CurrentReview const&);

} // namespace triad::ui
