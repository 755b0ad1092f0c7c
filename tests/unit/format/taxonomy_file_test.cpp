#include "format/taxonomy_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

std::string six_ps()
{
    std::ifstream in { std::filesystem::path { TRIAD_SOURCE_DIR } / "assets/taxonomies/six-ps.json", std::ios::binary };
    return { std::istreambuf_iterator<char> { in }, {} };
}

} // namespace

TEST(TaxonomyFile, SYS15d_TheSixPsAreReadWithTheirKeysAndParts)
{
    auto const read = decode_taxonomy(six_ps());
    ASSERT_TRUE(read) << read.error().sentence;
    std::string names;
    for (auto const& theme : read->themes)
        names += theme.key + theme.name + " ";
    EXPECT_EQ(names, "1Process 2Platform 3People 4Pedagogy 5Problems 6Possibilities ");
    EXPECT_EQ(read->themes[2].themes[1].name, "Parents");
}

TEST(TaxonomyFile, EachErrorIsOneSentence)
{
    struct Case {
        char const* what;
        char const* with;
        IssueCode code;
    };
    for (auto const& [what, with, code] : { Case { "\"version\": 1", "\"version\": 9", IssueCode::NewerVersion },
             Case { "\"taxonomy\"", "\"school\"", IssueCode::WrongKind },
             Case { "\"FT-3.2\"", "\"FT-1\"", IssueCode::DuplicateId }, Case { "\"FT-2\"", "\"FT-1\"", IssueCode::DuplicateId },
             Case { "\"name\": \"Parents\"", "\"name\": \"\"", IssueCode::MissingField } }) {
        auto bytes = six_ps();
        auto const at = bytes.find(what);
        ASSERT_NE(at, std::string::npos) << what;
        bytes.replace(at, std::string_view { what }.size(), with);
        auto const read = decode_taxonomy(bytes);
        ASSERT_FALSE(read) << what;
        EXPECT_EQ(read.error().code, code) << read.error().sentence;
    }
    EXPECT_FALSE(decode_taxonomy(R"({"format":"triad","kind":"taxonomy","version":1,"id":"x","themes":[]})"));
}

} // namespace triad::format
