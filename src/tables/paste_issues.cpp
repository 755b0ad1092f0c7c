#include "tables/paste_issues.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "tables/grid.h"
#include "tables/read_text.h"

#include <algorithm>
#include <initializer_list>

namespace triad::tables {

namespace {

constexpr std::string_view copy_again = "copy the table where it was made, and paste it here.";

std::string place_of(std::size_t row) { return concat({ "row ", row_number(row) }); }

constexpr std::string_view copy_from_document = "open it, select the table, copy it, and paste it here.";
constexpr std::string_view copy_from_sheet
    = "open it, select the cells, copy them, and paste them here; or save the sheet as CSV and open that.";

Issue whole_file(std::string_view what, std::string_view instead)
{
    return { IssueCode::NotPlainText, "byte 1", concat({ "This is ", what, ": ", instead }) };
}

/// Files of other programs, told by how they begin.
std::optional<Issue> check_other_programs(std::string_view bytes)
{
    if (bytes.starts_with("%PDF"))
        return whole_file("a whole PDF file, not text from one", copy_from_document);
    if (bytes.starts_with("PK\x03\x04"))
        return whole_file("a whole Word, Excel or ZIP file, not a table from one", copy_from_sheet);
    if (bytes.starts_with("\xd0\xcf\x11\xe0"))
        return whole_file("a whole file of an older Word or Excel, not a table from one", copy_from_sheet);
    return std::nullopt;
}

bool is_odd_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r')) || c == 0x7f; }

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"); }

} // namespace

std::string grouped_digits(std::size_t value)
{
    auto out = number(value);
    for (auto at = out.size(); at > 3;) {
        at -= 3;
        out.insert(at, 1, ',');
    }
    return out;
}

std::string row_number(std::size_t row) { return number(row + 1); }

Issue pasted_picture()
{
    return { IssueCode::Empty, "",
        "What was pasted is a picture, and a picture has no cells to read: open the document that it shows, and copy the table "
        "there." };
}

Issue empty_paste() { return { IssueCode::Empty, "", concat({ "There is no text in what was pasted: ", copy_again }) }; }

Issue too_many_rows(std::size_t count)
{
    return { IssueCode::TooLarge, place_of(most_rows),
        concat({ "This table has ", grouped_digits(count), " rows, and at most ", grouped_digits(most_rows),
            " can be read: paste a part of it." }) };
}

Issue too_many_columns(std::size_t row, std::size_t count)
{
    return { IssueCode::TooLarge, place_of(row),
        concat({ "Row ", row_number(row), " has ", grouped_digits(count), " columns, and at most ", grouped_digits(most_columns),
            " can be read: copy only the columns you need." }) };
}

Issue too_many_characters(std::size_t count)
{
    return { IssueCode::TooLarge, "",
        concat({ "This text has ", grouped_digits(count), " characters, and at most ", grouped_digits(most_characters),
            " can be read: paste a part of it." }) };
}

Issue no_statements()
{
    return { IssueCode::NoStatements, "row 1",
        "No column here holds statements, only numbers or marks: copy the column with the words as well." };
}

Issue unreadable_grid(Issue const& cause)
{
    return { cause.code, cause.where,
        concat({ "The pasted table could not be read", cause.where.empty() ? "" : " at ", cause.where, ": ", copy_again }) };
}

Issue wrong_grid(std::string where)
{
    auto const sentence = concat({ "The pasted table could not be read at ", where, ": ", copy_again });
    return { IssueCode::WrongType, std::move(where), sentence };
}

Issue uneven_table(std::size_t first_row, std::size_t count)
{
    auto const which = count == 1 ? concat({ "Row ", row_number(first_row), " does" })
                                  : concat({ grouped_digits(count), " rows, from row ", row_number(first_row), " on, do" });
    return { IssueCode::UnevenTable, place_of(first_row),
        concat({ which, " not have as many cells as the others, so empty cells were added: check those rows." }) };
}

Issue table_left_out(std::string_view beginning)
{
    return { IssueCode::UnevenTable, std::string { beginning },
        concat({ "A small table beside the others was left out, ", in_quotes(beginning),
            ": paste it by itself if it belongs here." }) };
}

Issue marks_left_out(std::size_t count, std::string_view heading)
{
    return { IssueCode::UnevenTable, std::string { heading },
        concat({ "The ratings already filled in under ", in_quotes(heading), " (", counted(count, "cell", "cells"),
            ") are not taken over: only the statements are." }) };
}

std::optional<Issue> check_document(std::string_view bytes, std::string_view file_name)
{
    auto const name = ascii_lower(file_name);
    auto const named = [&](std::initializer_list<std::string_view> ends) {
        return std::ranges::any_of(ends, [&](auto end) { return name.ends_with(end); });
    };
    if (named({ ".pdf" }))
        return whole_file("a PDF file", copy_from_document);
    if (named({ ".docx", ".doc", ".odt", ".rtf", ".docm" }))
        return whole_file("a Word file", copy_from_document);
    if (named({ ".xlsx", ".xls", ".ods", ".xlsm" }))
        return whole_file("an Excel file", copy_from_sheet);
    return named({ ".json" }) ? std::nullopt : check_other_programs(bytes);
}

std::optional<Issue> check_paste(std::string_view bytes)
{
    // Four bytes make one character at most.
    if (bytes.size() > most_characters * 4)
        return too_many_characters(bytes.size());
    if (auto issue = check_other_programs(bytes))
        return issue;
    if (is_utf16(bytes))
        return std::nullopt;
    auto const zero = bytes.find('\0');
    if (zero != std::string_view::npos)
        return Issue { IssueCode::NotPlainText, concat({ "byte ", row_number(zero) }),
            concat(
                { "This is not text (byte ", row_number(zero), " is zero): open the file in its own program, ", copy_again }) };
    std::size_t odd = 0;
    for (char c : bytes)
        odd += is_odd_control(c) ? 1U : 0U;
    if (odd > 0 && odd * 20 > bytes.size())
        return Issue { IssueCode::NotPlainText, "",
            concat({ "This is mostly signs that cannot be shown, not text: open the file in its own program, ", copy_again }) };
    if (blank(bytes))
        return empty_paste();
    return std::nullopt;
}

} // namespace triad::tables
