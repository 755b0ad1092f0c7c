#include "format/school_file.h"
#include "rules/exchange/release.h"
#include "store/intake.h"
#include "store/leaving.h"
#include "store/outgoing.h"
#include "store/return_outgoing.h"
#include "store/review_outgoing.h"
#include "support/review_devices.h"

#include <gtest/gtest.h>

#include <algorithm>

// Whatever leaves the app stands in the sharing ledger. That nothing can leave by another way is checked by the compiler: only
// store::Exit may call Files::save and Files::print.

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;
using test::review_id;
using test::Tab;

/// A host, by name, with a review and two partners.
void plan(Tab& tab)
{
    test::plan_review(tab);
    tab.work().set_author("Ash Moor", "Headteacher");
}

std::vector<model::LedgerEntry> ledger_of(Tab& tab) { return tab.work().current()->ledger; }

std::size_t left(Tab& tab) { return tab.world->files.saved.size() + static_cast<std::size_t>(tab.world->files.prints); }

} // namespace

TEST(Leaving, SH24_EveryWayOutWritesOneLineThatNamesItsFile)
{
    Tab tab;
    plan(tab);
    auto& work = tab.work();
    work.review_outgoing().send(review_id, DocumentKind::ReviewPack, {});
    work.review_outgoing().send(review_id, DocumentKind::AgreementRequest, "a phrase of many words");
    tab.run(3000);
    work.return_outgoing().send({ .cluster = "Harbour cluster" }, {});
    tab.run(3000);
    auto const governors = rules::default_release(rules::Audience::Governors, { 2026, 11, 22 });
    work.review_outgoing().release(released(review_id, { .title = "Report" }, governors, "report.html"), { .title = "Report" });
    work.outgoing().save_text({ .kind = "plan", .what = "Plan", .file = "plan.html" }, "text/html", "<p>");
    work.outgoing().save_office({ .kind = "plan", .what = "Plan", .file = "plan.docx" }, platform::OfficeFormat::Word, "{}");
    work.outgoing().print({ .kind = "print", .what = "Record" });
    work.outgoing().download({});
    work.outgoing().download_raw(work.current_key());
    tab.run(1000);
    auto const ledger = ledger_of(tab);
    ASSERT_EQ(ledger.size(), 9U);
    EXPECT_EQ(left(tab), ledger.size());
    for (auto const& saved : tab.world->files.saved)
        EXPECT_EQ(std::ranges::count(ledger, saved.name, &model::LedgerEntry::file), 1) << saved.name;
    for (auto const& entry : ledger) {
        EXPECT_EQ(entry.day, "2026-11-22") << entry.kind;
        EXPECT_EQ(entry.time.size(), 5U) << entry.kind;
        EXPECT_EQ(entry.by, "Ash Moor") << entry.kind;
        EXPECT_FALSE(entry.what.empty()) << entry.kind;
    }
}

TEST(Leaving, SH24_AReviewFileNamesWhoGetsIt)
{
    Tab tab;
    plan(tab);
    tab.work().review_outgoing().send(review_id, DocumentKind::ReviewPack, {});
    tab.run(1000);
    ASSERT_EQ(ledger_of(tab).size(), 1U);
    EXPECT_EQ(ledger_of(tab).front().holder, "Jo Park, Sam Reed");
    Tab jo;
    ASSERT_TRUE(jo.work().intake().open_file("pack.json", tab.downloaded()));
    jo.run(2000);
    jo.work().perform(set_review_field(review_id, "acting", "m-jo", "Say who you are"));
    jo.work().review_outgoing().send(review_id, DocumentKind::ReviewNotes, {});
    ASSERT_EQ(ledger_of(jo).size(), 1U);
    EXPECT_EQ(ledger_of(jo).front().holder, "Larkspur Primary School");
    jo.work().outgoing().download({});
    ASSERT_EQ(ledger_of(jo).size(), 2U);
    EXPECT_EQ(ledger_of(jo).back().kind, "desk");
    EXPECT_EQ(ledger_of(jo).back().review, review_id);
}

TEST(Leaving, SYS14f_AnOwnFileHoldsItsOwnLineAndStaysEqualToTheWork)
{
    Tab tab;
    plan(tab);
    auto& work = tab.work();
    work.outgoing().download({});
    auto const first = tab.downloaded();
    EXPECT_TRUE(test::same_work(format::decode_school(first)->document, *work.current()));
    tab.run(3'600'000);
    work.outgoing().download({});
    ASSERT_EQ(ledger_of(tab).size(), 1U) << "one line a day";
    auto const line = ledger_of(tab).front();
    EXPECT_EQ(line.kind, "school");
    EXPECT_EQ(line.audience, "school");
    EXPECT_EQ(line.basis, "own");
    auto const morning = format::decode_school(first)->document.ledger.front().time;
    EXPECT_LT(morning, line.time) << "it tells the later time";
    EXPECT_TRUE(test::same_work(format::decode_school(tab.downloaded())->document, *work.current()));
    auto const sentence = work.intake().open_file("morning.json", first);
    ASSERT_TRUE(sentence);
    EXPECT_TRUE(sentence->contains("already here, and nothing has changed")) << *sentence;
    EXPECT_EQ(work.library().entries().size(), 1U);
}

