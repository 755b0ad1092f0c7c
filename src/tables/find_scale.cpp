#include "base/elsewhere.h"
#include "base/text.h"
#include "tables/header_rows.h"
#include "tables/paste_issues.h"
#include "tables/pieces.h"
#include "tables/scale_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace triad::tables {

namespace {

struct Found {
    DraftScale scale;
    PieceKey at;
    std::string sentence = {};
    std::string heading = {}; // of the column; empty for none
};

std::string first_line(std::string_view heading) { return collapsed_spaces(heading.substr(0, heading.find('\n'))); }
std::string last_line(std::string_view heading) { return collapsed_spaces(heading.substr(heading.rfind('\n') + 1)); }

std::string listed(std::vector<std::string> const& words)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i)
        out += concat({ i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i] });
    return out;
}

std::string in_words(DraftScale const& scale)
{
    constexpr std::array<std::string_view, 7> words { "with a note only", "red, amber or green", "yes, in hand or no",
        "from 1 to 5", "by level", "done or not yet", "as you say" };
    return scale.kind == ScaleKind::Levels ? listed(scale.words) : std::string { words[static_cast<std::size_t>(scale.kind)] };
}

/// Words of levels that are no choices elsewhere, "Working at" and the like.
ScaleOrder order_of_levels(std::vector<std::string> const& words)
{
    if (auto const order = order_of(words); order != ScaleOrder::Open || !std::ranges::all_of(words, names_level))
        return order;
    auto const rank = [](std::string const& word) { return level_rank(word).value_or(0); };
    if (std::ranges::adjacent_find(words, std::greater_equal {}, rank) == words.end())
        return ScaleOrder::LowestFirst;
    return std::ranges::adjacent_find(words, std::less_equal {}, rank) == words.end() ? ScaleOrder::HighestFirst
                                                                                      : ScaleOrder::Open;
}

/// Headings of neighbours as a scale. Red, amber and green are the scale that comes with the program.
DraftScale scale_of_headings(std::vector<std::string> words)
{
    std::string all;
    for (auto const& word : words)
        all.append(all.empty() ? "" : " / ").append(word);
    if (auto const printed = printed_scale(all); printed && printed->kind == ScaleKind::RedAmberGreen && words.size() == 3)
        return *printed;
    auto const order = order_of_levels(words);
    return { .kind = ScaleKind::Levels, .words = std::move(words), .order = order };
}

std::optional<Found> levels_in(Part const& part)
{
    std::vector<std::string> words;
    PieceKey at;
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
        if (part.columns[i].role != ColumnRole::Level)
            continue;
        at = words.empty() ? PieceKey { part.first_row, i, 0 } : at;
        words.push_back(last_line(part.columns[i].heading));
    }
    if (words.size() < 2)
        return std::nullopt;
    auto sentence = concat({ "The columns ", in_quotes(words.front()), " to ", in_quotes(words.back()), " describe ",
        number(words.size()), " steps: each item is rated by them." });
    return Found { scale_of_headings(std::move(words)), at, std::move(sentence) };
}

/// Goes through the rows of one part.
class PartScale {
public:
    PartScale(Grid const& grid, Layout const& layout, Part const& part)
        : m_grid(grid)
        , m_layout(layout)
        , m_part(part)
        , m_adds_up(grid.rows.size(), false)
    {
        // Sums of ticks are no ticks.
        for (auto row = part.first_row; row < grid.rows.size() && &layout.part(row) == &part; ++row)
            m_adds_up[row] = std::ranges::any_of(grid.rows[row].cells, [](GridCell const& cell) { return is_total(cell.text); });
    }

    /// Columns to tick, one for each step.
    std::optional<Found> ticked() const
    {
        for (std::size_t first = 0; first < m_part.columns.size(); ++first) {
            auto last = first;
            std::vector<std::string> words;
            for (; last < m_part.columns.size() && is_step(last); ++last)
                words.push_back(last_line(m_part.columns[last].heading));
            bool const known = std::ranges::all_of(words, is_choice);
            if (words.size() < 2 || !(known || (words.size() > 2 && ticks_exclude_each_other(first, last))))
                continue;
            auto sentence = concat({ "The columns ", in_quotes(words.front()), " to ", in_quotes(words.back()),
                " are to tick: each item is rated ", listed(words), "." });
            return Found { scale_of_headings(std::move(words)), { m_part.first_row, first, 0 }, std::move(sentence) };
        }
        return std::nullopt;
    }

