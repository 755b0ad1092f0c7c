#include "ui/widgets/grid_layout.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

GridSpan rows_between(GridLayout const& layout, float top, float bottom)
{
    auto const& ends = layout.row_ends;
    auto const first = std::ranges::upper_bound(ends, top) - ends.begin();
    auto const last = std::ranges::lower_bound(ends, bottom) - ends.begin();
    auto const end = std::min(static_cast<std::size_t>(last) + 1, ends.size());
    auto const from = static_cast<std::size_t>(first);
    return bottom <= top || bottom <= 0 || from >= ends.size() ? GridSpan {} : GridSpan { from, std::max(from, end) };
}

GridSpan columns_between(GridLayout const& layout, float left, float right)
{
    auto const most = static_cast<float>(layout.columns);
    if (right <= left || right <= 0 || left >= most * layout.column_w || layout.column_w <= 0)
        return {};
    auto const first = std::clamp(std::floor(left / layout.column_w), 0.0F, most);
    auto const end = std::clamp(std::ceil(right / layout.column_w), first, most);
    return { static_cast<std::size_t>(first), static_cast<std::size_t>(end) };
}

std::vector<std::size_t> with_one_more(GridSpan span, std::size_t one, std::size_t of)
{
    std::vector<std::size_t> out;
    if (one < span.first && one < of)
        out.push_back(one);
    for (auto i = span.first; i < span.end; ++i)
        out.push_back(i);
    if (one >= span.end && one < of && (out.empty() || out.front() != one))
        out.push_back(one);
    return out;
}

GridPlace moved(GridPlace from, Move move, GridPlace last, std::size_t page)
{
    auto const back = [](std::size_t at, std::size_t by) { return at > by ? at - by : 0; };
    auto [row, column] = from;
    switch (move) {
    case Move::Left:
        column = back(column, 1);
        break;
    case Move::Right:
        ++column;
        break;
    case Move::Up:
        row = back(row, 1);
        break;
    case Move::Down:
        ++row;
        break;
    case Move::RowStart:
        column = 0;
        break;
    case Move::RowEnd:
        column = last.column;
        break;
    case Move::PageUp:
        // From the rows a page leads to their first, and only one more to the headers.
        row = row > 1 ? std::max<std::size_t>(1, back(row, page)) : 0;
        break;
    case Move::PageDown:
        row += page;
        break;
    case Move::First:
        return { 0, 0 };
    case Move::Last:
        return last;
    }
    return { std::min(row, last.row), std::min(column, last.column) };
}

} // namespace triad::ui
