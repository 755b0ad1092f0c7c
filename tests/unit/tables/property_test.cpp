#include "unit/tables/fixture.h"

#include "base/text.h"
#include "format/instrument_file.h"
#include "support/generate.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::tables {

namespace {

using namespace test;
using triad::test::Random;

/// Bits of what people paste, and what divides it.
std::string random_paste(Random& random)
{
    constexpr std::string_view bits[] = { "\t", "\t", "\n", "\n", "\n\n", " | ", "|---|---|", " / ", ",", ";", "\"", "\"\"", "• ",
        "· ", "- ", "1. ", "a) ", "## ", "RAG?", "Red", "R", "Yes", "Status", "Comments", "Action", "Emerging", "Developing",
        "Secure", "3", "…", ":", "We make sure that", "for: ", "and", "pupils read every day", "Staff meet.",
        "every class has a quiet corner", "Governors", "\r\n", "\xff", "\xc2\xa0", "\xef\x82\xb7", " ", " ", "é", "ŵ" };
    std::string out;
    for (int i = random.below(60); i >= 0; --i)
        out += random.chance(4) ? triad::test::generate_text(random) : std::string { bits[random.below(std::size(bits))] };
    return out;
}

Grid random_grid(Random& random)
{
    std::vector<GridRow> rows;
    for (int i = random.below(12); i >= 0; --i) {
        auto& row = rows.emplace_back();
        for (int j = random.below(5); j >= 0; --j)
            row.cells.push_back({ .text = random.chance(30) ? "" : random_paste(random),
                .columns = random.chance(85) ? 1 : 1 + random.below(5),
                .rows = random.chance(85) ? 1 : 1 + random.below(4),
                .header = random.chance(15) });
    }
    return spread_out(std::move(rows)).value_or(Grid {});
}

Choices random_choices(Random& random, Draft const& draft)
{
    Choices out;
    for (auto const& proposal : draft.proposals) {
        if (random.chance(50))
            out.decisions.push_back({ proposal.kind, proposal.at, random.chance(60) });
    }
    for (auto const& row : draft.rows) {
        if (random.chance(15))
            out.decisions.push_back({ ProposalKind::Join, row.key, true });
        if (random.chance(15))
            out.rows.push_back(
                { .key = row.key, .kind = static_cast<RowKind>(random.below(4)), .under_stem = random.chance(50) });
    }
    if (random.chance(20) && !draft.parts.empty())
        out.roles.push_back(
            { draft.parts[0].first_row, static_cast<std::size_t>(random.below(4)), static_cast<ColumnRole>(random.below(8)) });
    if (random.chance(20))
        out.header = random.chance(50);
    return out;
}

std::string sorted_signs(std::string_view text)
{
    std::string out;
    for (char c : text) {
        if (c != ' ' && c != '\n' && c != '\t')
            out += c;
    }
    std::ranges::sort(out);
    return out;
}

/// Everything in the columns of statements, each merged cell once.
std::string statements_in(Grid const& grid, Draft const& draft)
{
    std::string out;
    for (std::size_t i = 0; i < draft.parts.size(); ++i) {
        auto const end = i + 1 < draft.parts.size() ? draft.parts[i + 1].first_row : grid.rows.size();
        auto const found = std::ranges::find(draft.parts[i].columns, ColumnRole::Statement, &Column::role);
        if (found == draft.parts[i].columns.end())
            continue;
        for (auto row = draft.parts[i].first_row; row < end; ++row)
            out += grid.rows[row].cells[static_cast<std::size_t>(found - draft.parts[i].columns.begin())].text;
    }
    return out;
}

void expect_nothing_lost(Grid const& grid, Draft const& draft)
{
    std::string kept;
    for (auto const& row : draft.rows)
        kept += row.marker + row.text;
    auto const have = sorted_signs(kept);
    auto const want = sorted_signs(statements_in(grid, draft));
    EXPECT_TRUE(std::ranges::includes(have, want)) << "wanted " << want << "\nhave   " << have;
}

void expect_sound(Grid const& grid, Draft const& draft)
{
    expect_nothing_lost(grid, draft);
    for (std::size_t i = 1; i < draft.rows.size(); ++i)
        EXPECT_NE(draft.rows[i - 1].key, draft.rows[i].key);
    if (!draft.questions.empty())
        EXPECT_FALSE(make_instrument(draft, ready_scales(), "Title", "id", "P")) << "a question is open";
    auto answered = draft;
    answered.questions.clear();
    auto const instrument = make_instrument(answered, ready_scales(), "Title", "id", "P");
    if (!instrument) {
        EXPECT_EQ(instrument.error().code, IssueCode::Empty) << instrument.error().sentence;
        return;
    }
    auto const read = format::decode_instrument(format::encode_instrument(*instrument));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(*read, *instrument);
    auto const items
        = std::ranges::count_if(draft.rows, [](DraftRow const& row) { return row.kind == RowKind::Item && !blank(row.text); });
    EXPECT_GE(placed_items(*instrument).size(), static_cast<std::size_t>(items));
}

TEST(TableProperty, AnyTextGivesADraftOrOneSentenceAndNoSignIsLost)
{
    for (int seed = 1; seed <= triad::test::property_runs() * 4; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const read = read_table_text(random_paste(random));
        auto const draft = read ? recognise(read->grid) : Result<Draft, Issue> { Failure { read.error() } };
        if (!draft) {
            ASSERT_EQ(draft.error().sentence.back(), '.');
            continue;
        }
        expect_sound(read->grid, *draft);
        expect_sound(read->grid, apply(read->grid, random_choices(random, *draft)));
        ASSERT_FALSE(HasFailure());
    }
}

TEST(TableProperty, AnyGridAndAnyChoicesGiveASoundDraftAndTheSameAgain)
{
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const grid = random_grid(random);
        auto const first = apply(grid, {});
        auto const choices = random_choices(random, first);
        expect_sound(grid, first);
        expect_sound(grid, apply(grid, accept_all(first, {})));
        expect_sound(grid, apply(grid, choices));
        ASSERT_EQ(apply(grid, choices), apply(grid, choices));
        ASSERT_FALSE(HasFailure());
    }
}

