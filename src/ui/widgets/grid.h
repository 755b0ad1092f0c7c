#pragma once

#include "base/derived.h"
#include "ui/widgets/grid_layout.h"
#include "ui/widgets/rating.h"

#include <functional>
#include <optional>
#include <string>

// A table of many rows and columns. Only what is in sight is built and painted, with some around it; assistive technology is told
// how large the whole is and where in it each cell stands. Headers keep their place while the rest passes beneath them. Tab
// reaches one cell, arrows, Home, End and the page keys lead on from there.

namespace triad::ui {

/// The header of a row or a column.
struct GridHead {
    std::string key; // from the domain
    std::string text;
    std::string note = {}; // below the text, in smaller letters
    bool acts = false; // can be pressed
    bool across = false; // of a row: a heading for those below, which has no cells
};

struct GridCell {
    std::string text; // all that the cell says; painted where there is room beside the sign
    Sign sign = {};
    bool marked = false; // a dot in the corner; what it means stands in `text`
    bool acts = false;
};

struct GridWord {
    std::string one;
    std::string many;
};

struct GridContent {
    std::string name; // of the whole
    GridWord row_word; // "statement", "statements"
    GridWord column_word;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::function<GridHead(std::size_t)> row = {};
    std::function<GridHead(std::size_t)> column = {};
    std::function<GridCell(std::size_t row, std::size_t column)> cell = {};
    std::uint64_t revision = 0; // of the headers: another number whenever any of them changes
    float column_em = 4; // width of a column
};

/// What a screen remembers of a grid that it draws.
struct GridState {
    GridPlace active = {}; // what Tab reaches
    std::string active_row = {}; // its keys, by which it is found again in another order
    std::string active_column = {};
    std::string chosen_row = {}; // the row that stands in the list of a narrow window; empty: the first
    std::uint64_t revision = 0; // of the content that `active` was found in
    NodeId focus_seen = semantics::no_node; // what had the focus when it was last drawn
    Derived<GridLayout> layout = {};
};

/// What was pressed: a cell has both.
struct GridPress {
    std::optional<std::size_t> row;
    std::optional<std::size_t> column;
    friend bool operator==(GridPress const&, GridPress const&) = default;
};

/// Where there is no room for three columns, one row is chosen, and its cells stand below each other.
std::optional<GridPress> grid(Ui&, std::string_view key, GridContent const&, GridState&);

} // namespace triad::ui
