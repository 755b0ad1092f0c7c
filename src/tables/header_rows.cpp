#include "tables/header_rows.h"

#include "base/text.h"
#include "tables/scale_words.h"
#include "tables/wording.h"

#include <algorithm>

namespace triad::tables {

namespace {

bool filled(GridCell const& cell) { return !cell.continuation() && !blank(cell.text); }

/// "Going on" is a title for all that its last word promises more.
bool half_a_sentence(std::string_view text) { return dangles(text) && words_of(text).size() > 5; }

bool reads_as_title(std::string_view text)
{
    return text.find('\n') == std::string_view::npos && code_point_count(text) <= 120 && !starts_lower(text)
        && !half_a_sentence(text);
}

/// One cell that covers the whole width, or all of it but what is empty beside it, and no half of a sentence.
bool is_lone(GridRow const& row)
{
    auto const cells = filled_cells(row);
    // In a single column a heading that names no column is a title.
    if (row.cells.size() == 1 && cells.size() == 1)
        return cells[0]->header && !heading_words(cells[0]->text).only() && !is_line_of_headings(cells[0]->text);
    if (row.cells.size() < 2 || cells.size() != 1 || starts_lower(cells[0]->text) || half_a_sentence(cells[0]->text))
        return false;
    auto const own = std::ranges::count_if(row.cells, [](GridCell const& cell) { return !cell.continuation(); });
    return own == 1 || static_cast<std::size_t>(cells[0]->columns) * 2 > row.cells.size();
}

/// Short words rather than a statement or a rating.
bool could_be_heading(GridCell const& cell)
{
    bool const single_mark = is_mark(cell.text) && heading_kind(cell.text) == HeadingKind::None && !level_rank(cell.text);
    bool const question = cell.text.find('?') != std::string::npos;
    bool const sentence = ends_sentence(cell.text) && !question && words_of(cell.text).size() > 3;
    return code_point_count(cell.text) <= 160 && (!single_mark || cell.header) && !sentence;
}

bool names_column(GridCell const* cell)
{
    return heading_kind(cell->text) != HeadingKind::None && code_point_count(cell->text) <= 120;
}

/// How to rate, in a line that says so at its front: "RAG?".
bool has_rating_line(GridCell const* cell) { return std::ranges::any_of(split(cell->text, '\n'), opens_with_rating); }

/// Known words and hardly others: "Staff share good practice" only contains one.
bool names_column_alone(GridCell const* cell) { return names_column(cell) && heading_words(cell->text).mostly(); }
bool is_heading_alone(GridCell const* cell) { return names_column(cell) && heading_words(cell->text).only(); }

/// A choice or a tick heads a column of ticks where another cell is a heading for certain.
bool could_all_be_headings(std::vector<GridCell const*> const& cells)
{
    bool const certain = std::ranges::any_of(cells, names_column_alone);
    return std::ranges::all_of(cells, [&](auto const* cell) {
        return could_be_heading(*cell) || (certain && is_mark(cell->text) && !prints_choices(cell->text));
    });
}

/// Three neighbours or more name levels, each higher or each lower than the one before.
bool names_levels(std::vector<GridCell const*> const& cells)
{
    std::size_t rising = 0;
    std::size_t falling = 0;
    for (std::size_t i = 0; i < cells.size() && std::max(rising, falling) < 3; ++i) {
        auto const rank = names_level(cells[i]->text) ? level_rank(cells[i]->text) : std::nullopt;
        auto const before = i > 0 && names_level(cells[i - 1]->text) ? level_rank(cells[i - 1]->text) : std::nullopt;
        rising = rank ? (before && *rank > *before ? rising : 0) + 1 : 0;
        falling = rank ? (before && *rank < *before ? falling : 0) + 1 : 0;
    }
    return std::max(rising, falling) >= 3;
}

/// One heading for certain, or two of which each could be a sentence, or names of levels.
bool names_columns(std::vector<GridCell const*> const& cells)
{
    return std::ranges::any_of(cells, is_heading_alone) || std::ranges::count_if(cells, names_column_alone) >= 2
        || std::ranges::any_of(cells, has_rating_line) || names_levels(cells);
}

bool asks_for_rating(GridCell const* cell) { return heading_kind(cell->text) == HeadingKind::Rating; }

/// Every column has a heading, and two of them are known ones.
bool names_every_column(GridRow const& row, std::vector<GridCell const*> const& cells)
{
    bool const known = std::ranges::count_if(cells, names_column) >= 2 || names_levels(cells);
    return known
        && std::ranges::none_of(row.cells, [](GridCell const& cell) { return !cell.continuation() && blank(cell.text); });
}

/// The rows of a table from one row on, as far as anything is in them: not past the next table.
std::optional<std::size_t> next_filled_row(Grid const& grid, std::size_t row)
{
    for (++row; row < grid.rows.size() && !grid.rows[row].begins_table; ++row) {
        if (!filled_cells(grid.rows[row]).empty())
            return row;
    }
    return std::nullopt;
}

/// The number that a cell gives its row, without what sets it off; nothing where it is none.
std::optional<int> counted_in(GridCell const& cell)
{
    auto const text = trimmed(cell.text);
    auto const digits = text.find_first_of("0123456789");
    if (cell.continuation() || !is_numbering(text) || digits == std::string_view::npos)
        return std::nullopt;
    int value = 0;
    for (auto c : text.substr(text.find_last_not_of("0123456789", text.find_last_of("0123456789")) + 1)) {
        if (c < '0' || c > '9')
            break;
        value = std::min(value * 10 + (c - '0'), 100'000);
    }
    return value;
}

/// The row counts, and the next one counts on: it is the first of the rows.
bool begins_to_count(Grid const& grid, std::size_t row)
{
    auto const below = next_filled_row(grid, row);
    for (std::size_t column = 0; below && column < grid.width(); ++column) {
        auto const here = counted_in(grid.rows[row].cells[column]);
        auto const next = counted_in(grid.rows[*below].cells[column]);
        if (here && next && *next == *here + 1)
            return true;
    }
    return false;
}

/// Nothing stands below an empty heading but numbers: then the row could be a row of headings.
bool heads_every_used_column(Grid const& grid, std::size_t row)
{
    for (std::size_t column = 0; column < grid.width(); ++column) {
        if (grid.rows[row].cells[column].continuation() || filled(grid.rows[row].cells[column]))
            continue;
        for (auto below = row + 1; below < grid.rows.size() && !grid.rows[below].begins_table; ++below) {
            auto const& cell = grid.rows[below].cells[column];
            if (filled(cell) && !is_numbering(cell.text))
                return false;
        }
    }
    return true;
}

bool is_printed_below(Grid const& grid, std::size_t row)
{
    auto const below = next_filled_row(grid, row);
    return below && print_the_same_choices(grid.rows[row], grid.rows[*below]);
}

/// How long the cells below a row are on average in one column, as far as the first fifty show.
std::size_t average_below(Grid const& grid, std::size_t row, std::size_t column)
{
    std::size_t total = 0;
    std::size_t count = 0;
    for (auto below = row + 1; below < grid.rows.size() && !grid.rows[below].begins_table && count < 50; ++below) {
        auto const& cell = grid.rows[below].cells[column];
        total += filled(cell) ? code_point_count(cell.text) : 0u;
        count += filled(cell) ? 1u : 0u;
    }
    return count == 0 ? 0 : total / count;
}

/// Every cell is much shorter than what stands below in the column with the most text.
bool much_shorter_than_below(Grid const& grid, std::size_t row, std::vector<GridCell const*> const& cells)
{
    std::size_t longest_heading = 0;
    for (auto const* cell : cells)
        longest_heading = std::max(longest_heading, code_point_count(cell->text));
    std::size_t most = 0;
    for (std::size_t column = 0; column < grid.width(); ++column)
        most = std::max(most, average_below(grid, row, column));
    return longest_heading <= 40 && most >= 2 * longest_heading;
}

/// "Yes / Partly / No" alone, or a legend of them.
bool reads_as_choices_alone(std::string_view text) { return prints_choices(text) || is_rating_line(text); }

} // namespace

bool is_line_of_headings(std::string_view text)
{
    auto const marked = without_marker(text).kind;
    auto const words = heading_words(text);
    auto const known = words.named + words.choices;
    return (marked == MarkerKind::None || marked == MarkerKind::Heading) && words.several && words.named > 0 && known >= 2
        && (words.rates || (words.counts && words.named > 1)) && words.others() <= known && words.all <= 20 && !words.tells
        && !ends_sentence(text) && !reads_as_choices_alone(text);
}

bool print_the_same_choices(GridRow const& row, GridRow const& other)
{
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        auto const& cell = row.cells[column];
        if (filled(cell) && asks_for_rating(&cell) && cell.text == other.cells[column].text)
            return true;
    }
    return false;
}

std::vector<GridCell const*> filled_cells(GridRow const& row)
{
    std::vector<GridCell const*> out;
    for (auto const& cell : row.cells) {
        if (filled(cell))
            out.push_back(&cell);
    }
    return out;
}

RowShape plain_shape(GridRow const& row)
{
    if (std::ranges::none_of(row.cells, filled))
        return RowShape::Empty;
    if (std::ranges::any_of(row.cells, &GridCell::title))
        return RowShape::Lone;
    return is_lone(row) ? RowShape::Lone : RowShape::Data;
}

bool all_marked(std::vector<GridCell const*> const& cells)
{
    return std::ranges::all_of(cells, [](auto const* cell) { return cell->header; });
}

bool marks_its_headings(Grid const& grid)
{
    return std::ranges::any_of(grid.rows, [](GridRow const& row) {
        auto const cells = filled_cells(row);
        return !cells.empty() && !all_marked(cells);
    });
}

bool is_first_header(Grid const& grid, std::size_t row, bool marked_grid)
{
    auto const cells = filled_cells(grid.rows[row]);
    if (cells.empty() || begins_to_count(grid, row) || !could_all_be_headings(cells))
        return false;
    if (all_marked(cells) && marked_grid)
        return grid.width() > 1 || names_columns(cells);
    if (grid.width() > 1)
        return names_columns(cells)
            || (cells.size() > 1 && heads_every_used_column(grid, row) && much_shorter_than_below(grid, row, cells));
    if (is_line_of_headings(cells[0]->text))
        return true;
    auto const most_words = heading_kind(cells[0]->text) == HeadingKind::Rating ? 4u : 2u;
    return words_of(cells[0]->text).size() <= most_words && names_columns(cells);
}

bool is_later_header(Grid const& grid, std::size_t row, bool marked_grid, Above above)
{
    auto const cells = filled_cells(grid.rows[row]);
    if (cells.size() < 2 || !could_all_be_headings(cells))
        return false;
    if (all_marked(cells) && marked_grid)
        return names_columns(cells) || above.title || above.table_begins;
    if (is_printed_below(grid, row))
        return false;
    // A table with a title of its own is a new one. Without a title a page may have divided it: then its first row is like the
    // others.
    if (above.title && above.table_begins)
        return is_first_header(grid, row, marked_grid);
    if (names_every_column(grid.rows[row], cells) && (above.title || above.table_begins))
        return true;
    return above.title ? std::ranges::any_of(cells, asks_for_rating)
                       : above.table_begins && std::ranges::any_of(cells, has_rating_line);
}

std::optional<std::size_t> row_below_titles(Grid const& grid, std::size_t row, int most_titles)
{
    auto below = std::optional { row };
    for (int titles = 0; below && titles <= most_titles; ++titles) {
        auto const cells = filled_cells(grid.rows[*below]);
        if (cells.size() > 1 || (grid.width() == 1 && is_line_of_headings(cells[0]->text)))
            return titles > 0 ? below : std::nullopt;
        if (!reads_as_title(cells[0]->text))
            return std::nullopt;
        below = next_filled_row(grid, *below);
    }
    return std::nullopt;
}

bool is_certain_header(Grid const& grid, std::size_t row, bool marked_grid)
{
    auto const cells = filled_cells(grid.rows[row]);
    bool const complete = std::ranges::none_of(
        grid.rows[row].cells, [](GridCell const& cell) { return !cell.continuation() && blank(cell.text); });
    bool const marked = marked_grid && all_marked(cells);
    return is_first_header(grid, row, marked_grid) && !is_printed_below(grid, row)
        && (marked || complete || grid.width() == 1 || std::ranges::any_of(cells, has_rating_line)
            || std::ranges::count_if(cells, names_column) >= 2);
}

bool same_words(GridRow const& one, GridRow const& other)
{
    return std::ranges::equal(one.cells, other.cells, [](GridCell const& a, GridCell const& b) {
        return ascii_lower(collapsed_spaces(a.text)) == ascii_lower(collapsed_spaces(b.text));
    });
}

} // namespace triad::tables