    /// One column for the rating. Its heading says the scale, or what is printed in its cells, or what was filled in.
    std::optional<Found> rated() const
    {
        std::optional<Found> open;
        for (std::size_t i = 0; i < m_part.columns.size(); ++i) {
            auto const& column = m_part.columns[i];
            bool const within = column.role == ColumnRole::Statement
                && (heading_kind(column.heading) == HeadingKind::Rating || is_line_of_headings(column.heading));
            if (column.role != ColumnRole::Rating && !within)
                continue;
            auto scale = printed_scale(column.heading);
            if (!scale && !within)
                scale = scale_in_cells(i);
            auto found = found_in(i, scale.value_or(DraftScale { .kind = ScaleKind::Open }));
            if (scale && scale->kind != ScaleKind::Open)
                return found;
            open = open ? open : std::optional { std::move(found) };
        }
        return open;
    }

private:
    Found found_in(std::size_t i, DraftScale scale) const
    {
        auto const heading = first_line(m_part.columns[i].heading);
        auto const where = heading.empty() ? concat({ "Column ", row_number(i) }) : concat({ "The column ", in_quotes(heading) });
        auto sentence = concat({ where, " is for ratings: each item is rated ", in_words(scale), "." });
        return { std::move(scale), { m_part.first_row, i, 0 }, std::move(sentence), where };
    }

    static bool is_choice(std::string const& heading)
    {
        return choice_rank(heading) || (heading.size() <= 2 && heading.find_first_not_of("0123456789") == std::string::npos)
            || (is_mark(heading) && !prints_choices(heading));
    }

    bool is_step(std::size_t column) const
    {
        auto const& it = m_part.columns[column];
        return it.role == ColumnRole::Rating && !blank(it.heading) && !prints_choices(it.heading) && heading_is_short(it.heading)
            && only_ticks(column);
    }

    static bool heading_is_short(std::string_view heading)
    {
        auto const last = last_line(heading);
        return words_of(last).size() <= 4 && heading_kind(last) != HeadingKind::Comment;
    }

    template <typename Visit> void each_cell(std::size_t column, Visit visit) const
    {
        for (auto row = m_part.first_row; row < m_grid.rows.size() && &m_layout.part(row) == &m_part; ++row) {
            auto const& cell = m_grid.rows[row].cells[column];
            if (m_layout.shapes[row] == RowShape::Data && !m_adds_up[row] && !cell.continuation() && !blank(cell.text))
                visit(row, cell.text);
        }
    }

    static bool is_tick(std::string_view text)
    {
        auto const words = words_of(text);
        return words.size() == 1 && (words[0] == "x" || static_cast<unsigned char>(words[0][0]) == 0xe2);
    }

    /// Nothing else stands below its heading but ticks, or the heading itself again, to circle it.
    bool only_ticks(std::size_t column) const
    {
        auto const heading = last_line(m_part.columns[column].heading);
        bool only = true;
        each_cell(column, [&](std::size_t, std::string const& text) { only = only && (is_tick(text) || text == heading); });
        return only;
    }

    bool ticks_exclude_each_other(std::size_t first, std::size_t last) const
    {
        std::set<std::size_t> rows;
        bool exclude = true;
        for (auto column = first; column < last; ++column)
            each_cell(column, [&](std::size_t row, auto const&) { exclude = rows.insert(row).second && exclude; });
        return exclude && !rows.empty();
    }

    std::optional<DraftScale> scale_in_cells(std::size_t column) const
    {
        std::set<std::string> different;
        std::optional<DraftScale> printed;
        each_cell(column, [&](std::size_t, std::string const& text) {
            if (different.size() > 12 || text.size() > 100)
                return;
            different.insert(collapsed_spaces(text));
            if (!printed && prints_choices(text))
                printed = printed_scale(text);
        });
        return printed ? printed : scale_of_answers({ different.begin(), different.end() });
    }