TEST(Leaving, AFileThatOnlySomebodyElseWroteInIsTheSameAfterItWasSaved)
{
    Tab ash;
    plan(ash);
    ash.work().outgoing().download({});
    auto const bytes = ash.downloaded();
    Tab sam;
    ASSERT_TRUE(sam.work().intake().open_file("a.json", bytes));
    sam.run(1000);
    auto const changed = sam.work().library().entries().front().line.changed;
    sam.run(86'400'000);
    sam.work().outgoing().download({});
    EXPECT_EQ(sam.work().library().entries().front().line.changed, changed) << "saving a file is no change of the work";
    auto const sentence = sam.work().intake().open_file("a.json", bytes);
    ASSERT_TRUE(sentence);
    EXPECT_TRUE(sentence->contains("already here, and nothing has changed")) << *sentence;
}

TEST(Leaving, SH24_ALineIsNoStepToUndo)
{
    Tab tab;
    plan(tab);
    auto& work = tab.work();
    work.perform(set_school_field("name", "Oakfield"));
    work.outgoing().download({});
    work.review_outgoing().send(review_id, DocumentKind::ReviewPack, {});
    work.undo();
    EXPECT_EQ(work.current()->school.name, "Larkspur Primary School");
    ASSERT_EQ(ledger_of(tab).size(), 2U);
    EXPECT_TRUE(std::ranges::none_of(ledger_of(tab), &model::LedgerEntry::removed));
    EXPECT_TRUE(work.can_redo());
    work.outgoing().download({});
    EXPECT_TRUE(work.can_redo()) << "whoever saves a file has changed nothing";
}

TEST(Leaving, AFileThatWasNotMadeIsNotInTheLedger)
{
    Tab tab;
    plan(tab);
    tab.world->lock.available = false;
    tab.work().review_outgoing().send(review_id, DocumentKind::ReviewPack, "a phrase of many words");
    tab.run(3000);
    EXPECT_TRUE(tab.world->files.saved.empty());
    ASSERT_EQ(ledger_of(tab).size(), 1U);
    EXPECT_TRUE(ledger_of(tab).front().removed);
}

TEST(Leaving, AWordFileIsSavedOnceItWasWritten)
{
    Tab tab;
    plan(tab);
    auto& outgoing = tab.work().outgoing();
    outgoing.save_office({ .kind = "plan", .what = "Plan", .file = "plan.docx" }, platform::OfficeFormat::Word, "{}");
    EXPECT_TRUE(outgoing.writing());
    EXPECT_TRUE(tab.world->files.saved.empty());
    EXPECT_EQ(outgoing.last_made(), "");
    tab.run(1000);
    EXPECT_FALSE(outgoing.writing());
    EXPECT_EQ(outgoing.last_made(), "plan.docx");
    auto const& file = tab.world->files.saved.back();
    EXPECT_EQ(file.name, "plan.docx");
    EXPECT_EQ(file.mime, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_EQ(file.bytes, "Word file: {}");
}

TEST(Leaving, AWordFileThatCouldNotBeWrittenIsNotInTheLedgerAndTheReasonIsTold)
{
    Tab tab;
    plan(tab);
    auto& outgoing = tab.work().outgoing();
    store::Leaving const leaving { .kind = "plan", .what = "Plan", .file = "plan.docx" };
    tab.world->office.trouble = platform::OfficeError::Missing;
    outgoing.save_office(leaving, platform::OfficeFormat::Word, "{}");
    tab.run(1000);
    EXPECT_TRUE(tab.world->files.saved.empty());
    EXPECT_FALSE(outgoing.writing());
    EXPECT_EQ(outgoing.last_made(), "");
    ASSERT_EQ(ledger_of(tab).size(), 1U);
    EXPECT_TRUE(ledger_of(tab).front().removed);
    EXPECT_TRUE(tab.noticed("The Word file was not made, because the part of Triad that writes it could not be loaded. Check the "
                            "connection, then save again."));
    tab.world->office.trouble = platform::OfficeError::Failed;
    outgoing.save_office(leaving, platform::OfficeFormat::Word, "{}");
    tab.run(1000);
    EXPECT_TRUE(tab.noticed("because Triad could not write this document in that form. Nothing else has changed."));
    tab.world->office.trouble = {};
    outgoing.save_office(leaving, platform::OfficeFormat::Word, "{}");
    tab.run(1000);
    EXPECT_EQ(left(tab), 1U) << "and it can be tried again";
}

TEST(Leaving, WorkThatAnotherTabHoldsIsSavedAndItIsSaidThatItCouldNotBeNoted)
{
    Tab first;
    plan(first);
    auto const key = first.work().current_key();
    Tab second { first.device() };
    second.open(key);
    ASSERT_FALSE(second.work().writable());
    second.work().outgoing().download({});
    second.work().outgoing().print({ .kind = "print", .what = "Record" });
    EXPECT_EQ(left(second), 2U);
    EXPECT_TRUE(ledger_of(second).empty());
    EXPECT_TRUE(second.noticed("could not be noted in the sharing ledger, because another tab holds this work"));
    EXPECT_TRUE(second.noticed("“Record” was printed"));
}

} // namespace triad::store
