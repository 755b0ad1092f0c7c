#pragma once

#include <string>
#include <string_view>

// Tables as comma-separated values (RFC 4180), as spreadsheets open them.

namespace triad::format {

/// What a file of this kind begins with, so that a spreadsheet reads it as UTF-8.
inline constexpr std::string_view csv_mark = "\xef\xbb\xbf";
/// What every line of it ends with.
inline constexpr std::string_view csv_line_end = "\r\n";

/// Adds one cell, without the comma. It is quoted where it has to be. A spreadsheet takes some cells for a formula and works it
/// out: an apostrophe stands before what begins as one. It stands there within a cell as well, after a tab, a line end or a
/// semicolon, because a spreadsheet that was set to other separators begins a new cell there. A carriage return is written as a
/// line feed.
void append_csv_cell(std::string& out, std::string_view text);

} // namespace triad::format