    /// Answers show a scale where they show its ends. A few that were used do not say which others there are.
    static std::optional<DraftScale> scale_of_answers(std::vector<std::string> answers)
    {
        std::string all;
        for (auto const& answer : answers)
            all.append(" / ").append(answer);
        if (auto const printed = printed_scale(all); printed && printed->kind == ScaleKind::RedAmberGreen)
            return printed;
        bool const ranked = std::ranges::all_of(answers, [](auto const& answer) { return choice_rank(answer).has_value(); });
        if (!ranked || answers.size() < 2)
            return std::nullopt;
        std::ranges::sort(answers, {}, [](auto const& answer) { return *choice_rank(answer); });
        bool const whole = *choice_rank(answers.front()) == 0 && *choice_rank(answers.back()) >= 8;
        return order_of(answers) == ScaleOrder::LowestFirst && whole ? printed_scale(listed_with_strokes(answers)) : std::nullopt;
    }

    static std::string listed_with_strokes(std::vector<std::string> const& answers)
    {
        std::string out;
        for (auto const& answer : answers)
            append_joined(out, " / ", answer);
        return out;
    }

    Grid const& m_grid;
    Layout const& m_layout;
    Part const& m_part;
    std::vector<bool> m_adds_up; // for each row
};

std::optional<Found> marks_among(std::vector<Piece> const& pieces)
{
    for (auto const& piece : pieces) {
        auto const scale = piece.marker.empty() ? std::nullopt : printed_scale(piece.marker);
        if (scale && scale->kind != ScaleKind::Open && (is_rating_line(piece.marker) || prints_choices(piece.marker)))
            return Found { *scale, piece.key,
                concat({ in_quotes(piece.marker), " asks for a rating: each item is rated ", in_words(*scale), "." }) };
    }
    return std::nullopt;
}

/// What explains the table: titles, instructions and headings, but no statement.
std::string explanations(Grid const& grid, Layout const& layout, std::vector<Piece> const& pieces)
{
    std::string out { grid.title };
    for (std::size_t row = 0; row < grid.rows.size() && out.size() < 4'000; ++row) {
        for (auto const& cell : grid.rows[row].cells)
            if (layout.shapes[row] != RowShape::Data && layout.shapes[row] != RowShape::Empty && !blank(cell.text))
                out.append("\n").append(cell.text);
    }
    for (auto const& piece : pieces)
        if (piece.found != RowKind::Item && out.size() < 4'000 && layout.shapes[piece.key.row] == RowShape::Data)
            out.append("\n").append(piece.text);
    return out;
}

/// A line that explains how to rate says the scale where no column does.
std::optional<Found> explained(std::string_view text, PieceKey at)
{
    for (auto line : split(text, '\n')) {
        auto const words = words_of(line);
        bool const of_ratings = std::ranges::any_of(words, [](auto const& word) {
            constexpr std::array<std::string_view, 12> rating { "rate", "rated", "rating", "score", "scale", "grade", "key",
                "rag", "judge", "tick", "circle", "mark" };
            return std::ranges::find(rating, word) != rating.end();
        });
        auto scale = of_ratings || order_in_legend(line) != ScaleOrder::Open ? printed_scale(line) : std::nullopt;
        if (!scale || scale->kind == ScaleKind::Open)
            continue;
        auto sentence
            = concat({ in_quotes(first_code_points(line, 60)), " says how: each item is rated ", in_words(*scale), "." });
        return Found { *std::move(scale), at, std::move(sentence) };
    }
    return std::nullopt;
}

/// Numbers that a legend explains somewhere else in the table.
ScaleOrder order_explained(std::vector<std::string> const& words, std::string_view text)
{
    auto const value = [](std::string_view word) {
        bool const digits = !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string_view::npos;
        return digits ? word[0] - '0' + (word.size() > 1 ? 10 : 0) : -1;
    };
    auto const first = value(words.front());
    auto const last = value(words.back());
    if (first < 0 || last < 0)
        return ScaleOrder::Open;
    auto const order = order_in_legend(text);
    return first < last ? order : turned_round(order);
}

std::optional<Found> scale_in(Grid const& grid, Layout const& layout, std::vector<Piece> const& pieces)
{
    for (auto const& part : layout.parts) {
        if (auto found = levels_in(part))
            return found;
    }
    std::optional<Found> open;
    for (auto const& part : layout.parts) {
        PartScale const scale { grid, layout, part };
        for (auto found : { scale.ticked(), scale.rated() }) {
            if (found && found->scale.kind != ScaleKind::Open)
                return found;
            open = open || !found ? open : found;
        }
    }
    if (auto found = marks_among(pieces))
        return found;
    if (auto found = explained(explanations(grid, layout, pieces), { grid.rows.empty() ? 0 : layout.parts[0].first_row, 0, 0 }))
        return found;
    return open;
}

/// Ratings that somebody has filled in. The choices printed in every row, and empty boxes, are none.
void note_filled_ratings(Grid const& grid, Layout const& layout, std::vector<Issue>& notes)
{
    for (auto const& part : layout.parts) {
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            if (part.columns[i].role != ColumnRole::Rating)
                continue;
            std::size_t count = 0;
            for (auto row = part.first_row; row < grid.rows.size() && &layout.part(row) == &part; ++row) {
                auto const& text = grid.rows[row].cells[i].text;
                bool const box = text.find("☐") != std::string::npos || text.find("□") != std::string::npos;
                bool const heading_again = collapsed_spaces(text) == last_line(part.columns[i].heading);
                count += layout.shapes[row] == RowShape::Data && is_mark(text) && !box && !prints_choices(text) && !heading_again
                    ? 1U
                    : 0U;
            }
            if (count > 0)
                notes.push_back(marks_left_out(count, first_line(part.columns[i].heading)));
        }
    }
}

