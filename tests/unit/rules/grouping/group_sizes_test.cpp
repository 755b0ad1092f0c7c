#include "rules/grouping/group_sizes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace triad::rules {

namespace {

using Sizes = std::vector<int>;

int largest_difference(Sizes const& sizes, int wanted)
{
    int out = 0;
    for (int const size : sizes)
        out = std::max(out, std::abs(size - wanted));
    return out;
}

/// Every way to make up so many schools of groups of two or more, the smallest first.
void for_each_way(int schools, Sizes& begun, auto const& look)
{
    if (schools == 0)
        look(begun);
    for (int size = begun.empty() ? 2 : begun.back(); size <= schools; ++size) {
        begun.push_back(size);
        for_each_way(schools - size, begun, look);
        begun.pop_back();
    }
}

} // namespace

TEST(GroupSizes, SYS07b_TwelveSchoolsMakeFourTriads)
{
    EXPECT_EQ(group_sizes(12, 3), (Sizes { 3, 3, 3, 3 }));
    EXPECT_EQ(group_sizes_in_words(12, 3, { "triad", "triads" }), "12 schools make 4 triads of three.");
}

TEST(GroupSizes, SYS07b_AHundredSchoolsMakeThirtyTwoTriadsAndOneGroupOfFour)
{
    auto const sizes = group_sizes(100, 3);
    EXPECT_EQ(sizes.size(), 33);
    EXPECT_EQ(std::ranges::count(sizes, 3), 32);
    EXPECT_EQ(sizes.back(), 4);
    EXPECT_EQ(group_sizes_in_words(100, 3),
        "100 schools make 32 groups of three and 1 of four, because 100 is not a multiple of three.");
}

TEST(GroupSizes, SYS07b_RemaindersAreHandledAndSaid)
{
    EXPECT_EQ(group_sizes(5, 3), (Sizes { 3, 2 }));
    EXPECT_EQ(group_sizes_in_words(5, 3), "5 schools make 1 group of three and 1 of two, because 5 is not a multiple of three.");
    EXPECT_EQ(group_sizes(4, 3), (Sizes { 4 }));
    EXPECT_EQ(group_sizes(7, 3), (Sizes { 4, 3 }));
    EXPECT_EQ(group_sizes(8, 3), (Sizes { 3, 3, 2 }));
    EXPECT_EQ(group_sizes(10, 4), (Sizes { 3, 3, 4 })) << "of two ways as close, the one with more groups as wanted";
    EXPECT_EQ(group_sizes(7, 6), (Sizes { 7 }));
    EXPECT_EQ(group_sizes_in_words(25, 12, { "cluster", "clusters" }),
        "25 schools make 1 cluster of 13 and 1 of twelve, because 25 is not a multiple of twelve.");
}

TEST(GroupSizes, FewerSchoolsThanWantedMakeOneGroup)
{
    EXPECT_EQ(group_sizes(2, 3), (Sizes { 2 }));
    EXPECT_EQ(group_sizes_in_words(2, 3), "2 schools make 1 group of two, because there are fewer than three.");
    EXPECT_EQ(group_sizes(1, 3), (Sizes { 1 }));
    EXPECT_EQ(group_sizes_in_words(1, 3), "1 school makes 1 group of one, because there are fewer than three.");
    EXPECT_TRUE(group_sizes(0, 3).empty());
    EXPECT_EQ(group_sizes_in_words(0, 3), "There are no schools to divide.");
}

TEST(GroupSizes, SYS07a_SizesOfTwoToThirtyMakeUpAllSchoolsWithoutAGroupOfOne)
{
    for (int schools = 2; schools <= 200; ++schools) {
        for (int wanted = 2; wanted <= 30; ++wanted) {
            SCOPED_TRACE(std::to_string(schools) + " in " + std::to_string(wanted));
            auto const sizes = group_sizes(schools, wanted);
            EXPECT_EQ(std::accumulate(sizes.begin(), sizes.end(), 0), schools);
            auto const [least, most] = std::ranges::minmax(sizes);
            EXPECT_GE(least, 2);
            EXPECT_LE(most - least, 1);
            EXPECT_TRUE(schools % wanted != 0 || (least == wanted && most == wanted));
            EXPECT_GE(std::ranges::count(sizes, sizes.front()), std::ranges::count(sizes, sizes.back()));
        }
    }
}

TEST(GroupSizes, SYS07b_NoOtherSizesAreCloserToTheWantedOne)
{
    for (int schools = 2; schools <= 40; ++schools) {
        for (int wanted = 2; wanted <= 6; ++wanted) {
            SCOPED_TRACE(std::to_string(schools) + " in " + std::to_string(wanted));
            int least = 1'000;
            if (schools <= 25) {
                Sizes begun;
                for_each_way(
                    schools, begun, [&](Sizes const& sizes) { least = std::min(least, largest_difference(sizes, wanted)); });
                EXPECT_EQ(largest_difference(group_sizes(schools, wanted), wanted), least);
            } else {
                EXPECT_LE(largest_difference(group_sizes(schools, wanted), wanted), 1);
            }
        }
    }
}

} // namespace triad::rules
