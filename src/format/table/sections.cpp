#include "base/text.h"
#include "format/table/pieces.h"

#include <algorithm>

namespace triad::format::table {

namespace {

/// Short, and no sentence.
bool reads_as_title(Piece const& piece)
{
    return words_of(piece.text).size() <= 10 && code_point_count(piece.text) <= 70 && !ends_sentence(piece.text)
        && !starts_lower(piece.text) && !ends_with_opening_sign(piece.text);
}

/// How the items of one part look, for a piece to differ from.
struct Look {
    std::size_t items = 0;
    std::size_t with_marker = 0;
    std::size_t with_full_stop = 0;
    std::size_t marked_as_heading = 0;
    std::size_t with_rating = 0; // something in a rating column
};

class SectionFinder {
public:
    SectionFinder(Grid const& grid, Layout const& layout, std::vector<Piece>& pieces)
        : m_grid(grid)
        , m_layout(layout)
        , m_pieces(pieces)
        , m_looks(layout.parts.size())
    {
        for (auto const& piece : pieces) {
            if (piece.found == RowKind::Item)
                add(m_looks[layout.part_of[piece.key.row]], piece);
        }
    }

    void mark()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            auto& piece = m_pieces[i];
            if (piece.found != RowKind::Item || !names_what_follows(i))
                continue;
            piece.found = RowKind::Section;
            piece.kind = piece.settled ? piece.kind : RowKind::Section;
        }
    }

private:
    void add(Look& look, Piece const& piece) const
    {
        ++look.items;
        look.with_marker += is_list_marker(piece) ? 1U : 0U;
        look.with_full_stop += ends_sentence(piece.text) ? 1U : 0U;
        look.marked_as_heading += marked_as_heading(piece) ? 1U : 0U;
        look.with_rating += has_rating(piece) ? 1U : 0U;
    }

    static bool is_list_marker(Piece const& piece)
    {
        return piece.marked == MarkerKind::Bullet || piece.marked == MarkerKind::Number || piece.marked == MarkerKind::Letter;
    }

    bool marked_as_heading(Piece const& piece) const { return m_grid.owner(piece.key.row, piece.key.column).header; }

    bool has_rating(Piece const& piece) const
    {
        auto const& columns = m_layout.part(piece.key.row).columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].role == ColumnRole::Rating && !blank(m_grid.owner(piece.key.row, i).text))
                return true;
        }
        return false;
    }

    /// Nothing stands beside the piece but names of groups.
    bool stands_alone(Piece const& piece) const
    {
        auto const& columns = m_layout.part(piece.key.row).columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            bool const other = i != piece.key.column && columns[i].role != ColumnRole::Group;
            if (other && !m_grid.rows[piece.key.row].cells[i].continuation() && !blank(m_grid.rows[piece.key.row].cells[i].text))
                return false;
        }
        return true;
    }

    bool followed_by_item(std::size_t i) const { return i + 1 < m_pieces.size() && m_pieces[i + 1].found == RowKind::Item; }

    bool names_what_follows(std::size_t i) const
    {
        auto const& piece = m_pieces[i];
        auto const& look = m_looks[m_layout.part_of[piece.key.row]];
        if (piece.marked == MarkerKind::Heading)
            return true;
        if (look.items < 2 || !followed_by_item(i) || !stands_alone(piece))
            return false;
        if (reads_as_short_title(piece.text) && !is_list_marker(piece) && !starts_lower(m_pieces[i + 1].text))
            return true;
        if (!reads_as_title(piece))
            return false;
        if (marked_as_heading(piece) && look.marked_as_heading * 2 < look.items)
            return true;
        return all_capitals(piece.text) || differs_in_table(piece, look) || differs_in_list(i, look);
    }

    /// The other rows have a rating or a number.
    bool differs_in_table(Piece const& piece, Look const& look) const
    {
        bool const unrated = look.with_rating * 2 > look.items && !has_rating(piece);
        return piece.begins_row && m_grid.width() > 1 && (unrated || (piece.lacks_number && ends_before(piece)));
    }

    /// The piece before it is complete: otherwise this one may be its rest.
    bool ends_before(Piece const& piece) const
    {
        auto const i = static_cast<std::size_t>(&piece - m_pieces.data());
        return i == 0 || m_pieces[i - 1].found != RowKind::Item || !dangles(m_pieces[i - 1].text);
    }

    /// Running text: the entries have bullets or full stops, and this line has neither.
    bool differs_in_list(std::size_t i, Look const& look) const
    {
        auto const& piece = m_pieces[i];
        bool const within_cell = !piece.begins_row || m_pieces[i + 1].key.row == piece.key.row;
        if (is_list_marker(piece) || !(m_grid.width() == 1 || within_cell))
            return false;
        bool const before_list = look.with_marker * 2 > look.items && is_list_marker(m_pieces[i + 1]);
        bool const among_sentences = look.with_full_stop * 10 >= look.items * 6 && m_grid.width() == 1;
        return (before_list || among_sentences) && words_of(piece.text).size() <= 8;
    }

    Grid const& m_grid;
    Layout const& m_layout;
    std::vector<Piece>& m_pieces;
    std::vector<Look> m_looks;
};

} // namespace

bool reads_as_short_title(std::string_view text)
{
    return words_of(text).size() <= 4 && text.ends_with(':') && !starts_lower(text);
}

void find_sections(Grid const& grid, Layout const& layout, std::vector<Piece>& pieces)
{
    SectionFinder { grid, layout, pieces }.mark();
}

} // namespace triad::format::table