TEST(TableProperty, AStatementDividedAtAPageIsTheSameAfterJoining)
{
    auto const statement
        = std::string { "Every class has a quiet corner where pupils sit, read and talk about books with an adult they know" };
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const at = statement.find(' ', static_cast<std::size_t>(random.below(static_cast<int>(statement.size()) - 12)));
        auto const grid = grid_of(
            { { cell("Statement"), cell("RAG") }, { cell("We meet."), cell("") }, { cell(statement.substr(0, at)), cell("") },
                { cell(statement.substr(at + 1)), cell("") }, { cell("We talk."), cell("") } });
        auto const items = texts_of(accepted_draft(grid), RowKind::Item);
        ASSERT_EQ(items, (std::vector<std::string> { "We meet.", statement, "We talk." }));
    }
}

TEST(TableProperty, ACellDividedIntoItsLinesAndPutTogetherAgainIsTheSame)
{
    for (int seed = 1; seed <= triad::test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random { static_cast<std::uint64_t>(seed) };
        auto const lines = sentences(2 + static_cast<std::size_t>(random.below(5)), "Our step");
        auto const grid = grid_of({ { cell("Statement"), cell("RAG") }, { cell(joined_lines(lines)), cell("") } });
        auto const divided = first_draft(grid);
        ASSERT_EQ(texts_of(divided, RowKind::Item), lines);
        Choices together;
        for (std::size_t i = 2; i < divided.rows.size(); ++i)
            together.decisions.push_back({ ProposalKind::Join, divided.rows[i].key, true });
        auto const whole = apply(grid, { .decisions = { { ProposalKind::Split, { 1, 0, 0 }, false } } });
        ASSERT_EQ(texts_of(apply(grid, together), RowKind::Item), texts_of(whole, RowKind::Item));
    }
}

} // namespace

} // namespace triad::tables
