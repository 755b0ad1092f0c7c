#include "base/text.h"
#include "tables/pieces.h"
#include "tables/scale_words.h"

#include <algorithm>
#include <map>

namespace triad::tables {

namespace {

/// The row's first words, wherever they stand: "Total" may stand below the numbers of the rows.
std::string_view first_words(GridRow const& row)
{
    for (auto const& cell : row.cells) {
        if (!cell.continuation() && readable_length(cell.text) > 0)
            return cell.text;
    }
    return {};
}

void set_totals_aside(Grid const& grid, Answers const& answers, std::vector<Piece>& pieces, std::vector<Proposal>& proposals)
{
    for (auto& piece : pieces) {
        bool const judged = piece.found == RowKind::Item || piece.found == RowKind::Section;
        bool const adds_up = is_total(piece.text) || (piece.begins_row && is_total(first_words(grid.rows[piece.key.row])));
        if (!judged || !adds_up || !piece.number.empty() || piece.outside)
            continue;
        bool const accepted = answers.holds(ProposalKind::Total, piece.key, true);
        proposals.push_back({ .kind = ProposalKind::Total, .at = piece.key, .accepted = accepted, .words = piece.text });
        if (!accepted)
            continue;
        piece.total = true;
        piece.found = RowKind::Ignore;
        piece.kind = piece.settled ? piece.kind : RowKind::Ignore;
    }
}

/// "1 2 3 4" behind most statements is to circle, and no part of their words. Behind one alone it may be anything.
void take_printed_choices_off(std::vector<Piece>& pieces)
{
    std::map<std::string, std::size_t, std::less<>> tails;
    std::size_t items = 0;
    for (auto const& piece : pieces) {
        items += piece.found == RowKind::Item ? 1U : 0U;
        if (auto const at = printed_choices_at_end(piece.text); at < piece.text.size())
            ++tails[std::string { trimmed(std::string_view { piece.text }.substr(at)) }];
    }
    for (auto& piece : pieces) {
        auto const at = printed_choices_at_end(piece.text);
        auto const tail = std::string { trimmed(std::string_view { piece.text }.substr(at)) };
        auto const found = tails.find(tail);
        if (tail.empty() || found == tails.end() || found->second < 2 || found->second * 2 < items)
            continue;
        piece.marker.append(piece.marker.empty() ? "" : " ").append(tail);
        piece.text = std::string { trimmed(std::string_view { piece.text }.substr(0, at)) };
    }
}

} // namespace

void set_aside(Grid const& grid, Answers const& answers, std::vector<Piece>& pieces, std::vector<Proposal>& proposals)
{
    take_printed_choices_off(pieces);
    set_totals_aside(grid, answers, pieces, proposals);
}

} // namespace triad::tables
