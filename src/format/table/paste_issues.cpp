#include "format/table/paste_issues.h"

#include "base/text.h"
#include "format/sentences.h"
#include "format/table/grid.h"

namespace triad::format::table {

namespace {

constexpr std::string_view copy_again = "copy the table where it was made, and paste it here.";

std::string place_of(std::size_t row) { return concat({ "row ", row_number(row) }); }

/// Files of other programs, told by how they begin.
std::optional<Issue> check_other_programs(std::string_view bytes)
{
    auto const refuse = [](std::string_view what) {
        return Issue { IssueCode::NotPlainText, "byte 1", concat({ "This is ", what, ": open it, ", copy_again }) };
    };
    if (bytes.starts_with("%PDF"))
        return refuse("a whole PDF file, not text from one");
    if (bytes.starts_with("PK\x03\x04"))
        return refuse("a whole Word, Excel or ZIP file, not a table from one");
    if (bytes.starts_with("\xd0\xcf\x11\xe0"))
        return refuse("a whole file of an older Word or Excel, not a table from one");
    return std::nullopt;
}

bool is_odd_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && (c < '\t' || c > '\r')) || c == 0x7f; }

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff"); }

} // namespace

std::string grouped_digits(std::size_t value)
{
    auto out = number(static_cast<std::int64_t>(value));
    for (auto at = out.size(); at > 3;) {
        at -= 3;
        out.insert(at, 1, ',');
    }
    return out;
}

std::string row_number(std::size_t row) { return number(static_cast<std::int64_t>(row) + 1); }

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

Issue marks_left_out(std::size_t count, std::string_view heading)
{
    return { IssueCode::UnevenTable, std::string { heading },
        concat({ "The ratings already filled in under ", in_quotes(heading), " (",
            counted(static_cast<std::int64_t>(count), "cell", "cells"), ") are not taken over: only the statements are." }) };
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

} // namespace triad::format::table
