#include "ui/widgets/grid.h"

#include "base/text.h"
#include "support/widget_harness.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace triad::ui {

namespace {

using test::WidgetHarness;
using test::Window;

/// So many statements beside so many schools; every third cell is red and can be pressed, with a dot at every ninth.
struct Sample {
    GridContent content;
    GridState state;
    std::optional<GridPress> press;

    Sample(std::size_t rows, std::size_t columns)
    {
        content = { .name = "What schools answered",
            .row_word = { "statement", "statements" },
            .column_word = { "school", "schools" },
            .rows = rows,
            .columns = columns,
            .row =
                [](std::size_t i) {
                    return GridHead { concat({ "i", number(i) }), concat({ "Statement ", number(i + 1) }), {}, true };
                },
            .column = [](std::size_t i) { return GridHead { concat({ "s", number(i) }), concat({ "School ", number(i + 1) }) }; },
            .cell =
                [](std::size_t row, std::size_t column) {
                    if ((row + column) % 3 != 0)
                        return GridCell { .text = "Not rated", .sign = { .letter = "–" } };
                    bool const marked = (row + column) % 9 == 0;
                    return GridCell { marked ? "Red, with a comment" : "Red", { "R", model::Shape::Octagon, model::Tone::Red },
                        marked, true };
                },
            .revision = 1 };
    }

    WidgetHarness::Draw draw()
    {
        return [this](Ui& ui) {
            if (auto const pressed = grid(ui, "picture", content, state))
                press = pressed;
        };
    }
};

std::size_t count(WidgetHarness const& page, Role role)
{
    return static_cast<std::size_t>(std::ranges::count(page.tree().nodes, role, [](Node const& node) { return node.role; }));
}

/// "i0/s3": where Tab leads.
std::string stop(WidgetHarness const& page)
{
    for (auto const& node : page.tree().nodes)
        if ((node.state & semantics::TabStop) != 0)
            return node.path.substr(node.path.find("/grid/") + 6);
    return "nowhere";
}

} // namespace

TEST(Grid, ReadsAsATableWithItsHeadersAndSaysWhereEachCellStands)
{
    Sample sample { 2, 3 };
    WidgetHarness const page { {}, sample.draw() };
    EXPECT_EQ(page.text(),
        "root\n"
        "  scroller\n"
        "    heading 1 \"Title\"\n"
        "    scroller\n"
        "      grid \"What schools answered\" 3 rows, 4 columns\n"
        "        row at 1\n"
        "          column-header \"Statement\" [focusable] at 1\n"
        "          column-header \"School 1\" [focusable] at 2\n"
        "          column-header \"School 2\" [focusable] at 3\n"
        "          column-header \"School 3\" [focusable] at 4\n"
        "        row at 2\n"
        "          row-header \"Statement 1\" [focusable acts] at 1\n"
        "          grid-cell \"Red, with a comment\" [focusable tab-stop acts] at 2 tone=\"red\"\n"
        "          grid-cell \"Not rated\" [focusable] at 3 tone=\"muted\"\n"
        "          grid-cell \"Not rated\" [focusable] at 4 tone=\"muted\"\n"
        "        row at 3\n"
        "          row-header \"Statement 2\" [focusable acts] at 1\n"
        "          grid-cell \"Not rated\" [focusable] at 2 tone=\"muted\"\n"
        "          grid-cell \"Not rated\" [focusable] at 3 tone=\"muted\"\n"
        "          grid-cell \"Red\" [focusable acts] at 4 tone=\"red\"\n");
    EXPECT_EQ(page.problems(), std::vector<std::string> {});
}

TEST(Grid, OfAThousandRowsAndColumnsOnlyWhatIsInSightIsBuilt)
{
    Sample sample { 1000, 1000 };
    WidgetHarness page { {}, sample.draw() };
    EXPECT_LT(page.tree().nodes.size(), 2000);
    EXPECT_GT(count(page, Role::GridCell), 200);
    EXPECT_EQ(page.at("picture/grid").max, 1001);
    EXPECT_EQ(page.at("picture/grid").now, 1001);
    EXPECT_FALSE(page.find("row-i500/s500"));
    page.scroll(page.at("picture/grid").rect.h / 2);
    page.scroll_sideways("page/picture", sample.state.layout.get(0, [] { return GridLayout {}; }).column_w * 500);
    EXPECT_LT(page.tree().nodes.size(), 2000);
    EXPECT_EQ(page.problems(), std::vector<std::string> {});
}

