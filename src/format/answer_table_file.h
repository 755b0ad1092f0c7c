#pragma once

#include "rules/collation/tidy_table.h"

#include <array>
#include <string>
#include <string_view>

// A table of answers as a file, in two formats with the same columns and values (docs/format.md). Triad writes it and never reads
// it. R-52 (SYS-17e).

namespace triad::format {

inline constexpr std::array<std::string_view, 15> table_columns { "school", "urn", "named", "phase", "cluster", "instrument",
    "title", "edition", "item", "statement", "rating", "word", "round", "comment", "attribution" };

/// What one row says in each column; empty for nothing.
std::array<std::string, table_columns.size()> table_cells(rules::TableRow const&);

/// For spreadsheets: UTF-8 with a mark, lines that end in CR LF, and an apostrophe before what would be a formula; see csv.h.
std::string encode_table_csv(rules::TidyTable const&);
/// For programs: one object a line, with every column in it; null for nothing, the edition as a number, `named` as true or false.
std::string encode_table_lines(rules::TidyTable const&);

} // namespace triad::format
