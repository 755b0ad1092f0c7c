#pragma once

#include "format/table/layout.h"

#include <vector>

namespace triad::format::table {

// Which rows hold headings.

std::vector<GridCell const*> filled_cells(GridRow const&);
/// Empty, Lone or Data: headings look like data so far.
RowShape plain_shape(GridRow const&);
/// A title typed into the first cell and not merged: nothing beside it, and right below, empty rows apart, a row that names
/// columns.
bool is_title_above(Grid const&, std::size_t row);
bool all_marked(std::vector<GridCell const*> const&);
/// Not everything is marked as a heading: only then does the mark say something.
bool marks_its_headings(Grid const&);
bool is_first_header(Grid const&, std::size_t row, bool marked_grid);
/// In the middle of a table only a row that says so clearly begins columns of another kind.
bool is_later_header(GridRow const&, bool marked_grid, bool after_title);
/// The headings again, as on a new page.
bool same_words(GridRow const&, GridRow const&);

} // namespace triad::format::table
