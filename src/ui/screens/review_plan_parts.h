#pragma once

#include "ui/screens/review_parts.h"
#include "ui/widgets/controls.h"

#include <functional>
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

/// One of several fields in a line. Those with a share have what the others leave.
struct Place {
    float share = 0;
    float em = 0; // the width of one without a share
    std::function<void()> draw;
    bool icons = false; // buttons without a label above, in line with the fields beside them
};
constexpr float room_for_a_line = 40; // in em
constexpr float icon_gap_em = 0.1F; // between buttons that have only an icon
constexpr float whole_width = 1000; // in em: more than any window has

/// Fields beside each other across the whole width, or below each other in a narrow window.
void draw_beside(Ui&, std::vector<Place> const&);
/// The width in em of as many buttons that have only an icon.
float icons_em(Ui const&, int count);
/// The button that removes a record, at the end of a line of fields.
Place remove_place(ScreenContext&, RecordRef const&, std::string label, std::string focus);

/// A field of a record in one line, `width_em` wide; 0: the whole width.
void edit_short(
    ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::string_view value, float width_em);
/// The same in as many lines as it takes, so that nothing of it is cut.
void edit_long(ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::string_view value);
/// A field of a record that holds one of a few values; a value of another kind stays and is shown as it is.
void choose(ScreenContext&, RecordRef const&, std::string_view field, std::string_view label, std::vector<Option> options,
    std::string_view value, float width_em = whole_width);
/// The statements behind a line that was written here, each with a way to take it off, and a list to tie it to others.
void draw_ties(ScreenContext&, RecordRef const&, std::string const& items);
/// What a partner finds at the address of a screen that is the host's alone.
void draw_host_only(ScreenContext&, CurrentReview const&, std::string_view title, std::string_view sentence);

} // namespace triad::ui
