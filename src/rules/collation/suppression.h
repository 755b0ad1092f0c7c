#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// Small counts in what leaves a lead: where so few schools gave an answer that somebody could recognise them, the count is left
// out, and so is whatever it could be worked out from.

namespace triad::rules {

/// A count from 1 to this number less one is not published.
constexpr int fewest_schools = 3;

/// How many schools gave each answer: rows are statements, columns the answers of one scale. A row's total is the number of
/// schools in it: where it is told how many schools returned, "not rated" is one of the columns.
using CountRows = std::vector<std::vector<int>>;

/// Absent: not published.
using PublishedCount = std::optional<int>;

struct PublishedRow {
    std::vector<PublishedCount> counts;
    PublishedCount total; // absent where fewer schools than the set number answered at all
};

/// Which totals are published beside the counts.
enum class PublishedTotals : std::uint8_t {
    OfRows, // each row stands by itself
    OfRowsAndColumns, // as well how often each answer was given in all rows that have a total
};

struct PublishedCounts {
    std::vector<PublishedRow> rows;
    std::vector<PublishedCount> column_totals; // of rows that have a total; none where they are not published
    bool complete() const; // nothing was left out
};

/// What may be published. Every row has the same number of columns. R-49 (SH-22, SYS-17d).
///
/// No count below `fewest` is given or can be worked out: for each count that is left out there are at least two numbers that
/// agree with everything published. Rows of which too few schools answered are left out whole. In a row with a small count
/// noughts are left out as well, since they would tell which of the others is small. Where that is not enough, the smallest count
/// beside or below goes too.
PublishedCounts publish(CountRows const&, PublishedTotals, int fewest = fewest_schools);

} // namespace triad::rules
