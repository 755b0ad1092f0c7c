#include "store/example_cluster.h"

#include "format/asset_pack.h"
#include "format/cluster_file.h"
#include "format/example_words_file.h"
#include "support/app_harness.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace triad::store {

namespace {

format::AssetPack const& assets()
{
    static auto const pack = *format::decode_asset_pack(test::asset_pack());
    return pack;
}

model::ClusterDocument example()
{
    auto const file = example_cluster_file(assets().clusters().front(), assets().instruments);
    EXPECT_TRUE(file) << file.error().sentence;
    auto const read = format::decode_cluster(*file);
    EXPECT_TRUE(read) << read.error().sentence;
    return read ? *read : model::ClusterDocument {};
}

} // namespace

TEST(ExampleCluster, HasTwentyFourSchoolsInFourClustersOfWhichTwentyReturned)
{
    auto const cluster = example();
    EXPECT_TRUE(cluster.example);
    EXPECT_EQ(cluster.cluster.instrument, "thep-self-evaluation");
    EXPECT_EQ(cluster.cluster.due, "2026-11-27");
    std::map<std::string, int> schools;
    std::map<std::string, int> returned;
    std::set<int> letters;
    std::set<std::string_view> in;
    for (auto const& submission : cluster.submissions)
        in.insert(submission->school);
    for (auto const& school : cluster.schools) {
        ++schools[school.group];
        returned[school.group] += in.contains(school.id) ? 1 : 0;
        letters.insert(school.letter);
    }
    EXPECT_EQ(cluster.schools.size(), 24u);
    EXPECT_EQ(schools.size(), 4u);
    for (auto const& [group, count] : returned) {
        EXPECT_EQ(schools[group], 6) << group;
        EXPECT_EQ(count, 5) << group;
    }
    EXPECT_EQ(letters.size(), 24u);
    EXPECT_EQ(*letters.rbegin(), 24);
}

TEST(ExampleCluster, HasTwoRoundsOfOneWordingReportsAndEveryKindOfLeave)
{
    auto const cluster = example();
    std::map<std::string, int> periods;
    std::set<model::Attribution> quotes;
    for (auto const& submission : cluster.submissions) {
        ++periods[submission->period];
        quotes.insert(submission->quotes);
    }
    EXPECT_THAT(periods, testing::ElementsAre(testing::Pair("Autumn 2025", testing::Gt(5)), testing::Pair("Autumn 2026", 20)));
    EXPECT_EQ(cluster.editions.size(), 1u);
    EXPECT_EQ(quotes.size(), 4u);
    EXPECT_GE(cluster.reports.size(), 3u);
}

TEST(ExampleCluster, IsTheSameEachTime)
{
    auto const file = [] { return *example_cluster_file(assets().clusters().front(), assets().instruments); };
    EXPECT_EQ(file(), file());
}

TEST(ExampleCluster, WithoutTheInstrumentItAsksForThereIsNone)
{
    auto const none = example_cluster_file(assets().clusters().front(), {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().where, "/instrument");
    EXPECT_FALSE(example_cluster_file("{", assets().instruments));
}

} // namespace triad::store
