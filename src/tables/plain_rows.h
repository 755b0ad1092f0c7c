#pragma once

#include "base/issue.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::tables {

/// The cells of pasted text by rows, where nobody has to say what its columns are: a table as read_table_text understands it, and
/// of a plain list one row a line, with its parts between commas. Rows that are empty stay, so that a row keeps its number.
/// Errors: those of read_table_text.
Result<std::vector<std::vector<std::string>>, Issue> read_plain_rows(std::string_view text);

} // namespace triad::tables
