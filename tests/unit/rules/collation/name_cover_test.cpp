#include "rules/collation/name_cover.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

NameCover cover()
{
    NameCover out;
    out.add_school("Oakfield Primary School");
    out.add_school("St Mary’s CE Junior School");
    out.add_school("Ash");
    out.add_school("  ");
    out.add_urn("123456");
    return out;
}

} // namespace

TEST(NameCover, ANameIsTakenOutWholeAndAsPeopleSayIt)
{
    EXPECT_EQ(cover().covered("We learnt at Oakfield Primary School, and OAKFIELD’s head came."),
        "We learnt at a school, and a school’s head came.");
    EXPECT_EQ(cover().covered("With St Mary's we plan."), "With a school's we plan.")
        << "an “’s” may be the end of the name or not";
    EXPECT_EQ(cover().covered("Number 123456."), "Number a school’s number.");
}

TEST(NameCover, OtherWordsStay)
{
    EXPECT_EQ(cover().covered("Ashton and Oakfields planted an oak."), "Ashton and Oakfields planted an oak.");
    EXPECT_EQ(cover().covered(""), "");
    EXPECT_EQ(NameCover {}.covered("Oakfield"), "Oakfield");
}

TEST(NameCover, ANameOfSignsAloneIsTakenOutAsWell)
{
    NameCover signs;
    signs.add_school("???");
    EXPECT_EQ(signs.covered("See ???."), "See a school.");
}

} // namespace triad::rules
