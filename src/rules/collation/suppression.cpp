#include "rules/collation/suppression.h"

#include "base/result.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <numeric>
#include <tuple>

namespace triad::rules {

namespace {

/// A place in the table; the row after the last holds the totals of the columns.
struct Place {
    std::size_t row;
    std::size_t column;
};

enum class Way : std::uint8_t { Up, Down };
constexpr Way other(Way way) { return way == Way::Up ? Way::Down : Way::Up; }

/// The counts, their totals, and what is left out of them.
///
/// Whoever reads the published part knows what each row adds up to, and each column with its total. So a hidden count can be one
/// more or less only where other hidden ones give way to it: along its row, then along a column, and so on until the ring is
/// closed. Where there is such a ring, it cannot be worked out. Complementary suppression in tables of counts: L. H. Cox,
/// "Suppression methodology and statistical disclosure control", Journal of the American Statistical Association 75 (1980).
class Table {
public:
    Table(CountRows rows, PublishedTotals totals)
        : m_counts(std::move(rows))
        , m_columns(m_counts.empty() ? 0 : m_counts.front().size())
        , m_totals_row(m_counts.size())
        , m_totals(totals)
    {
        std::vector<int> sums(m_columns);
        for (auto const& row : m_counts)
            std::ranges::transform(row, sums, sums.begin(), std::plus {});
        m_counts.push_back(sums);
        m_hidden.assign(m_counts.size(), std::vector<bool>(m_columns));
        if (totals == PublishedTotals::OfRows)
            m_hidden[m_totals_row].assign(m_columns, true);
    }

    void hide_small(int fewest)
    {
        for (std::size_t row = 0; row < m_counts.size(); ++row) {
            auto const is_small = [&](int count) { return count > 0 && count < fewest; };
            if (!std::ranges::any_of(m_counts[row], is_small))
                continue;
            auto const largest_small = fewest - 1;
            bool all_largest = true;
            for (std::size_t column = 0; column < m_columns; ++column) {
                if (m_counts[row][column] >= fewest)
                    continue;
                m_hidden[row][column] = true;
                all_largest = all_largest && m_counts[row][column] == largest_small;
            }
            // Whoever knows the number would know that small counts cannot add up to more.
            if (all_largest)
                hide_least(row);
        }
    }

    /// Hides more until nothing that is hidden can be worked out. What hides something else is hidden from then on as well.
    void hide_what_tells()
    {
        while (auto const told = find_told())
            hide_one_more(*told);
    }

    PublishedCount published(std::size_t row, std::size_t column) const
    {
        return m_hidden[row][column] ? PublishedCount {} : PublishedCount { m_counts[row][column] };
    }
    std::size_t totals_row() const { return m_totals_row; }
    std::size_t columns() const { return m_columns; }

private:
    std::ptrdiff_t hidden_in_row(std::size_t row) const { return std::ranges::count(m_hidden[row], true); }
    std::ptrdiff_t hidden_in_column(std::size_t column) const
    {
        return std::ranges::count_if(m_hidden, [&](auto const& row) { return row[column]; });
    }

    /// Of the hidden counts that can be worked out the one with the fewest others beside or below it: it needs another most.
    /// Totals that are not published at all need no protection: they are what others add up to.
    std::optional<Place> find_told() const
    {
        std::optional<Place> out;
        auto const others = [&](Place at) { return std::min(hidden_in_row(at.row), hidden_in_column(at.column)); };
        auto const rows = m_totals == PublishedTotals::OfRows ? m_totals_row : m_counts.size();
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < m_columns; ++column)
                if (Place const at { row, column }; m_hidden[row][column] && is_told(at) && (!out || others(at) < others(*out)))
                    out = at;
        return out;
    }

    /// A total gives way in the other direction: its column adds up to it.
    bool may_move(Place at, Way way) const
    {
        bool const falls = (at.row == m_totals_row) == (way == Way::Up);
        return m_hidden[at.row][at.column] && (!falls || m_counts[at.row][at.column] > 0);
    }

    bool is_told(Place at) const
    {
        return !(may_move(at, Way::Up) && has_ring(at, Way::Up)) && !(may_move(at, Way::Down) && has_ring(at, Way::Down));
    }

    /// True where others can make up for a move of `start`: another place of a row moves against it, a place in the same column
    /// as that one moves with it, until a column is reached in which `start` itself is the one that moved.
    bool has_ring(Place start, Way way) const
    {
        std::vector<bool> seen(m_columns);
        std::vector<std::size_t> rows { start.row };
        std::vector<bool> row_seen(m_counts.size());
        while (!rows.empty()) {
            auto const row = rows.back();
            rows.pop_back();
            for (std::size_t column = 0; column < m_columns; ++column) {
                bool const is_start = row == start.row && column == start.column;
                if (seen[column] || is_start || !may_move({ row, column }, other(way)))
                    continue;
                if (column == start.column)
                    return true;
                seen[column] = true;
                for (std::size_t next = 0; next < m_counts.size(); ++next)
                    if (!row_seen[next] && next != row && may_move({ next, column }, way)) {
                        row_seen[next] = true;
                        rows.push_back(next);
                    }
            }
        }
        return false;
    }

