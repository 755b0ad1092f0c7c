#include "base/text.h"
#include "tables/pieces.h"

#include <algorithm>

namespace triad::tables {

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
    std::size_t letters = 0; // of all items
};

class SectionFinder {
public:
    SectionFinder(Grid const& grid, Layout const& layout, Answers const& answers, std::vector<Piece>& pieces,
        std::vector<Proposal>& proposals)
        : m_grid(grid)
        , m_layout(layout)
        , m_answers(answers)
        , m_pieces(pieces)
        , m_proposals(proposals)
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
            mark(piece);
        }
        if (m_pieces.size() > 1 && stands_above_a_heading(m_pieces[0], m_pieces[1]))
            mark(m_pieces[0]);
    }

private:
    void mark(Piece& piece)
    {
        bool const accepted = m_answers.holds(ProposalKind::Section, piece.key, true);
        m_proposals.push_back({ .kind = ProposalKind::Section, .at = piece.key, .accepted = accepted, .words = piece.text });
        if (!accepted)
            return;
        piece.found = RowKind::Section;
        piece.kind = piece.settled ? piece.kind : RowKind::Section;
    }

    /// What is all that stands above the first heading is the title of the whole.
    bool stands_above_a_heading(Piece const& first, Piece const& second) const
    {
        return first.found == RowKind::Item && second.found == RowKind::Section && first.begins_row && first.number.empty()
            && first.marked == MarkerKind::None && words_of(first.text).size() <= 8 && !ends_sentence(first.text)
            && stands_alone(first);
    }

    void add(Look& look, Piece const& piece) const
    {
        ++look.items;
        look.letters += code_point_count(piece.text);
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
            bool const other
                = i != piece.key.column && columns[i].role != ColumnRole::Group && columns[i].role != ColumnRole::Number;
            if (other && !m_grid.rows[piece.key.row].cells[i].continuation() && !blank(m_grid.rows[piece.key.row].cells[i].text))
                return false;
        }
        return true;
    }

    bool followed_by_item(std::size_t i) const { return i + 1 < m_pieces.size() && m_pieces[i + 1].found == RowKind::Item; }

    /// "1" above "1.1", "A" above "A1": the number itself says that it is above others.
    bool numbers_what_follows(std::size_t i) const
    {
        auto const next = std::ranges::find_if(m_pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_pieces.end(),
            [](Piece const& piece) { return piece.found == RowKind::Item; });
        auto const& above = m_pieces[i].number;
        if (above.empty() || next == m_pieces.end() || !next->number.starts_with(above) || next->number == above)
            return false;
        bool const letter = above.size() == 1 && (above[0] < '0' || above[0] > '9');
        return stands_alone(m_pieces[i]) && (next->number[above.size()] == '.' || letter);
    }

    bool names_what_follows(std::size_t i) const
    {
        auto const& piece = m_pieces[i];
        auto const& look = m_looks[m_layout.part_of[piece.key.row]];
        if (piece.marked == MarkerKind::Heading || numbers_what_follows(i))
            return true;
        // A row with its own number is a row like the others.
        if (!piece.number.empty())
            return false;
        if (look.items < 2 || !followed_by_item(i) || !stands_alone(piece))
            return false;
        if (reads_as_short_title(piece.text) && !is_list_marker(piece) && !starts_lower(m_pieces[i + 1].text))
            return true;
        if (!reads_as_title(piece))
            return false;
        if (marked_as_heading(piece) && look.marked_as_heading * 2 < look.items)
            return true;
        return all_capitals(piece.text) || differs_in_table(piece, look) || differs_in_list(i, look) || says_less(i, look);
    }

    /// The other rows have a rating or a number.
    bool differs_in_table(Piece const& piece, Look const& look) const
    {
        bool const unrated = look.with_rating * 2 > look.items && !has_rating(piece);
        return piece.begins_row && m_grid.width() > 1 && (unrated || (piece.lacks_number && ends_before(piece)));
    }

    /// "Planning" among sentences: three words at most, and much less than the others say. The first line may say a little more.
    bool says_less(std::size_t i, Look const& look) const
    {
        auto const& piece = m_pieces[i];
        if (!piece.begins_row || look.items < 4 || is_list_marker(piece) || i + 2 >= m_pieces.size())
            return false;
        auto const& next = m_pieces[i + 1];
        auto const words = words_of(piece.text);
        bool const goes_on = dangles(piece.text) || needs_more(piece.text) || starts_lower(next.text);
        bool const tells = words.empty() || words.front() == "we" || words.front() == "i" || words.front() == "they";
        bool const two_follow = next.found == RowKind::Item && m_pieces[i + 2].found == RowKind::Item;
        auto const share = code_point_count(piece.text) * 20 / std::max<std::size_t>(1, look.letters / look.items);
        return two_follow && !goes_on && !tells && words.size() <= (i == 0 ? 5 : 3) && share < (i == 0 ? 11 : 9);
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
    Answers const& m_answers;
    std::vector<Piece>& m_pieces;
    std::vector<Proposal>& m_proposals;
    std::vector<Look> m_looks;
};

} // namespace

bool reads_as_short_title(std::string_view text)
{
    return words_of(text).size() <= 4 && text.ends_with(':') && !starts_lower(text);
}

void find_sections(
    Grid const& grid, Layout const& layout, Answers const& answers, std::vector<Piece>& pieces, std::vector<Proposal>& proposals)
{
    SectionFinder { grid, layout, answers, pieces, proposals }.mark();
}

} // namespace triad::tables
