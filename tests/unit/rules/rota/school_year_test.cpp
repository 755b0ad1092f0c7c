#include "rules/rota/school_year.h"

#include <gtest/gtest.h>

namespace triad::rules {

TEST(SchoolYear, SYS24a_IsReadFromTheWordsOfTheLead)
{
    YearSpan const span { { 2026, 8, 1 }, { 2027, 8, 31 } };
    for (char const* words : { "2026/27", "2026-2027", "School year 2026", "26: 2026 to 2027" })
        EXPECT_EQ(school_year(words), span) << words;
    for (char const* words : { "", "next year", "26/27", "1999/2000", "20267", "3000" })
        EXPECT_FALSE(school_year(words)) << words;
    EXPECT_EQ(school_year("20267 or 2026"), span);
}

TEST(SchoolYear, SYS24a_ADayOutsideItIsOneSentence)
{
    EXPECT_EQ(why_outside_year({ 2026, 8, 1 }, "2026/27", Preparation::Excluded), "");
    EXPECT_EQ(why_outside_year({ 2027, 8, 31 }, "2026/27", Preparation::Excluded), "");
    EXPECT_EQ(why_outside_year({ 2027, 9, 1 }, "2026/27", Preparation::Excluded),
        "1 September 2027 is outside the year 2026/27, for which dates are from 1 August 2026 to 31 August 2027. Nothing was "
        "changed.");
    EXPECT_NE(why_outside_year({ 2026, 2, 21 }, "2026/27", Preparation::Excluded), "");
    EXPECT_EQ(why_outside_year({ 2026, 2, 21 }, "2026/27", Preparation::Included), "");
    EXPECT_NE(why_outside_year({ 2025, 12, 31 }, "2026/27", Preparation::Included), "");
    EXPECT_EQ(why_outside_year({ 1900, 1, 1 }, "some year", Preparation::Excluded), "") << "the words name no year";
}

TEST(SchoolYear, WeeksBeginOnMonday)
{
    auto const monday = days_since_epoch({ 2026, 11, 30 });
    EXPECT_EQ(week_of(monday), week_of(monday + 6));
    EXPECT_NE(week_of(monday), week_of(monday - 1));
    EXPECT_EQ(week_of(days_since_epoch({ 1969, 12, 29 })), week_of(days_since_epoch({ 1970, 1, 4 })));
    EXPECT_TRUE(is_weekday(monday + 4));
    EXPECT_FALSE(is_weekday(monday + 5));
    EXPECT_FALSE(is_weekday(monday + 6));
}

} // namespace triad::rules
