#include "support/store_harness.h"

#include "format/journal_entry.h"
#include "store/outgoing.h"

#include <gtest/gtest.h>

namespace triad::store {

using platform::StorageError;
using test::Tab;

namespace {

/// A stored document with three journal entries; nothing is open.
std::string stored_with_journal(Tab& tab)
{
    tab.create();
    auto const key = tab.work().current_key();
    for (int item = 1; item <= 3; ++item) {
        tab.rate(item, "red");
        tab.run(400);
    }
    tab.reload();
    EXPECT_EQ(tab.disk().records.at(key).document.journal.size(), 3U);
    return key;
}

std::size_t rated(Tab& tab) { return tab.work().current() ? tab.work().current()->evaluations.at(0).answers.size() : 99; }

} // namespace

TEST(Opening, SnapshotAndJournalGiveTheLastState)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    tab.work().open(key);
    EXPECT_TRUE(tab.work().opening());
    tab.deliver();
    EXPECT_FALSE(tab.work().opening());
    EXPECT_EQ(tab.work().current_key(), key);
    EXPECT_EQ(rated(tab), 3U);
    tab.rate(4, "green");
    tab.run(400);
    EXPECT_EQ(tab.disk().records.at(key).document.journal.back().first, 4U);
}

TEST(Opening, OnlyTheLastOfTwoWishesCounts)
{
    Tab tab;
    auto const first = stored_with_journal(tab);
    tab.create();
    auto const second = tab.work().current_key();
    tab.run(100);
    tab.reload();
    tab.work().open(first);
    tab.work().open(second);
    tab.deliver();
    EXPECT_EQ(tab.work().current_key(), second);
    EXPECT_FALSE(tab.work().opening());
}

TEST(Opening, SYS25d_ABadJournalEntryEndsTheReplayAndTheOriginalStays)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    auto& record = tab.disk().records.at(key);
    record.document.journal[1].second = "{\"half";
    auto const before = record.document.journal;
    tab.open(key);
    tab.run(1000);
    EXPECT_NE(tab.work().current_key(), key);
    EXPECT_EQ(rated(tab), 1U);
    EXPECT_TRUE(tab.work().writable());
    EXPECT_EQ(tab.disk().records.at(key).document.journal, before);
    ASSERT_EQ(tab.work().notices().shown().size(), 1U);
    EXPECT_TRUE(tab.noticed("The last changes"));
    EXPECT_EQ(tab.work().notices().shown()[0].raw_key, key);
    EXPECT_TRUE(tab.work().notices().shown()[0].urgent);
    EXPECT_TRUE(tab.work().current()->evaluations[0].period.contains("recovered 22 Nov 10:42"));
}

TEST(Opening, SYS25d_AMissingJournalEntryIsABadOne)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    auto& journal = tab.disk().records.at(key).document.journal;
    journal.erase(journal.begin() + 1);
    tab.open(key);
    EXPECT_EQ(rated(tab), 1U);
    EXPECT_TRUE(tab.noticed("The last changes"));
}

TEST(Opening, SYS25d_AnEntryThatDoesNotFitIsNotHalfApplied)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    auto& entry = tab.disk().records.at(key).document.journal[1].second;
    auto edits = *format::decode_journal_entry(entry);
    edits.push_back(edits[0]);
    edits.back().target.owner = "eval-unknown";
    entry = format::encode_journal_entry(edits);
    tab.open(key);
    EXPECT_EQ(rated(tab), 1U);
}

TEST(Opening, SYS25d_DamagedBytesAreSalvagedAsACopyAndTheOriginalStays)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    auto& bytes = tab.disk().records.at(key).document.bytes;
    bytes.resize(bytes.size() - 3);
    auto const damaged = bytes;
    tab.open(key);
    tab.run(1000);
    EXPECT_EQ(tab.disk().records.at(key).document.bytes, damaged);
    ASSERT_FALSE(tab.work().notices().shown().empty());
    EXPECT_EQ(tab.work().notices().shown()[0].raw_key, key);
    if (tab.work().current()) {
        EXPECT_NE(tab.work().current_key(), key);
        EXPECT_TRUE(tab.noticed("Parts of"));
    }
}

TEST(Opening, SYS25d_WhatCannotBeReadAtAllIsOfferedAsRawText)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    tab.disk().records.at(key).document.bytes = "\x01\x02 nothing";
    tab.open(key);
    EXPECT_EQ(tab.work().current(), nullptr);
    EXPECT_FALSE(tab.work().opening());
    EXPECT_TRUE(tab.noticed("damaged"));
    EXPECT_TRUE(tab.work().library().entries()[0].damaged);
    tab.work().outgoing().download_raw(key);
    tab.deliver();
    ASSERT_EQ(tab.world->files.saved.size(), 1U);
    EXPECT_TRUE(tab.downloaded().contains("nothing"));
    EXPECT_EQ(tab.world->files.saved[0].mime, "text/plain");
}

