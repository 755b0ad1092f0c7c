#include "format/journal_entry.h"

#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

std::vector<model::Edit> generate_edits(test::Random& random)
{
    std::vector<model::Edit> out;
    for (int i = random.below(4); i > 0; --i) {
        model::FieldRef target { static_cast<model::RecordKind>(random.below(9)), "eval-1", "A01", "comment" };
        out.push_back(
            { target, test::generate_text(random), test::generate_text(random), { { random.below(1'000'000) }, "person-1" } });
    }
    return out;
}

TEST(JournalEntry, EveryEntryReadsBackAsOneLine)
{
    for (int seed = 1; seed <= test::property_runs(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        test::Random random { static_cast<std::uint64_t>(seed) };
        auto const edits = generate_edits(random);
        auto const line = encode_journal_entry(edits);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        auto const read = decode_journal_entry(line);
        ASSERT_TRUE(read) << read.error().sentence;
        ASSERT_EQ(*read, edits);
    }
}

TEST(JournalEntry, ALineThatWasCutOrIsOfAnotherKindIsRefused)
{
    test::Random random { 3 };
    auto const line = encode_journal_entry(
        { { { model::RecordKind::Answer, "eval-1", "A01", "rating" }, "", "red", { { 5 }, "person-1" } } });
    EXPECT_EQ(line,
        R"({"version":1,"edits":[{"kind":"answer","evaluation":"eval-1","record":"A01","field":"rating","after":"red","at":"1970-01-01T00:00:00.005Z","by":"person-1"}]})");
    for (std::size_t size = 0; size < line.size(); ++size)
        EXPECT_FALSE(decode_journal_entry(line.substr(0, size)));
    EXPECT_FALSE(decode_journal_entry("7"));
    EXPECT_FALSE(decode_journal_entry(R"({"edits":[7]})"));
    EXPECT_FALSE(decode_journal_entry(R"({"edits":[{"kind":"pupil","field":"name","at":"1970-01-01T00:00:00.005Z"}]})"));
}

TEST(Summary, ASummaryReadsBackAsItWasWritten)
{
    LibraryLine const full { "doc-1", "Oakfield", "Sample audit", "12 of 19 judged · 3 red", true, { 5 }, { 7 },
        { { "eval-1", "Sample audit", "2 of 2 judged" }, { "eval-2", "", "" } } };
    EXPECT_EQ(decode_library_line(encode_library_line(full)), full);
    LibraryLine bare;
    bare.document = "doc-1";
    EXPECT_EQ(decode_library_line(encode_library_line(bare)), bare);
    auto const older = decode_library_line(
        R"({"document":"doc-1","changed":"1970-01-01T00:00:00.005Z","fileCopy":"1970-01-01T00:00:00.000Z","evaluations":["eval-1"]})");
    ASSERT_TRUE(older) << older.error().sentence;
    EXPECT_EQ(older->evaluations, (std::vector<LibraryItem> { { "eval-1", "", "" } })) << "an earlier version kept the ids alone";
    EXPECT_FALSE(decode_library_line("{}"));
    EXPECT_FALSE(decode_library_line("[]"));
    EXPECT_FALSE(decode_library_line(R"({"document":"doc-1","changed":5})"));
}

TEST(Preferences, PreferencesReadBackAsTheyWereWritten)
{
    Preferences const full { "dark", 150, "person-1", "Morgan Hale", "Headteacher", "doc-1", "#/evaluation/eval-1", 120.25f,
        "audit/A01/rating", "memory" };
    EXPECT_EQ(decode_preferences(encode_preferences(full)), full);
    EXPECT_EQ(decode_preferences(encode_preferences({})), Preferences {});
    for (float scroll : { 0.05f, -3.5f, 1234.01f, 99999.f }) {
        Preferences preferences;
        preferences.last_scroll = scroll;
        EXPECT_EQ(decode_preferences(encode_preferences(preferences)).last_scroll, scroll);
    }
}

TEST(Preferences, AnythingUnreadableGivesDefaults)
{
    EXPECT_EQ(decode_preferences(""), Preferences {});
    EXPECT_EQ(decode_preferences("[1]"), Preferences {});
    EXPECT_EQ(decode_preferences(R"({"textPercent":1000,"theme":7,"lastScroll":"x"})"), Preferences {});
    EXPECT_EQ(decode_preferences(R"({"textPercent":"x","theme":"dark"})").theme, "dark");
}

} // namespace

} // namespace triad::format