void ask(DraftScale const& scale, Found const* found, std::vector<Question>& questions)
{
    if (scale.kind == ScaleKind::Open) {
        auto const where = found && !found->heading.empty() ? std::string_view { found->heading } : "The table";
        questions.push_back({ QuestionKind::Scale, concat({ where, " does not say how the statements are rated: choose it." }) });
    }
    if (scale.kind == ScaleKind::Levels && scale.order == ScaleOrder::Open)
        questions.push_back({ QuestionKind::Direction,
            concat({ "The table does not say which is best, ", in_quotes(scale.words.front()), " or ",
                in_quotes(scale.words.back()), ": choose it." }) });
}

} // namespace

DraftScale find_scale(Grid const& grid, Layout const& layout, std::vector<Piece> const& pieces, Choices const& choices,
    Answers const& answers, Draft& draft)
{
    note_filled_ratings(grid, layout, draft.notes);
    DraftScale out { .kind = ScaleKind::Open };
    auto found = scale_in(grid, layout, pieces);
    if (found && found->scale.kind != ScaleKind::Open) {
        bool const accepted = !answers.refused(ProposalKind::ScaleFound, found->at);
        draft.proposals.push_back(
            { .kind = ProposalKind::ScaleFound, .at = found->at, .sentence = found->sentence, .accepted = accepted });
        if (accepted)
            out = found->scale;
    }
    if (choices.scale && *choices.scale != out.kind)
        out = { .kind = *choices.scale };
    if (out.kind == ScaleKind::Levels && out.words.empty())
        out = { .kind = ScaleKind::Levels, .words = { "Emerging", "Developing", "Secure" }, .order = ScaleOrder::LowestFirst };
    if (out.kind == ScaleKind::Levels && out.order == ScaleOrder::Open)
        out.order = order_explained(out.words, explanations(grid, layout, pieces));
    if (out.kind == ScaleKind::Levels && choices.order)
        out.order = *choices.order;
    ask(out, found ? &*found : nullptr, draft.questions);
    return out;
}

} // namespace triad::tables
