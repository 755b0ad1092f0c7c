#include "rules/collation/told_places.h"

#include "support/generate.h"

#include <gtest/gtest.h>

#include <map>

namespace triad::rules {

namespace {

using triad::test::Random;
using Places = std::vector<SchoolPlace>;

Places times(int count, SchoolPlace const& place) { return Places(static_cast<std::size_t>(count), place); }

Places operator+(Places left, Places const& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

} // namespace

TEST(ToldPlaces, SH22_APhaseOfThreeIsTold)
{
    auto const three = times(3, { "primary", "" });
    EXPECT_EQ(told_places(three), three);
}

TEST(ToldPlaces, SH22_TheOnlySecondarySchoolIsNotToldByItsEmptyCellEither)
{
    EXPECT_EQ(told_places(times(4, { "primary", "" }) + times(1, { "secondary", "" })), times(5, {}));
    EXPECT_EQ(told_places(times(4, { "primary", "" }) + times(1, {})), times(5, {}));
}

TEST(ToldPlaces, SH22_OnlyTheNextSmallestGoesWithIt)
{
    EXPECT_EQ(told_places(times(5, { "primary", "" }) + times(3, { "nursery", "" }) + times(2, { "secondary", "" })),
        times(5, { "primary", "" }) + times(5, {}));
}

TEST(ToldPlaces, SH22_ThreeRareOnesCoverEachOther)
{
    EXPECT_EQ(
        told_places(times(3, { "primary", "" }) + times(1, { "secondary", "" }) + times(1, { "special", "" }) + times(1, {})),
        times(3, { "primary", "" }) + times(3, {}));
}

TEST(ToldPlaces, SH22_AGroupIsToldOnlyWhereItsSchoolsOfThatPhaseAreEnough)
{
    auto const east = times(3, { "primary", "East" });
    EXPECT_EQ(told_places(east + times(3, { "secondary", "West" })), east + times(3, { "secondary", "West" }));
    EXPECT_EQ(
        told_places(east + times(2, { "primary", "West" }) + times(1, { "primary", "" })), east + times(3, { "primary", "" }));
    EXPECT_EQ(told_places(east + times(1, { "primary", "West" })), times(4, { "primary", "" }));
}

TEST(ToldPlaces, CapitalsAndSpacesTellNoSchoolApart)
{
    Places const places { { "Primary", " East  side" }, { "primary ", "East side" }, { "PRIMARY", "east side" } };
    EXPECT_EQ(told_places(places), times(3, { "PRIMARY", "East side" }));
}

TEST(ToldPlaces, NobodyIsEverOneOfFewerThanThree)
{
    for (int seed = 0; seed < 2000; ++seed) {
        Random random { static_cast<std::uint64_t>(seed) };
        Places places;
        for (int i = 3 + random.below(12); i > 0; --i)
            places.push_back({ std::string(static_cast<std::size_t>(random.below(3)), 'p'),
                std::string(static_cast<std::size_t>(random.below(4)), 'g') });
        std::map<std::pair<std::string, std::string>, int> alike;
        auto const told = told_places(places);
        for (std::size_t i = 0; i < told.size(); ++i) {
            ++alike[{ told[i].phase, told[i].group }];
            EXPECT_TRUE(told[i].phase.empty() || told[i].phase == places[i].phase);
            EXPECT_TRUE(told[i].group.empty() || told[i].group == places[i].group);
        }
        for (auto const& [place, schools] : alike)
            EXPECT_GE(schools, fewest_schools) << "seed " << seed << ": " << place.first << " " << place.second;
    }
}

} // namespace triad::rules
