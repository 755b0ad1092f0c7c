#include "format/school_file.h"
#include "model/review_slots.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "store/review_outgoing.h"
#include "store/starting.h"
#include "support/review_devices.h"

#include <gtest/gtest.h>

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;
using test::file_of;
using test::opened;
using test::plan_review;
using test::review_id;
using test::review_in;
using test::Tab;
using test::write_note;

/// Opens a file that one has to say yes to first.
void opened_as_own(Tab& tab, std::string const& bytes)
{
    opened(tab, bytes);
    auto const* question = tab.work().intake().questions().next();
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(question->title, "Is this your own copy?");
    tab.work().intake().questions().answer(true);
    tab.run(2000);
}

void act_as(Tab& tab, char const* member)
{
    tab.work().perform(set_review_field(review_id, "acting", member, "Say who you are"));
}

} // namespace

TEST(Reviews, J4_APackBecomesAWorkOfItsOwnAndNotesComeBack)
{
    Tab host;
    plan_review(host);
    auto const pack = file_of(host, DocumentKind::ReviewPack);
    Tab jo;
    jo.create();
    auto const own = jo.work().current_key();
    EXPECT_NE(opened(jo, pack).find("Larkspur"), std::string::npos);
    EXPECT_NE(jo.work().current_key(), own);
    EXPECT_EQ(jo.work().library().entries().size(), 2U);
    act_as(jo, "m-jo");
    write_note(jo, "note-1", "m-jo", "Two boys read to each other");
    auto const notes = file_of(jo, DocumentKind::ReviewNotes);
    EXPECT_NE(opened(host, notes).find("Review notes from “file.triad.json”: 1 new entry"), std::string::npos);
    ASSERT_EQ(review_in(host).notes.size(), 1U);
    EXPECT_EQ(review_in(host).notes.front().seen, "Two boys read to each other");
    EXPECT_FALSE(model::find_record(review_in(host).members, "m-jo")->sent.empty());
}

TEST(Reviews, SYS25c_AFileThatComesTwiceChangesNothing)
{
    Tab host;
    plan_review(host);
    Tab jo;
    opened(jo, file_of(host, DocumentKind::ReviewPack));
    act_as(jo, "m-jo");
    write_note(jo, "note-1", "m-jo", "Shelves at eye height");
    auto const notes = file_of(jo, DocumentKind::ReviewNotes);
    opened(host, notes);
    auto const before = *host.work().current();
    opened(host, notes, "renamed.json");
    EXPECT_TRUE(test::same_work(*host.work().current(), before));
    EXPECT_TRUE(host.noticed("says nothing that is not here already"));
}

TEST(Reviews, SYS25c_ALaterPackAddsToWhatAPartnerWrote)
{
    Tab host;
    plan_review(host);
    auto const first = file_of(host, DocumentKind::ReviewPack);
    host.work().perform(
        set_record(RecordKind::ReviewLine, review_id, "line-1", "text", "Who reads at home, and what?", "Change"));
    auto const second = file_of(host, DocumentKind::ReviewPack);
    Tab jo;
    opened(jo, second);
    act_as(jo, "m-jo");
    write_note(jo, "note-1", "m-jo", "A shelf of comics");
    opened(jo, first); // late, and in the wrong order
    EXPECT_EQ(review_in(jo).lines.front().text, "Who reads at home, and what?");
    EXPECT_EQ(review_in(jo).notes.size(), 1U);
    EXPECT_TRUE(jo.work().current()->clashes.empty());
    EXPECT_EQ(jo.work().library().entries().size(), 1U);
}

TEST(Reviews, SYS25c_NotesWrittenOnTwoDevicesComeTogether)
{
    Tab host;
    plan_review(host);
    Tab laptop;
    opened(laptop, file_of(host, DocumentKind::ReviewPack));
    act_as(laptop, "m-jo");
    write_note(laptop, "note-1", "m-jo", "Begun on the laptop");
    laptop.run(1000);
    laptop.work().outgoing().download(std::nullopt);
    auto const copy = laptop.downloaded();
    Tab tablet;
    opened_as_own(tablet, copy);
    tablet.work().perform(set_record(RecordKind::Note, review_id, "note-1", "seen", "Gone on with on the tablet", "Change"));
    laptop.work().perform(set_record(RecordKind::Note, review_id, "note-1", "effect", "They asked for more", "Change"));
    write_note(laptop, "note-2", "m-jo", "Later, on the laptop");
    tablet.run(1000);
    tablet.work().outgoing().download(std::nullopt);
    opened_as_own(laptop, tablet.downloaded());
    auto const* note = model::find_record(review_in(laptop).notes, "note-1");
    EXPECT_EQ(note->seen, "Gone on with on the tablet");
    EXPECT_EQ(note->effect, "They asked for more");
    EXPECT_EQ(review_in(laptop).notes.size(), 2U);
}

TEST(Reviews, SYS25c_TwoTextsForOneFieldAreBothKept)
{
    Tab host;
    plan_review(host);
    Tab laptop;
    opened(laptop, file_of(host, DocumentKind::ReviewPack));
    act_as(laptop, "m-jo");
    write_note(laptop, "note-1", "m-jo", "Begun");
    laptop.work().outgoing().download(std::nullopt);
    auto const copy = laptop.downloaded();
    Tab tablet;
    opened_as_own(tablet, copy);
    tablet.work().perform(set_record(RecordKind::Note, review_id, "note-1", "seen", "On the tablet", "Change"));
    laptop.work().perform(set_record(RecordKind::Note, review_id, "note-1", "seen", "On the laptop", "Change"));
    tablet.work().outgoing().download(std::nullopt);
    opened_as_own(laptop, tablet.downloaded());
    ASSERT_EQ(laptop.work().current()->clashes.size(), 1U);
    EXPECT_TRUE(laptop.noticed("both are kept"));
}

