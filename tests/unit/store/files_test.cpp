#include "format/school_file.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

#include <set>

namespace triad::store {

using test::Tab;

namespace {

/// A file of another device, with one rating.
std::string other_file(std::string const& choice = "red")
{
    Tab tab;
    tab.create();
    tab.work().perform(set_school_field("name", "Oakfield"));
    tab.rate(1, choice);
    tab.work().outgoing().download({});
    return tab.downloaded();
}

} // namespace

TEST(Files, SYS25b_AFileIsAddedOpenedAndWrittenAtOnce)
{
    Tab tab;
    auto const bytes = other_file();
    auto const sentence = tab.work().intake().open_file("oakfield.triad.json", bytes);
    ASSERT_TRUE(sentence);
    EXPECT_TRUE(sentence->contains("oakfield.triad.json")) << *sentence;
    ASSERT_TRUE(tab.work().current());
    EXPECT_EQ(tab.work().current()->school.name, "Oakfield");
    EXPECT_TRUE(test::same_work(*tab.work().current(), format::decode_school(bytes)->document));
    tab.deliver();
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    EXPECT_EQ(tab.disk().records.size(), 1U);
    EXPECT_EQ(tab.work().file_copy_at(), tab.work().current()->saved.at) << "the file that was opened is a copy";
}

TEST(Files, SYS25b_TheSameFileOpenedTwiceChangesNothing)
{
    Tab tab;
    auto const bytes = other_file();
    ASSERT_TRUE(tab.work().intake().open_file("a.json", bytes));
    tab.deliver();
    auto const again = tab.work().intake().open_file("a.json", bytes);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->contains("already here, and nothing has changed")) << *again;
    EXPECT_EQ(tab.work().library().entries().size(), 1U);
}

TEST(Files, TheSameFileOfAStoredDocumentOpensThatOne)
{
    Tab tab;
    auto const bytes = other_file();
    ASSERT_TRUE(tab.work().intake().open_file("a.json", bytes));
    auto const key = tab.work().current_key();
    tab.run(1000);
    tab.reload();
    ASSERT_TRUE(tab.work().intake().open_file("a.json", bytes));
    EXPECT_TRUE(tab.work().opening());
    tab.deliver();
    EXPECT_FALSE(tab.work().opening());
    EXPECT_EQ(tab.work().current_key(), key);
    EXPECT_TRUE(tab.noticed("already here, and nothing has changed"));
    EXPECT_EQ(tab.work().library().entries().size(), 1U);
}

TEST(Files, SYS25d_TheSameDocumentWithOtherContentIsAddedAsACopy)
{
    Tab tab;
    auto const bytes = other_file();
    ASSERT_TRUE(tab.work().intake().open_file("a.json", bytes));
    auto const original = tab.work().current_key();
    auto const evaluation = tab.work().current()->evaluations[0].id;
    tab.deliver();
    tab.work().perform(set_rating(evaluation, "A02", "green", "Rate"));
    auto const mine = *tab.work().current();
    auto const sentence = tab.work().intake().open_file("a.json", bytes);
    ASSERT_TRUE(sentence);
    EXPECT_TRUE(sentence->contains("“a.json” differs from “Remote learning self-evaluation, Autumn 2026”")) << *sentence;
    EXPECT_TRUE(sentence->contains("Nothing was overwritten"));
    tab.run(1000);
    EXPECT_EQ(tab.work().library().entries().size(), 2U);
    EXPECT_NE(tab.work().current()->id, mine.id);
    EXPECT_NE(tab.work().current()->evaluations[0].id, evaluation);
    tab.open(original);
    EXPECT_TRUE(test::same_work(*tab.work().current(), mine));
}

TEST(Files, SYS25d_OtherContentThanAStoredDocumentIsAddedAsACopyToo)
{
    Tab tab;
    auto const bytes = other_file();
    ASSERT_TRUE(tab.work().intake().open_file("a.json", bytes));
    auto const id = tab.work().current()->id;
    tab.deliver();
    tab.work().perform(set_school_field("name", "Oakfield Primary"));
    tab.run(1000);
    tab.reload();
    ASSERT_TRUE(tab.work().intake().open_file("a.json", bytes));
    tab.run(100);
    EXPECT_TRUE(tab.noticed("differs from"));
    EXPECT_EQ(tab.work().library().entries().size(), 2U);
    EXPECT_NE(tab.work().current()->id, id);
    EXPECT_EQ(tab.work().current()->school.name, "Oakfield");
}

TEST(Files, ActionsKeepTheirIdsInACopy)
{
    Tab tab;
    tab.create();
    tab.work().perform(add_action(tab.evaluation, "action-one", "A01", "Lend devices"));
    tab.work().outgoing().download({});
    tab.rate(1, "red");
    ASSERT_TRUE(tab.work().intake().open_file("old.json", tab.downloaded()));
    EXPECT_EQ(tab.work().current()->evaluations[0].actions[0].id, "action-one");
}

TEST(Files, SYS25d_AFileThatCannotBeOpenedIsRefusedWithAReasonAndNothingChanges)
{
    Tab tab;
    tab.create();
    tab.run(1000);
    auto const before = *tab.work().current();
    auto const newer = R"({"format":"triad","kind":"school","version":99,"id":"doc-x"})";
    auto const wrong = R"({"format":"triad","kind":"instrument","version":1,"id":"x"})";
    for (auto const* bytes : { "", "{", "{}", "[1]", newer, wrong }) {
        auto const result = tab.work().intake().open_file("odd.json", bytes);
        ASSERT_FALSE(result) << bytes;
        EXPECT_TRUE(result.error().sentence.starts_with("“odd.json” was not opened. ")) << result.error().sentence;
        EXPECT_EQ(*tab.work().current(), before);
        EXPECT_EQ(tab.work().library().entries().size(), 1U);
        EXPECT_FALSE(tab.world->storage.waiting());
    }
    EXPECT_EQ(tab.work().intake().open_file("n.json", newer).error().code, IssueCode::NewerVersion);
    EXPECT_EQ(tab.work().intake().open_file("w.json", wrong).error().code, IssueCode::WrongKind);
}

