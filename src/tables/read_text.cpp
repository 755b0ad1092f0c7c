#include "tables/read_text.h"

#include "base/text.h"
#include "tables/paste_issues.h"
#include "tables/text_forms.h"

#include <algorithm>
#include <map>

namespace triad::tables {

namespace {

struct Read {
    Rows rows;
    TextKind kind = TextKind::Lines;
};

std::optional<Read> as(TextKind kind, std::optional<Rows> rows)
{
    if (!rows)
        return std::nullopt;
    return Read { std::move(*rows), kind };
}

/// The forms from the surest to the least sure.
Read read_any_form(std::string_view text, std::string_view file_name)
{
    auto const name = ascii_lower(file_name);
    bool const csv = name.ends_with(".csv");
    if (!csv) {
        if (auto read = as(TextKind::Markdown, read_markdown(text)))
            return std::move(*read);
        if (auto read = as(TextKind::TabbedCells, read_tabbed_cells(text)))
            return std::move(*read);
    }
    if (auto read = as(TextKind::Pipes, csv ? std::nullopt : read_pipes(text)))
        return std::move(*read);
    if (auto read = read_separated_evenly(text, csv))
        return { std::move(read->rows), read->kind };
    if (auto read = as(TextKind::Slashes, csv ? std::nullopt : read_slashes(text)))
        return std::move(*read);
    if (auto read = as(TextKind::Lines, read_quoted_column(text)))
        return std::move(*read);
    return { read_lines(text), TextKind::Lines };
}

} // namespace

Result<TextTable, Issue> read_table_text(std::string_view bytes, std::string_view file_name)
{
    if (auto issue = check_document(bytes, file_name))
        return Failure { std::move(*issue) };
    if (bytes.empty())
        return Failure { empty_paste() };
    if (auto issue = check_paste(bytes))
        return Failure { std::move(*issue) };
    auto const text = decoded_text(bytes);
    if (auto const count = code_point_count(text); count > most_characters)
        return Failure { too_many_characters(count) };
    auto read = read_any_form(text, file_name);
    auto grid = spread_out(std::move(read.rows));
    if (!grid)
        return Failure { grid.error() };
    return TextTable { std::move(*grid), read.kind };
}

GridRow row_of(std::vector<std::string> texts)
{
    GridRow out;
    for (auto& text : texts)
        out.cells.push_back({ .text = std::move(text) });
    return out;
}

GridRow lone_row(std::string_view text, std::size_t width)
{
    return { .cells
        = { { .text = std::string { text }, .columns = static_cast<int>(std::clamp<std::size_t>(width, 1, most_columns)) } } };
}

std::size_t usual_width(Rows const& rows)
{
    std::map<std::size_t, std::size_t> counts;
    for (auto const& row : rows)
        ++counts[row.cells.size()];
    counts.erase(0);
    counts.erase(1);
    auto const most = std::ranges::max_element(counts, {}, [](auto const& entry) { return entry.second; });
    return most == counts.end() ? 0 : most->first;
}

void merge_lone_rows(Rows& rows, std::size_t width)
{
    auto const lone = std::ranges::count_if(rows, [](GridRow const& row) { return row.cells.size() == 1; });
    if (static_cast<std::size_t>(lone) * 2 > rows.size())
        return;
    for (auto& row : rows) {
        if (row.cells.size() == 1)
            row.cells[0].columns = static_cast<int>(std::clamp<std::size_t>(width, 1, most_columns));
    }
}

} // namespace triad::tables
