#include "format/journal_entry.h"
#include "format/school_file.h"
#include "store/outgoing.h"
#include "store/starting.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using platform::StorageError;
using test::Tab;

namespace {

/// What another visit to the same device would find.
model::SchoolDocument stored(Tab& tab, std::string const& key)
{
    auto tab2 = Tab { tab.device() };
    tab2.open(key);
    EXPECT_TRUE(tab2.work().current());
    return tab2.work().current() ? *tab2.work().current() : model::SchoolDocument {};
}

} // namespace

TEST(Saving, SYS25b_WorkSurvivesReload)
{
    Tab tab;
    tab.create();
    auto const key = tab.work().current_key();
    tab.rate(1, "red");
    tab.comment(1, "Größe, 学校 and\nnew lines");
    tab.run(400);
    auto const before = *tab.work().current();
    tab.reload();
    tab.open(key);
    ASSERT_TRUE(tab.work().current());
    EXPECT_TRUE(test::same_work(*tab.work().current(), before));
    EXPECT_TRUE(tab.work().writable());
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
}

TEST(Saving, SYS02d_PartialWorkSavesAndReopens)
{
    Tab tab;
    tab.create();
    tab.rate(2, "amber");
    tab.run(30'000);
    auto const key = tab.work().current_key();
    tab.reload();
    ASSERT_EQ(tab.work().library().entries().size(), 1U);
    EXPECT_EQ(tab.work().library().entries()[0].line.progress, "1 of 6 judged");
    tab.open(key);
    EXPECT_EQ(tab.work().current()->evaluations[0].answers[0].rating, "amber");
}

TEST(Saving, ANewDocumentIsWrittenAtOnce)
{
    Tab tab;
    tab.work().create(test::small_instrument(), "Autumn 2026");
    EXPECT_EQ(tab.work().status().state, SaveState::Saving);
    tab.deliver();
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    EXPECT_EQ(tab.requests("write"), 1);
}

TEST(Saving, AnEditIsAppendedWithin300MillisecondsOfTheFirstUnsavedOne)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    EXPECT_EQ(tab.work().tick(), 300);
    tab.world->clock.advance(200);
    tab.rate(2, "red");
    EXPECT_EQ(tab.work().tick(), 100);
    EXPECT_FALSE(tab.world->storage.waiting());
    tab.world->clock.advance(100);
    tab.work().tick();
    EXPECT_TRUE(tab.world->storage.waiting());
    EXPECT_EQ(tab.work().status().state, SaveState::Saving);
    tab.deliver();
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    EXPECT_EQ(tab.work().status().saved_at, tab.world->clock.time);
    EXPECT_EQ(tab.requests("append"), 1) << "both commands are one entry";
}

namespace {

/// The instrument edits in the document's journal, one for each that storage has.
std::vector<model::Edit> instrument_edits(Tab& tab)
{
    std::vector<model::Edit> out;
    for (auto const& [sequence, text] : tab.disk().records.at(tab.work().current_key()).document.journal)
        for (auto const& edit : format::decode_journal_entry(text).value())
            if (edit.target.kind == model::RecordKind::Instrument)
                out.push_back(edit);
    return out;
}

bool put(Tab& tab, std::string title)
{
    auto own = test::small_instrument();
    own.id = "own-1";
    own.title = std::move(title);
    return tab.work().perform(put_instrument(own, "Change an instrument"));
}

} // namespace

TEST(Saving, WhileAnInstrumentWaitsALaterTextTakesThePlaceOfTheEarlier)
{
    Tab tab;
    tab.create();
    for (auto const* title : { "O", "Ou", "Our", "Our own" })
        ASSERT_TRUE(put(tab, title));
    tab.run(400);
    auto const edits = instrument_edits(tab);
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].before, "") << "the file did not have it";
    EXPECT_TRUE(edits[0].after.contains("\"title\": \"Our own\""));
    ASSERT_TRUE(put(tab, "Our own audit"));
    tab.run(400);
    ASSERT_EQ(instrument_edits(tab).size(), 2U) << "what is on its way stays as it is";
    EXPECT_EQ(instrument_edits(tab)[1].before, edits[0].after);
    EXPECT_TRUE(test::same_work(stored(tab, tab.work().current_key()), *tab.work().current()));
}

