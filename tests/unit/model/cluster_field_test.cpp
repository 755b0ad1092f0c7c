#include "model/cluster_field.h"

#include <gtest/gtest.h>

#include <string>

namespace triad::model {

namespace {

Stamp at(std::int64_t ms, std::string const& copy) { return { .at = { ms }, .by = "person-1", .copy = copy, .change = 1 }; }

} // namespace

TEST(ClusterField, ASchoolAtHandIsWrittenAsThroughItsDocument)
{
    ClusterDocument document { .id = "cluster-1", .schools = { { .id = "school-1", .name = "Harebeck Infant School" } } };
    auto school = document.schools.front();
    for (auto const* field : { "name", "urn", "school", "phase", "group", "letter", "leftOut", "removed" })
        for (auto const* value : { "999001", "true", "", "  a\x01 line\r\nand more " })
            for (auto const* copy : { "copy-1", "copy-2" }) {
                bool const written
                    = write_field(document, { RecordKind::ClusterSchool, {}, "school-1", field }, value, at(5, copy));
                EXPECT_EQ(write_field(school, field, value, at(5, copy)), written) << field << " " << value;
                EXPECT_EQ(school, document.schools.front()) << field << " " << value;
            }
    EXPECT_EQ(school.urn, "  a line\nand more ");
    EXPECT_TRUE(school.stamps.at("urn").after.contains("copy-1")) << "the second writer knew of the first";
}

TEST(ClusterField, WhatNoFileCouldHoldIsNotWritten)
{
    ClusterSchool school { .id = "school-1" };
    EXPECT_FALSE(write_field(school, "pupils", "70", at(5, "copy-1")));
    EXPECT_FALSE(write_field(school, "name", std::string(longest_text + 1, 'a'), at(5, "copy-1")));
    EXPECT_EQ(school, ClusterSchool { .id = "school-1" });
    ClusterSchool nameless;
    EXPECT_FALSE(write_field(nameless, "name", "Harebeck Infant School", at(5, "copy-1")));
}

TEST(ClusterFields, ManyFieldsAreReadAndWrittenAsOneByOne)
{
    ClusterDocument one_by_one { .id = "cluster-1", .schools = { { .id = "a", .name = "Ash" }, { .id = "a", .name = "twice" } } };
    auto together = one_by_one;
    ClusterFields fields { together };
    std::int64_t now = 0;
    for (auto const kind : { RecordKind::ClusterSchool, RecordKind::Placement, RecordKind::Cluster, RecordKind::Answer })
        for (auto const* record : { "a", "b", "a", "c", "", "b" })
            for (auto const* field : { "name", "school", "removed", "nothing" })
                for (auto const* value : { "Elm", "true", "" }) {
                    FieldRef const target { kind, {}, record, field };
                    auto const stamp = at(++now, "copy-1");
                    EXPECT_EQ(fields.read(target), read_field(one_by_one, target));
                    EXPECT_EQ(fields.write(target, value, stamp), write_field(one_by_one, target, value, stamp));
                    EXPECT_EQ(fields.read(target), read_field(one_by_one, target));
                    EXPECT_EQ(fields.read_stamp(target), read_stamp(one_by_one, target));
                }
    EXPECT_EQ(together.schools, one_by_one.schools);
    EXPECT_EQ(together.placements, one_by_one.placements);
    EXPECT_EQ(together.cluster, one_by_one.cluster);
    EXPECT_EQ(together.schools.size(), 4U);
}

TEST(ClusterFields, EachOfThousandsOfRecordsIsLookedAtOnce)
{
    ClusterDocument document { .id = "cluster-1" };
    ClusterFields fields { document };
    constexpr std::size_t schools = 5'000;
    for (auto const* field : { "removed", "name", "urn", "area" })
        for (std::size_t i = 0; i < schools; ++i)
            fields.write({ RecordKind::ClusterSchool, {}, "school-" + std::to_string(i), field }, "", at(5, "copy-1"));
    EXPECT_EQ(document.schools.size(), schools);
    EXPECT_EQ(fields.records_seen(), schools);
}

} // namespace triad::model
