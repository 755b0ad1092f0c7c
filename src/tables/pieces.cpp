#include "tables/pieces.h"

#include "base/text.h"
#include "tables/paste_issues.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// Goes through the rows and gathers their pieces.
class Gatherer {
public:
    Gatherer(Grid const& grid, Layout const& layout, Answers const& answers, Draft& draft)
        : m_grid(grid)
        , m_layout(layout)
        , m_answers(answers)
        , m_draft(draft)
    {
    }

    std::vector<Piece> gather()
    {
        for (m_row = 0; m_row < m_grid.rows.size(); ++m_row)
            take_row();
        return std::move(m_out);
    }

private:
    void take_row()
    {
        auto const& part = m_layout.part(m_row);
        auto const shape = m_layout.shapes[m_row];
        auto const statement = column_with(part, ColumnRole::Statement);
        if (shape == RowShape::Empty || !statement)
            return;
        auto const column = *statement;
        propose_header(shape);
        if (shape == RowShape::Header || shape == RowShape::RepeatedHeader)
            return add_whole(column, RowKind::Ignore);
        if (shape == RowShape::Lone)
            return take_lone();
        m_references = references_of(m_grid.rows[m_row], part);
        take_names(part, column);
        take_stray_title(part, column);
        take_statements(part, column);
    }

    /// Headings that a person refused stay in the list, so that they can be accepted again.
    void propose_header(RowShape shape)
    {
        PieceKey const at { .row = m_row };
        bool const header = shape == RowShape::Header || shape == RowShape::RepeatedHeader;
        if (!header && !m_answers.refused(ProposalKind::HeaderRow, at))
            return;
        std::string words;
        for (auto const& cell : m_grid.rows[m_row].cells)
            words += blank(cell.text) ? "" : concat({ words.empty() ? "" : " | ", collapsed_spaces(cell.text) });
        m_draft.proposals.push_back({ .kind = ProposalKind::HeaderRow,
            .at = at,
            .sentence = shape == RowShape::RepeatedHeader ? " repeats the headings: leave it out." : " names the columns.",
            .accepted = header,
            .words = std::move(words) });
    }

    Piece& add(PieceKey key, RowKind kind)
    {
        auto const chosen = m_answers.kind(key);
        m_out.push_back({ .key = key, .kind = chosen.value_or(kind), .found = kind, .settled = chosen.has_value() });
        return m_out.back();
    }

    void add_line(std::size_t column, CellLine line, RowKind kind)
    {
        auto& piece = add({ m_row, column, line.offset }, kind);
        piece.marked = line.kind;
        piece.marker = std::move(line.marker);
        piece.text = std::move(line.text);
        piece.runs_on = line.runs_on;
        if (line.kind == MarkerKind::Number || line.kind == MarkerKind::Letter)
            piece.number = number_in(piece.marker);
    }

    /// The number of a row or of a line, without brackets and the stop behind it.
    static std::string number_in(std::string_view text)
    {
        auto const first = text.find_first_not_of("([ ");
        auto const last = text.find_last_not_of(").:]- ");
        return first == std::string_view::npos || last == std::string_view::npos || last < first
            ? std::string {}
            : std::string { text.substr(first, last + 1 - first) };
    }

    std::string number_of_row(Part const& part) const
    {
        auto const column = column_with(part, ColumnRole::Number);
        auto const& cells = m_grid.rows[m_row].cells;
        return column && is_numbering(cells[*column].text) ? number_in(cells[*column].text) : std::string {};
    }

    void add_whole(std::size_t column, RowKind kind)
    {
        auto const& cell = m_grid.rows[m_row].cells[column];
        if (!cell.continuation() && !blank(cell.text))
            add_line(column, whole_cell(cell.text), kind);
    }

    /// A cell across the table: a title, or lines to judge when there are several, or when it is a whole sentence.
    void take_lone()
    {
        auto const& cells = m_grid.rows[m_row].cells;
        auto const found
            = std::ranges::find_if(cells, [](GridCell const& cell) { return !cell.continuation() && !blank(cell.text); });
        auto const column = static_cast<std::size_t>(found - cells.begin());
        if (found->title) {
            add_line(column, whole_cell(found->text), RowKind::Section);
            m_out.back().outside = true;
            return;
        }
        auto lines = lines_of_cell(found->text);
        bool const sentence = code_point_count(lines.front().text) > 120 || found->text.ends_with('.');
        if (lines.size() == 1) {
            auto const kind = !sentence ? RowKind::Section : above_headings() ? RowKind::Ignore : RowKind::Item;
            return m_grid.width() == 1 && kind == RowKind::Section ? add_title_in_list(column, std::move(lines.front()))
                                                                   : add_line(column, std::move(lines.front()), kind);
        }
        add_lines(column, std::move(lines));
    }