TEST(Saving, AnInstrumentDoesNotOvertakeWhatWasDoneInBetween)
{
    Tab tab;
    tab.create();
    ASSERT_TRUE(put(tab, "One"));
    tab.rate(1, "red");
    ASSERT_TRUE(put(tab, "Two"));
    tab.run(400);
    EXPECT_EQ(instrument_edits(tab).size(), 2U);
    EXPECT_EQ(tab.requests("append"), 1);
    EXPECT_TRUE(test::same_work(stored(tab, tab.work().current_key()), *tab.work().current()));
}

TEST(Saving, OrdinaryTextsThatWaitAreAllKept)
{
    Tab tab;
    tab.create();
    tab.comment(1, "W");
    tab.comment(1, "We");
    tab.run(400);
    std::size_t edits = 0;
    for (auto const& [sequence, text] : tab.disk().records.at(tab.work().current_key()).document.journal)
        for (auto const& edit : format::decode_journal_entry(text).value())
            edits += edit.target.field == "comment" ? 1 : 0;
    EXPECT_EQ(edits, 2U) << "an answer's history is made from them";
}

TEST(Saving, OneAppendIsUnderWayAtATimeAndNumbersAscend)
{
    Tab tab;
    tab.create();
    for (int item = 1; item <= 3; ++item) {
        tab.rate(item, "red");
        tab.world->clock.advance(500);
        tab.work().tick();
    }
    auto const key = tab.work().current_key();
    tab.world->storage.deliver_one();
    EXPECT_FALSE(tab.world->storage.waiting());
    tab.work().tick();
    tab.deliver();
    EXPECT_EQ(tab.requests("append"), 2);
    EXPECT_EQ(tab.requests("append " + key + " 1"), 1);
    EXPECT_EQ(tab.requests("append " + key + " 2"), 1);
    EXPECT_TRUE(test::same_work(stored(tab, key), *tab.work().current()));
}

TEST(Saving, TwentyQuietSecondsGiveAWholeCopyWithAnEmptyJournal)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.run(19'000);
    EXPECT_EQ(tab.requests("write"), 1);
    tab.run(2'000);
    EXPECT_EQ(tab.requests("write"), 2);
    auto const& record = tab.disk().records.at(tab.work().current_key());
    EXPECT_TRUE(record.document.journal.empty());
    EXPECT_EQ(record.document.sequence, 1U);
    EXPECT_TRUE(record.summary.contains("1 of 6 judged"));
    EXPECT_EQ(tab.work().tick(), -1);
}

TEST(Saving, TwoHundredEntriesGiveAWholeCopy)
{
    Tab tab;
    tab.create();
    for (int i = 0; i < 200; ++i) {
        EXPECT_EQ(tab.requests("write"), 1);
        tab.rate(1, i % 2 == 0 ? "red" : "green");
        tab.run(350);
    }
    tab.run(50);
    EXPECT_EQ(tab.requests("write"), 2);
}

TEST(Saving, FlushAppendsAtOnceAndThenWrites)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.work().flush();
    EXPECT_TRUE(tab.world->storage.waiting());
    tab.deliver();
    EXPECT_EQ(tab.requests("append"), 1);
    EXPECT_EQ(tab.requests("write"), 2);
    EXPECT_EQ(tab.world->storage.log().back().substr(0, 5), "write");
    tab.work().flush();
    EXPECT_FALSE(tab.world->storage.waiting()) << "nothing left to write";
}

TEST(Saving, AnEditDuringAFlushIsAppendedAtOnceToo)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.work().flush();
    tab.rate(2, "red");
    tab.work().flush();
    tab.deliver();
    EXPECT_EQ(tab.requests("append"), 2);
    EXPECT_TRUE(test::same_work(stored(tab, tab.work().current_key()), *tab.work().current()));
}

