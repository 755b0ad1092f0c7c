#include "rules/collation/suppression.h"

#include "base/text.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace triad::rules {

namespace {

using triad::test::Random;

std::string told(PublishedCount const& count) { return count ? std::to_string(*count) : "?"; }

std::string told(PublishedCounts const& counts)
{
    std::string out;
    for (auto const& row : counts.rows) {
        for (auto const& count : row.counts)
            out += told(count) + " ";
        out += "= " + told(row.total) + "\n";
    }
    for (auto const& total : counts.column_totals)
        out += told(total) + " ";
    return out;
}

std::string row(std::vector<int> counts) { return told(publish({ std::move(counts) }, PublishedTotals::OfRows)); }

/// Whoever reads what is published and tries every table that agrees with it.
class Reader {
public:
    explicit Reader(PublishedCounts const& published)
        : m_published(published)
        , m_columns(published.rows.front().counts.size())
    {
        for (std::size_t row = 0; row < published.rows.size(); ++row)
            if (published.rows[row].total)
                m_rows.push_back(row);
    }

    /// For each place, row by row, the numbers that it may have; at the end the totals of the columns.
    std::vector<std::set<int>> possible()
    {
        m_possible.assign((m_published.rows.size() + 1) * m_columns, {});
        m_table.assign(m_published.rows.size() * m_columns, 0);
        m_tables = 0;
        try_row(0);
        return m_possible;
    }
    int tables() const { return m_tables; }

private:
    void try_row(std::size_t index)
    {
        if (index == m_rows.size())
            return note();
        try_place(index, 0, *m_published.rows[m_rows[index]].total);
    }

    void try_place(std::size_t index, std::size_t column, int left)
    {
        auto const row = m_rows[index];
        if (column == m_columns)
            return left == 0 ? try_row(index + 1) : void();
        auto const& given = m_published.rows[row].counts[column];
        for (int count = given.value_or(0); count <= std::min(left, given.value_or(left)); ++count) {
            m_table[row * m_columns + column] = count;
            try_place(index, column + 1, left - count);
        }
    }

    void note()
    {
        std::vector<int> totals(m_columns);
        for (auto const row : m_rows)
            for (std::size_t column = 0; column < m_columns; ++column)
                totals[column] += m_table[row * m_columns + column];
        for (std::size_t column = 0; column < m_published.column_totals.size(); ++column)
            if (m_published.column_totals[column] && *m_published.column_totals[column] != totals[column])
                return;
        ++m_tables;
        for (auto const row : m_rows)
            for (std::size_t column = 0; column < m_columns; ++column)
                m_possible[row * m_columns + column].insert(m_table[row * m_columns + column]);
        for (std::size_t column = 0; column < m_columns; ++column)
            m_possible[m_published.rows.size() * m_columns + column].insert(totals[column]);
    }

    PublishedCounts const& m_published;
    std::size_t m_columns;
    std::vector<std::size_t> m_rows;
    std::vector<int> m_table;
    std::vector<std::set<int>> m_possible;
    int m_tables = 0;
};

CountRows random_rows(Random& random)
{
    CountRows rows(1 + random.below(3), std::vector<int>(2 + random.below(2)));
    for (auto& row : rows)
        for (auto& count : row)
            count = random.chance(30) ? 0 : random.below(5);
    return rows;
}

/// What is published is true, nothing small is, and what is left out could be more than one number.
void expect_nothing_can_be_worked_out(CountRows const& rows, PublishedTotals totals, int fewest)
{
    auto const published = publish(rows, totals, fewest);
    auto const columns = rows.front().size();
    auto const possible = Reader { published }.possible();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto const& out = published.rows[row];
        EXPECT_FALSE(out.total && *out.total > 0 && *out.total < fewest);
        for (std::size_t column = 0; column < columns; ++column) {
            int const count = rows[row][column];
            bool const small = count > 0 && count < fewest;
            EXPECT_FALSE(small && out.counts[column]) << row << "/" << column;
            EXPECT_EQ(out.counts[column].value_or(count), count);
            if (!out.counts[column] && out.total) {
                EXPECT_GE(possible[row * columns + column].size(), 2) << row << "/" << column;
            }
        }
    }
    for (std::size_t column = 0; column < published.column_totals.size(); ++column) {
        if (!published.column_totals[column]) {
            EXPECT_GE(possible[rows.size() * columns + column].size(), 2) << "total " << column;
        }
    }
}

/// Every row of so many counts that adds up to `total`.
void for_each_row(std::size_t columns, int total, std::vector<int>& row, auto const& use)
{
    if (row.size() + 1 == columns) {
        row.push_back(total);
        use(row);
        row.pop_back();
        return;
    }
    for (int count = 0; count <= total; ++count) {
        row.push_back(count);
        for_each_row(columns, total - count, row, use);
        row.pop_back();
    }
}

} // namespace

TEST(Suppression, SH22CountsUnderThreeSchoolsAreNotShownAndNoughtsBesideThemNeither)
{
    EXPECT_EQ(row({ 5, 3, 4 }), "5 3 4 = 12\n");
    EXPECT_EQ(row({ 5, 0, 7 }), "5 0 7 = 12\n");
    EXPECT_EQ(row({ 8, 2, 1 }), "8 ? ? = 11\n");
    EXPECT_EQ(row({ 10, 2, 0 }), "10 ? ? = 12\n");
    EXPECT_EQ(row({ 0, 0, 0 }), "0 0 0 = 0\n");
}

