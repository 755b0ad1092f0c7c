#include "base/text.h"
#include "format/sentences.h"
#include "format/table/paste_issues.h"
#include "format/table/pieces.h"

#include <algorithm>
#include <array>

namespace triad::format::table {

namespace {

struct Found {
    DraftScale scale;
    PieceKey at;
    std::string sentence;
};

std::string first_line(std::string_view heading) { return collapsed_spaces(heading.substr(0, heading.find('\n'))); }

std::string_view in_words(ScaleKind kind)
{
    constexpr std::array<std::string_view, 5> words { "with a note only", "red, amber or green", "yes, in hand or no",
        "from 1 to 5", "by level" };
    return words[static_cast<std::size_t>(kind)];
}

std::optional<Found> levels_in(Part const& part)
{
    Found out;
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
        if (part.columns[i].role != ColumnRole::Level)
            continue;
        if (out.scale.words.empty())
            out.at = { part.first_row, i, 0 };
        out.scale.words.push_back(first_line(part.columns[i].heading));
    }
    if (out.scale.words.size() < 2)
        return std::nullopt;
    out.scale.kind = ScaleKind::Levels;
    out.sentence = concat({ "The columns ", in_quotes(out.scale.words.front()), " to ", in_quotes(out.scale.words.back()),
        " describe ", number(static_cast<std::int64_t>(out.scale.words.size())), " steps: each item is rated by them." });
    return out;
}

/// The different marks of the rating columns, as one text to look for a scale in.
std::string marks_in(Grid const& grid, Layout const& layout, Part const& part)
{
    std::string out;
    for (auto row = part.first_row; row < grid.rows.size() && &layout.part(row) == &part; ++row) {
        for (std::size_t i = 0; i < part.columns.size() && layout.shapes[row] == RowShape::Data; ++i) {
            auto const& text = grid.rows[row].cells[i].text;
            if (part.columns[i].role == ColumnRole::Rating && text.size() <= 60 && out.find(text) == std::string::npos
                && out.size() < 400)
                out.append(" ").append(text);
        }
    }
    return out;
}

/// Marks that do not show the whole scale still belong to one.
ScaleKind kind_of_marks(std::string_view marks)
{
    if (auto const named = scale_named(marks))
        return *named;
    auto const words = words_of(marks);
    auto const any = [&](auto const&... wanted) {
        return std::ranges::any_of(words, [&](auto const& word) { return ((word == wanted) || ...); });
    };
    if (any("yes", "no", "partly"))
        return ScaleKind::YesNo;
    bool const points = !words.empty()
        && std::ranges::all_of(words, [](auto const& word) { return word.size() == 1 && word[0] >= '1' && word[0] <= '5'; });
    return points ? ScaleKind::FivePoint : ScaleKind::RedAmberGreen;
}

std::optional<Found> rating_in(Grid const& grid, Layout const& layout, Part const& part)
{
    std::string headings;
    std::optional<std::size_t> column;
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
        auto const role = part.columns[i].role;
        bool const rated = role == ColumnRole::Rating
            || (role == ColumnRole::Statement && heading_kind(part.columns[i].heading) == HeadingKind::Rating);
        if (!rated)
            continue;
        column = column.value_or(i);
        headings.append(" ").append(part.columns[i].heading);
    }
    if (!column)
        return std::nullopt;
    auto const kind = scale_named(headings).value_or(kind_of_marks(concat({ headings, marks_in(grid, layout, part) })));
    auto const heading = first_line(part.columns[*column].heading);
    auto const where
        = heading.empty() ? concat({ "Column ", row_number(*column) }) : concat({ "The column ", in_quotes(heading) });
    return Found { { .kind = kind }, { part.first_row, *column, 0 },
        concat({ where, " is for ratings: each item is rated ", in_words(kind), "." }) };
}

std::optional<Found> marks_among(std::vector<Piece> const& pieces)
{
    for (auto const& piece : pieces) {
        auto const kind = scale_named(piece.marker);
        if (kind && is_rating_line(piece.marker))
            return Found { { .kind = *kind }, piece.key,
                concat({ "Row ", row_number(piece.key.row), " asks for a rating: each item is rated ", in_words(*kind), "." }) };
    }
    return std::nullopt;
}

std::optional<Found> scale_in(Grid const& grid, Layout const& layout, std::vector<Piece> const& pieces)
{
    for (auto const& part : layout.parts) {
        if (auto found = levels_in(part))
            return found;
    }
    for (auto const& part : layout.parts) {
        if (auto found = rating_in(grid, layout, part))
            return found;
    }
    return marks_among(pieces);
}

/// Ratings that somebody has filled in. The choices printed in every row, and empty boxes, are none.
void note_filled_ratings(Grid const& grid, Layout const& layout, std::vector<Issue>& notes)
{
    for (auto const& part : layout.parts) {
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            std::size_t count = 0;
            for (auto row = part.first_row; row < grid.rows.size() && &layout.part(row) == &part; ++row) {
                auto const& text = grid.rows[row].cells[i].text;
                bool const single = words_of(text.substr(0, 60)).size() <= 2 && text.find("☐") == std::string::npos
                    && text.find("□") == std::string::npos;
                count += layout.shapes[row] == RowShape::Data && is_mark(text) && single ? 1U : 0U;
            }
            if (part.columns[i].role == ColumnRole::Rating && count > 0)
                notes.push_back(marks_left_out(count, first_line(part.columns[i].heading)));
        }
    }
}

} // namespace

DraftScale find_scale(Grid const& grid, Layout const& layout, std::vector<Piece> const& pieces, Choices const& choices,
    Answers const& answers, Draft& draft)
{
    note_filled_ratings(grid, layout, draft.notes);
    DraftScale out;
    if (auto found = scale_in(grid, layout, pieces)) {
        bool const accepted = !answers.refused(ProposalKind::ScaleFound, found->at);
        draft.proposals.push_back({ ProposalKind::ScaleFound, found->at, std::move(found->sentence), accepted });
        if (accepted)
            out = std::move(found->scale);
    }
    if (choices.scale && *choices.scale != out.kind)
        out = { .kind = *choices.scale };
    if (out.kind == ScaleKind::Levels && out.words.empty())
        out.words = { "Emerging", "Developing", "Secure" };
    return out;
}

} // namespace triad::format::table
