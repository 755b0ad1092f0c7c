#include "rules/matching/champion_needs.h"

#include <gtest/gtest.h>

namespace triad::rules {

TEST(Champions, SYS20d_ForALeadOpenNeedsStandBesideCapacity)
{
    model::ClusterDocument cluster;
    EXPECT_EQ(champion_capacity(cluster), "No need is open; no champion is on the register.");
    cluster.needs = { { .id = "a" }, { .id = "b", .status = "asked" }, { .id = "c", .status = "arranged" },
        { .id = "d", .status = "done" }, { .id = "e", .status = "dropped" } };
    cluster.needs.push_back({ .id = "f", .removed = true });
    EXPECT_EQ(
        champion_capacity(cluster), "2 needs are open; no champion is on the register, so 2 still need somebody to lead them.");
    cluster.champions.push_back({ .id = "x", .load = "1", .free = true });
    EXPECT_EQ(
        champion_capacity(cluster), "2 needs are open; 1 champion can take on 1 a year, so 1 still needs somebody to lead it.");
    cluster.needs[0].school = "school-1";
    cluster.needs[1].provider = "The hub";
    EXPECT_EQ(champion_capacity(cluster), "2 needs are open; 1 champion can take on 1 a year.");
}

} // namespace triad::rules
