#pragma once

#include "base/issue.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace triad::tables {

// Why a paste was not taken, in one sentence each. Rows are counted from 0 here and from 1 in sentences.
Issue pasted_picture();
Issue empty_paste();
Issue too_many_rows(std::size_t count);
Issue too_many_columns(std::size_t row, std::size_t count);
Issue too_many_characters(std::size_t count);
Issue no_statements();
Issue unreadable_grid(Issue const& cause);
Issue wrong_grid(std::string where);

// Notes: the paste was taken, and somebody should look.
Issue uneven_table(std::size_t first_row, std::size_t count);
Issue marks_left_out(std::size_t count, std::string_view heading);

Issue table_left_out(std::string_view beginning);

/// Looks at the bytes before anything reads them as text: empty, another program's file, not text at all.
std::optional<Issue> check_paste(std::string_view bytes);

/// "10,214"
std::string grouped_digits(std::size_t);
/// "12" for row 11: how people count.
std::string row_number(std::size_t row);

} // namespace triad::tables
