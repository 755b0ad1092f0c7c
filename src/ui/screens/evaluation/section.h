#pragma once

#include "ui/screens/evaluation/pages.h"
#include "ui/screens/screen.h"

namespace triad::ui {

/// What is asked before the items: notes, choices, words that fill gaps.
void draw_contexts(ScreenContext&, CurrentEvaluation const&);
/// What the school chose where the guidance leaves a choice, at an item that it is about (AMB-19, AMB-20).
void draw_decisions(ScreenContext&, CurrentEvaluation const&, std::string_view item);

/// A section, or the piece of it on this page, in its columns where there is room for them.
void draw_section_part(ScreenContext&, CurrentEvaluation const&, SectionPart const&);

/// One item with its rating, its text and the way to its details.
void draw_statement(ScreenContext&, CurrentEvaluation const&, model::PlacedItem const&);
/// What was said last time, where this evaluation follows another. R-14
void draw_earlier(ScreenContext&, CurrentEvaluation const&, model::PlacedItem const&);
/// The rating of an item, as its scale asks: choices, one tick, or nothing.
void draw_answer_sign(ScreenContext&, CurrentEvaluation const&, model::PlacedItem const&);
/// The date on which to look again, for checklists.
void draw_review_date(ScreenContext&, CurrentEvaluation const&, model::PlacedItem const&);
/// The references of its section that a statement answers, to tick.
void draw_links(ScreenContext&, CurrentEvaluation const&, model::PlacedItem const&);

} // namespace triad::ui
