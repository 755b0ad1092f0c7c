#include "format/partnership_file.h"

#include "base/text.h"
#include "format/file_name.h"
#include "support/generate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

using testing::HasSubstr;

model::PartnershipPlan sample_plan()
{
    model::PartnershipPlan out { .id = "cluster-1",
        .name = "Bow Partnership",
        .year = "2026/27",
        .zone = "Europe/London",
        .issue = 3,
        .made = "2026-12-12",
        .keep_until = "2027-08-31",
        .instrument = "small",
        .due = "2027-02-01" };
    out.schools = { { .id = "a", .name = "Ash Lane", .urn = "100001" }, { .id = "b", .name = "Birch Hill", .urn = {} },
        { .id = "c", .name = "Cedar Row", .urn = {} } };
    out.groups = { { .id = "g1", .name = "North", .level = "clusters", .lead = "a", .schools = { "a", "b", "c" } },
        { .id = "g2",
            .name = "Triad 1",
            .level = "triads",
            .lead = {},
            .schools = { "a", "b", "c" },
            .proposed = true,
            .until = "2027-01-10" } };
    out.visits = { { .id = "v1",
        .grouping = {},
        .group = "g2",
        .host = "a",
        .reviewers = "b c",
        .lead = "b",
        .term = {},
        .day = "2027-03-04",
        .starts = "09:00",
        .ends = "15:00",
        .place = "Main hall",
        .done = {},
        .cancelled = true,
        .sequence = 2,
        .partnership = {} } };
    out.events = { { .id = "e1",
        .kind = "training",
        .title = "Training",
        .from = "2027-01-20",
        .to = "2027-01-21",
        .starts = "13:30",
        .ends = "15:00",
        .mode = "online",
        .place = "Library",
        .text = "Bring your plan.",
        .schools = "a b",
        .community = {},
        .task = "Read it",
        .done = {},
        .sequence = 4,
        .partnership = {} } };
    out.instruments = { test::sample_instrument() };
    return out;
}

struct Broken {
    char const* what;
    char const* with;
    IssueCode code;
};

std::string with_change(Broken const& change)
{
    auto bytes = encode_partnership(sample_plan());
    auto const at = bytes.find(change.what);
    EXPECT_NE(at, std::string::npos) << change.what;
    return at == std::string::npos ? bytes : bytes.replace(at, std::string_view { change.what }.size(), change.with);
}

} // namespace

TEST(PartnershipFile, SaysTheSameAfterItWasRead)
{
    auto const read = decode_partnership(encode_partnership(sample_plan()));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(*read, sample_plan());
    model::PartnershipPlan const bare { .id = "cluster-1" };
    EXPECT_EQ(*decode_partnership(encode_partnership(bare)), bare);
}

/// The same file is held against the published schema by tests/format/partnership.test.mjs.
TEST(PartnershipFile, IsWrittenAsTheFileThatIsCheckedElsewhere)
{
    auto const path = std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/partnerships/partnership.triad.json";
    auto const bytes = encode_partnership(sample_plan());
    if (std::getenv("TRIAD_REBASELINE"))
        std::ofstream { path, std::ios::binary } << bytes;
    std::ifstream in { path, std::ios::binary };
    EXPECT_EQ((std::string { std::istreambuf_iterator<char> { in }, {} }), bytes);
}

TEST(PartnershipFile, EachErrorIsOneSentence)
{
    for (auto const& change : { Broken { "\"version\": 1", "\"version\": 2", IssueCode::NewerVersion },
             Broken { "\"kind\": \"partnership\"", "\"kind\": \"cluster\"", IssueCode::WrongKind },
             Broken { "\"issue\": 3", "\"issue\": 0", IssueCode::OutOfRange },
             Broken { "\"made\": \"2026-12-12\"", "\"made\": \"soon\"", IssueCode::OutOfRange },
             Broken { "\"id\": \"cluster-1\"", "\"ID\": \"cluster-1\"", IssueCode::MissingField },
             Broken { "\"id\": \"b\"", "\"id\": \"a\"", IssueCode::DuplicateId },
             Broken { "\"day\": \"2027-03-04\"", "\"day\": \"2027-02-30\"", IssueCode::OutOfRange },
             Broken { "\"host\": \"a\"", "\"host\": \"z\"", IssueCode::UnknownItem },
             Broken { "\"host\": \"a\",", "", IssueCode::UnknownItem },
             Broken { "\"schools\": \"a b\"", "\"schools\": \"a z\"", IssueCode::UnknownItem },
             Broken { "\"visits\": [", "\"visits\": [ 7, ", IssueCode::WrongType },
             Broken { "\"groups\": [", "\"groups\": [ {}, ", IssueCode::MissingField } }) {
        auto const read = decode_partnership(with_change(change));
        ASSERT_FALSE(read) << change.what;
        EXPECT_EQ(read.error().code, change.code) << change.what << ": " << read.error().sentence;
        EXPECT_EQ(read.error().sentence.back(), '.') << read.error().sentence;
    }
    EXPECT_FALSE(decode_partnership(""));
    EXPECT_FALSE(decode_partnership("{}"));
}

TEST(PartnershipFile, ADateForSchoolsThatAreNotThereIsRefusedAndNamed)
{
    auto const read = decode_partnership(with_change({ "\"schools\": \"a b\"", "\"schools\": \"z\"", {} }));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().where, "/events/0/schools");
    EXPECT_THAT(read.error().sentence, HasSubstr("“Training”"));
    auto plan = sample_plan();
    plan.groups[1].schools.push_back("z");
    auto const group = decode_partnership(encode_partnership(plan));
    ASSERT_FALSE(group);
    EXPECT_EQ(group.error().where, "/groups/1/schools");
}

TEST(PartnershipFile, OtherIdsThatPointNowhereAreLeftOut)
{
    auto plan = sample_plan();
    plan.visits[0].reviewers = "b z a";
    plan.visits[0].lead = "z";
    plan.visits[0].group = "gone";
    plan.groups[0].lead = "z";
    auto const read = decode_partnership(encode_partnership(plan));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->visits[0].reviewers, "b") << "nor does a school join its own review";
    EXPECT_EQ(read->visits[0].lead, "");
    EXPECT_EQ(read->visits[0].group, "");
    EXPECT_EQ(read->groups[0].lead, "");
}

TEST(PartnershipFile, WhatDoesNotTravelIsNeitherWrittenNorRead)
{
    auto plan = sample_plan();
    plan.visits[0].done = "2027-03-04";
    plan.visits[0].grouping = "division";
    plan.events[0].done = "2027-01-20";
    plan.events[0].stamps = { { "title", { { 1'700'000'000'000 }, "person-1" } } };
    auto const bytes = encode_partnership(plan);
    for (auto const* absent : { "done", "grouping", "stamps", "person-1" })
        EXPECT_EQ(bytes.find(absent), std::string::npos) << absent;
    auto const read = decode_partnership(
        with_change({ "\"host\": \"a\"", "\"host\": \"a\", \"done\": \"2027-03-04\", \"later\": \"words\"", {} }));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(*read, sample_plan());
}

TEST(PartnershipFile, ItsNameSaysWhoseItIsAndItsNumber)
{
    EXPECT_EQ(partnership_file_name(sample_plan(), { 2026, 12, 12 }), "Bow_partnership-3_2026-12-12.triad.json");
    EXPECT_EQ(partnership_file_name({ .id = "x" }, { 2026, 12, 12 }), "A_partnership-1_2026-12-12.triad.json");
}

} // namespace triad::format