TEST(Files, ATooLargeFileIsRefusedBeforeItIsRead)
{
    Tab tab;
    auto const said = tab.work().intake().refuse_file("video.mp4", format::too_large(99U * 1024 * 1024));
    EXPECT_TRUE(said.starts_with("“video.mp4” was not opened. ")) << said;
}

TEST(Files, SYS25f_TheExampleIsAddedAndHasNoFileCopyOfItsOwn)
{
    auto document = format::decode_school(other_file())->document;
    document.example = true;
    Tab tab;
    ASSERT_TRUE(tab.work().intake().open_file("example", format::encode_school(document)));
    EXPECT_TRUE(tab.work().current()->example);
    EXPECT_TRUE(tab.work().library().entries()[0].line.example);
    EXPECT_EQ(tab.work().file_copy_at().ms, 0);
}

TEST(Versions, OneIsKeptOnTheFirstOpeningOfADayThatSawAChange)
{
    Tab tab;
    tab.create();
    auto const key = tab.work().current_key();
    tab.rate(1, "red");
    tab.run(1000);
    auto const count = [&] { return tab.disk().records.at(key).versions.size(); };
    auto const visit = [&] {
        tab.reload();
        tab.open(key);
        tab.run(100);
    };
    visit();
    EXPECT_EQ(count(), 1U);
    tab.rate(2, "red");
    tab.run(1000);
    visit();
    EXPECT_EQ(count(), 1U) << "one a day";
    tab.world->clock.advance(24LL * 3600 * 1000);
    visit();
    EXPECT_EQ(count(), 2U);
    tab.world->clock.advance(24LL * 3600 * 1000);
    visit();
    EXPECT_EQ(count(), 2U) << "nothing changed since";
}

TEST(Versions, AreSavedListedAndOldestFirst)
{
    Tab tab;
    tab.create();
    EXPECT_FALSE(tab.work().versions());
    tab.work().save_version("Before the meeting");
    tab.work().save_version("In the same millisecond");
    tab.deliver();
    tab.work().list_versions();
    EXPECT_FALSE(tab.work().versions()) << "absent while loading";
    tab.deliver();
    ASSERT_TRUE(tab.work().versions());
    ASSERT_EQ(tab.work().versions()->size(), 2U);
    EXPECT_EQ((*tab.work().versions())[0].label, "Before the meeting");
    EXPECT_GT((*tab.work().versions())[0].size, 100U);
}

TEST(Versions, AtMostThirtyAreKeptAndOnlyAutomaticOnesMakeRoom)
{
    Tab tab;
    tab.create();
    auto const key = tab.work().current_key();
    tab.run(100);
    auto& versions = tab.disk().records.at(key).versions;
    auto const bytes = tab.disk().records.at(key).document.bytes;
    auto const start = tab.world->clock.time.ms - 1'000'000;
    for (int i = 0; i < 30; ++i)
        versions[{ start + i }] = { i == 0 ? "mine" : "Kept automatically", bytes };
    tab.work().save_version("another");
    tab.deliver();
    EXPECT_EQ(versions.size(), 30U);
    EXPECT_EQ(versions.begin()->second.label, "mine");
    EXPECT_FALSE(versions.contains({ start + 1 })) << "the oldest automatic one";
    EXPECT_TRUE(versions.contains({ start + 2 }));
}

TEST(Versions, RestoringMakesACopyAndKeepsThePresentStateFirst)
{
    Tab tab;
    tab.create();
    auto const key = tab.work().current_key();
    tab.rate(1, "red");
    tab.work().save_version("mine");
    tab.run(1000);
    auto const at = tab.disk().records.at(key).versions.begin()->first;
    tab.rate(1, "green");
    auto const present = *tab.work().current();
    tab.work().restore_version_as_copy(at);
    tab.run(1000);
    EXPECT_EQ(tab.disk().records.at(key).versions.size(), 2U);
    EXPECT_NE(tab.work().current_key(), key);
    EXPECT_EQ(tab.work().current()->evaluations[0].period, "Autumn 2026 (copy of 22 Nov 10:42)");
    EXPECT_EQ(tab.work().current()->evaluations[0].answers[0].rating, "red");
    EXPECT_NE(tab.work().current()->evaluations[0].id, tab.evaluation);
    EXPECT_TRUE(tab.noticed("The version of 22 Nov 10:42 is open as a copy"));
    tab.open(key);
    EXPECT_TRUE(test::same_work(*tab.work().current(), present));
}

TEST(Versions, SYS25d_ADamagedVersionIsHandedOutAsTextAndNothingChanges)
{
    Tab tab;
    tab.create();
    auto const key = tab.work().current_key();
    tab.run(100);
    tab.disk().records.at(key).versions[{ 5 }] = { "mine", "{ damaged" };
    tab.work().restore_version_as_copy({ 5 });
    tab.deliver();
    EXPECT_EQ(tab.work().current_key(), key);
    EXPECT_TRUE(tab.noticed("damaged"));
    EXPECT_EQ(tab.downloaded(), "{ damaged");
    tab.work().restore_version_as_copy({ 77 });
    tab.deliver();
    EXPECT_EQ(tab.work().notices().shown().size(), 2U);
}

} // namespace triad::store
