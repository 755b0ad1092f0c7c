#include "tables/layout.h"

#include "base/text.h"
#include "tables/header_rows.h"
#include "tables/wording.h"

#include <algorithm>

namespace triad::tables {

namespace {

bool is_above_headings(RowShape shape) { return shape == RowShape::Empty || shape == RowShape::Lone; }

/// Divides the rows among parts, row by row.
class Divider {
public:
    Divider(Grid const& grid, Choices const& choices, Answers const& answers)
        : m_grid(grid)
        , m_choices(choices)
        , m_answers(answers)
        , m_marked(marks_its_headings(grid))
    {
    }

    Layout divide()
    {
        m_out.parts.push_back({});
        for (std::size_t row = 0; row < m_grid.rows.size(); ++row)
            take(row);
        return std::move(m_out);
    }

private:
    void take(std::size_t row)
    {
        m_table_begins = m_table_begins || m_grid.rows[row].begins_table;
        auto shape = plain_shape(m_grid.rows[row]);
        if (shape == RowShape::Data && is_title(row))
            shape = RowShape::Lone;
        if (m_choices.header && shape != RowShape::Empty && !m_seen_text && *m_choices.header)
            shape = RowShape::Data;
        if (shape == RowShape::Data)
            shape = shape_of_data(row);
        m_seen_text = m_seen_text || shape != RowShape::Empty;
        m_table_begins = m_table_begins && (shape == RowShape::Empty || shape == RowShape::Lone);
        m_last_data = shape == RowShape::Data ? std::optional { row } : m_last_data;
        m_out.shapes.push_back(shape);
        m_out.part_of.push_back(m_out.parts.size() - 1);
    }

    RowShape shape_of_data(std::size_t row)
    {
        bool const first = !m_seen_data;
        bool const second = m_seen_data && row > 0 && m_out.shapes[row - 1] == RowShape::Header && !m_table_begins;
        m_seen_data = true;
        if (m_header && !second && same_words(m_grid.rows[*m_header], m_grid.rows[row]))
            return is_header(row, true) ? RowShape::RepeatedHeader : RowShape::Data;
        if (first)
            return begin_with(row, is_header(row, m_choices.header.value_or(is_first_header(m_grid, row, m_marked))));
        if (second)
            return is_header(row, is_second_header(row)) ? RowShape::Header : RowShape::Data;
        if (is_header(row, begins_columns(row, { after_title(row), m_table_begins })))
            return begin_part(row);
        return RowShape::Data;
    }

    bool begins_columns(std::size_t row, Above above) const
    {
        bool const printed = m_last_data && print_the_same_choices(m_grid.rows[row], m_grid.rows[*m_last_data]);
        return !printed && is_later_header(m_grid, row, m_marked, above);
    }

    bool after_title(std::size_t row) const
    {
        while (row > 0 && m_out.shapes[row - 1] == RowShape::Empty)
            --row;
        return row > 0 && m_out.shapes[row - 1] == RowShape::Lone;
    }

    /// One filled cell above headings: a title that nobody has merged.
    bool is_title(std::size_t row) const
    {
        constexpr int most_titles = 4;
        auto const below = row_below_titles(m_grid, row, m_seen_data ? 1 : most_titles);
        if (!below)
            return false;
        if (!m_seen_data)
            return is_certain_header(m_grid, *below, m_marked);
        if (ends_sentence(filled_cells(m_grid.rows[row])[0]->text))
            return false;
        // The last statement of a page stands above headings as well: then more has to speak for a title.
        bool const apart = m_table_begins || after_title(row) || m_out.shapes[row - 1] == RowShape::Empty;
        bool const repeated = m_header && same_words(m_grid.rows[*m_header], m_grid.rows[*below]);
        return repeated ? apart : begins_columns(*below, { .title = apart, .table_begins = m_table_begins || !apart });
    }

    bool is_header(std::size_t row, bool otherwise) const
    {
        return m_answers.holds(ProposalKind::HeaderRow, { .row = row }, otherwise);
    }

    RowShape begin_with(std::size_t row, bool header)
    {
        if (header)
            m_header = row;
        return header ? RowShape::Header : RowShape::Data;
    }

    /// A second line of headings: marked as such, or single marks under one common heading, or names below empty headings.
    bool is_second_header(std::size_t row) const
    {
        if (heads_empty_places(row))
            return true;
        auto const cells = filled_cells(m_grid.rows[row]);
        bool const marks = std::ranges::all_of(cells, [](auto const* cell) { return is_mark(cell->text); });
        bool const under_merged = std::ranges::any_of(
            m_grid.rows[row - 1].cells, [](GridCell const& cell) { return cell.columns > 1 && !blank(cell.text); });
        return cells.size() > 1 && under_merged && (marks || (all_marked(cells) && m_marked));
    }

    /// Neighbours in short words, all but the first with nothing above them in the headings, and nothing else in the row.
    bool heads_empty_places(std::size_t row) const
    {
        auto const& above = m_grid.rows[row - 1].cells;
        std::size_t run = 0;
        bool ended = false;
        for (std::size_t column = 0; column < above.size(); ++column) {
            auto const& cell = m_grid.rows[row].cells[column];
            bool const text = !cell.continuation() && !blank(cell.text);
            bool const names = text && words_of(cell.text).size() <= 4 && !ends_sentence(cell.text);
            bool const free = run == 0 || above[column].continuation() || blank(above[column].text);
            // What is judged stands at the left: a row that says something there is no row of headings.
            if (text && (ended || !names || !free || column == 0))
                return false;
            run += text ? 1U : 0U;
            ended = ended || (!text && run > 0);
        }
        return run >= 2;
    }

    /// Titles right above the headings belong to the new part.
    RowShape begin_part(std::size_t row)
    {
        auto first = row;
        for (auto i = row; i > 0 && !m_grid.rows[i].begins_table && is_above_headings(m_out.shapes[i - 1]); --i)
            first = m_out.shapes[i - 1] == RowShape::Lone ? i - 1 : first;
        bool const only_titles_before = std::ranges::all_of(
            m_out.shapes.begin(), m_out.shapes.begin() + static_cast<std::ptrdiff_t>(first), is_above_headings);
        if (!only_titles_before)
            m_out.parts.push_back({ .first_row = first });
        for (auto i = first; i < row; ++i)
            m_out.part_of[i] = m_out.parts.size() - 1;
        m_header = row;
        return RowShape::Header;
    }

    Grid const& m_grid;
    Choices const& m_choices;
    Answers const& m_answers;
    bool m_marked; // headings differ from other cells by their look
    Layout m_out;
    std::optional<std::size_t> m_header;
    std::optional<std::size_t> m_last_data;
    bool m_seen_text = false;
    bool m_seen_data = false;
    bool m_table_begins = false; // and none of its rows has come but titles
};

} // namespace

Layout lay_out(Grid const& grid, Choices const& choices, Answers const& answers)
{
    auto out = Divider { grid, choices, answers }.divide();
    for (std::size_t i = 0; i < out.parts.size(); ++i) {
        auto part = out.parts[i];
        assign_roles(grid, out, i, part, choices);
        out.parts[i] = std::move(part);
    }
    return out;
}

std::optional<std::size_t> column_with(Part const& part, ColumnRole role)
{
    auto const found = std::ranges::find(part.columns, role, &Column::role);
    return found == part.columns.end() ? std::nullopt : std::optional { static_cast<std::size_t>(found - part.columns.begin()) };
}

} // namespace triad::tables