    /// A count beside it, or below it where others are hidden beside it already.
    void hide_one_more(Place told)
    {
        auto const beside = [&](Place at) { return at.row == told.row; };
        auto const below = [&](Place at) { return at.column == told.column; };
        if (hidden_in_row(told.row) < 2 && hide_least(told.row))
            return;
        auto next = cheapest(below);
        if (!next)
            next = cheapest(beside);
        if (!next)
            next = cheapest([](Place) { return true; });
        ENSURE(next); // with nothing published but totals of rows from `fewest` upwards, no count can be worked out
        m_hidden[next->row][next->column] = true;
    }

    /// Of a row the smallest count that is still published, and all that are equal to it: one of them alone would tell the order
    /// in which they were looked at.
    bool hide_least(std::size_t row)
    {
        auto const least = cheapest([&](Place at) { return at.row == row; });
        for (std::size_t column = 0; least && column < m_columns; ++column)
            if (m_counts[row][column] == m_counts[row][least->column])
                m_hidden[row][column] = true;
        return least.has_value();
    }

    /// What is least missed among what is still published: no nought, which gives way to nothing; no total; where others are
    /// hidden already, beside and below; the smallest.
    template <typename Among> std::optional<Place> cheapest(Among const& among) const
    {
        std::optional<Place> best;
        auto const cost = [&](Place at) {
            auto const others = (hidden_in_row(at.row) > 0 ? 1 : 0) + (hidden_in_column(at.column) > 0 ? 1 : 0);
            int const count = m_counts[at.row][at.column];
            return std::tuple { count == 0, at.row == m_totals_row, -others, count };
        };
        for (std::size_t row = 0; row < m_counts.size(); ++row)
            for (std::size_t column = 0; column < m_columns; ++column)
                if (Place const at { row, column }; !m_hidden[row][column] && among(at) && (!best || cost(at) < cost(*best)))
                    best = at;
        return best;
    }

    CountRows m_counts;
    std::size_t m_columns;
    std::size_t m_totals_row;
    PublishedTotals m_totals;
    std::vector<std::vector<bool>> m_hidden;
};

int total_of(std::vector<int> const& row) { return std::accumulate(row.begin(), row.end(), 0); }

/// Of a row that too few schools answered not even the total is published; nor where each answer has the largest small count,
/// since the total would tell.
bool can_be_told(std::vector<int> const& row, int fewest)
{
    auto const is_largest_small = [&](int count) { return count == fewest - 1; };
    return total_of(row) >= fewest && (fewest <= 1 || !std::ranges::all_of(row, is_largest_small));
}

/// The others leave nothing behind, not even in the totals of the columns.
CountRows answered_rows(CountRows const& rows, int fewest)
{
    CountRows out;
    std::ranges::copy_if(
        rows, std::back_inserter(out), [&](auto const& row) { return total_of(row) > 0 && can_be_told(row, fewest); });
    return out;
}

/// A row that stands apart from the table: nobody answered it, or too few.
PublishedRow row_apart(std::vector<int> const& row)
{
    auto const all = total_of(row) == 0 ? PublishedCount { 0 } : PublishedCount {};
    return { std::vector<PublishedCount>(row.size(), all), all };
}

} // namespace

bool PublishedCounts::complete() const
{
    auto const given = [](PublishedCount const& count) { return count.has_value(); };
    return std::ranges::all_of(column_totals, given) && std::ranges::all_of(rows, [&](PublishedRow const& row) {
        return given(row.total) && std::ranges::all_of(row.counts, given);
    });
}

PublishedCounts publish(CountRows const& rows, PublishedTotals totals, int fewest)
{
    Table table { answered_rows(rows, fewest), totals };
    table.hide_small(fewest);
    table.hide_what_tells();
    PublishedCounts out;
    std::size_t place = 0;
    for (auto const& row : rows) {
        auto& published = out.rows.emplace_back(row_apart(row));
        if (total_of(row) == 0 || !can_be_told(row, fewest))
            continue;
        published.total = total_of(row);
        for (std::size_t column = 0; column < row.size(); ++column)
            published.counts[column] = table.published(place, column);
        ++place;
    }
    for (std::size_t column = 0; totals == PublishedTotals::OfRowsAndColumns && column < table.columns(); ++column)
        out.column_totals.push_back(table.published(table.totals_row(), column));
    return out;
}

} // namespace triad::rules
