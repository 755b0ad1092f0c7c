#pragma once

#include "ui/screens/screen.h"
#include "ui/widgets/controls.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Fields of one record of the open document, and what is done with the record as a whole.

namespace triad::ui {

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
/// What the two buttons that move one of a list are called, and why the first and the last of them stay.
struct MoveWords {
    std::string up;
    std::string down;
    std::string_view is_first;
    std::string_view is_last;
};
/// Two buttons that move the one at `index` of `count`; where it goes to, once one was pressed. `blocked_by`: why nothing moves.
std::optional<std::size_t> move_buttons(
    ScreenContext&, std::size_t index, std::size_t count, MoveWords const&, std::string_view blocked_by = {});
/// A new record; focus goes to its field `focus_field` (path suffix "id/field").
void add_with_focus(ScreenContext&, model::RecordKind, std::string_view owner, std::string_view prefix, store::Fields const&,
    std::string_view label, std::string_view focus_field);
/// Why nothing can be changed here now; empty where it can.
std::string_view locked_because(ScreenContext const&);

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

} // namespace triad::ui
