#pragma once

#include "documents/print_document.h"
#include "rules/collation/tidy_table.h"

#include <string_view>

namespace triad::rules {

/// Rows of schools with a name, as many of schools with a letter, and comments by themselves: those that are shown of a table
/// before it leaves.
constexpr int shown_table_rows = 6;
constexpr int shown_loose_comments = 6;

/// What a table holds, in words: how much, what its columns say, what stayed out, and its first rows of each kind. R-52
/// (SYS-14f).
documents::PrintDocument table_preview(TidyTable const&, std::string_view title);

/// Every comment that leaves, to be looked through.
documents::PrintDocument table_comments(TidyTable const&);

} // namespace triad::rules
