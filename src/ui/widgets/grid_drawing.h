#pragma once

#include "ui/widgets/grid.h"

// One drawing of a grid: its parts for grid.cpp and the list of a narrow window.

namespace triad::ui {

/// How the columns of a grid are laid out.
enum class GridShape : std::uint8_t {
    Columns, // signs beside each other
    List, // one column with its words beside the signs
};

/// Around what stands in a cell or header.
constexpr float grid_pad_em = 0.35F;
/// Lines that a column's header has room for, where columns stand beside each other.
constexpr float most_head_lines = 3;

GridLayout make_grid_layout(Ui const&, GridContent const&, GridShape);
/// What stands in a header: its text and its note, as many lines as there is room for.
void paint_grid_head(Ui&, GridHead const&, Rect const& area, TextStyle);
/// The sign of a cell; beside it its words where the cell is wide enough for them.
void paint_grid_cell(Ui&, GridCell const&, Rect const&);

/// The grid at the next place in the flow.
std::optional<GridPress> draw_grid(Ui&, std::string_view key, GridContent const&, GridState&, GridShape);

} // namespace triad::ui
