#include "rules/survey/share.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

std::string said(int count, int base, std::string_view unit = "partnership lead")
{
    auto const share = Share::of(count, base, unit);
    return share ? share->in_words() : "";
}

} // namespace

TEST(Share, SYS23b_SaysTheFiguresOfTheFiftyInterviewsWithTheirBase)
{
    EXPECT_EQ(said(34, 50), "nearly 70% (34 of 50 partnership leads)") << "D-28";
    EXPECT_EQ(said(26, 50), "more than half (26 of 50 partnership leads)") << "D-29";
    EXPECT_EQ(said(41, 50), "over 80% (41 of 50 partnership leads)") << "D-30";
}

TEST(Share, EachHedgeHasItsBorders)
{
    struct Case {
        int count;
        char const* words;
    };
    // Of 1,000, so that one more is a tenth of one hundredth.
    for (auto const& [count, words] :
        { Case { 0, "none" }, Case { 9, "under 1%" }, Case { 10, "1%" }, Case { 27, "about 3%" }, Case { 69, "about 7%" },
            Case { 70, "nearly 10%" }, Case { 99, "nearly 10%" }, Case { 100, "10%" }, Case { 101, "over 10%" },
            Case { 130, "over 10%" }, Case { 131, "about 13%" }, Case { 150, "15%" }, Case { 449, "about 45%" },
            Case { 450, "nearly half" }, Case { 499, "nearly half" }, Case { 500, "half" }, Case { 501, "more than half" },
            Case { 549, "more than half" }, Case { 550, "55%" }, Case { 645, "about 65%" }, Case { 644, "about 64%" },
            Case { 970, "nearly 100%" }, Case { 969, "about 97%" }, Case { 999, "nearly 100%" }, Case { 1000, "all" } })
        EXPECT_EQ(said(count, 1000, "school"), concat({ words, " (", number(count), " of 1000 schools)" }));
}

TEST(Share, OfFewNoPercentageIsSaid)
{
    EXPECT_EQ(said(3, 4, "school"), "3 of 4 schools");
    EXPECT_EQ(said(9, 9, "school"), "9 of 9 schools");
    EXPECT_EQ(said(7, 10, "school"), "70% (7 of 10 schools)");
    EXPECT_EQ(said(1, 1, "school"), "1 of 1 school");
}

TEST(Share, AMB35_IsNotThereWithoutABase)
{
    EXPECT_FALSE(Share::of(0, 0, "school"));
    EXPECT_FALSE(Share::of(1, -1, "school"));
    EXPECT_FALSE(Share::of(5, 4, "school"));
    EXPECT_FALSE(Share::of(-1, 4, "school"));
    EXPECT_EQ(said(1, 2, " "), "1 of 2 people who answered");
}

TEST(Share, UnitsHaveTheirPlural)
{
    EXPECT_EQ(counted_units(1, "school"), "1 school");
    EXPECT_EQ(counted_units(0, "school"), "0 schools");
    EXPECT_EQ(counted_units(2, "agency"), "2 agencies");
    EXPECT_EQ(counted_units(2, "head of year"), "2 heads of year");
    EXPECT_EQ(counted_units(2, "business"), "2 businesses");
    EXPECT_EQ(counted_units(2, "Friday group"), "2 Friday groups");
}

} // namespace triad::rules