TEST(Opening, ADocumentThatIsGoneIsSaidToBeGone)
{
    Tab tab;
    auto const key = stored_with_journal(tab);
    tab.disk().records.clear();
    tab.open(key);
    EXPECT_EQ(tab.work().current(), nullptr);
    EXPECT_TRUE(tab.noticed("no longer in this browser"));
}

TEST(Opening, StorageThatCannotBeReadStartsEmptyWithANotice)
{
    auto device = std::make_shared<platform::headless::Disk>();
    platform::headless::FakeWorld world { device };
    world.storage.fail_reads_with(StorageError::Blocked);
    Workspace workspace { world.ports() };
    bool ready = false;
    workspace.start([&] { ready = true; });
    EXPECT_FALSE(workspace.started());
    world.storage.deliver();
    EXPECT_TRUE(ready);
    EXPECT_TRUE(workspace.started());
    EXPECT_EQ(workspace.notices().shown().size(), 1U);
}

TEST(Opening, TheLibraryIsSortedByLastChangeAndShowsDamagedSummaries)
{
    Tab tab;
    tab.create();
    auto const first = tab.work().current_key();
    auto const first_evaluation = tab.evaluation;
    tab.run(1000);
    tab.create();
    auto const second = tab.work().current_key();
    tab.run(1000);
    EXPECT_EQ(tab.work().library().entries()[0].key, second);
    tab.open(first);
    tab.evaluation = first_evaluation;
    tab.rate(1, "red");
    EXPECT_EQ(tab.work().library().entries()[0].key, first);
    tab.work().flush();
    tab.deliver();
    tab.disk().records.at(first).summary = "not json";
    tab.reload();
    ASSERT_EQ(tab.work().library().entries().size(), 2U);
    EXPECT_EQ(tab.work().library().entries()[0].key, second);
    EXPECT_TRUE(tab.work().library().entries()[1].damaged);
}

TEST(Opening, PreferencesAreLoadedAndSaved)
{
    Tab tab;
    tab.work().preferences().theme = "dark";
    tab.work().preferences().text_percent = 150;
    tab.work().save_preferences();
    tab.reload();
    EXPECT_EQ(tab.work().preferences().theme, "dark");
    EXPECT_EQ(tab.work().preferences().text_percent, 150);
    tab.world->preferences.refuses = true;
    tab.work().save_preferences();
    EXPECT_TRUE(tab.work().notices().shown().empty()) << "a setting is not worth an alarm";
}

TEST(Opening, NoticesAreShownOnceAndDismissed)
{
    Tab tab;
    tab.work().notices().tell("One");
    tab.work().notices().tell("Two", true);
    tab.work().notices().tell("One");
    ASSERT_EQ(tab.work().notices().shown().size(), 2U);
    tab.work().notices().dismiss(0);
    tab.work().notices().dismiss(7);
    ASSERT_EQ(tab.work().notices().shown().size(), 1U);
    EXPECT_EQ(tab.work().notices().shown()[0].text, "Two");
}

TEST(Removing, ADocumentGoesWithItsVersionsAndTheOthersStay)
{
    Tab tab;
    tab.create();
    auto const first = tab.work().current_key();
    tab.create();
    auto const second = tab.work().current_key();
    tab.run(100);
    tab.work().remove_document(first);
    tab.deliver();
    EXPECT_EQ(tab.work().current_key(), second);
    ASSERT_EQ(tab.work().library().entries().size(), 1U);
    tab.rate(1, "red");
    tab.work().remove_document(tab.work().current_key());
    tab.run(30'000);
    EXPECT_EQ(tab.work().current(), nullptr);
    EXPECT_TRUE(tab.work().library().entries().empty());
    EXPECT_TRUE(tab.disk().records.empty());
}

TEST(Removing, ARefusedRemovalIsSaidAndTheEntryStays)
{
    Tab tab;
    tab.create();
    tab.run(100);
    tab.world->storage.fail_with(StorageError::Blocked);
    tab.work().remove_document(tab.work().current_key());
    tab.deliver();
    EXPECT_EQ(tab.work().library().entries().size(), 1U);
    EXPECT_TRUE(tab.noticed("would not remove"));
}

TEST(Removing, SYS25f_EverythingGoesDocumentsVersionsAndSettings)
{
    Tab tab;
    tab.create();
    tab.work().save_version("mine");
    tab.work().set_author("Ann Reed", "Head");
    tab.create();
    tab.rate(1, "red");
    bool done = false;
    tab.work().remove_everything([&] { done = true; });
    tab.run(30'000);
    EXPECT_TRUE(done);
    EXPECT_TRUE(tab.disk().records.empty());
    EXPECT_TRUE(tab.work().library().entries().empty());
    EXPECT_EQ(tab.work().current(), nullptr);
    EXPECT_EQ(tab.work().preferences(), format::Preferences {});
    EXPECT_EQ(tab.world->preferences.text, "");
    tab.work().remove_everything([&] { done = false; });
    tab.deliver();
    EXPECT_FALSE(done) << "an empty browser is done too";
}

} // namespace triad::store
