#include "rules/collation/school_list.h"

#include "base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace triad::rules {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::ClusterDocument two_schools()
{
    model::ClusterDocument out { .id = "cluster-1" };
    out.schools = { { .id = "s1", .name = "Oak School", .urn = "999001", .phase = "primary", .letter = 4 },
        { .id = "s2", .name = "Ash School", .attributes = "federation: North", .letter = 2 } };
    return out;
}

SchoolList read(SchoolRows const& rows) { return read_school_list(rows, two_schools()); }

} // namespace

TEST(SchoolList, WithoutHeadingsTheColumnsHaveTheirUsualOrder)
{
    auto const list = read({ { "Elm School", "999003", "secondary", "North", "Harbour", "1,204" } });
    ASSERT_EQ(list.schools.size(), 1U);
    auto const& elm = list.schools.front();
    EXPECT_EQ(elm.name, "Elm School");
    EXPECT_EQ(elm.urn, "999003");
    EXPECT_EQ(elm.phase, "secondary");
    EXPECT_EQ(elm.group, "North");
    EXPECT_EQ(elm.area, "Harbour");
    EXPECT_EQ(elm.roll, "1204");
    EXPECT_EQ(elm.letter, 5) << "after the last that was given";
    EXPECT_THAT(list.columns, IsEmpty());
    EXPECT_EQ(school_list_in_words(list), "1 school is new.");
}

TEST(SchoolList, SYS07c_HeadingsTellTheColumnsAndOthersBecomeAttributesOfOnesOwn)
{
    auto const list
        = read({ { "Area", "School name", "Federation", "Number on roll" }, { "Hill", "Elm School", "South", "210" } });
    ASSERT_EQ(list.schools.size(), 1U);
    EXPECT_EQ(list.schools.front().name, "Elm School");
    EXPECT_EQ(list.schools.front().area, "Hill");
    EXPECT_EQ(list.schools.front().roll, "210");
    EXPECT_EQ(list.schools.front().attributes, "Federation: South");
    EXPECT_THAT(list.columns, ElementsAre("area", "name", "your own “Federation”", "pupils"));
}

TEST(SchoolList, ASchoolOnTheListGetsWhatTheTableHasOfItAndLosesNothing)
{
    auto const list = read({ { "School", "URN", "Phase", "Area", "Federation" }, { "Oak Primary", "999001", "", "Hill", "" },
        { "ash school", "999002", "", "", "South" }, { "Oak School", "", "", "", "" } });
    EXPECT_THAT(list.schools, IsEmpty());
    EXPECT_THAT(list.changes,
        ElementsAre(SchoolChange { "s1", "name", "Oak Primary" }, SchoolChange { "s1", "area", "Hill" },
            SchoolChange { "s2", "name", "ash school" }, SchoolChange { "s2", "urn", "999002" },
            SchoolChange { "s2", "attributes", "Federation: South" }));
    EXPECT_EQ(list.changed, 2U);
    EXPECT_THAT(list.problems, ElementsAre("Row 4 is left: “Oak School” stands in row 2 already."));
}

TEST(SchoolList, ASchoolTwiceIsSaidWithBothRowsAndAddedOnce)
{
    auto const list = read({ { "Elm School" }, { "Beech School", "999009" }, { "elm  school" }, { "Another", "999009" } });
    EXPECT_EQ(list.schools.size(), 2U);
    EXPECT_THAT(list.problems,
        ElementsAre("Row 3 is left: “elm school” stands in row 1 already.", "Row 4 is left: “Another” stands in row 2 already."));
    EXPECT_EQ(school_list_in_words(list), "2 schools are new. 1 of them has no URN, and will be known by name.");
}

TEST(SchoolList, TwoSchoolsOfOneNameAreToldApartByTheirUrns)
{
    auto const list = read({ { "Oak School", "999050" }, { "Oak School", "999051" } });
    EXPECT_EQ(list.schools.size(), 2U);
    EXPECT_THAT(list.problems, IsEmpty());
}

TEST(SchoolList, WhatCannotBeTakenIsSaidWithItsRow)
{
    auto const list = read({ { "", "999003" }, { "Elm School", "999004", "", "", "", "about 200" }, { "", "" } });
    EXPECT_EQ(list.schools.size(), 1U);
    EXPECT_EQ(list.schools.front().roll, "");
    EXPECT_THAT(list.problems,
        ElementsAre("Row 1 has no name of a school.",
            "Row 2 says “about 200” where a number of pupils is wanted; the school comes without it."));
}

TEST(SchoolList, CellsWithBreaksAndHeadingsWithColonsKeepAttributesApart)
{
    auto const list = read({ { "School", "URN", "KS2: reading", "KS2: maths", "Federation" },
        { "Yew\nSchool", "999005", "60", "70", "North\nStar: East" } });
    ASSERT_EQ(list.schools.size(), 1U);
    EXPECT_EQ(list.schools.front().name, "Yew School");
    EXPECT_THAT(attributes_of(list.schools.front().attributes),
        ElementsAre(SchoolAttribute { "Federation", "North Star: East" }, SchoolAttribute { "KS2 maths", "70" },
            SchoolAttribute { "KS2 reading", "60" }));
}

TEST(SchoolList, TenThousandRowsAreRefusedAsAWhole)
{
    SchoolRows rows;
    for (int i = 0; i < 10'000; ++i)
        rows.push_back({ concat({ "School ", number(i) }) });
    auto const list = read(rows);
    EXPECT_TRUE(list.brings_nothing());
    EXPECT_EQ(
        school_list_in_words(list), "With these there would be 10002 schools on your list, and it takes 5000. Nothing is added.");
}

TEST(SchoolList, NothingIsSaidInWords)
{
    EXPECT_EQ(school_list_in_words(read({})), "No school was found in this.");
    EXPECT_EQ(school_list_in_words(read({ { "Oak School", "999001" } })), "1 row says nothing that is not on your list already.");
}

TEST(SchoolList, AttributesAreOneALine)
{
    EXPECT_THAT(attributes_of("  federation : North \nnothing\nfaith: none\n:\n"),
        ElementsAre(SchoolAttribute { "faith", "none" }, SchoolAttribute { "federation", "North" }));
    EXPECT_EQ(with_attribute("federation: North\nfaith: none", "Federation", "South"), "Federation: South\nfaith: none");
    EXPECT_EQ(with_attribute("", "faith", "none"), "faith: none");
}

} // namespace triad::rules
