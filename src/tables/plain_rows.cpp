#include "tables/plain_rows.h"

#include "base/text.h"
#include "tables/read_text.h"

namespace triad::tables {

namespace {

std::vector<std::vector<std::string>> listed_rows(std::string_view text)
{
    std::vector<std::vector<std::string>> out;
    for (auto const line : split(text, '\n')) {
        auto& row = out.emplace_back();
        for (auto const cell : split(line, line.contains('\t') ? '\t' : ','))
            row.emplace_back(trimmed(cell));
    }
    return out;
}

} // namespace

Result<std::vector<std::vector<std::string>>, Issue> read_plain_rows(std::string_view text)
{
    auto const read = read_table_text(text);
    if (!read)
        return Failure<Issue> { read.error() };
    if (read->kind == TextKind::Lines)
        return listed_rows(text);
    std::vector<std::vector<std::string>> out;
    for (auto const& row : read->grid.rows) {
        auto& cells = out.emplace_back();
        for (auto const& cell : row.cells)
            cells.push_back(cell.text);
    }
    return out;
}

} // namespace triad::tables
