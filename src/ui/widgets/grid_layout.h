#pragma once

#include "ui/input/input.h"

#include <cstddef>
#include <vector>

// Where the rows and columns of a grid lie, which of them are in sight, and where a key leads. Lengths in CSS pixels.

namespace triad::ui {

struct GridLayout {
    float side_w = 0; // headers of the rows
    float head_h = 0; // headers of the columns
    float column_w = 0; // all columns are equally wide
    std::size_t columns = 0;
    std::vector<float> row_ends = {}; // below the top of the first row

    std::size_t rows() const { return row_ends.size(); }
    float row_top(std::size_t row) const { return row == 0 ? 0 : row_ends[row - 1]; }
    float row_height(std::size_t row) const { return row_ends[row] - row_top(row); }
    float width() const { return side_w + column_w * static_cast<float>(columns); }
    float height() const { return head_h + (row_ends.empty() ? 0 : row_ends.back()); }
};

/// Neighbours: from `first` to before `end`.
struct GridSpan {
    std::size_t first = 0;
    std::size_t end = 0;
    friend bool operator==(GridSpan const&, GridSpan const&) = default;
};

/// Rows of which some part lies between two places below the top of the first row. Found by halving, not by counting.
GridSpan rows_between(GridLayout const&, float top, float bottom);
/// The same of columns, right of the left edge of the first.
GridSpan columns_between(GridLayout const&, float left, float right);
/// What is built: the span, and one more where that lies outside, in order.
std::vector<std::size_t> with_one_more(GridSpan, std::size_t one, std::size_t of);

/// A cell or a header: row 0 holds the headers of the columns, column 0 those of the rows.
struct GridPlace {
    std::size_t row = 1;
    std::size_t column = 1;
    friend bool operator==(GridPlace const&, GridPlace const&) = default;
};

/// Where a key leads; never beyond `last`, and no further than the border. A page is so many rows.
GridPlace moved(GridPlace from, Move, GridPlace last, std::size_t page);

} // namespace triad::ui
