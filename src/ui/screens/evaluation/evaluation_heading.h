#pragma once

#include "ui/screens/screen.h"

#include <string>
#include <string_view>

namespace triad::ui {

/// A statement with its shared opening words (model/whole_statement.h) and the evaluation's answers in place of names in braces.
std::string whole_statement(CurrentEvaluation const&, model::PlacedItem const&);
int count_actions(model::Evaluation const&, std::string_view item);
/// An item as this evaluation shows it, with its number there; a hidden item or a block has the number 0.
std::optional<model::PlacedItem> placed_here(CurrentEvaluation const&, std::string_view item);
/// Shows an item, prompt or section of this evaluation on the screen where it stands, with focus on `part` of it.
void show_place(ScreenContext&, CurrentEvaluation const&, std::string_view id, std::string_view part, std::string_view filter);
/// "Oakfield Primary School · Autumn 2026 · Due 15 November 2026, in 3 days"
std::string evaluation_line(ScreenContext const&, model::Evaluation const&);

/// Why a change is refused where another tab holds the work.
inline constexpr std::string_view held_elsewhere = "This evaluation is open in another tab.";

/// Title, the line below it, and the way to the other views of the same evaluation.
void draw_evaluation_heading(ScreenContext&, CurrentEvaluation const&, std::string_view title);
void draw_rating(ScreenContext&, CurrentEvaluation const&, model::PlacedItem const&);
void draw_next_unrated(ScreenContext&, CurrentEvaluation const&, std::string_view after);
void draw_filter(ScreenContext&, CurrentEvaluation const&);
void draw_action(ScreenContext&, CurrentEvaluation const&, model::Action const&, bool name_statement);
void draw_add_action(ScreenContext&, CurrentEvaluation const&, std::string_view item);
void draw_next_steps(ScreenContext&, CurrentEvaluation const&);
/// Progress, the next statement, the filter and the way to each section, beside the statements of a very wide window.
bool shows_aside(ScreenContext const&);
void draw_aside(ScreenContext&, Rect const& area);
} // namespace triad::ui
