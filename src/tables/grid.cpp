#include "tables/grid.h"

#include "base/text.h"
#include "tables/paste_issues.h"
#include "tables/wording.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// Places still to be covered by a merged cell of a row above.
struct Hanging {
    int rows_left = 0;
    int rows_back = 0;
    int columns_back = 0;
};

/// Where a merged cell would cover a place twice, or hang out of the table.
struct Unevenness {
    std::size_t count = 0;
    std::size_t first_row = 0;

    void add(std::size_t row)
    {
        if (count++ == 0)
            first_row = row;
    }
};

std::size_t end_of_table(std::vector<GridRow> const& rows, std::size_t row)
{
    auto const next
        = std::ranges::find(rows.begin() + static_cast<std::ptrdiff_t>(row) + 1, rows.end(), true, &GridRow::begins_table);
    return static_cast<std::size_t>(next - rows.begin());
}

class Spreader {
public:
    std::vector<GridRow> rows;
    Unevenness uneven;
    std::size_t widest = 0;

    /// `rows_below`: how many rows its table has from this one on.
    void add(GridRow const& source, std::size_t rows_below)
    {
        m_row = rows.size();
        m_column = 0;
        rows.emplace_back().begins_table = source.begins_table;
        cover_from_above();
        for (auto const& cell : source.cells) {
            place(cell, rows_below);
            cover_from_above();
        }
        widest = std::max(widest, m_column);
    }

    /// Every row becomes as wide as the widest. A row is uneven that is shorter than others of its own table.
    void even_out()
    {
        for (std::size_t first = 0; first < rows.size();) {
            auto const end = end_of_table(rows, first);
            std::size_t width = 0;
            for (auto i = first; i < end; ++i)
                width = std::max(width, rows[i].cells.size());
            for (; first < end; ++first) {
                if (rows[first].cells.size() < width)
                    uneven.add(first);
                rows[first].cells.resize(widest);
            }
        }
    }

private:
    /// What a cell above hands down covers the next places of this row.
    void cover_from_above()
    {
        while (m_column < m_hanging.size() && m_hanging[m_column].rows_left > 0) {
            auto& above = m_hanging[m_column];
            --above.rows_left;
            rows[m_row].cells.push_back({ .columns_back = above.columns_back, .rows_back = ++above.rows_back });
            ++m_column;
        }
    }

    void place(GridCell const& source, std::size_t rows_below)
    {
        auto cell = source;
        // Only a cell of its own makes a table too wide, not a title that was merged across the whole sheet.
        auto const room = m_column < most_columns ? most_columns - m_column : 1;
        cell.columns = std::clamp(source.columns, 1, static_cast<int>(room));
        cell.rows = std::clamp(source.rows, 1, static_cast<int>(rows_below));
        if (cell.rows != source.rows)
            uneven.add(m_row);
        auto const first = m_column;
        for (int back = 0; back < cell.columns; ++back, ++m_column) {
            // A cell above already covers this place: the merged cell stops before it.
            if (back > 0 && m_column < m_hanging.size() && m_hanging[m_column].rows_left > 0) {
                uneven.add(m_row);
                break;
            }
            rows[m_row].cells.push_back(back == 0 ? cell : GridCell { .columns_back = back });
            m_hanging.resize(std::max(m_hanging.size(), m_column + 1));
            m_hanging[m_column] = { .rows_left = cell.rows - 1, .rows_back = 0, .columns_back = back };
        }
        rows[m_row].cells[first].columns = static_cast<int>(m_column - first);
    }

    std::vector<Hanging> m_hanging;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
};

bool has_text(GridRow const& row)
{
    return std::ranges::any_of(row.cells, [](GridCell const& cell) { return !blank(cell.text); });
}

std::size_t characters_in(std::vector<GridRow> const& rows)
{
    std::size_t count = 0;
    for (auto const& row : rows) {
        for (auto const& cell : row.cells)
            count += code_point_count(cell.text);
    }
    return count;
}

/// Columns at the right without a text of their own: a title merged too widely makes them, and spreadsheets send many.
void drop_empty_columns(std::vector<GridRow>& rows, std::size_t width)
{
    auto const own_text = [](GridRow const& row, std::size_t column) { return !blank(row.cells[column].text); };
    while (width > 1 && std::ranges::none_of(rows, [&](GridRow const& row) { return own_text(row, width - 1); }))
        --width;
    for (auto& row : rows) {
        row.cells.resize(width);
        for (std::size_t i = 0; i < width; ++i)
            row.cells[i].columns = std::min(row.cells[i].columns, static_cast<int>(width - i));
    }
}

/// Empty cells past the limit are left out before they are counted.
void drop_empty_cells(GridRow& row)
{
    while (row.cells.size() > most_columns && blank(row.cells.back().text))
        row.cells.pop_back();
}

} // namespace

GridCell const& Grid::owner(std::size_t row, std::size_t column) const
{
    auto const& cell = rows[row].cells[column];
    return rows[row - static_cast<std::size_t>(cell.rows_back)].cells[column - static_cast<std::size_t>(cell.columns_back)];
}

Result<Grid, Issue> spread_out(std::vector<GridRow> source)
{
    for (auto& row : source) {
        for (auto& cell : row.cells)
            cell.text = clean_text(cell.text);
    }
    if (std::ranges::none_of(source, has_text))
        return Failure { empty_paste() };
    if (source.size() > most_rows)
        return Failure { too_many_rows(source.size()) };
    if (auto const count = characters_in(source); count > most_characters)
        return Failure { too_many_characters(count) };
    Spreader spreader;
    std::size_t end = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        end = i < end ? end : end_of_table(source, i);
        drop_empty_cells(source[i]);
        spreader.add(source[i], end - i);
        if (spreader.widest > most_columns)
            return Failure { too_many_columns(i, spreader.widest) };
    }
    spreader.even_out();
    drop_empty_columns(spreader.rows, spreader.widest);
    Grid out { .rows = std::move(spreader.rows) };
    if (spreader.uneven.count > 0)
        out.notes.push_back(uneven_table(spreader.uneven.first_row, spreader.uneven.count));
    return out;
}

} // namespace triad::tables