TEST(Suppression, SH22ASingleSmallCountTakesTheNextSmallestWithItSinceTheTotalWouldTellIt)
{
    EXPECT_EQ(row({ 6, 1, 5 }), "6 ? ? = 12\n");
    EXPECT_EQ(row({ 11, 1 }), "? ? = 12\n");
}

TEST(Suppression, SH22WhereTheSumWouldTellThatBothAreTwoAnotherCountGoesOrTheTotal)
{
    EXPECT_EQ(row({ 8, 2, 2 }), "? ? ? = 12\n");
    EXPECT_EQ(row({ 2, 2, 2 }), "? ? ? = ?\n");
    EXPECT_EQ(row({ 3, 3, 2 }), "? ? ? = 8\n"); // one of two equal counts alone would tell which was looked at first
}

TEST(Suppression, SH22ARowThatTooFewSchoolsAnsweredIsLeftOutWhole)
{
    EXPECT_EQ(row({ 2, 0 }), "? ? = ?\n");
    EXPECT_EQ(row({ 1, 1 }), "? ? = ?\n");
    EXPECT_EQ(row({ 3, 0 }), "3 0 = 3\n");
    auto const rows = publish({ { 1, 1 }, { 5, 5 } }, PublishedTotals::OfRowsAndColumns);
    EXPECT_EQ(told(rows), "? ? = ?\n5 5 = 10\n5 5 ");
}

TEST(Suppression, SH22TotalsOfColumnsDoNotTellWhatTheirRowsKeepBack)
{
    auto const rows = publish({ { 9, 1, 1 }, { 5, 4, 6 }, { 3, 8, 7 } }, PublishedTotals::OfRowsAndColumns);
    EXPECT_EQ(told(rows), "9 ? ? = 11\n5 ? ? = 15\n3 8 7 = 18\n17 13 14 ");
    auto const by_rows = publish({ { 9, 1, 1 }, { 5, 4, 6 }, { 3, 8, 7 } }, PublishedTotals::OfRows);
    EXPECT_EQ(told(by_rows), "9 ? ? = 11\n5 4 6 = 15\n3 8 7 = 18\n");
}

TEST(Suppression, TheNumberOfSchoolsMayBeSet)
{
    EXPECT_EQ(told(publish({ { 4, 5, 5 } }, PublishedTotals::OfRows, 5)), "? ? ? = 14\n");
    EXPECT_EQ(told(publish({ { 3, 6, 5 } }, PublishedTotals::OfRows, 5)), "? 6 ? = 14\n");
    EXPECT_EQ(told(publish({ { 1, 1 } }, PublishedTotals::OfRows, 1)), "1 1 = 2\n");
}

TEST(Suppression, WhetherAnythingWasLeftOutIsKnown)
{
    EXPECT_TRUE(publish({ { 5, 3, 4 } }, PublishedTotals::OfRowsAndColumns).complete());
    EXPECT_FALSE(publish({ { 8, 2, 2 } }, PublishedTotals::OfRows).complete());
    EXPECT_FALSE(publish({ { 1, 0 } }, PublishedTotals::OfRows).complete());
    EXPECT_TRUE(publish({}, PublishedTotals::OfRowsAndColumns).complete());
}

TEST(Suppression, SH22NoCountCanBeWorkedOutFromAnyTotals)
{
    for (int run = 0; run < triad::test::property_runs(); ++run) {
        Random random { static_cast<std::uint64_t>(run) };
        SCOPED_TRACE("seed " + std::to_string(run));
        auto const rows = random_rows(random);
        int const fewest = 2 + random.below(3);
        expect_nothing_can_be_worked_out(rows, PublishedTotals::OfRows, fewest);
        expect_nothing_can_be_worked_out(rows, PublishedTotals::OfRowsAndColumns, fewest);
        if (HasFailure())
            FAIL() << told(publish(rows, PublishedTotals::OfRowsAndColumns, fewest));
    }
}

/// Whoever knows this program knows which rows could have been published like this one.
TEST(Suppression, SH22WhoKnowsTheRuleCannotWorkOutARowEither)
{
    for (std::size_t columns = 2; columns <= 5; ++columns) {
        std::map<std::string, std::vector<std::set<int>>> seen;
        std::vector<int> row;
        for (int total = 1; total <= 11; ++total)
            for_each_row(columns, total, row, [&](std::vector<int> const& counts) {
                auto& possible = seen[told(publish({ counts }, PublishedTotals::OfRows))];
                possible.resize(columns);
                for (std::size_t column = 0; column < columns; ++column)
                    possible[column].insert(counts[column]);
            });
        for (auto const& [published, possible] : seen) {
            auto const words = split(published, ' ');
            for (std::size_t column = 0; column < columns; ++column)
                EXPECT_TRUE(words[column] != "?" || possible[column].size() > 1) << published;
        }
    }
}

} // namespace triad::rules
