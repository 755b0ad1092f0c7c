#pragma once

#include "rules/review/turn.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// "Reading across the school", or "Review" where it has no title yet.
std::string review_name(model::Review const&);
/// The heading of a screen about a review: title, the school and day, whose turn it is with its button, and the way to the parts.
void draw_review_heading(ScreenContext&, CurrentReview const&, std::string_view title);
/// Whose turn it is in the review that is open.
rules::Turn const& turn_of(ScreenContext&, CurrentReview const&);
/// The one line that says whose turn it is, with the button that does it.
void draw_turn(ScreenContext&, CurrentReview const&);
/// The address of the screen on which a step is done.
std::string step_address(model::Review const&, rules::Step);
/// The review's protocol; one without demands where this version does not know it.
model::Protocol const& protocol_of(CurrentReview const&);
/// When the day begins: "09:00".
std::string_view start_of(CurrentReview const&);
/// Lines of the review that count, in the order in which they came.
std::vector<model::ReviewLine const*> chosen_lines(model::Review const&);
/// What a partner finds at the address of a screen that is the host's alone.
void draw_host_only(ScreenContext&, CurrentReview const&, std::string_view title, std::string_view sentence);

} // namespace triad::ui
