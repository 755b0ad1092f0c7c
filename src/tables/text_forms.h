#pragma once

#include "tables/read_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

// The forms that a table takes as plain text. Each reader gives the rows where the text has its form, and nothing otherwise.
using Rows = std::vector<GridRow>;

/// The bytes as UTF-8 with line feeds, without a byte order mark.
std::string decoded_text(std::string_view bytes);

/// Records of quoted or bare cells: a quoted cell may hold separators, line breaks, and quotation marks written twice.
Rows read_separated(std::string_view text, char separator);

std::optional<Rows> read_tabbed_cells(std::string_view text);
struct SeparatedRows {
    Rows rows;
    TextKind kind = TextKind::Tabs;
};
/// Cells divided by tabs, semicolons or commas: by whichever gives the most even rows, quoted cells left whole. `certain`: the
/// file's name says that it is CSV.
std::optional<SeparatedRows> read_separated_evenly(std::string_view text, bool certain);
/// One column of a spreadsheet, whose cells are quoted where they hold quotation marks or line breaks.
std::optional<Rows> read_quoted_column(std::string_view text);
std::optional<Rows> read_markdown(std::string_view text);
std::optional<Rows> read_pipes(std::string_view text);
std::optional<Rows> read_slashes(std::string_view text);
/// One column; lines that were broken to fit a page are put together again.
Rows read_lines(std::string_view text);

/// A row of one cell across all columns, for a line that has no separator.
GridRow lone_row(std::string_view text, std::size_t width);
/// A row of these cells.
GridRow row_of(std::vector<std::string> texts);
/// The number of cells that most rows have, among rows of two or more; 0 where there are none.
std::size_t usual_width(Rows const&);
/// Rows of one cell become lone rows of `width`, unless they are so many that they must be rows with nothing else filled in.
void merge_lone_rows(Rows&, std::size_t width);

} // namespace triad::tables
