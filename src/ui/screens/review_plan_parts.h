#pragma once

#include "ui/screens/review_parts.h"
#include "ui/widgets/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// The parts of a plan, as the host sees them: each one region with a heading of level 2.
void draw_plan_focus(ScreenContext&, CurrentReview const&);
void draw_plan_lines(ScreenContext&, CurrentReview const&);
void draw_plan_sources(ScreenContext&, CurrentReview const&);
void draw_plan_team(ScreenContext&, CurrentReview const&);
void draw_plan_day(ScreenContext&, CurrentReview const&);

/// The review's protocol; one without demands where this version does not know it.
model::Protocol const& protocol_of(CurrentReview const&);
/// When the day begins: "09:00".
std::string_view start_of(CurrentReview const&);
/// Lines of the review that count, in the order in which they came.
std::vector<model::ReviewLine const*> chosen_lines(model::Review const&);

/// A field of a record in one line, `width_em` wide.
void edit_short(
    ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::string_view value, float width_em);
/// A field of a record that holds one of a few values; a value of another kind stays and is shown as it is.
void choose(ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::vector<Option> options,
    std::string_view value, float width_em);
/// What a partner finds at the address of a screen that is the host's alone.
void draw_host_only(ScreenContext&, CurrentReview const&, std::string_view title, std::string_view sentence);

} // namespace triad::ui
