#pragma once

#include "tables/grid.h"

#include <optional>
#include <string>
#include <string_view>

namespace triad::tables {

/// How plain text was understood: the preview says it.
enum class TextKind {
    Tabs, // cells divided by tabs, as spreadsheets and Word copy them
    TabbedCells, // each cell on lines of its own behind a tab, as text out of a Word file has it
    Comma, // CSV
    Semicolon, // CSV where the comma is the decimal sign
    Markdown,
    Pipes, // cells in one line divided by |
    Slashes, // cells in one line divided by " / "
    Lines, // running text or a list: one column
};

struct TextTable {
    Grid grid;
    TextKind kind = TextKind::Lines;
};

/// A document of Word or Excel, or a PDF, by its name or by how it begins, with what to do instead of opening it here.
std::optional<Issue> check_document(std::string_view bytes, std::string_view file_name);

/// Reads pasted text, or the bytes of a .csv, .txt or .md file; a name ending in .csv or .md settles what the text leaves open.
/// UTF-8, UTF-16 with its mark, and the encoding of older Windows programs are understood.
/// Errors: Empty, TooLarge, NotPlainText.
Result<TextTable, Issue> read_table_text(std::string_view bytes, std::string_view file_name = {});

} // namespace triad::tables