TEST(Grid, WhatIsScrolledToIsBuiltUnderHeadersThatKeepTheirPlace)
{
    Sample sample { 300, 300 };
    WidgetHarness page { {}, sample.draw() };
    auto const& cell = page.at("row-i0/s0");
    float const column = cell.rect.w;
    float const side = page.at("row-i0/row-head").rect.w;
    float const row = page.at("page/picture/grid/row-i0").rect.h;
    page.scroll(row * 150);
    page.scroll_sideways("page/picture", column * 100);
    auto const& found = page.at("row-i155/s105");
    EXPECT_EQ(found.rect.x, side + column * 105);
    EXPECT_EQ(page.at("row-i155").now, 157);
    EXPECT_EQ(found.now, 107);
    EXPECT_EQ(page.at("row-i155/row-head").rect.x, column * 100);
    auto const& head = page.at("picture/grid/head");
    EXPECT_NEAR(head.rect.y + page.at("picture/grid").rect.y + page.at("page/picture").rect.y, row * 150, 1);
    // Tab comes back to where it was.
    EXPECT_EQ(stop(page), "row-i0/s0");
    EXPECT_EQ(page.problems(), std::vector<std::string> {});
}

TEST(Grid, KeysLeadToCellsThatAreNotThereYetAndTheFocusFollows)
{
    Sample sample { 300, 300 };
    WidgetHarness page { {}, sample.draw() };
    page.move("picture/grid", Move::Right);
    EXPECT_EQ(stop(page), "row-i0/s1");
    EXPECT_TRUE(page.focus_asked().ends_with("row-i0/s1")) << page.focus_asked();
    page.move("picture/grid", Move::Last);
    EXPECT_EQ(stop(page), "row-i299/s299");
    EXPECT_TRUE(page.focus_asked().ends_with("row-i299/s299"));
    page.move("picture/grid", Move::RowStart);
    EXPECT_EQ(stop(page), "row-i299/row-head");
    page.move("picture/grid", Move::First);
    EXPECT_EQ(stop(page), "head/corner");
    page.move("picture/grid", Move::Right);
    page.move("picture/grid", Move::Right);
    EXPECT_EQ(stop(page), "head/s1");
    page.move("picture/grid", Move::PageDown);
    EXPECT_GT(sample.state.active.row, 5);
    EXPECT_EQ(page.problems(), std::vector<std::string> {});
}

TEST(Grid, WhereverTheFocusIsTakenTabComesBackToIt)
{
    Sample sample { 5, 5 };
    WidgetHarness page { {}, sample.draw() };
    page.focus_at("row-i3/s2");
    EXPECT_EQ(stop(page), "row-i3/s2");
    EXPECT_EQ(page.focus_asked(), ""); // it is there already
    page.move("picture/grid", Move::Down);
    EXPECT_EQ(stop(page), "row-i4/s2"); // although the page has not told yet that the focus is there
    page.push({ .kind = InputKind::FocusOut, .id = page.at("row-i3/s2").id, .text = {} });
    page.focus_at("row-i3/s2");
    EXPECT_EQ(stop(page), "row-i3/s2");
}

TEST(Grid, InAnotherOrderTheSameCellStaysTheOneThatTabReaches)
{
    Sample sample { 5, 5 };
    WidgetHarness page { {}, sample.draw() };
    page.focus_at("row-i3/s2");
    page.push({ .kind = InputKind::FocusOut, .id = page.at("row-i3/s2").id, .text = {} });
    auto const old_row = sample.content.row;
    sample.content.row = [old_row](std::size_t i) { return old_row(4 - i); };
    sample.content.revision = 2;
    page.push({});
    EXPECT_EQ(stop(page), "row-i3/s2");
    EXPECT_EQ(sample.state.active, (GridPlace { 2, 3 }));
    sample.content.rows = 1; // only i4 is left
    sample.content.revision = 3;
    page.push({});
    EXPECT_EQ(stop(page), "row-i4/s2");
    sample.content.rows = sample.content.columns = 0;
    sample.content.revision = 4;
    page.push({});
    EXPECT_EQ(stop(page), "head/corner");
    EXPECT_EQ(page.problems(), std::vector<std::string> {});
}

TEST(Grid, CellsAndHeadersThatActArePressedAndOthersAreNot)
{
    Sample sample { 3, 3 };
    WidgetHarness page { {}, sample.draw() };
    page.press_at("row-i1/s2");
    EXPECT_EQ(sample.press, (GridPress { 1, 2 }));
    page.press_at("row-i2/row-head");
    EXPECT_EQ(sample.press, (GridPress { 2, {} }));
    page.press_at("row-i1/s0"); // not rated: does not act
    page.press_at("head/s0");
    EXPECT_EQ(sample.press, (GridPress { 2, {} }));
}

