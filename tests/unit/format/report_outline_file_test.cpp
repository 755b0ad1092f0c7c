#include "format/report_outline_file.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

std::string shipped()
{
    std::ifstream in { std::filesystem::path { TRIAD_SOURCE_DIR } / "assets/reports/annual-report.json", std::ios::binary };
    return { std::istreambuf_iterator<char> { in }, {} };
}

std::string with(std::string text, std::string_view from, std::string_view to)
{
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

} // namespace

TEST(ReportOutlineFile, SYS18_TheShippedOneIsReadWithItsPartsInOrder)
{
    auto const read = decode_report_outline(shipped());
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->title, "Annual report to the board");
    ASSERT_EQ(read->parts.size(), 8U);
    EXPECT_EQ(read->parts.front().id, "year");
    EXPECT_EQ(read->parts[1].facts, (std::vector<std::string> { "schools", "divisions" }));
}

TEST(ReportOutlineFile, EachErrorIsOneSentence)
{
    EXPECT_EQ(decode_report_outline(with(shipped(), "\"report-outline\"", "\"taxonomy\"")).error().code, IssueCode::WrongKind);
    auto const unknown = decode_report_outline(with(shipped(), "\"divisions\"", "\"weather\""));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().sentence, "This outline asks for “weather”, which this Triad cannot tell from the records.");
    EXPECT_FALSE(decode_report_outline(with(shipped(), "\"title\": \"The year in short\",", "")));
    EXPECT_FALSE(decode_report_outline(with(shipped(), "\"id\": \"participation\"", "\"id\": \"year\"")));
    EXPECT_FALSE(decode_report_outline(R"({"format":"triad","kind":"report-outline","version":1,"id":"x","parts":[]})"));
    EXPECT_FALSE(decode_report_outline("{"));
}

} // namespace triad::format
