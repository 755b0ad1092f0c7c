#include "base/date.h"

#include <gtest/gtest.h>

namespace triad {

namespace {

TEST(Date, ADayReadsBackAsItWasWritten)
{
    EXPECT_EQ(parse_iso_date("2026-11-22"), (Date { 2026, 11, 22 }));
    EXPECT_EQ(iso_date({ 2026, 3, 5 }), "2026-03-05");
}

TEST(Date, DaysThatDoNotExistAreNotRead)
{
    for (auto const* text : { "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "2025-02-29", "2026-1-01", "26-01-01",
             "2026-01-011", "", "2026/01/01", " 2026-01-01", "2026-01-0x" })
        EXPECT_FALSE(parse_iso_date(text)) << text;
    EXPECT_TRUE(parse_iso_date("2024-02-29"));
}

TEST(Date, EveryDayOfFourHundredYearsCountsThereAndBack)
{
    auto const first = days_since_epoch({ 1799, 12, 31 });
    for (auto day = first; day < first + 146'100; ++day) {
        auto const date = date_from_days(day);
        ASSERT_EQ(days_since_epoch(date), day);
        ASSERT_EQ(parse_iso_date(iso_date(date)), date);
    }
    EXPECT_EQ(days_since_epoch({ 1970, 1, 1 }), 0);
}

TEST(Date, AMomentReadsBackToTheMillisecond)
{
    auto const instant = parse_iso_instant("2026-11-22T10:42:03.120Z");
    ASSERT_TRUE(instant);
    EXPECT_EQ(instant->ms, 1'795'344'123'120);
    EXPECT_EQ(iso_instant(*instant), "2026-11-22T10:42:03.120Z");
    EXPECT_EQ(iso_instant({ -1 }), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(parse_iso_instant("1969-12-31T23:59:59.999Z"), Instant { -1 });
}

TEST(Date, OtherWaysToWriteAMomentAreNotRead)
{
    for (auto const* text : { "2026-11-22", "2026-11-22T10:42:03Z", "2026-11-22T24:00:00.000Z", "2026-11-22T10:60:00.000Z",
             "2026-11-22T10:42:03.120", "2026-11-22 10:42:03.120Z", "2026-02-30T10:42:03.120Z", "2026-11-22T10:42:03.120+00:00" })
        EXPECT_FALSE(parse_iso_instant(text)) << text;
}

TEST(Date, TheLocalDayFollowsTheClockOnTheWall)
{
    auto const late = *parse_iso_instant("2026-07-01T23:30:00.000Z");
    EXPECT_EQ(local_date(late, 0), (Date { 2026, 7, 1 }));
    EXPECT_EQ(local_date(late, 60), (Date { 2026, 7, 2 }));
    EXPECT_EQ(local_date({ 0 }, -60), (Date { 1969, 12, 31 }));
    EXPECT_EQ(clock_time(late, 60), "00:30");
    EXPECT_EQ(clock_time({ 0 }, -60), "23:00");
}

TEST(Date, DatesReadAsOnPaper)
{
    EXPECT_EQ(long_date({ 2026, 11, 22 }), "22 November 2026");
    EXPECT_EQ(short_date({ 2026, 9, 1 }), "1 Sep 2026");
}

} // namespace

} // namespace triad
