#include "format/pasted_grid.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::format {

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts cells_of(tables::Grid const& grid)
{
    Texts out;
    for (auto const& row : grid.rows) {
        auto& texts = out.emplace_back();
        for (auto const& cell : row.cells)
            texts.push_back(cell.text);
    }
    return out;
}

} // namespace

TEST(PastedGrid, MergedCellsAreSpreadOutAndTheirTextStandsOnce)
{
    auto const grid = read_pasted_grid(R"({"rows":[[{"text":"Title","columns":3,"header":true}],
        [{"text":"A","rows":2},{"text":"b"},{"text":"c"}],[{"text":"d"},{"text":"e"}]]})");
    ASSERT_TRUE(grid) << grid.error().sentence;
    EXPECT_EQ(cells_of(*grid), (Texts { { "Title", "", "" }, { "A", "b", "c" }, { "", "d", "e" } }));
    EXPECT_EQ(grid->owner(0, 2).text, "Title");
    EXPECT_EQ(grid->owner(2, 0).text, "A");
    EXPECT_TRUE(grid->rows[0].cells[0].header);
    EXPECT_TRUE(grid->notes.empty());
}

TEST(PastedGrid, RowsOfUnevenLengthAreEvenedOutWithANote)
{
    auto const grid = read_pasted_grid(
        R"({"rows":[[{"text":"a"},{"text":"b","rows":9}],[{"text":"c"},{"text":"d"}],[{"text":"e","columns":2}],[{"text":"f"}]]})");
    ASSERT_TRUE(grid);
    for (auto const& row : grid->rows)
        EXPECT_EQ(row.cells.size(), 3u);
    ASSERT_EQ(grid->notes.size(), 1u);
    EXPECT_EQ(grid->notes[0].code, IssueCode::UnevenTable);
    EXPECT_EQ(grid->notes[0].where, "row 1");
    EXPECT_EQ(grid->notes[0].sentence.back(), '.');
}

TEST(PastedGrid, ATitleMergedAcrossTheWholeSheetDoesNotMakeTheTableWide)
{
    auto const grid = read_pasted_grid(R"({"rows":[[{"text":"Title","columns":900}],[{"text":"a"},{"text":"b"}]]})");
    ASSERT_TRUE(grid);
    EXPECT_EQ(grid->width(), 2u);
}

TEST(PastedGrid, WhatIsNoGridIsRefused)
{
    auto const code = [](std::string_view json) {
        auto const grid = read_pasted_grid(json);
        return grid ? std::optional<IssueCode> {} : grid.error().code;
    };
    EXPECT_EQ(code(""), IssueCode::Empty);
    EXPECT_EQ(code("{\"rows\":["), IssueCode::NotJson);
    EXPECT_EQ(code("[]"), IssueCode::WrongType);
    EXPECT_EQ(code(R"({"rows":{}})"), IssueCode::WrongType);
    EXPECT_EQ(code(R"({"rows":[[{"text":7}]]})"), IssueCode::WrongType);
    EXPECT_EQ(code(R"({"rows":[7]})"), IssueCode::WrongType);
    EXPECT_EQ(code(R"({"rows":[]})"), IssueCode::Empty);
    EXPECT_EQ(code(R"({"rows":[[{"text":" "}]]})"), IssueCode::Empty);
}

TEST(PastedGrid, ThePageSaysWhereATableBeginsAndWhatStoodAboveIt)
{
    auto const grid = read_pasted_grid(R"({"rows":[[{"text":"Yard","columns":2,"title":true}],[{"text":"a"},{"text":"b"}],
        [{"text":"c"},{"text":"d"}]],"tables":[0,2,"odd",-1],"title":"Break times"})");
    ASSERT_TRUE(grid) << grid.error().sentence;
    EXPECT_TRUE(grid->rows[0].begins_table);
    EXPECT_FALSE(grid->rows[1].begins_table);
    EXPECT_TRUE(grid->rows[2].begins_table);
    EXPECT_TRUE(grid->rows[0].cells[0].title);
    EXPECT_EQ(grid->title, "Break times");
}

TEST(PastedGrid, AClipboardWithoutTextIsRefusedWithWhatToDo)
{
    auto const refusal = [](std::string_view json) {
        auto const grid = read_pasted_grid(json);
        EXPECT_FALSE(grid);
        return grid ? Issue {} : grid.error();
    };
    EXPECT_EQ(refusal(R"({"rows":[],"picture":true})").sentence,
        "What was pasted is a picture, and a picture has no cells to read: open the document that it shows, and copy the table "
        "there.");
    EXPECT_EQ(refusal(R"({"rows":[],"picture":true})").code, IssueCode::Empty);
    EXPECT_EQ(refusal(R"({"rows":[]})").code, IssueCode::Empty);
}

} // namespace triad::format
