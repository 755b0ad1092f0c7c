#include "base/text.h"
#include "tables/text_forms.h"

#include <algorithm>
#include <limits>

namespace triad::tables {

namespace {

/// A cell as such text has it. Without an empty line before it, it stands in the same row as the cell before; with one it may
/// stand there too, because a cell can end in empty lines.
struct LooseCell {
    std::string text;
    bool may_begin_row = true;
};

bool has_this_form(std::string_view text)
{
    std::size_t behind_tab = 0;
    std::size_t within = 0;
    std::size_t plain = 0;
    for (auto line : split(text, '\n')) {
        auto const tab = line.find('\t');
        bool const one_at_front = tab == 0 && line.find('\t', 1) == std::string_view::npos;
        behind_tab += one_at_front ? 1 : 0;
        within += tab != std::string_view::npos && !one_at_front ? 1 : 0;
        plain += tab == std::string_view::npos && !blank(line) ? 1U : 0U;
    }
    return behind_tab >= 3 && within == 0 && plain > 0;
}

std::vector<LooseCell> loose_cells(std::string_view text)
{
    std::vector<LooseCell> out;
    bool after_empty_line = true;
    for (auto line : split(text, '\n')) {
        bool const begins_cell = line.starts_with('\t');
        if (begins_cell || (out.empty() && !blank(line)))
            out.push_back({ .text = {}, .may_begin_row = after_empty_line });
        if (!out.empty())
            out.back().text.append(begins_cell ? line.substr(1) : line).append("\n");
        after_empty_line = line.empty();
    }
    return out;
}

constexpr std::size_t impossible = std::numeric_limits<std::size_t>::max();

/// The cheapest way to cut the cells into rows of `width` cells and rows of one; `rows[i]` is the length of the row that
/// begins at cell i, and `cost[i]` what the rows of one cost from there on.
struct Cut {
    std::vector<std::size_t> cost;
    std::vector<std::size_t> rows;
};

/// A row of one cell is a title: the longer it is, the less likely.
std::size_t cost_alone(LooseCell const& cell)
{
    auto const text = trimmed(cell.text);
    return text.size() > 120 || text.find('\n') != std::string_view::npos ? 3 : 1;
}

Cut cut_into_rows(std::vector<LooseCell> const& cells, std::size_t width)
{
    auto const count = cells.size();
    Cut cut { .cost = std::vector<std::size_t>(count + 1, impossible), .rows = std::vector<std::size_t>(count, 0) };
    cut.cost[count] = 0;
    auto const may_end_before
        = [&](std::size_t at) { return at <= count && (at == count || cells[at].may_begin_row) && cut.cost[at] != impossible; };
    for (auto i = count; i-- > 0;) {
        if (may_end_before(i + 1)) {
            cut.cost[i] = cut.cost[i + 1] + cost_alone(cells[i]);
            cut.rows[i] = 1;
        }
        if (may_end_before(i + width) && cut.cost[i + width] <= cut.cost[i]) {
            cut.cost[i] = cut.cost[i + width];
            cut.rows[i] = width;
        }
    }
    return cut;
}

/// As many cells as stand next to each other without an empty line: no row can be shorter.
std::size_t longest_run(std::vector<LooseCell> const& cells)
{
    std::size_t longest = 1;
    std::size_t run = 0;
    for (auto const& cell : cells) {
        run = cell.may_begin_row ? 1 : run + 1;
        longest = std::max(longest, run);
    }
    return longest;
}

Rows rows_of(std::vector<LooseCell> const& cells, Cut const& cut, std::size_t width)
{
    Rows out;
    for (std::size_t i = 0; i < cells.size(); i += cut.rows[i]) {
        if (cut.rows[i] == 1) {
            out.push_back(lone_row(cells[i].text, width));
            continue;
        }
        auto& row = out.emplace_back();
        for (auto at = i; at < i + width; ++at)
            row.cells.push_back({ .text = cells[at].text });
    }
    return out;
}

} // namespace

std::optional<Rows> read_tabbed_cells(std::string_view text)
{
    if (!has_this_form(text))
        return std::nullopt;
    auto const cells = loose_cells(text);
    auto const width = longest_run(cells);
    if (width < 2 || width > most_columns)
        return std::nullopt;
    auto const cut = cut_into_rows(cells, width);
    if (cut.cost.front() == impossible || cut.cost.front() > cells.size())
        return std::nullopt;
    return rows_of(cells, cut, width);
}

} // namespace triad::tables
