#include "tables/recognise.h"

#include "base/text.h"
#include "tables/paste_issues.h"
#include "tables/pieces.h"

#include <algorithm>

namespace triad::tables {

namespace {

/// Writes the rows of a draft from its pieces, as the accepted proposals have it.
class DraftWriter {
public:
    DraftWriter(std::vector<Piece> const& pieces, std::vector<StemRun> const& runs, std::vector<Joining> const& joins,
        Answers const& answers)
        : m_pieces(pieces)
        , m_runs(runs)
        , m_joins(joins)
        , m_answers(answers)
    {
    }

    std::vector<DraftRow> write()
    {
        auto run = m_runs.begin();
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            while (run != m_runs.end() && run->end <= i)
                ++run;
            auto const* here = run != m_runs.end() && run->first <= i ? &*run : nullptr;
            write_piece(i, here && here->accepted ? here : nullptr);
        }
        return std::move(m_out);
    }

private:
    void write_piece(std::size_t i, StemRun const* run)
    {
        auto const& piece = m_pieces[i];
        if (m_joins[i] == Joining::Accepted && m_last)
            return join_to_last(piece);
        auto row = row_of_piece(piece);
        if (run && run->first == i)
            return write_stem(std::move(row), *run);
        if (row.kind == RowKind::Item) {
            row.under_stem = (run && run->stands) || (m_in_stem && m_answers.under_stem(piece.key) == true);
            m_in_stem = row.under_stem;
        } else if (row.kind == RowKind::Section) {
            m_in_stem = false;
        }
        if (m_joins[i] == Joining::Proposed && m_last)
            row.join = Join { m_out[*m_last].key };
        push(std::move(row), piece.is_entry());
    }

    static DraftRow row_of_piece(Piece const& piece)
    {
        return { .key = piece.key,
            .kind = piece.kind,
            .marker = piece.marker,
            .text = piece.text,
            .help = piece.help,
            .references = piece.references };
    }

    void write_stem(DraftRow row, StemRun const& run)
    {
        auto entry = row;
        row.kind = run.stands ? RowKind::Stem : row.kind;
        row.help.clear();
        m_in_stem = run.stands;
        if (run.cut == 0)
            return push(std::move(row), true);
        row.text = trimmed(std::string_view { entry.text }.substr(0, run.cut));
        row.references.clear();
        push(std::move(row), true);
        entry.key.offset += run.cut;
        entry.marker.clear();
        entry.text = entry.text.substr(run.cut);
        entry.kind = m_answers.kind(entry.key).value_or(RowKind::Item);
        entry.under_stem = run.stands && entry.kind == RowKind::Item;
        push(std::move(entry), true);
    }

    /// `joins`: the rest of it may come in another row.
    void push(DraftRow row, bool joins)
    {
        if (joins && row.kind != RowKind::Ignore)
            m_last = m_out.size();
        m_out.push_back(std::move(row));
    }

    void join_to_last(Piece const& piece)
    {
        auto& row = m_out[*m_last];
        append_piece(row.text, piece.text);
        row.marker.append(row.marker.empty() || piece.marker.empty() ? "" : " ").append(piece.marker);
        row.joined.push_back(piece.key);
        row.references.insert(row.references.end(), piece.references.begin(), piece.references.end());
        if (piece.key.row != row.key.row)
            row.help.append(row.help.empty() || piece.help.empty() ? "" : "\n").append(piece.help);
    }

    std::vector<Piece> const& m_pieces;
    std::vector<StemRun> const& m_runs;
    std::vector<Joining> const& m_joins;
    Answers const& m_answers;
    std::vector<DraftRow> m_out;
    std::optional<std::size_t> m_last; // where a joined piece goes
    bool m_in_stem = false;
};

bool has_statements(Grid const& grid)
{
    return std::ranges::any_of(grid.rows, [](GridRow const& row) {
        return std::ranges::any_of(row.cells, [](GridCell const& cell) {
            return readable_length(cell.text) >= 2 && !is_mark(cell.text) && !is_numbering(cell.text)
                && !is_rating_line(cell.text);
        });
    });
}

} // namespace

Draft apply(Grid const& grid, Choices const& choices)
{
    Draft draft { .notes = grid.notes };
    if (grid.width() == 0)
        return draft;
    Answers const answers { choices };
    auto const layout = lay_out(grid, choices, answers);
    auto pieces = pieces_of(grid, layout, answers, draft);
    set_aside(grid, answers, pieces, draft.proposals);
    find_sections(grid, layout, answers, pieces, draft.proposals);
    auto const runs = find_stems(pieces, answers, draft.proposals);
    auto const joins = find_joins(pieces, runs, answers, draft.proposals);
    draft.scale = find_scale(grid, layout, pieces, choices, answers, draft);
    draft.rows = DraftWriter { pieces, runs, joins, answers }.write();
    draft.parts = layout.parts;
    std::ranges::stable_sort(draft.proposals, {}, &Proposal::at);
    word_proposals(draft);
    return draft;
}

Result<Draft, Issue> recognise(Grid const& grid)
{
    if (!has_statements(grid))
        return Failure { no_statements() };
    return apply(grid, {});
}

Choices accept_all(Draft const& draft, Choices choices)
{
    for (auto const& proposal : draft.proposals)
        choices.decisions.push_back({ proposal.kind, proposal.at, true });
    return choices;
}

} // namespace triad::tables
