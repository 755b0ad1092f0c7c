#include "model/id_list.h"

#include <gtest/gtest.h>

namespace triad::model {

TEST(IdList, IdsAreReadWhateverSpacesStandBetweenThem)
{
    EXPECT_EQ(ids_in(" a-1  b-2 "), (std::vector<std::string_view> { "a-1", "b-2" }));
    EXPECT_TRUE(ids_in("").empty());
    EXPECT_TRUE(lists_id("a-1 b-2", "b-2"));
    EXPECT_FALSE(lists_id("a-1 b-2", "b"));
    EXPECT_FALSE(lists_id("", ""));
}

TEST(IdList, AnIdIsAddedOnceAtTheEndAndTakenOut)
{
    EXPECT_EQ(with_id("", "a-1"), "a-1");
    EXPECT_EQ(with_id("a-1 b-2", "c-3"), "a-1 b-2 c-3");
    EXPECT_EQ(with_id("a-1  b-2", "a-1"), "a-1 b-2");
    EXPECT_EQ(without_id("a-1 b-2 c-3", "b-2"), "a-1 c-3");
    EXPECT_EQ(without_id("a-1", "a-1"), "");
    EXPECT_EQ(without_id("a-1", "z"), "a-1");
}

} // namespace triad::model