TEST(Grid, AHeadingReachesAcrossAndHasNoCells)
{
    Sample sample { 3, 3 };
    auto const old_row = sample.content.row;
    sample.content.row = [old_row](std::size_t i) {
        return i == 1 ? GridHead { "part", "Second part", "1 red in 3 statements.", false, true } : old_row(i);
    };
    WidgetHarness page { {}, sample.draw() };
    EXPECT_FALSE(page.find("row-part/s0"));
    EXPECT_EQ(page.at("row-part/row-head").max, 4);
    EXPECT_EQ(page.at("row-part/row-head").description, "1 red in 3 statements.");
    page.focus_at("row-i0/s1");
    page.move("picture/grid", Move::Down);
    EXPECT_EQ(stop(page), "row-part/row-head");
    page.move("picture/grid", Move::Down);
    EXPECT_EQ(stop(page), "row-i2/s1");
}

TEST(Grid, ButtonsLeadToTheColumnsThatAreNotInSight)
{
    Sample sample { 3, 100 };
    WidgetHarness page { {}, sample.draw() };
    auto const said = page.at("in-sight").name;
    EXPECT_TRUE(said.starts_with("Schools 1 to ") && said.ends_with(" of 100")) << said;
    EXPECT_EQ(page.at("page/before").description, "These are the first schools.");
    page.press_at("page/before");
    EXPECT_EQ(page.at("page/picture").content_w, page.at("picture/grid").rect.w);
    page.scroll_sideways("page/picture", 100'000);
    EXPECT_EQ(page.at("page/behind").description, "These are the last schools.");
    EXPECT_TRUE(page.at("in-sight").name.ends_with(" to 100 of 100")) << page.at("in-sight").name;
    Sample few { 3, 4 };
    WidgetHarness const all { {}, few.draw() };
    EXPECT_FALSE(all.find("in-sight"));
    EXPECT_EQ(all.at("page/picture").content_w, 0);
}

class NarrowGrid : public ::testing::TestWithParam<Window> { };

TEST_P(NarrowGrid, OneRowIsChosenAndItsCellsStandBelowEachOtherWithTheirWords)
{
    Sample sample { 12, 1000 };
    WidgetHarness page { GetParam(), sample.draw() };
    EXPECT_EQ(page.at("page/row").name, "Choose a statement");
    EXPECT_EQ(page.at("page/row").value, "i0");
    EXPECT_EQ(page.at("picture/grid").max, 1001);
    EXPECT_EQ(page.at("picture/grid").now, 2);
    EXPECT_EQ(page.at("page/picture").content_w, 0);
    EXPECT_LT(count(page, Role::GridCell), 100);
    page.scroll(200);
    EXPECT_TRUE(std::ranges::find(page.painted(), "Not rated") != page.painted().end());
    page.press_at("row-s3/i0");
    EXPECT_EQ(sample.press, (GridPress { 0, 3 }));
    page.press_at("page/behind");
    EXPECT_EQ(page.at("page/row").value, "i1");
    page.push({ .kind = InputKind::Text, .id = page.at("page/row").id, .text = "i11" });
    EXPECT_EQ(page.at("page/behind").description, "This is the last statement.");
    page.press_at("head/i11");
    EXPECT_EQ(sample.press, (GridPress { 11, {} }));
    page.move("picture/grid", Move::Last);
    EXPECT_EQ(stop(page), "row-s999/i11");
    EXPECT_EQ(page.problems(), std::vector<std::string> {});
}

INSTANTIATE_TEST_SUITE_P(Windows, NarrowGrid,
    ::testing::Values(Window { .width = 320, .height = 256, .pixel_ratio = 4 },
        Window { .width = 390, .height = 844, .pixel_ratio = 3, .coarse_pointer = true }));

TEST(Grid, InALowWindowHeadersDoNotCoverWhatTheyHead)
{
    Sample sample { 50, 8 };
    auto const old_column = sample.content.column;
    sample.content.column = [old_column](std::size_t i) {
        auto head = old_column(i);
        head.text = "A school with quite a long name";
        return head;
    };
    WidgetHarness page { { .width = 1280, .height = 200 }, sample.draw() };
    float const top = page.at("picture/grid/head").rect.y;
    page.scroll(600);
    EXPECT_EQ(page.at("picture/grid/head").rect.y, top);
    EXPECT_EQ(page.at("picture/grid").text_y, 0);
}

} // namespace triad::ui