    /// Among lines of text nothing but its place and its look says that a line is a heading.
    void add_title_in_list(std::size_t column, CellLine line)
    {
        PieceKey const at { m_row, column, line.offset };
        bool const accepted = !m_answers.refused(ProposalKind::Section, at);
        m_draft.proposals.push_back({ .kind = ProposalKind::Section, .at = at, .accepted = accepted, .words = line.text });
        add_line(column, std::move(line), accepted ? RowKind::Section : RowKind::Item);
    }

    /// Titles and instructions stand above the headings of columns; nothing there is judged.
    bool above_headings() const
    {
        auto row = m_row;
        while (
            row < m_layout.shapes.size() && (m_layout.shapes[row] == RowShape::Lone || m_layout.shapes[row] == RowShape::Empty))
            ++row;
        return row < m_layout.shapes.size() && m_layout.shapes[row] == RowShape::Header;
    }

    /// A name to the left that differs from the one above: the rows from here on belong to it.
    void take_names(Part const& part, std::size_t statement)
    {
        for (std::size_t column = 0; column < part.columns.size(); ++column) {
            if (part.columns[column].role != ColumnRole::Group)
                continue;
            auto const& cell = m_grid.rows[m_row].cells[column];
            bool const reaches_statement = column < statement && column + static_cast<std::size_t>(cell.columns) > statement;
            if (cell.continuation() || blank(cell.text) || cell.text == m_last_name || reaches_statement)
                continue;
            m_last_name = cell.text;
            add_whole(column, RowKind::Section);
            m_out.back().left_of_row = true;
            m_out.back().end_row = cell.rows > 1 ? m_row + static_cast<std::size_t>(cell.rows) : 0;
        }
    }

    /// The only text of a row, left of the statements where a number should be: a title.
    void take_stray_title(Part const& part, std::size_t statement)
    {
        std::size_t count = 0;
        std::size_t at = 0;
        auto const& cells = m_grid.rows[m_row].cells;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            bool const filled = !cells[column].continuation() && !blank(cells[column].text);
            count += filled ? 1 : 0;
            at = filled ? column : at;
        }
        auto const role = part.columns[at].role;
        bool const outside = role == ColumnRole::Number || role == ColumnRole::Ignored || role == ColumnRole::Reference;
        bool const reaches_statement = at + static_cast<std::size_t>(cells[at].columns) > statement;
        if (count != 1 || at >= statement || reaches_statement || !outside || cells[at].text.size() > 120)
            return;
        add_whole(at, RowKind::Section);
        m_references.clear();
    }

    void take_statements(Part const& part, std::size_t column)
    {
        auto const& owner = m_grid.owner(m_row, column);
        auto const& cell = m_grid.rows[m_row].cells[column];
        // The statement's own cell, or a merged cell that reaches it from the left.
        if (cell.rows_back > 0 || blank(owner.text))
            return;
        auto const first = m_out.size();
        add_lines(column - static_cast<std::size_t>(cell.columns_back), lines_of_cell(owner.text));
        m_out[first].begins_row = true;
        m_out[first].references = std::move(m_references);
        m_out[first].lacks_number = lacks_number(m_grid.rows[m_row], part);
        m_out[first].may_run_on = cell.runs_on;
        if (auto number = number_of_row(part); !number.empty())
            m_out[first].number = std::move(number);
        auto const help = descriptors_of(m_grid.rows[m_row], part);
        for (auto i = first; i < m_out.size(); ++i)
            m_out[i].help = help;
    }

    void add_lines(std::size_t column, std::vector<CellLine> lines)
    {
        PieceKey const at { m_row, column, 0 };
        auto const statements = static_cast<std::size_t>(
            std::ranges::count_if(lines, [](CellLine const& line) { return !line.runs_on && !nothing_to_judge(line); }));
        bool const apart = lines.size() > 1 && std::ranges::count(lines, false, &CellLine::runs_on) > 1;
        if (apart) {
            bool const accepted = !m_answers.refused(ProposalKind::Split, at);
            m_draft.proposals.push_back({ .kind = ProposalKind::Split,
                .at = at,
                .accepted = accepted,
                .words = lines.front().text,
                .count = statements });
            if (!accepted)
                lines = { whole_cell(m_grid.rows[m_row].cells[column].text) };
        }
        for (auto& line : lines) {
            auto const kind = nothing_to_judge(line) ? RowKind::Ignore : RowKind::Item;
            add_line(column, std::move(line), kind);
        }
    }

    /// A number, a dash or the words of the scale alone.
    static bool nothing_to_judge(CellLine const& line) { return readable_length(line.text) == 0 || is_rating_line(line.text); }

    Grid const& m_grid;
    Layout const& m_layout;
    Answers const& m_answers;
    Draft& m_draft;
    std::vector<Piece> m_out;
    std::size_t m_row = 0;
    std::string m_last_name;
    std::vector<std::string> m_references;
};

} // namespace

std::vector<Piece> pieces_of(Grid const& grid, Layout const& layout, Answers const& answers, Draft& draft)
{
    return Gatherer { grid, layout, answers, draft }.gather();
}

} // namespace triad::tables
