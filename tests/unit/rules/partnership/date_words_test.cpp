#include "rules/partnership/date_words.h"

#include <gtest/gtest.h>

namespace triad::rules {

TEST(PartnershipDates, AWindowSaysOnceWhatBothDaysShare)
{
    EXPECT_EQ(span_in_words("2027-03-04", ""), "4 March 2027");
    EXPECT_EQ(span_in_words("2027-03-04", "2027-03-04"), "4 March 2027");
    EXPECT_EQ(span_in_words("2027-03-04", "2027-03-08"), "4 to 8 March 2027");
    EXPECT_EQ(span_in_words("2027-02-28", "2027-03-04"), "28 February to 4 March 2027");
    EXPECT_EQ(span_in_words("2026-12-30", "2027-01-02"), "30 December 2026 to 2 January 2027");
    EXPECT_EQ(span_in_words("", ""), "");
    EXPECT_EQ(span_in_words("", "2027-03-08"), "until 8 March 2027");
    EXPECT_EQ(span_in_words("2027-03-04", "2027-03-01"), "4 to 1 March 2027") << "what is wrong is shown as it is";
}

TEST(PartnershipDates, AMoveNamesBothDays)
{
    EXPECT_EQ(move_in_words("2027-03-04", "2027-03-11"), "from 4 to 11 March 2027");
    EXPECT_EQ(move_in_words("2027-03-11", "2027-03-04"), "from 11 to 4 March 2027");
    EXPECT_EQ(move_in_words("2026-12-30", "2027-01-02"), "from 30 December 2026 to 2 January 2027");
}

TEST(PartnershipDates, TimesMayBeHalfKnown)
{
    EXPECT_EQ(times_in_words("09:00", "15:00"), "09:00 to 15:00");
    EXPECT_EQ(times_in_words("09:00", ""), "from 09:00");
    EXPECT_EQ(times_in_words("", "15:00"), "until 15:00");
    EXPECT_EQ(times_in_words("", ""), "");
}

} // namespace triad::rules
