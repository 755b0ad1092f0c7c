#include "format/answer_table_file.h"

#include "base/text.h"
#include "format/csv.h"
#include "format/json_text.h"

namespace triad::format {

namespace {

using model::Attribution;
using rules::TableRow;
using rules::TidyTable;

constexpr std::size_t named_column = 2;
constexpr std::size_t edition_column = 7;
static_assert(table_columns[named_column] == "named" && table_columns[edition_column] == "edition");

/// About as long as most rows are: so the text is not copied again and again while it grows.
constexpr std::size_t usual_row = 320;

std::string_view word_of(Attribution attribution)
{
    switch (attribution) {
    case Attribution::None:
        break;
    case Attribution::Unnamed:
        return "unnamed";
    case Attribution::Role:
        return "role";
    case Attribution::Named:
        return "named";
    }
    return {};
}

void append_value(std::string& out, std::size_t column, std::string_view cell)
{
    if (cell.empty())
        out += "null";
    else if (column == named_column)
        out += cell == "yes" ? "true" : "false";
    else if (column == edition_column)
        out += cell;
    else
        append_json_text(out, cell);
}

std::string with_room_for(TidyTable const& table)
{
    std::string out;
    out.reserve(static_cast<std::size_t>(table.summary().rows + 1) * usual_row);
    return out;
}

template <typename Cells> void append_csv_line(std::string& out, Cells const& cells)
{
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (column > 0)
            out += ',';
        append_csv_cell(out, cells[column]);
    }
    out += csv_line_end;
}

} // namespace

std::array<std::string, table_columns.size()> table_cells(TableRow const& row)
{
    auto const text = [](std::string_view words) { return std::string { words }; };
    rules::TableSchool const none;
    auto const& school = row.school ? *row.school : none;
    return { school.called, school.urn, row.school ? (school.named ? "yes" : "no") : "", school.phase, school.group,
        text(row.instrument), text(row.title), row.edition > 0 ? number(row.edition) : std::string {}, text(row.item),
        text(row.statement), text(row.rating), text(row.word), text(row.round), text(row.comment),
        text(word_of(row.attribution)) };
}

std::string encode_table_csv(TidyTable const& table)
{
    auto out = with_room_for(table);
    out += csv_mark;
    append_csv_line(out, table_columns);
    table.each_row([&](TableRow const& row) {
        append_csv_line(out, table_cells(row));
        return true;
    });
    return out;
}

std::string encode_table_lines(TidyTable const& table)
{
    auto out = with_room_for(table);
    table.each_row([&](TableRow const& row) {
        auto const cells = table_cells(row);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            out += column == 0 ? "{\"" : ",\"";
            out += table_columns[column];
            out += "\":";
            append_value(out, column, cells[column]);
        }
        out += "}\n";
        return true;
    });
    return out;
}

} // namespace triad::format
