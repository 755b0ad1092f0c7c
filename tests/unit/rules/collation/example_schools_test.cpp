#include "rules/collation/example_schools.h"

#include "base/text.h"
#include "rules/collation/dice.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

namespace triad::rules {

using testing::ElementsAre;
using testing::SizeIs;

namespace {

/// Few words, so that lists run out of them.
model::ExampleWords words()
{
    model::ExampleWords out;
    out.places = { "Alderwyke", "Harebeck" };
    out.areas = { "Park", "Mill" };
    out.groups = { "Harbour", "Beacon" };
    out.kinds
        = { { "infant", "{place} Infant School", 90, 270, 20, true }, { "primary", "{place} Primary School", 70, 630, 60, true },
              { "secondary", "{place} High School", 600, 1500, 20, false } };
    return out;
}

std::set<std::string> phases_of(std::vector<ExampleSchool> const& schools)
{
    std::set<std::string> out;
    for (auto const& school : schools)
        out.insert(school.phase);
    return out;
}

std::map<std::string, int> sizes_of_groups(std::vector<ExampleSchool> const& schools)
{
    std::map<std::string, int> out;
    for (auto const& school : schools)
        ++out[school.group];
    return out;
}

} // namespace

TEST(ExampleSchools, TwentyFourArePrimarySchoolsInFourClusters)
{
    auto words = rules::words();
    words.groups = { "Harbour", "Beacon", "Downs", "Ferry" };
    auto const schools = example_schools(words, 1, 24);
    ASSERT_THAT(schools, SizeIs(24));
    EXPECT_THAT(phases_of(schools), ElementsAre("infant", "primary"));
    EXPECT_THAT(sizes_of_groups(schools),
        ElementsAre(
            testing::Pair("Beacon", 6), testing::Pair("Downs", 6), testing::Pair("Ferry", 6), testing::Pair("Harbour", 6)));
    auto const [least, most] = std::ranges::minmax(schools, {}, &ExampleSchool::pupils);
    EXPECT_EQ(least.pupils, 70);
    EXPECT_EQ(most.pupils, 630);
}

TEST(ExampleSchools, OneMoreAndThereAreSchoolsOfAllPhases)
{
    EXPECT_THAT(phases_of(example_schools(words(), 1, 25)), ElementsAre("infant", "primary", "secondary"));
}

TEST(ExampleSchools, OneSchoolIsAList)
{
    auto const schools = example_schools(words(), 1, 1);
    ASSERT_THAT(schools, SizeIs(1));
    EXPECT_EQ(schools[0].urn, "999000");
    EXPECT_EQ(schools[0].pupils, 70);
    EXPECT_EQ(schools[0].group, "Harbour");
}

TEST(ExampleSchools, GroupsThatRunOutOfNamesAreNumbered)
{
    auto const schools = example_schools(words(), 1, 25);
    EXPECT_EQ(schools[11].group, "Beacon");
    EXPECT_EQ(schools[12].group, "Harbour 2");
    EXPECT_EQ(schools[24].group, "Harbour 3");
}

TEST(ExampleSchools, AKindThatRunsOutOfPlacesHasSeveralInOne)
{
    auto words = rules::words();
    words.kinds.resize(2);
    words.kinds.erase(words.kinds.begin());
    std::vector<std::string> names;
    for (auto const& school : example_schools(words, 1, 6))
        names.push_back(school.name);
    std::ranges::sort(names);
    EXPECT_THAT(names,
        ElementsAre("Alderwyke Mill Primary School", "Alderwyke Park Primary School", "Alderwyke Primary School",
            "Harebeck Mill Primary School", "Harebeck Park Primary School", "Harebeck Primary School"));
}

TEST(ExampleSchools, NoNumberIsGivenTwiceAndNoneIsThatOfASchool)
{
    auto const schools = example_schools(words(), 1, most_example_schools);
    std::set<std::string> numbers;
    for (auto const& school : schools) {
        EXPECT_TRUE(numbers.insert(school.urn).second) << school.urn;
        EXPECT_EQ(school.urn.size(), 6U);
        EXPECT_EQ(school.urn[0], '9') << "those of schools begin with 1";
    }
    EXPECT_EQ(schools[999].urn, "999999");
}

TEST(ExampleSchools, TheSameSeedGivesTheSameListAndAnotherSeedAnotherOne)
{
    auto const named = [](std::uint64_t seed) {
        std::string out;
        for (auto const& school : example_schools(words(), seed, 30))
            out += concat({ school.name, " ", school.urn, " ", number(school.pupils), "\n" });
        return out;
    };
    EXPECT_EQ(named(7), named(7));
    EXPECT_NE(named(7), named(8));
}

TEST(Dice, StayWithinTheirBordersAndReachThem)
{
    Dice dice { 1 };
    std::set<int> thrown;
    for (int i = 0; i < 200; ++i)
        thrown.insert(dice.between(2, 4));
    EXPECT_THAT(thrown, ElementsAre(2, 3, 4));
    for (int i = 0; i < 200; ++i) {
        EXPECT_FALSE(dice.chance(0));
        EXPECT_TRUE(dice.chance(100));
    }
}

TEST(Dice, OfAnotherNameThrowOtherNumbers)
{
    EXPECT_NE((Dice { 1, "a" }.next()), (Dice { 1, "b" }.next()));
    EXPECT_EQ((Dice { 1, "a" }.next()), (Dice { 1, "a" }.next()));
}

} // namespace triad::rules
