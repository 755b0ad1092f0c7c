#include "base/elsewhere.h"
#include "base/text.h"
#include "tables/pieces.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// The line of the preview that shows a piece, counted from 1; 0 where none does.
std::size_t line_of(Draft const& draft, PieceKey key)
{
    auto const shows
        = [&](DraftRow const& row) { return row.key == key || std::ranges::find(row.joined, key) != row.joined.end(); };
    auto found = std::ranges::find_if(draft.rows, shows);
    // A row of headings is shown by what stands above the statements, and a cell by the first of its lines.
    if (found == draft.rows.end())
        found = std::ranges::find(draft.rows, key.row, [](DraftRow const& row) { return row.key.row; });
    return found == draft.rows.end() ? 0 : static_cast<std::size_t>(found - draft.rows.begin()) + 1;
}

std::string quoted(std::string_view words)
{
    auto const whole = collapsed_spaces(words);
    auto const beginning = first_code_points(whole, 60);
    return in_quotes(beginning.size() == whole.size() ? whole : concat({ trimmed(beginning), "…" }));
}

std::string at_line(Draft const& draft, PieceKey key)
{
    auto const line = line_of(draft, key);
    return line == 0 ? std::string {} : concat({ "Line ", number(line), ": " });
}

std::string sentence_of(Draft const& draft, Proposal const& proposal)
{
    auto const front = concat({ at_line(draft, proposal.at), quoted(proposal.words) });
    switch (proposal.kind) {
    case ProposalKind::Join:
        return concat({ front, " seems to be the rest of ", quoted(proposal.sentence), ": put the two together." });
    case ProposalKind::Stem:
        return concat({ front, " seems to open what follows: show it once, above it." });
    case ProposalKind::Split: {
        auto const others = proposal.count == 0 ? 0 : static_cast<std::int64_t>(proposal.count) - 1;
        return concat({ front, " and ", counted(others, "more statement stands", "more statements stand"),
            " in one cell: each becomes an item of its own." });
    }
    case ProposalKind::Total:
        return concat({ front, " adds other rows up: leave it out." });
    case ProposalKind::Section:
        return concat({ front, " is read as a heading, and not as a statement." });
    case ProposalKind::HeaderRow:
        return concat({ front, proposal.sentence });
    case ProposalKind::ScaleFound:
        break;
    }
    return proposal.sentence;
}

} // namespace

void word_proposals(Draft& draft)
{
    for (auto& proposal : draft.proposals)
        proposal.sentence = sentence_of(draft, proposal);
}

} // namespace triad::tables
