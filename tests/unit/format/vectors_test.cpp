// Every file of tests/format/vectors is opened, and what the app says about it is compared word by word.
#include "format/json.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#ifndef TRIAD_SOURCE_DIR
#define TRIAD_SOURCE_DIR "."
#endif

namespace triad::format {

namespace {

constexpr std::string_view code_names[]
    = { "Empty", "TooLarge", "WrongEncoding", "NotJson", "TooDeep", "NotTriad", "WrongKind", "NewerVersion", "MissingField",
          "WrongType", "OutOfRange", "DuplicateId", "UnknownItem", "TooLong", "NotPlainText", "NoStatements", "UnevenTable" };

std::filesystem::path const folder = std::filesystem::path { TRIAD_SOURCE_DIR } / "tests/format/vectors";

std::string read_whole(std::filesystem::path const& path)
{
    std::ifstream in { path, std::ios::binary };
    EXPECT_TRUE(in) << path;
    return { std::istreambuf_iterator<char> { in }, {} };
}

struct Expectation {
    std::string file;
    bool opens;
    std::string code;
    std::string where;
    std::string sentence;
};

std::vector<Expectation> read_expectations()
{
    auto const root = parse_json(read_whole(folder / "expectations.json"));
    std::vector<Expectation> out;
    if (!root)
        return out;
    auto const text = [](Json const& entry, std::string_view name) {
        auto const* value = entry.find(name);
        return value ? value->text : std::string {};
    };
    for (auto const& entry : root->items)
        out.push_back({ text(entry, "file"), entry.find("opens") != nullptr, text(entry, "code"), text(entry, "where"),
            text(entry, "sentence") });
    return out;
}

void check_opens(OpenedSchool const& opened)
{
    EXPECT_TRUE(opened.notes.empty());
    auto const bytes = encode_school(opened.document);
    auto const again = decode_school(bytes);
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_EQ(again->document, opened.document);
    EXPECT_EQ(encode_school(again->document), bytes);
}

/// What was salvaged must be a file that opens, or the next start would lose it again.
void check_salvage(std::string_view bytes)
{
    auto const salvaged = salvage_school(bytes);
    if (!salvaged)
        return;
    auto const again = decode_school(encode_school(salvaged->document));
    ASSERT_TRUE(again) << again.error().sentence;
    EXPECT_EQ(again->document, salvaged->document);
}

TEST(SchoolFileVectors, SYS25dEveryWrongFileIsRefusedWithItsReasonAndEveryRightOneOpens)
{
    auto const expectations = read_expectations();
    ASSERT_GT(expectations.size(), 60u);
    for (auto const& expected : expectations) {
        SCOPED_TRACE(expected.file);
        auto const bytes = read_whole(folder / expected.file);
        auto const opened = decode_school(bytes);
        ASSERT_EQ(opened.has_value(), expected.opens) << (opened ? "" : opened.error().sentence);
        check_salvage(bytes);
        if (opened) {
            check_opens(*opened);
            continue;
        }
        EXPECT_EQ(code_names[static_cast<std::size_t>(opened.error().code)], expected.code);
        EXPECT_EQ(opened.error().where, expected.where);
        EXPECT_EQ(opened.error().sentence, expected.sentence);
    }
}

TEST(SchoolFileVectors, EveryFileOfTheFolderHasAnExpectation)
{
    std::size_t files = 0;
    for (auto const& entry : std::filesystem::directory_iterator { folder })
        files += entry.path().extension() == ".json" ? 1u : 0u;
    EXPECT_EQ(files, read_expectations().size() + 1);
}

TEST(SchoolFileVectors, SYS25bAFileOfVersionOneIsWrittenBackByteForByte)
{
    for (auto const* name : { "opens-plain.json", "opens-markup.json", "opens-unknown-fields.json" }) {
        auto const bytes = read_whole(folder / name);
        auto const opened = decode_school(bytes);
        ASSERT_TRUE(opened) << opened.error().sentence;
        EXPECT_EQ(encode_school(opened->document), bytes) << name;
    }
}

TEST(SchoolFileVectors, MarkupIsPlainTextAndStaysAsTyped)
{
    auto const opened = decode_school(read_whole(folder / "opens-markup.json"));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->document.evaluations[0].answers[1].comment, "<b>Bold</b> & <script>alert(\"1\")</script> C:\\temp");
}

TEST(SchoolFileVectors, ExplicitEmptyValuesMeanTheSameAsNone)
{
    auto const plain = decode_school(read_whole(folder / "opens-plain.json"));
    auto const empties = decode_school(read_whole(folder / "opens-explicit-empties.json"));
    ASSERT_TRUE(plain && empties);
    EXPECT_EQ(plain->document, empties->document);
}

} // namespace

} // namespace triad::format
