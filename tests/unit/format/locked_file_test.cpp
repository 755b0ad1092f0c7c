#include "format/locked_file.h"

#include "format/school_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace triad::format {

namespace {

std::string known_file()
{
    std::ifstream in { std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/vectors/kind-locked.json", std::ios::binary };
    EXPECT_TRUE(in);
    return { std::istreambuf_iterator<char> { in }, {} };
}

} // namespace

TEST(LockedFile, IsKnownByItsFormatAndKind)
{
    EXPECT_TRUE(is_locked(known_file()));
    EXPECT_TRUE(is_locked(R"({"format":"triad","kind":"locked"})"));
    EXPECT_FALSE(is_locked(R"({"format":"triad","kind":"school"})"));
    EXPECT_FALSE(is_locked(R"({"format":"other","kind":"locked"})"));
    EXPECT_FALSE(is_locked(R"({"kind":"locked"})"));
    EXPECT_FALSE(is_locked(R"({"format":"triad"})"));
}

TEST(LockedFile, AByteOrderMarkAndWhiteSpaceDoNotMatter)
{
    EXPECT_TRUE(is_locked("\xEF\xBB\xBF \r\n\t" + known_file()));
    EXPECT_TRUE(is_locked("{\n\t\"format\" :\r\n \"triad\" , \"kind\"\t:\"locked\"}"));
}

TEST(LockedFile, OtherMembersInFrontDoNotMatter)
{
    EXPECT_TRUE(is_locked(R"({"a":[1,{"kind":"school"},"]"],"b":{"format":"x","c":"}"},"n":-1.5e3,"t":true,)"
                          R"("q":"a \" , \"kind\":\"school\"","kind":"locked","format":"triad"})"));
}

TEST(LockedFile, TheWordInsideAnotherFileDoesNotMakeItOne)
{
    EXPECT_FALSE(is_locked(R"({"format":"triad","kind":"school","note":"\"kind\":\"locked\""})"));
    EXPECT_FALSE(is_locked(R"({"format":"triad","inner":{"kind":"locked"}})"));
    EXPECT_FALSE(is_locked(R"([{"format":"triad","kind":"locked"}])"));
    EXPECT_FALSE(is_locked(R"({"format":"triad","kind":["locked"]})"));
}

TEST(LockedFile, OneThatIsCutOffIsStillKnown)
{
    auto const whole = known_file();
    EXPECT_TRUE(is_locked(std::string_view { whole }.substr(0, whole.size() / 2)));
    // Nothing shorter than the two words may read past the end.
    std::string const head = R"({"format":"triad","kind":"locked")";
    for (std::size_t size = 0; size < head.size(); ++size)
        EXPECT_FALSE(is_locked(std::string_view { head }.substr(0, size))) << size;
    EXPECT_TRUE(is_locked(head));
}

TEST(LockedFile, WhatIsNoJsonIsNotLocked)
{
    for (std::string_view const bytes : { "", " ", "\xEF\xBB\xBF", "{", "}", "{}", "{\"", "{\"a", "{\"a\\", "{\"a\":",
             "{\"a\":[[[[", "{\"a\":}}}", "{\"a\":\"\\", "PK\x03\x04", "School,Rating\nOakfield,3\n", "{,\"kind\":\"locked\"}" })
        EXPECT_FALSE(is_locked(bytes)) << bytes;
}

TEST(LockedFile, OpenedAsASchoolItSaysWhatItIs)
{
    auto const opened = decode_school(known_file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, IssueCode::WrongKind);
    EXPECT_EQ(opened.error().sentence, "This Triad file is a locked file, not a school file: choose another file.");
}

TEST(TriadFile, IsKnownByWhatItSaysWholeOrCutOff)
{
    EXPECT_TRUE(is_triad(known_file()));
    EXPECT_TRUE(is_triad(R"({"format":"triad","kind":"school"})"));
    EXPECT_TRUE(is_triad("\xEF\xBB\xBF\r\n{\n  \"version\": 1,\n  \"format\": \"triad\",\n  \"ki"));
    EXPECT_FALSE(is_triad(R"({"format":"other"})"));
    EXPECT_FALSE(is_triad(R"([{"format":"triad"}])"));
    EXPECT_FALSE(is_triad("Statement,Rating\n\"format\": \"triad\",Green\n"));
    EXPECT_FALSE(is_triad(""));
    EXPECT_FALSE(is_triad("{"));
}

TEST(TriadFile, IsKnownInUtf16Too)
{
    std::string const plain = R"({"format":"triad","kind":"school"})";
    for (bool const big_first : { false, true }) {
        std::string bytes = big_first ? "\xfe\xff" : "\xff\xfe";
        for (char const c : plain)
            bytes += big_first ? std::string { '\0', c } : std::string { c, '\0' };
        EXPECT_TRUE(is_triad(bytes));
        EXPECT_TRUE(is_triad(bytes.substr(2))) << "without the mark";
    }
}

} // namespace triad::format
