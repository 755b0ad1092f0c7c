// Work that another version of the program left in this browser: older work opens, newer work is left alone.
#include "base/text.h"
#include "format/journal_entry.h"
#include "format/school_file.h"
#include "store/stored_document.h"
#include "support/store_harness.h"
#include "support/version_zero.h"

#include <gmock/gmock.h>

namespace triad::store {

using test::Tab;
using testing::HasSubstr;

namespace {

std::string entry(std::string_view version, std::string_view field, std::string_view after)
{
    return concat({ "{", version, R"("edits":[{"kind":"answer","evaluation":"eval-1","record":"A01","field":")", field,
        R"(","after":")", after, R"(","at":"2026-11-22T10:42:03.120Z","by":"person-1"}]})" });
}

platform::StoredDocument stored_by_version_zero()
{
    return { test::school_of_version_zero, 4,
        { { 5, entry(R"("version":0,)", "remark", "Since June") }, { 6, entry(R"("version":0,)", "rating", "") } } };
}

/// A stored document that another tab, with a newer program, has written since.
std::string stored_by_newer(Tab& tab, std::string_view what)
{
    tab.create();
    auto key = tab.work().current_key();
    tab.rate(1, "red");
    tab.run(400);
    tab.reload();
    auto& record = tab.disk().records.at(key);
    auto const raise = [](std::string& text, std::string_view before, std::string_view after) {
        EXPECT_NE(text.find(before), std::string::npos);
        text.replace(text.find(before), before.size(), after);
    };
    if (what == "copy")
        raise(record.document.bytes, "\"version\": 1", "\"version\": 2");
    if (what == "journal")
        raise(record.document.journal.at(0).second, "\"version\":1", "\"version\":2");
    if (what == "summary")
        raise(record.summary, "\"version\":1", "\"version\":2");
    return key;
}

} // namespace

TEST(Versions, AStoredCopyAndItsJournalOfAnOlderVersionGiveTheLastState)
{
    auto const loaded = read_stored(stored_by_version_zero(), test::from_zero);
    ASSERT_TRUE(loaded) << loaded.error().sentence;
    EXPECT_EQ(loaded->health, Loaded::Health::Sound);
    EXPECT_EQ(loaded->document->school()->school.name, "Oakfield");
    auto const& answer = loaded->document->school()->evaluations.at(0).answers.at(0);
    EXPECT_EQ(answer.comment, "Since June");
    EXPECT_EQ(answer.rating, "");
    EXPECT_EQ(answer.unknown, R"({"x-note":[1]})");
    EXPECT_EQ(loaded->sequence, 6U);
    EXPECT_EQ(loaded->entries, 2U);
}

TEST(Versions, ANewerProgramWritesOnInTheJournalThatAnOlderOneLeft)
{
    auto stored = stored_by_version_zero();
    stored.journal.emplace_back(7, entry(R"("version":1,)", "comment", "Since July"));
    stored.journal.emplace_back(8, entry("", "evidence", "Register"));
    auto const loaded = read_stored(stored, test::from_zero);
    ASSERT_TRUE(loaded) << loaded.error().sentence;
    EXPECT_EQ(loaded->health, Loaded::Health::Sound);
    EXPECT_EQ(loaded->document->school()->evaluations.at(0).answers.at(0).comment, "Since July");
    EXPECT_EQ(loaded->document->school()->evaluations.at(0).answers.at(0).evidence, "Register");
}

TEST(Versions, AnOlderEntryOnANewerCopyIsTakenByItsOwnVersion)
{
    auto stored = stored_by_version_zero();
    stored.bytes = format::encode_school(format::decode_school(stored.bytes, test::from_zero)->document);
    auto const loaded = read_stored(stored, test::from_zero);
    ASSERT_TRUE(loaded) << loaded.error().sentence;
    EXPECT_EQ(loaded->health, Loaded::Health::Sound);
    EXPECT_EQ(loaded->document->school()->evaluations.at(0).answers.at(0).comment, "Since June");
}

TEST(Versions, AFieldThatNoStepExplainsEndsTheReplayBeforeIt)
{
    auto stored = stored_by_version_zero();
    stored.journal.emplace_back(7, entry(R"("version":1,)", "remark", "lost"));
    auto const loaded = read_stored(stored, test::from_zero);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->health, Loaded::Health::JournalCut);
    EXPECT_EQ(loaded->document->school()->evaluations.at(0).answers.at(0).comment, "Since June");
}

TEST(Versions, ACopyOrAJournalOfANewerProgramIsLeftAsItIsAndNotCalledDamaged)
{
    for (auto const* what : { "copy", "journal" }) {
        SCOPED_TRACE(what);
        Tab tab;
        auto const key = stored_by_newer(tab, what);
        auto const before = tab.disk().records.at(key).document;
        tab.open(key);
        tab.run(60'000);
        EXPECT_EQ(tab.work().current(), nullptr);
        EXPECT_FALSE(tab.work().opening());
        ASSERT_EQ(tab.work().notices().shown().size(), 1U);
        EXPECT_EQ(tab.work().notices().shown()[0].text,
            "This work was last changed with a newer Triad than this page has, so it has been left as it is. Load the page again "
            "to get the newer one.");
        EXPECT_FALSE(tab.work().library().entries().at(0).damaged);
        EXPECT_EQ(tab.disk().records.at(key).document.bytes, before.bytes);
        EXPECT_EQ(tab.disk().records.at(key).document.journal, before.journal);
        EXPECT_EQ(tab.disk().records.size(), 1U) << "no copy is made of what is only newer";
    }
}

TEST(Versions, ASummaryOfANewerProgramIsListedAsSuch)
{
    Tab tab;
    stored_by_newer(tab, "summary");
    tab.reload();
    ASSERT_EQ(tab.work().library().entries().size(), 1U);
    EXPECT_TRUE(tab.work().library().entries()[0].newer);
    EXPECT_TRUE(tab.work().library().entries()[0].damaged);
}

TEST(Versions, AnEarlierStateKeptByANewerProgramIsNotCalledDamaged)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.run(400);
    tab.work().save_version("Before the meeting");
    tab.deliver();
    auto& versions = tab.disk().records.at(tab.work().current_key()).versions;
    ASSERT_FALSE(versions.empty());
    auto& [at, version] = *versions.begin();
    auto& bytes = version.bytes;
    bytes.replace(bytes.find("\"version\": 1"), 12, "\"version\": 2");
    tab.work().restore_version_as_copy(at);
    tab.deliver();
    EXPECT_TRUE(tab.noticed("newer Triad"));
    EXPECT_FALSE(tab.noticed("damaged"));
    EXPECT_TRUE(tab.world->files.saved.empty());
}

} // namespace triad::store