TEST(Saving, SwitchingDocumentsWritesTheOneThatIsLeft)
{
    Tab tab;
    tab.create();
    auto const first = tab.work().current_key();
    tab.rate(1, "red");
    auto const left = *tab.work().current();
    tab.create();
    tab.run(100);
    EXPECT_NE(tab.work().current_key(), first);
    EXPECT_TRUE(tab.disk().records.at(first).document.journal.empty());
    EXPECT_TRUE(test::same_work(stored(tab, first), left));
    EXPECT_EQ(tab.requests("release " + first), 1);
}

class SavingTrouble : public testing::TestWithParam<std::tuple<StorageError, char const*>> { };

TEST_P(SavingTrouble, SYS25d_IsSaidWithWhatToDoAndRetriedUntilItWorks)
{
    auto const [error, words] = GetParam();
    Tab tab;
    tab.create();
    auto const key = tab.work().current_key();
    tab.world->storage.fail_with(error);
    tab.rate(1, "red");
    tab.run(350);
    EXPECT_EQ(tab.work().status().state, SaveState::InMemoryOnly);
    EXPECT_TRUE(tab.work().status().problem.contains(words)) << tab.work().status().problem;
    EXPECT_TRUE(tab.work().status().problem.contains("Download the file now"));
    EXPECT_TRUE(tab.rate(2, "green")) << "work goes on";
    auto const before = tab.world->storage.log().size();
    tab.run(9'000);
    EXPECT_EQ(tab.world->storage.log().size(), before) << "not before ten seconds";
    tab.run(2'000);
    EXPECT_EQ(tab.world->storage.log().size(), before + 1);
    tab.world->storage.fail_with({});
    tab.run(11'000);
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    EXPECT_EQ(tab.work().status().problem, "");
    EXPECT_TRUE(test::same_work(stored(tab, key), *tab.work().current()));
}

INSTANTIATE_TEST_SUITE_P(All, SavingTrouble,
    testing::Values(std::tuple { StorageError::Full, "storage is full" }, std::tuple { StorageError::Blocked, "does not let" },
        std::tuple { StorageError::Unverified, "correctly" }, std::tuple { StorageError::Missing, "is gone" }));

TEST(Saving, SYS25d_ANewDocumentThatStorageRefusesStaysInMemoryAndIsWrittenLater)
{
    Tab tab;
    tab.world->storage.fail_with(StorageError::Full);
    tab.create();
    EXPECT_EQ(tab.work().status().state, SaveState::InMemoryOnly);
    tab.rate(1, "red");
    tab.run(1000);
    tab.world->storage.fail_with({});
    tab.run(11'000);
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    EXPECT_TRUE(test::same_work(stored(tab, tab.work().current_key()), *tab.work().current()));
}

TEST(Saving, SYS25d_UnsavedWorkIsNotDroppedByOpeningSomethingElse)
{
    Tab tab;
    tab.create();
    auto const first = tab.work().current_key();
    auto const evaluation = tab.evaluation;
    tab.world->storage.fail_with(StorageError::Full);
    tab.rate(1, "red");
    tab.run(1000);
    tab.create();
    tab.run(1000);
    tab.open(first);
    ASSERT_TRUE(tab.work().current());
    EXPECT_EQ(tab.work().current()->evaluations[0].id, evaluation);
    EXPECT_EQ(tab.work().current()->evaluations[0].answers[0].rating, "red");
    EXPECT_EQ(tab.work().status().state, SaveState::InMemoryOnly);
    tab.world->storage.fail_with({});
    tab.run(11'000);
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
}

TEST(Saving, AClockThatIsSetBackOrForwardChangesNothingAboutWhenWorkIsSaved)
{
    constexpr std::int64_t year_ms = 365LL * 24 * 60 * 60 * 1000;
    for (auto const turn : { -10 * year_ms, 10 * year_ms, std::int64_t { -1 } }) {
        Tab tab;
        tab.create();
        tab.rate(1, "red");
        tab.world->clock.time.ms += turn;
        tab.run(350);
        EXPECT_EQ(tab.work().status().state, SaveState::Saved);
        tab.world->storage.fail_with(StorageError::Full);
        tab.rate(2, "red");
        tab.run(350);
        tab.world->storage.fail_with({});
        tab.world->clock.time.ms += turn;
        tab.run(11'000);
        EXPECT_EQ(tab.work().status().state, SaveState::Saved);
        tab.world->clock.time.ms += turn;
        tab.run(21'000);
        EXPECT_EQ(tab.work().tick(), -1) << "the whole copy is written as well";
    }
}

TEST(Saving, ThePageAsksBeforeItIsClosedOnlyWhileSomethingIsUnsaved)
{
    Tab tab;
    auto const& asks = tab.world->page.asks_before_closing;
    tab.run(100);
    EXPECT_FALSE(asks);
    tab.evaluation = tab.work().create(test::small_instrument(), "Autumn 2026");
    tab.work().tick();
    EXPECT_TRUE(asks) << "nothing of it is stored yet";
    tab.run(100);
    EXPECT_FALSE(asks);
    tab.rate(1, "red");
    tab.work().tick();
    EXPECT_TRUE(asks);
    tab.run(400);
    EXPECT_FALSE(asks);
    tab.world->storage.fail_with(StorageError::Full);
    tab.rate(2, "red");
    tab.run(1000);
    tab.work().create_empty();
    tab.run(1000);
    EXPECT_TRUE(asks) << "a document that was left waits too";
    tab.world->storage.fail_with({});
    tab.run(11'000);
    EXPECT_FALSE(asks);
}

TEST(Saving, ARefusedWholeCopyIsNoAlarmWhileTheJournalHoldsEverything)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.run(400);
    tab.world->storage.fail_with(StorageError::Full);
    tab.run(25'000);
    EXPECT_EQ(tab.work().status().state, SaveState::Saved);
    tab.rate(2, "red");
    tab.run(11'000);
    EXPECT_EQ(tab.work().status().state, SaveState::InMemoryOnly);
}

TEST(Saving, TheFileIsDownloadedWithItsNameAndRememberedAsACopy)
{
    Tab tab;
    tab.create();
    EXPECT_EQ(tab.work().file_copy_at().ms, 0);
    tab.work().perform(set_school_field("name", "Oakfield"));
    tab.work().outgoing().download(tab.evaluation);
    ASSERT_EQ(tab.world->files.saved.size(), 1U);
    EXPECT_TRUE(tab.world->files.saved[0].name.starts_with("Oakfield_")) << tab.world->files.saved[0].name;
    EXPECT_TRUE(tab.world->files.saved[0].name.ends_with("2026-11-22.triad.json")) << tab.world->files.saved[0].name;
    EXPECT_EQ(tab.world->files.saved[0].mime, "application/json");
    auto const opened = format::decode_school(tab.downloaded());
    ASSERT_TRUE(opened);
    EXPECT_TRUE(test::same_work(opened->document, *tab.work().current()));
    EXPECT_EQ(opened->document.saved.at, tab.world->clock.time);
    auto const at = tab.work().file_copy_at();
    EXPECT_EQ(at, tab.world->clock.time);
    tab.run(1000);
    auto const key = tab.work().current_key();
    tab.reload();
    EXPECT_EQ(tab.work().library().entries()[0].line.file_copy, at);
    tab.open(key);
    EXPECT_EQ(tab.work().file_copy_at(), at);
    EXPECT_TRUE(tab.work().notices().shown().empty());
}

TEST(Saving, ASchoolWithoutANameIsCalledSchoolInTheFileName)
{
    Tab tab;
    tab.create();
    tab.work().outgoing().download({});
    EXPECT_TRUE(tab.world->files.saved[0].name.starts_with("School_")) << tab.world->files.saved[0].name;
}

} // namespace triad::store
