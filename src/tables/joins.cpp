#include "base/text.h"
#include "tables/paste_issues.h"
#include "tables/pieces.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// The run that each piece goes on from; null for none, and for refused ones: what a person refuses no longer explains a row.
std::vector<StemRun const*> runs_by_piece(
    std::vector<Piece> const& pieces, std::vector<StemRun> const& runs, Answers const& answers)
{
    std::vector<StemRun const*> out(pieces.size(), nullptr);
    for (auto const& run : runs) {
        if (!answers.refused(ProposalKind::Stem, pieces[run.first].key))
            std::fill(
                out.begin() + static_cast<std::ptrdiff_t>(run.first), out.begin() + static_cast<std::ptrdiff_t>(run.end), &run);
    }
    return out;
}

/// What a person may put together, whether it was proposed or not. A statement that has become a heading keeps its rest.
bool can_join(Piece const& before, Piece const& piece)
{
    return piece.kind == RowKind::Item && (before.is_entry() || before.kind == RowKind::Stem);
}

bool seems_divided(Piece const& before, Piece const& piece, StemRun const* run)
{
    bool const next_row = piece.begins_row && !piece.settled && piece.key.row != before.key.row;
    // A row with its own number is a row of its own.
    bool const own = piece.marked != MarkerKind::None || !piece.number.empty();
    if (!next_row || own || before.kind != RowKind::Item || ends_with_opening_sign(before.text))
        return false;
    if (piece.may_run_on && !ends_sentence(before.text))
        return true;
    if (dangles(before.text) && starts_lower(piece.text))
        return true;
    // Small letters below a stem begin its entries.
    if (run && run->small_letters)
        return false;
    if (piece.lacks_number && !before.lacks_number)
        return true;
    return starts_lower(piece.text) && !ends_sentence(before.text);
}

/// The piece before, headings of a new page left aside.
std::optional<std::size_t> piece_before(std::vector<Piece> const& pieces, std::size_t i)
{
    while (i-- > 0) {
        if (pieces[i].kind != RowKind::Ignore)
            return i;
    }
    return std::nullopt;
}

} // namespace

std::vector<Joining> find_joins(
    std::vector<Piece> const& pieces, std::vector<StemRun> const& runs, Answers const& answers, std::vector<Proposal>& proposals)
{
    auto const run_of = runs_by_piece(pieces, runs, answers);
    std::vector<Joining> out(pieces.size(), Joining::None);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        auto const before = piece_before(pieces, i);
        // Lines of one cell are put together until that is refused; rows wait.
        bool const within_cell
            = pieces[i].runs_on && before && pieces[*before].key.row == pieces[i].key.row && !pieces[i].settled;
        bool const accepted = answers.holds(ProposalKind::Join, pieces[i].key, within_cell);
        if (!before || !can_join(pieces[*before], pieces[i])
            || !(accepted || within_cell || seems_divided(pieces[*before], pieces[i], run_of[i])))
            continue;
        bool const refused = answers.refused(ProposalKind::Join, pieces[i].key);
        out[i] = accepted ? Joining::Accepted : refused ? Joining::None : Joining::Proposed;
        proposals.push_back({ .kind = ProposalKind::Join,
            .at = pieces[i].key,
            .sentence = pieces[*before].text,
            .accepted = accepted,
            .words = pieces[i].text,
            .with = pieces[*before].key });
    }
    return out;
}

} // namespace triad::tables
