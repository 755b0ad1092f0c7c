#include "format/summary_file.h"

#include "base/text.h"

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

model::ClusterSummary sample()
{
    model::ClusterSummary out { .id = "cluster-1",
        .name = "Bow",
        .instrument = "small",
        .title = "Small audit",
        .period = "Autumn 2026",
        .made = "2026-12-12",
        .number = 2,
        .keep_until = "2027-07-31",
        .opening = "First words.",
        .schools = 12,
        .returned = 9 };
    out.statements = { { "need", "Laptops are short." }, { "trend", "More is green." } };
    out.quotes = { { "We lack laptops.", "a headteacher", "People" } };
    out.themes = { { "FT-3", "People", std::nullopt, 4 } };
    out.questions = { { "How do others lend?", "People", true } };
    out.needs = { { "Lending", "primary", "asked", std::nullopt } };
    out.answers = { { "A01", "A statement", { { "Red", 4 }, { "Green", std::nullopt }, { "No answer to these words", 0 } } } };
    return out;
}

} // namespace

TEST(SummaryFile, SaysTheSameAfterItWasRead)
{
    auto const read = decode_summary(encode_summary(sample()));
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(*read, sample());
    model::ClusterSummary const bare { .id = "cluster-1" };
    EXPECT_EQ(*decode_summary(encode_summary(bare)), bare);
}

/// The same file is held against the published schema by tests/format/cluster.test.mjs.
TEST(SummaryFile, IsWrittenAsTheFileThatIsCheckedElsewhere)
{
    auto const path = std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/clusters/cluster-summary.triad.json";
    auto const bytes = encode_summary(sample());
    if (std::getenv("TRIAD_REBASELINE"))
        std::ofstream { path, std::ios::binary } << bytes;
    std::ifstream in { path, std::ios::binary };
    EXPECT_EQ((std::string { std::istreambuf_iterator<char> { in }, {} }), bytes);
}

TEST(SummaryFile, EachErrorIsOneSentence)
{
    struct Case {
        char const* what;
        char const* with;
        IssueCode code;
    };
    for (auto const& [what, with, code] : { Case { "\"version\": 1", "\"version\": 2", IssueCode::NewerVersion },
             Case { "\"cluster-summary\"", "\"cluster\"", IssueCode::WrongKind },
             Case { "\"schools\": 12", "\"schools\": -12", IssueCode::OutOfRange },
             Case { "\"made\": \"2026-12-12\"", "\"made\": \"soon\"", IssueCode::OutOfRange },
             Case { "\"id\": \"cluster-1\"", "\"ID\": \"cluster-1\"", IssueCode::MissingField } }) {
        auto bytes = encode_summary(sample());
        auto const at = bytes.find(what);
        ASSERT_NE(at, std::string::npos) << what;
        bytes.replace(at, std::string_view { what }.size(), with);
        auto const read = decode_summary(bytes);
        ASSERT_FALSE(read) << what;
        EXPECT_EQ(read.error().code, code) << read.error().sentence;
    }
    EXPECT_FALSE(decode_summary(""));
}

} // namespace triad::format
