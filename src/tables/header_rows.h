#pragma once

#include "tables/layout.h"

#include <vector>

namespace triad::tables {

// Which rows hold headings.

std::vector<GridCell const*> filled_cells(GridRow const&);
/// Empty, Lone or Data: headings look like data so far.
RowShape plain_shape(GridRow const&);
/// The headings of all columns in one line of text: "No. Statement RAG Evidence".
bool is_line_of_headings(std::string_view);
bool all_marked(std::vector<GridCell const*> const&);
/// Not everything is marked as a heading: only then does the mark say something.
bool marks_its_headings(Grid const&);
bool is_first_header(Grid const&, std::size_t row, bool marked_grid);
/// The same where something speaks for it besides the words: the look, a heading in every column, two known ones.
bool is_certain_header(Grid const&, std::size_t row, bool marked_grid);

/// What stands directly above a row.
struct Above {
    bool title = false;
    bool table_begins = false;
};
/// Below other rows only a row that says so clearly begins columns of another kind.
bool is_later_header(Grid const&, std::size_t row, bool marked_grid, Above);

/// "Red / Amber / Green" in the same column of both rows: choices that are printed in each row, and no heading.
bool print_the_same_choices(GridRow const&, GridRow const& other);

/// The first row with several cells below titles that are not merged: rows with one cell filled each, empty rows between
/// them or not. Nothing where `row` is no such title.
std::optional<std::size_t> row_below_titles(Grid const&, std::size_t row, int most_titles);
/// The headings again, as on a new page.
bool same_words(GridRow const&, GridRow const&);

} // namespace triad::tables
