#pragma once

#include "base/issue.h"
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

constexpr std::size_t most_rows = 10'000;
constexpr std::size_t most_columns = 60;
constexpr std::size_t most_characters = 2'000'000;

/// One place of a rectangular grid. The text of a merged cell stands in its first place only.
struct GridCell {
    std::string text = {}; // line breaks kept as line feeds
    int columns = 1; // places the cell covers to the right, itself included
    int rows = 1; // and downwards
    bool header = false; // marked as a heading where it came from: a heading cell, bold throughout, a Markdown heading
    bool title = false; // stood above its table, outside it: a heading, a caption, a short paragraph
    bool runs_on = false; // of a line of plain text: the line before ended where the page does, so this may be its rest
    int columns_back = 0; // for a place covered by a merged cell: how far to the left its first place is
    int rows_back = 0; // and how far above

    bool continuation() const { return columns_back > 0 || rows_back > 0; }
    friend bool operator==(GridCell const&, GridCell const&) = default;
};

struct GridRow {
    std::vector<GridCell> cells;
    bool begins_table = false; // the first row of one of several tables, its titles included
    friend bool operator==(GridRow const&, GridRow const&) = default;
};

/// A table as it was pasted: every row has the same number of cells.
struct Grid {
    std::vector<GridRow> rows;
    std::vector<Issue> notes = {}; // what had to be evened out; nothing here stops anybody
    std::string title = {}; // of the document that the tables stood in

    std::size_t width() const { return rows.empty() ? 0 : rows.front().cells.size(); }
    /// The cell that owns a place: itself, or the merged cell that covers it.
    GridCell const& owner(std::size_t row, std::size_t column) const;
    friend bool operator==(Grid const&, Grid const&) = default;
};

/// Spreads merged cells out and evens short rows up. The rows come as written: a cell stands for all the places it covers.
/// Errors: Empty, TooLarge (rows, columns, characters).
Result<Grid, Issue> spread_out(std::vector<GridRow> rows);

} // namespace triad::tables
