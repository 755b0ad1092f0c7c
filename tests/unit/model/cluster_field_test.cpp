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

} // namespace triad::model
