#pragma once

#include "rules/review/turn.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// "Reading across the school", or "Review" where it has no title yet.
std::string review_name(model::Review const&);
model::Protocol const* find_protocol(ScreenContext const&, std::string_view id);
/// The heading of a screen about a review: title, the school and day, whose turn it is with its button, and the way to the parts.
void draw_review_heading(ScreenContext&, CurrentReview const&, std::string_view title);
/// The one line that says whose turn it is, with the button that does it.
void draw_turn(ScreenContext&, CurrentReview const&);
/// The address of the screen on which a step is done.
std::string step_address(model::Review const&, rules::Step);

/// A text of a record that is changed while it is typed. `label` is the field's and, with "Change: ", the undo step's.
struct RecordRef {
    model::RecordKind kind;
    std::string owner; // Review::id, or empty
    std::string id;
};
void edit_text(
    ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::string_view value, int lines = 1);
void edit_day(ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::string_view value);
/// A button that marks the record as removed, says so, and leads focus to `focus`. At a row the icon is enough; a whole card is
/// removed `in_words`.
void remove_button(ScreenContext&, RecordRef const&, std::string_view label, std::string_view focus, bool in_words = false);
/// A new record; focus goes to its field `focus_field` (path suffix "id/field").
void add_with_focus(ScreenContext&, model::RecordKind, std::string_view owner, std::string_view prefix, store::Fields const&,
    std::string_view label, std::string_view focus_field);
/// Why nothing can be changed here now; empty where it can.
std::string_view locked_because(ScreenContext const&);

} // namespace triad::ui
