#include "base/text.h"
#include "tables/layout.h"
#include "tables/scale_words.h"
#include "tables/wording.h"

#include <algorithm>
#include <set>
#include <span>

namespace triad::tables {

namespace {

/// What the cells of a column have in common.
struct Tally {
    std::string heading;
    std::size_t rows = 0; // rows it could have a cell in
    std::size_t filled = 0;
    std::size_t repeated = 0; // says the same as the cell above, or is covered by it
    std::size_t beside = 0; // of the filled cells, those that cover several rows of this column alone
    std::size_t across = 0; // of the filled cells, those that reach over the next columns
    std::size_t letters_across = 0;
    std::size_t letters_reaching = 0; // of cells at the left that reach over this column
    std::size_t marks = 0;
    std::size_t numberings = 0;
    std::size_t stretch = 0; // rows since the last cell that says something new
    std::size_t single = 0; // cells that the next row has something new below
    std::size_t letters = 0; // to read, in all cells
    std::set<std::string> different = {};

    std::size_t average() const { return filled == 0 ? 0 : letters / filled; }
    /// The same without what stands across this and other columns.
    std::size_t average_alone() const { return filled == across ? 0 : (letters - letters_across) / (filled - across); }
    /// Cells merged downwards, and hardly any other: what they say belongs to the rows beside them.
    bool names_rows_beside() const { return beside > 0 && beside * 2 >= filled - across; }
    bool mostly(std::size_t count) const { return filled > 0 && count * 10 >= filled * 7; }
};

void add_cell(Tally& tally, Grid const& grid, std::size_t row, std::size_t column, std::string const& above)
{
    auto const& cell = grid.rows[row].cells[column];
    ++tally.rows;
    bool const fresh = !cell.continuation() && !blank(cell.text) && cell.text != above;
    tally.single += fresh && tally.stretch == 1 ? 1U : 0U;
    tally.stretch = fresh ? 1 : tally.stretch + (tally.filled > 0 ? 1U : 0U);
    if (cell.rows_back > 0)
        ++tally.repeated;
    else if (cell.columns_back > 0)
        tally.letters_reaching += readable_length(grid.owner(row, column).text);
    if (cell.continuation() || blank(cell.text))
        return;
    ++tally.filled;
    tally.across += cell.columns > 1 ? 1U : 0U;
    tally.letters_across += cell.columns > 1 ? readable_length(cell.text) : 0U;
    tally.beside += cell.columns == 1 && cell.rows > 1 ? 1U : 0U;
    tally.repeated += cell.text == above ? 1U : 0U;
    tally.marks += is_mark(cell.text) ? 1U : 0U;
    tally.numberings += is_numbering(cell.text) ? 1U : 0U;
    tally.letters += readable_length(cell.text);
    tally.different.insert(cell.text);
}

Tally tally_of(Grid const& grid, Layout const& layout, std::size_t part, std::size_t column)
{
    Tally out;
    std::string above;
    for (auto row = layout.parts[part].first_row; row < grid.rows.size() && layout.part_of[row] == part; ++row) {
        auto const& text = grid.owner(row, column).text;
        if (layout.shapes[row] == RowShape::Header && out.heading.find(text) == std::string::npos)
            out.heading.append(out.heading.empty() ? "" : "\n").append(text);
        if (layout.shapes[row] != RowShape::Data)
            continue;
        add_cell(out, grid, row, column, above);
        above = text;
    }
    return out;
}

using Tallies = std::vector<Tally>;
using Roles = std::vector<std::optional<ColumnRole>>;

bool could_be_level(Tally const& tally)
{
    auto const kind = heading_kind(tally.heading);
    return tally.average() >= 12 && !tally.mostly(tally.marks) && kind == HeadingKind::None && !blank(tally.heading);
}

bool has_level_heading(Tally const& tally)
{
    return level_rank(tally.heading) && heading_kind(tally.heading) == HeadingKind::None && tally.filled > 0;
}

/// Below names of levels a few words describe a step, where numbers may head anything. Marks alone are ratings.
bool describe_levels(std::span<Tally const> tallies)
{
    if (tallies.size() < 3 || tallies.size() > 6)
        return false;
    Tally all;
    for (auto const& tally : tallies) {
        all.filled += tally.filled;
        all.letters += tally.letters;
        all.marks += tally.marks;
    }
    bool const named = std::ranges::all_of(tallies, [](Tally const& tally) { return names_level(tally.heading); });
    return named ? all.average() >= 5 && !all.mostly(all.marks) : std::ranges::all_of(tallies, could_be_level);
}

/// Three to six neighbours that describe steps: their headings name levels, or are as short as names of levels and all
/// have long texts below them.
void find_levels(Tallies const& tallies, Roles& roles)
{
    for (std::size_t first = 0; first < tallies.size(); ++first) {
        auto last = first;
        while (last < tallies.size() && has_level_heading(tallies[last]))
            ++last;
        if (describe_levels(std::span { tallies }.subspan(first, last - first))) {
            std::fill(roles.begin() + static_cast<std::ptrdiff_t>(first), roles.begin() + static_cast<std::ptrdiff_t>(last),
                ColumnRole::Level);
            return;
        }
    }
    // Without known words: the last columns of the table, short headings, and something to the left of them to judge.
    std::size_t first = tallies.size();
    while (first > 0 && could_be_level(tallies[first - 1]) && tallies[first - 1].average() >= 25
        && words_of(tallies[first - 1].heading).size() <= 2)
        --first;
    first = std::max<std::size_t>(first, 1);
    if (tallies.size() - std::min(first, tallies.size()) >= 3 && tallies.size() - first <= 6 && tallies[0].average() > 0)
        std::fill(roles.begin() + static_cast<std::ptrdiff_t>(first), roles.end(), ColumnRole::Level);
}

/// "Not yet", "Yes", "3": a step of a scale, below which a tick or nothing stands.
bool heads_ticks(Tally const& tally)
{
    auto const heading = std::string_view { tally.heading }.substr(tally.heading.rfind('\n') + 1);
    bool const step = choice_rank(heading) || (is_mark(heading) && !prints_choices(heading));
    return step && !blank(heading) && tally.average() < 4;
}

/// Two neighbours or more that are ticked, one for each step.
void find_tick_columns(Tallies const& tallies, Roles& roles)
{
    for (std::size_t first = 0; first < tallies.size(); ++first) {
        auto last = first;
        while (last < tallies.size() && !roles[last] && heads_ticks(tallies[last]))
            ++last;
        for (auto i = first; i < last && last - first >= 2; ++i)
            roles[i] = ColumnRole::Rating;
        first = std::max(first, last);
    }
}

bool is_rating_column(Tally const& tally)
{
    if (tally.mostly(tally.marks))
        return true;
    auto const kind = heading_kind(tally.heading);
    // "Red", "Amber" and "Green" may head a column each, with a place for a tick below.
    bool const names_mark = kind == HeadingKind::None && is_mark(tally.heading);
    return tally.average() < 12 && (kind == HeadingKind::Rating || names_mark);
}

/// The numbers of rows differ from row to row and stand left of the statements; ratings do neither.
bool is_number_column(Tally const& tally, std::size_t column, std::size_t statement)
{
    bool const differ = tally.different.size() * 10 >= tally.filled * 8;
    bool const named = heading_kind(tally.heading) == HeadingKind::Number && tally.average() < 8;
    return column < statement && ((tally.mostly(tally.numberings) && (differ || tally.filled < 3)) || named);
}

/// A name that many rows share is not what differs from row to row.
bool is_shared(Tally const& tally) { return tally.repeated * 3 > tally.rows || tally.names_rows_beside(); }

bool could_be_statements(Tally const& tally, std::optional<ColumnRole> role)
{
    return !role && !tally.mostly(tally.marks) && !tally.mostly(tally.numberings);
}

double statement_score(Tally const& tally, bool leftmost)
{
    // What is merged over several columns may belong to each of them.
    double score = static_cast<double>(tally.letters + tally.letters_reaching);
    auto const kind = heading_kind(tally.heading);
    if (kind == HeadingKind::Rating)
        score *= 3; // rated within the column itself
    if (kind == HeadingKind::Statement)
        score *= 2;
    if (kind == HeadingKind::Comment && !leftmost)
        score *= 0.2;
    if (is_shared(tally))
        score *= 0.3;
    return score;
}

std::size_t statement_column(Tallies const& tallies, Roles const& roles)
{
    std::size_t best = 0;
    double best_score = -1;
    bool leftmost = true; // of those that differ from row to row: "Action" there is what is judged, elsewhere what follows
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        bool const possible = could_be_statements(tallies[i], roles[i]);
        auto const score = possible ? statement_score(tallies[i], leftmost) : 0;
        leftmost = leftmost && !(possible && tallies[i].filled > 0 && !is_shared(tallies[i]));
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

ColumnRole other_role(Tally const& tally, std::size_t column, std::size_t statement)
{
    if (is_number_column(tally, column, statement))
        return ColumnRole::Number;
    if (column < statement && tally.names_rows_beside())
        return ColumnRole::Group;
    if (is_rating_column(tally))
        return ColumnRole::Rating;
    auto const kind = heading_kind(tally.heading);
    // A list beside the statements ends somewhere as well, but each of its entries has a row to itself.
    bool const names_several = tally.filled * 10 <= tally.rows * 7 && tally.single * 2 <= tally.filled;
    bool const shared = tally.repeated > 0 || names_several;
    if (column < statement && shared && tally.filled > 0 && kind != HeadingKind::Comment && tally.rows > 1)
        return ColumnRole::Group;
    if (kind == HeadingKind::Comment)
        return ColumnRole::Comment;
    if (tally.average() >= 25 || (column < statement && tally.average() >= 3))
        return ColumnRole::Reference;
    return blank(tally.heading) || tally.filled > 0 ? ColumnRole::Ignored : ColumnRole::Comment;
}

/// A name or a stem is short; what is long is read beside the statements.
void settle_long_groups(Tallies const& tallies, Part& part)
{
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        if (part.columns[i].role == ColumnRole::Group && tallies[i].average_alone() >= 60)
            part.columns[i].role = ColumnRole::Reference;
    }
}

/// A person's word for a column. There is one column of statements: another one chosen takes the place of the first.
void choose_roles(Part& part, Choices const& choices)
{
    for (auto const& choice : choices.roles) {
        if (choice.part_row != part.first_row || choice.column >= part.columns.size())
            continue;
        if (choice.role == ColumnRole::Statement) {
            for (auto& column : part.columns)
                column.role = column.role == ColumnRole::Statement ? ColumnRole::Ignored : column.role;
        }
        part.columns[choice.column].role = choice.role;
    }
}

} // namespace

void assign_roles(Grid const& grid, Layout const& layout, std::size_t part_index, Part& part, Choices const& choices)
{
    Tallies tallies;
    for (std::size_t column = 0; column < grid.width(); ++column)
        tallies.push_back(tally_of(grid, layout, part_index, column));
    Roles roles(tallies.size());
    find_levels(tallies, roles);
    find_tick_columns(tallies, roles);
    auto const statement = statement_column(tallies, roles);
    roles[statement] = ColumnRole::Statement;
    for (std::size_t i = 0; i < tallies.size(); ++i)
        part.columns.push_back({ tallies[i].heading, roles[i].value_or(other_role(tallies[i], i, statement)) });
    settle_long_groups(tallies, part);
    choose_roles(part, choices);
}

} // namespace triad::tables