TEST(Reviews, AFileWaitsUntilTheWorkItBelongsToIsOpen)
{
    Tab host;
    plan_review(host);
    Tab jo;
    opened(jo, file_of(host, DocumentKind::ReviewPack));
    act_as(jo, "m-jo");
    write_note(jo, "note-1", "m-jo", "A quiet corner");
    auto const notes = file_of(jo, DocumentKind::ReviewNotes);
    auto const hosting = host.work().current_key();
    host.work().create_empty();
    host.run(30'000);
    ASSERT_NE(host.work().current_key(), hosting);
    opened(host, notes);
    EXPECT_EQ(host.work().current_key(), hosting);
    EXPECT_EQ(review_in(host).notes.size(), 1U);
    host.run(30'000);
    host.reload();
    host.open(hosting);
    EXPECT_EQ(review_in(host).notes.size(), 1U);
}

TEST(Reviews, WhatBelongsElsewhereIsRefusedAndNothingChanges)
{
    Tab host;
    plan_review(host);
    auto const pack = file_of(host, DocumentKind::ReviewPack);
    Tab jo;
    opened(jo, pack);
    act_as(jo, "m-jo");
    write_note(jo, "note-1", "m-jo", "A quiet corner");
    auto const notes = file_of(jo, DocumentKind::ReviewNotes);
    auto const before = *host.work().current();
    EXPECT_NE(opened(host, pack).find("for your partners"), std::string::npos);
    EXPECT_TRUE(test::same_work(*host.work().current(), before));
    Tab stranger;
    stranger.create();
    auto const theirs = *stranger.work().current();
    EXPECT_NE(opened(stranger, notes).find("the school that hosts the review"), std::string::npos);
    EXPECT_TRUE(test::same_work(*stranger.work().current(), theirs));
}

TEST(Reviews, APartnerNeverTakesInAnotherPartnersCopy)
{
    Tab host;
    plan_review(host);
    auto const pack = file_of(host, DocumentKind::ReviewPack);
    Tab jo;
    opened(jo, pack);
    act_as(jo, "m-jo");
    write_note(jo, "note-jo", "m-jo", "Seen by Jo alone");
    jo.work().outgoing().download(std::nullopt);
    auto const copy = jo.downloaded();
    Tab sam;
    opened(sam, pack);
    act_as(sam, "m-sam");
    opened(sam, copy);
    EXPECT_TRUE(review_in(sam).notes.empty());
    EXPECT_TRUE(sam.noticed("another partner’s own copy"));
    opened(host, copy); // handed to the host by mistake, it counts as notes
    EXPECT_EQ(review_in(host).notes.size(), 1U);
    EXPECT_TRUE(review_in(host).acting.empty());
}

TEST(Reviews, SH24_EveryHandOverStandsInTheLedgerAndTheLedgerStaysHere)
{
    Tab host;
    plan_review(host);
    auto const pack = file_of(host, DocumentKind::ReviewPack);
    ASSERT_EQ(host.work().current()->ledger.size(), 1U);
    auto const& entry = host.work().current()->ledger.front();
    EXPECT_EQ(entry.kind, "review-pack");
    EXPECT_EQ(entry.audience, "triad");
    EXPECT_FALSE(entry.day.empty());
    EXPECT_EQ(pack.find("ledger"), std::string::npos);
}

TEST(Reviews, SYS25d_ALockedFileOpensWithItsPhraseAndNothingElse)
{
    Tab host;
    plan_review(host);
    host.work().review_outgoing().send(review_id, DocumentKind::ReviewPack, "four quiet blue herons");
    host.run(3000);
    auto const sealed = host.downloaded();
    EXPECT_EQ(sealed.find("Larkspur"), std::string::npos);
    Tab jo;
    opened(jo, sealed, "sealed.triad.json");
    EXPECT_EQ(jo.work().intake().locked_file().name(), "sealed.triad.json");
    EXPECT_EQ(jo.work().current(), nullptr);
    jo.work().intake().locked_file().unlock("something else");
    jo.run(3000);
    EXPECT_EQ(jo.work().current(), nullptr);
    EXPECT_EQ(jo.work().intake().locked_file().name(), "sealed.triad.json");
    jo.work().intake().locked_file().unlock("four quiet blue herons");
    jo.run(3000);
    ASSERT_NE(jo.work().current(), nullptr);
    EXPECT_EQ(jo.work().current()->school.name, "Larkspur Primary School");
    EXPECT_EQ(jo.work().intake().locked_file().name(), "");
}

TEST(Reviews, AnAnswerComesBackAndIsTiedToTheWordingThatWasSeen)
{
    Tab host;
    plan_review(host);
    host.work().perform(add_record(RecordKind::Statement, review_id, "s-1",
        { { "part", "strength" }, { "text", "Reading corners are used" } }, "Write a statement"));
    Tab jo;
    opened(jo, file_of(host, DocumentKind::AgreementRequest)); // without ever having seen the pack
    act_as(jo, "m-jo");
    ASSERT_EQ(review_in(jo).statements.size(), 1U);
    jo.work().perform(add_record(RecordKind::Reply, review_id, "reply-1",
        { { "statement", "s-1" }, { "member", "m-jo" }, { "decision", "agree" } }, "Agree"));
    jo.work().perform(set_record(RecordKind::Statement, review_id, "s-1", "text", "Something else", "Change"));
    opened(host, file_of(jo, DocumentKind::AgreementAnswer));
    EXPECT_EQ(review_in(host).replies.size(), 1U);
    EXPECT_EQ(review_in(host).statements.front().text, "Reading corners are used");
}

} // namespace triad::store
