#include "ui/widgets/grid_layout.h"

#include <gtest/gtest.h>

namespace triad::ui {

namespace {

/// Three rows of 10, 20 and 30, four columns of 50 beside headers of 100.
GridLayout sample() { return { .side_w = 100, .head_h = 40, .column_w = 50, .columns = 4, .row_ends = { 10, 30, 60 } }; }

using Places = std::vector<std::size_t>;

} // namespace

TEST(GridLayout, RowsAndColumnsLieOneAfterTheOther)
{
    auto const layout = sample();
    EXPECT_EQ(layout.width(), 300);
    EXPECT_EQ(layout.height(), 100);
    EXPECT_EQ(layout.row_top(0), 0);
    EXPECT_EQ(layout.row_top(2), 30);
    EXPECT_EQ(layout.row_height(1), 20);
    EXPECT_EQ(GridLayout {}.height(), 0);
}

TEST(GridLayout, RowsInSightAreThoseOfWhichAPartLiesThere)
{
    auto const layout = sample();
    EXPECT_EQ(rows_between(layout, 0, 60), (GridSpan { 0, 3 }));
    EXPECT_EQ(rows_between(layout, 10, 30), (GridSpan { 1, 2 }));
    EXPECT_EQ(rows_between(layout, 9, 31), (GridSpan { 0, 3 }));
    EXPECT_EQ(rows_between(layout, -100, 5), (GridSpan { 0, 1 }));
    EXPECT_EQ(rows_between(layout, 59, 1000), (GridSpan { 2, 3 }));
    EXPECT_EQ(rows_between(layout, 60, 1000), GridSpan {});
    EXPECT_EQ(rows_between(layout, -100, 0), GridSpan {});
    EXPECT_EQ(rows_between(layout, 20, 20), GridSpan {});
    EXPECT_EQ(rows_between(GridLayout {}, 0, 100), GridSpan {});
}

TEST(GridLayout, ColumnsInSightAreThoseOfWhichAPartLiesThere)
{
    auto const layout = sample();
    EXPECT_EQ(columns_between(layout, 0, 200), (GridSpan { 0, 4 }));
    EXPECT_EQ(columns_between(layout, 50, 100), (GridSpan { 1, 2 }));
    EXPECT_EQ(columns_between(layout, 49, 101), (GridSpan { 0, 3 }));
    EXPECT_EQ(columns_between(layout, -30, 20), (GridSpan { 0, 1 }));
    EXPECT_EQ(columns_between(layout, 200, 400), GridSpan {});
    EXPECT_EQ(columns_between(layout, -50, 0), GridSpan {});
    EXPECT_EQ(columns_between(GridLayout {}, 0, 100), GridSpan {});
}

TEST(GridLayout, WhatTabReachesIsBuiltWhereverItLies)
{
    EXPECT_EQ(with_one_more({ 2, 4 }, 3, 9), (Places { 2, 3 }));
    EXPECT_EQ(with_one_more({ 2, 4 }, 0, 9), (Places { 0, 2, 3 }));
    EXPECT_EQ(with_one_more({ 2, 4 }, 8, 9), (Places { 2, 3, 8 }));
    EXPECT_EQ(with_one_more({ 2, 4 }, 9, 9), (Places { 2, 3 }));
    EXPECT_EQ(with_one_more({ 0, 0 }, 5, 9), (Places { 5 }));
    EXPECT_EQ(with_one_more({ 0, 0 }, static_cast<std::size_t>(-1), 9), Places {});
}

TEST(GridLayout, ArrowsLeadToTheNeighbourAndStopAtTheBorder)
{
    GridPlace const last { 3, 4 };
    EXPECT_EQ(moved({ 1, 1 }, Move::Right, last, 2), (GridPlace { 1, 2 }));
    EXPECT_EQ(moved({ 1, 4 }, Move::Right, last, 2), (GridPlace { 1, 4 }));
    EXPECT_EQ(moved({ 1, 1 }, Move::Left, last, 2), (GridPlace { 1, 0 }));
    EXPECT_EQ(moved({ 1, 0 }, Move::Left, last, 2), (GridPlace { 1, 0 }));
    EXPECT_EQ(moved({ 1, 1 }, Move::Up, last, 2), (GridPlace { 0, 1 }));
    EXPECT_EQ(moved({ 0, 1 }, Move::Up, last, 2), (GridPlace { 0, 1 }));
    EXPECT_EQ(moved({ 3, 1 }, Move::Down, last, 2), (GridPlace { 3, 1 }));
    EXPECT_EQ(moved({ 2, 1 }, Move::Down, last, 2), (GridPlace { 3, 1 }));
}

TEST(GridLayout, HomeEndAndPagesLeadFurther)
{
    GridPlace const last { 9, 4 };
    EXPECT_EQ(moved({ 5, 3 }, Move::RowStart, last, 3), (GridPlace { 5, 0 }));
    EXPECT_EQ(moved({ 5, 3 }, Move::RowEnd, last, 3), (GridPlace { 5, 4 }));
    EXPECT_EQ(moved({ 5, 3 }, Move::First, last, 3), (GridPlace { 0, 0 }));
    EXPECT_EQ(moved({ 5, 3 }, Move::Last, last, 3), last);
    EXPECT_EQ(moved({ 5, 3 }, Move::PageDown, last, 3), (GridPlace { 8, 3 }));
    EXPECT_EQ(moved({ 8, 3 }, Move::PageDown, last, 3), (GridPlace { 9, 3 }));
    EXPECT_EQ(moved({ 5, 3 }, Move::PageUp, last, 3), (GridPlace { 2, 3 }));
    EXPECT_EQ(moved({ 2, 3 }, Move::PageUp, last, 3), (GridPlace { 1, 3 }));
    EXPECT_EQ(moved({ 1, 3 }, Move::PageUp, last, 3), (GridPlace { 0, 3 }));
}

} // namespace triad::ui
