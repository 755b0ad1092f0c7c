#include "base/text.h"
#include "tables/pieces.h"

namespace triad::tables {

std::vector<std::string> references_of(GridRow const& row, Part const& part)
{
    std::vector<std::string> out;
    for (std::size_t column = 0; column < part.columns.size(); ++column) {
        auto const& cell = row.cells[column];
        if (part.columns[column].role != ColumnRole::Reference || blank(cell.text))
            continue;
        for (auto& line : lines_of_cell(cell.text))
            out.push_back(std::move(line.text));
    }
    return out;
}

bool lacks_number(GridRow const& row, Part const& part)
{
    auto const column = column_with(part, ColumnRole::Number);
    if (!column)
        return false;
    auto const& cell = row.cells[*column];
    return !cell.continuation() && blank(cell.text);
}

std::string descriptors_of(GridRow const& row, Part const& part)
{
    std::string out;
    for (std::size_t column = 0; column < part.columns.size(); ++column) {
        auto const& text = row.cells[column].text;
        if (part.columns[column].role != ColumnRole::Level || blank(text))
            continue;
        out.append(out.empty() ? "" : "\n").append(collapsed_spaces(part.columns[column].heading)).append(": ");
        out.append(collapsed_spaces(text));
    }
    return out;
}

} // namespace triad::tables
