#include "base/elsewhere.h"
#include "base/text.h"
#include "tables/paste_issues.h"
#include "tables/pieces.h"

#include <algorithm>
#include <array>

namespace triad::tables {

namespace {

/// Where the first entry begins behind the stem in the same text: "… make sure that: pupils …". 0 where there is none.
std::size_t first_entry_in(std::string_view text)
{
    constexpr std::array<std::string_view, 4> signs { ": ", "… ", "... ", ":- " };
    for (std::size_t at = 1; at < text.size(); ++at) {
        for (auto sign : signs) {
            if (!text.substr(at).starts_with(sign))
                continue;
            auto const stem = text.substr(0, at);
            auto const from = at + sign.size();
            // A colon in a sentence is common; behind "that" or "for" it opens a list.
            bool const opens = sign[0] == ':' ? ends_as_stem(stem) : true;
            if (opens && words_of(stem).size() >= 3 && !blank(text.substr(from)))
                return from;
        }
    }
    return 0;
}

/// Looks for runs of pieces behind a stem.
class StemFinder {
public:
    StemFinder(std::vector<Piece> const& pieces, Answers const& answers)
        : m_pieces(pieces)
        , m_answers(answers)
    {
    }

    std::optional<StemRun> run_from(std::size_t i) const
    {
        auto const& piece = m_pieces[i];
        bool const chosen = piece.kind == RowKind::Stem;
        // A person's word for the line ends the question, unless it was answered before.
        if (!chosen && piece.settled && !m_answers.holds(ProposalKind::Stem, piece.key, false))
            return std::nullopt;
        auto run = piece.left_of_row          ? run_beside(i, chosen)
            : piece.found == RowKind::Section ? run_below(i, chosen)
                                              : run_behind(i, chosen);
        if (run)
            end_as_chosen(*run);
        return run;
    }

private:
    /// A statement, or the beginning of one, that others go on from.
    std::optional<StemRun> run_behind(std::size_t i, bool chosen) const
    {
        auto const& piece = m_pieces[i];
        if (!chosen && piece.found != RowKind::Item)
            return std::nullopt;
        auto run = StemRun { .first = i, .cut = first_entry_in(piece.text) };
        bool const whole = ends_as_stem(piece.text);
        if (!chosen && !whole && run.cut == 0)
            return std::nullopt;
        measure(run);
        return chosen || enough(run, whole) ? std::optional { run } : std::nullopt;
    }

    /// What looks like a heading, in a row of its own, and is no whole thought. Headings of a document often end with a colon.
    std::optional<StemRun> run_below(std::size_t i, bool chosen) const
    {
        auto const& piece = m_pieces[i];
        bool const colon = piece.text.ends_with(':') && (piece.outside || reads_as_short_title(piece.text));
        if (!chosen && (!ends_as_stem(piece.text) || colon))
            return std::nullopt;
        StemRun run { .first = i };
        measure(run);
        return chosen || run.end > i + 1 ? std::optional { run } : std::nullopt;
    }

    /// A name beside the rows that is the beginning of their sentences.
    std::optional<StemRun> run_beside(std::size_t i, bool chosen) const
    {
        auto const& name = m_pieces[i];
        if (!chosen && !ends_as_stem(name.text))
            return std::nullopt;
        StemRun run { .first = i, .end = i + 1, .small_letters = i + 1 < m_pieces.size() && starts_lower(m_pieces[i + 1].text) };
        auto const beside = [&](Piece const& piece) { return name.end_row == 0 || piece.key.row < name.end_row; };
        while (run.end < m_pieces.size() && m_pieces[run.end].is_entry() && beside(m_pieces[run.end]))
            ++run.end;
        return run;
    }

    /// What a person has chosen for the lines: another heading ends the run, and so does a statement that stands alone.
    void end_as_chosen(StemRun& run) const
    {
        for (auto i = run.first + 1; i < run.end; ++i) {
            auto const& piece = m_pieces[i];
            if (piece.kind == RowKind::Section || piece.kind == RowKind::Stem || m_answers.under_stem(piece.key) == false)
                run.end = i;
        }
    }

    void measure(StemRun& run) const
    {
        run.end = run.first + 1;
        if (run.end >= m_pieces.size() || !m_pieces[run.end].is_entry())
            return;
        auto const& next = m_pieces[run.end];
        run.small_letters = starts_lower(next.text);
        bool const own_markers = next.marked != m_pieces[run.first].marked && next.marked != MarkerKind::None;
        while (run.end < m_pieces.size() && m_pieces[run.end].is_entry() && belongs(run, next, own_markers))
            ++run.end;
    }

    /// Entries look like the first of them: small letters, or bullets below a line without.
    bool belongs(StemRun const& run, Piece const& first, bool own_markers) const
    {
        auto const& piece = m_pieces[run.end];
        if (own_markers)
            return piece.marked == first.marked;
        if (run.small_letters)
            return starts_lower(piece.text);
        // The next stem begins its own list. Small letters among capitals are the rest of a divided row.
        return !ends_as_stem(piece.text) && first_entry_in(piece.text) == 0;
    }

    /// A sign shows a stem by itself. A word such as "to" may also end half a sentence: then two entries are needed.
    bool enough(StemRun const& run, bool whole) const
    {
        auto const entries = run.end - run.first - 1;
        auto const& text = m_pieces[run.first].text;
        if (run.cut > 0 && !whole)
            return entries >= 1;
        if (ends_with_opening_sign(text))
            return entries >= 1;
        bool const marked = entries > 0 && m_pieces[run.first + 1].marked != MarkerKind::None;
        return entries >= 2 && (run.small_letters || marked);
    }

    std::vector<Piece> const& m_pieces;
    Answers const& m_answers;
};

std::string words_of_stem(Piece const& piece, StemRun const& run)
{
    auto const text = std::string_view { piece.text };
    return std::string { trimmed(run.cut > 0 ? text.substr(0, run.cut) : text) };
}

} // namespace

std::vector<StemRun> find_stems(std::vector<Piece> const& pieces, Answers const& answers, std::vector<Proposal>& proposals)
{
    StemFinder const finder { pieces, answers };
    std::vector<StemRun> out;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto run = finder.run_from(i);
        if (!run)
            continue;
        run->accepted = answers.holds(ProposalKind::Stem, pieces[i].key, pieces[i].kind == RowKind::Stem);
        run->stands = run->accepted && (!pieces[i].settled || pieces[i].kind == RowKind::Stem);
        // A whole text that is the stem has no entry of its own.
        if (ends_with_opening_sign(pieces[i].text))
            run->cut = 0;
        proposals.push_back({ .kind = ProposalKind::Stem,
            .at = pieces[i].key,
            .accepted = run->accepted,
            .words = words_of_stem(pieces[i], *run) });
        out.push_back(*run);
        i = std::max(i, run->end - 1);
    }
    return out;
}

} // namespace triad::tables
