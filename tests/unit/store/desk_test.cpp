#include "format/school_file.h"
#include "rules/exchange/partner_copy.h"
#include "store/intake.h"
#include "store/library_line.h"
#include "store/outgoing.h"
#include "store/review_outgoing.h"
#include "store/starting.h"
#include "support/review_devices.h"

#include <algorithm>
#include <gtest/gtest.h>

// A partner's copy of a review and the partner's own work never share a document: R-34.

namespace triad::store {

namespace {

using model::DocumentKind;
using model::RecordKind;
using test::file_of;
using test::plan_review;
using test::review_id;
using test::Tab;

/// Opens a file, and says yes where it is asked whether it is to be taken in.
std::string taken_in(Tab& tab, std::string const& bytes)
{
    auto const outcome = tab.work().intake().open_file("copy.triad.json", bytes);
    tab.run(2000);
    while (tab.work().intake().questions().next()) {
        tab.work().intake().questions().answer(true);
        tab.run(2000);
    }
    return outcome ? *outcome : outcome.error().sentence;
}

/// Jo's copy with one note, stored; its key.
std::string begin_desk(Tab& jo, std::string const& pack)
{
    taken_in(jo, pack);
    jo.work().perform(set_review_field(review_id, "acting", "m-jo", "Say who you are"));
    jo.work().perform(
        add_record(RecordKind::Note, review_id, "note-1", { { "member", "m-jo" }, { "seen", "A corner" } }, "Note"));
    jo.run(30'000);
    return jo.work().current_key();
}

/// An evaluation as an earlier edition wrote it into a partner's copy.
model::Evaluation audit(std::string const& author, char const* comment = "Private to us")
{
    model::Evaluation out;
    out.id = "eval-private";
    out.instrument = test::small_instrument().id;
    out.period = "Autumn 2026";
    model::Stamp const stamp { Instant { 1'000'000 }, author };
    out.created = stamp;
    out.answers.push_back({ .item = "A01",
        .fingerprint = {},
        .rating = "red",
        .comment = comment,
        .evidence = {},
        .stamps = { { "comment", stamp }, { "rating", stamp } },
        .unknown = {} });
    out.actions.push_back({ .id = "action-1",
        .item = "A01",
        .what = "Buy books",
        .owner = {},
        .due = {},
        .done = {},
        .stamps = { { "what", stamp } },
        .unknown = {} });
    return out;
}

model::SchoolDocument with_audit(model::SchoolDocument desk)
{
    desk.instruments.push_back(test::small_instrument());
    desk.evaluations.push_back(audit(desk.authors.front().id));
    return desk;
}

/// What this device stored, put back as an earlier edition would have left it.
void store_as(Tab& tab, std::string const& key, model::SchoolDocument const& document)
{
    tab.work().flush();
    tab.run(1000);
    auto& record = tab.disk().records.at(key);
    record.document.bytes = format::encode_school(document);
    record.document.journal.clear();
    record.summary = format::encode_library_line(make_library_line(document, {}));
    tab.reload();
}

struct Mixed {
    Mixed()
    {
        plan_review(host);
        pack = file_of(host, DocumentKind::ReviewPack);
        key = begin_desk(jo, pack);
        desk = *jo.work().current();
        mixed = with_audit(desk);
    }
    Tab host;
    Tab jo;
    std::string pack;
    std::string key;
    model::SchoolDocument desk;
    model::SchoolDocument mixed;
};

/// The school files on the device, by opening each.
std::vector<model::SchoolDocument> schools(Tab& tab)
{
    std::vector<std::string> keys;
    for (auto const& entry : tab.work().library().entries())
        if (entry.line.kind == DocumentKind::School)
            keys.push_back(entry.key);
    std::vector<model::SchoolDocument> out;
    for (auto const& key : keys) {
        tab.open(key);
        tab.run(2000);
        out.push_back(*tab.work().current());
    }
    return out;
}

std::size_t audits_in(std::vector<model::SchoolDocument> const& documents)
{
    std::size_t out = 0;
    for (auto const& document : documents)
        for (auto const& evaluation : document.evaluations)
            out += !evaluation.answers.empty() && evaluation.answers.front().comment == "Private to us" ? 1U : 0U;
    return out;
}

bool is_clean(model::SchoolDocument const& desk) { return desk.kind == DocumentKind::ReviewPack && !rules::holds_own_work(desk); }

} // namespace

TEST(Desk, NoCommandPutsOwnWorkIntoAPartnersCopy)
{
    Mixed jo_has;
    auto& work = jo_has.jo.work();
    auto const before = *work.current();
    std::vector<Command> const commands {
        start_evaluation(before, "eval-1", test::small_instrument(), "Autumn 2026"),
        put_instrument(test::small_instrument(), "Add"),
        set_school_field("name", "Beech Hill School"),
        set_school_field("urn", "100001"),
        add_line("line-9", "", "Our own line", ""),
        add_record(RecordKind::Outcome, {}, "outcome-1", { { "year", "2026" } }, "Add"),
        add_record(RecordKind::Milestone, {}, "milestone-1", { { "title", "New head" } }, "Add"),
        add_record(RecordKind::Champion, {}, "champion-1", { { "name", "Kim Vale" } }, "Add"),
        add_record(RecordKind::LedgerEntry, {}, "ledger-1", { { "review", review_id }, { "kind", "report" } }, "Release"),
        add_record(RecordKind::LedgerEntry, {}, "ledger-2", { { "review", "review-2" }, { "kind", "review-notes" } }, "Send"),
        set_review_field("review-2", "removed", "", "Plan a review"),
        set_review_field(review_id, "title", "Another title", "Change"),
        set_record(RecordKind::Member, review_id, "m-sam", "name", "Somebody", "Change"),
        set_record(RecordKind::ReviewLine, review_id, "line-1", "text", "Another line", "Change"),
    };
    for (auto const& command : commands)
        EXPECT_FALSE(work.perform(command)) << command.label << ' ' << command.settings.front().target.field;
    EXPECT_TRUE(test::same_work(*work.current(), before));
    EXPECT_TRUE(work.perform(set_record(RecordKind::Note, review_id, "note-1", "effect", "They read", "Change")));
    EXPECT_TRUE(work.perform(set_record(RecordKind::Member, review_id, "m-jo", "school", "Beech Hill", "Change")));
    EXPECT_TRUE(work.perform(set_record(RecordKind::SenderKey, review_id, "key-1", "compared", "2026-11-24", "Compare")));
    work.review_outgoing().send(review_id, DocumentKind::ReviewNotes, {});
    EXPECT_EQ(work.current()->ledger.size(), 1U);
    EXPECT_FALSE(work.current()->reviews.front().given.empty());
    EXPECT_FALSE(model::find_record(work.current()->reviews.front().members, "m-jo")->sent.empty());
}

TEST(Desk, AnInstrumentFromAFileGoesIntoASchoolFile)
{
    Mixed jo_has;
    jo_has.jo.work().intake().schools().add_instrument("audit.json", test::small_instrument());
    EXPECT_EQ(jo_has.jo.work().current()->kind, DocumentKind::School);
    EXPECT_EQ(jo_has.jo.work().current()->instruments.size(), 1U);
}

TEST(Desk, MixedWorkIsTakenApartWhenItIsOpened)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    store_as(jo, jo_has.key, jo_has.mixed);
    jo.open(jo_has.key);
    jo.run(30'000);
    EXPECT_TRUE(test::same_work(*jo.work().current(), jo_has.desk));
    EXPECT_TRUE(jo.noticed("Your own work stood in your copy of the review at Larkspur Primary School"));
    EXPECT_FALSE(jo.work().can_undo());
    ASSERT_EQ(jo.work().library().entries().size(), 2U);
    jo.reload();
    jo.open(jo_has.key);
    EXPECT_TRUE(is_clean(*jo.work().current()));
    EXPECT_TRUE(jo.work().notices().shown().empty());
    auto const own = schools(jo);
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.front().evaluations, jo_has.mixed.evaluations);
    EXPECT_EQ(own.front().instruments, jo_has.mixed.instruments);
    EXPECT_EQ(own.front().school.name, "");
    EXPECT_TRUE(own.front().reviews.empty());
}

TEST(Desk, ATypedSchoolNameGoesWithTheOwnWorkAndTheNextPackMendsTheHosts)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    jo_has.mixed.school.name = "Beech Hill School";
    jo_has.mixed.school.stamps["name"] = { Instant { 4'000'000'000'000 }, jo_has.mixed.authors.front().id };
    store_as(jo, jo_has.key, jo_has.mixed);
    jo.open(jo_has.key);
    jo.run(30'000);
    EXPECT_EQ(jo.work().current()->school.name, "");
    jo_has.host.work().perform(set_review_field(review_id, "title", "Reading, once more", "Change"));
    taken_in(jo, file_of(jo_has.host, DocumentKind::ReviewPack));
    EXPECT_EQ(jo.work().current()->school.name, "Larkspur Primary School");
    EXPECT_TRUE(jo.work().current()->clashes.empty());
    auto const own = schools(jo);
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.front().school.name, "Beech Hill School");
}

TEST(Desk, WhereverTheBrowserStopsNothingIsLostAndNothingIsThereTwice)
{
    for (auto const answer :
        { platform::headless::FakeStorage::LastAnswer::Given, platform::headless::FakeStorage::LastAnswer::Swallowed })
        for (int step = 1; step <= 6; ++step) {
            Mixed jo_has;
            auto& jo = jo_has.jo;
            store_as(jo, jo_has.key, jo_has.mixed);
            jo.world->storage.die_after(step, answer);
            jo.open(jo_has.key);
            jo.run(30'000);
            jo.reload();
            jo.open(jo_has.key);
            jo.run(30'000);
            ASSERT_NE(jo.work().current(), nullptr);
            EXPECT_TRUE(test::same_work(*jo.work().current(), jo_has.desk)) << step;
            EXPECT_EQ(audits_in(schools(jo)), 1U) << step;
        }
}

TEST(Desk, WhatAnEarlierEditionWritesLaterIsKeptBesideWhatWasMoved)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    store_as(jo, jo_has.key, jo_has.mixed);
    jo.open(jo_has.key);
    jo.run(30'000);
    auto const own = schools(jo).size();
    auto later = jo_has.mixed;
    later.evaluations.front().answers.push_back({ .item = "A02",
        .fingerprint = {},
        .rating = "green",
        .comment = "Later",
        .evidence = {},
        .stamps = { { "comment", { Instant { 9'000'000 }, later.authors.front().id } } },
        .unknown = {} });
    store_as(jo, jo_has.key, later);
    jo.open(jo_has.key);
    jo.run(30'000);
    EXPECT_TRUE(is_clean(*jo.work().current()));
    auto const all = schools(jo);
    ASSERT_EQ(all.size(), own + 1);
    EXPECT_TRUE(std::ranges::any_of(all, [](auto const& school) { return school.evaluations.front().answers.size() == 2; }));
    EXPECT_NE(all[0].evaluations.front().id, all[1].evaluations.front().id);
}

TEST(Desk, WithNoRoomForTheOwnWorkNothingIsTakenOut)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    store_as(jo, jo_has.key, jo_has.mixed);
    jo.world->storage.fail_with(platform::StorageError::Full);
    jo.open(jo_has.key);
    jo.run(30'000);
    EXPECT_TRUE(jo.noticed("could not be put into a file of its own"));
    EXPECT_NE(jo.disk().records.at(jo_has.key).document.bytes.find("Private to us"), std::string::npos);
    jo.world->storage.fail_with(std::nullopt);
    jo.reload();
    jo.open(jo_has.key);
    jo.run(30'000);
    EXPECT_TRUE(is_clean(*jo.work().current()));
    EXPECT_EQ(audits_in(schools(jo)), 1U);
}

TEST(Desk, AnotherTabThatOnlyReadsTakesNothingApart)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    store_as(jo, jo_has.key, jo_has.mixed);
    Tab first { jo.device() };
    first.world->storage.claim(jo_has.key, false, [](bool) { }, [] { });
    first.deliver();
    jo.open(jo_has.key);
    jo.run(2000);
    EXPECT_FALSE(jo.work().writable());
    EXPECT_TRUE(is_clean(*jo.work().current()));
    EXPECT_EQ(jo.work().library().entries().size(), 1U);
    EXPECT_NE(jo.disk().records.at(jo_has.key).document.bytes.find("Private to us"), std::string::npos);
}

TEST(Desk, AnEvaluationThatWasRemovedAgainLeavesNoEmptySchoolFile)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    jo_has.mixed.instruments.clear();
    jo_has.mixed.evaluations.front().removed = true;
    store_as(jo, jo_has.key, jo_has.mixed);
    jo.open(jo_has.key);
    jo.run(30'000);
    EXPECT_TRUE(is_clean(*jo.work().current()));
    EXPECT_EQ(jo.work().library().entries().size(), 1U);
}

TEST(Desk, AnEarlierVersionIsTakenApartWhenItIsRestored)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    Instant const at { 5'000'000 };
    store_as(jo, jo_has.key, jo_has.desk);
    jo.disk().records.at(jo_has.key).versions[at] = { "By hand", format::encode_school(jo_has.mixed) };
    jo.open(jo_has.key);
    jo.work().restore_version_as_copy(at);
    jo.run(30'000);
    EXPECT_TRUE(is_clean(*jo.work().current()));
    EXPECT_EQ(audits_in(schools(jo)), 1U);
}

TEST(Desk, AnOwnCopyFromAFileIsCutToItsReviewAndTheRestIsAskedAbout)
{
    Mixed jo_has;
    Tab tablet;
    taken_in(tablet, format::encode_school(jo_has.mixed));
    EXPECT_TRUE(is_clean(*tablet.work().current()));
    EXPECT_EQ(tablet.work().current()->reviews.front().notes.size(), 1U);
    EXPECT_EQ(tablet.work().library().entries().size(), 1U);
    EXPECT_EQ(tablet.work().intake().own_work().set_apart(), "Remote learning self-evaluation, Autumn 2026");
    tablet.work().intake().own_work().keep_set_apart();
    tablet.run(30'000);
    EXPECT_EQ(tablet.work().intake().own_work().set_apart(), "");
    EXPECT_EQ(tablet.work().current()->kind, DocumentKind::School);
    EXPECT_EQ(audits_in(schools(tablet)), 1U);
    EXPECT_EQ(tablet.work().library().entries().size(), 2U);
}

TEST(Desk, WhatIsLeftOfAnOwnCopyIsNotKept)
{
    Mixed jo_has;
    Tab tablet;
    taken_in(tablet, format::encode_school(jo_has.mixed));
    tablet.work().intake().own_work().leave_set_apart();
    EXPECT_EQ(tablet.work().intake().own_work().set_apart(), "");
    tablet.run(30'000);
    EXPECT_EQ(tablet.work().library().entries().size(), 1U);
}

TEST(Desk, AnOwnCopyThatComesToTheOneHereBringsNothingButTheReview)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    taken_in(jo, format::encode_school(jo_has.mixed));
    EXPECT_TRUE(is_clean(*jo.work().current()));
    EXPECT_NE(jo.work().intake().own_work().set_apart(), "");
}

TEST(Desk, AHostThatIsGivenAnOwnCopyIsNotOfferedThePartnersWork)
{
    Mixed jo_has;
    taken_in(jo_has.host, format::encode_school(jo_has.mixed));
    EXPECT_EQ(jo_has.host.work().intake().own_work().set_apart(), "");
    EXPECT_EQ(audits_in({ *jo_has.host.work().current() }), 0U);
    EXPECT_EQ(model::find_review(*jo_has.host.work().current(), review_id)->notes.size(), 1U);
}

TEST(Desk, APackThatIsNobodysOwnCopyBringsNoEvaluationAndSaysSo)
{
    Mixed jo_has;
    jo_has.mixed.reviews.front().acting.clear();
    Tab sam;
    taken_in(sam, format::encode_school(jo_has.mixed));
    EXPECT_TRUE(is_clean(*sam.work().current()));
    EXPECT_EQ(sam.work().intake().own_work().set_apart(), "");
    EXPECT_TRUE(sam.noticed("does not belong in a review pack"));
}

TEST(Desk, ADownloadedCopyHoldsNothingButTheReview)
{
    Mixed jo_has;
    auto& jo = jo_has.jo;
    store_as(jo, jo_has.key, jo_has.mixed);
    jo.open(jo_has.key);
    jo.run(2000);
    jo.work().outgoing().download(std::nullopt);
    auto const bytes = jo.downloaded();
    EXPECT_EQ(bytes.find("Private to us"), std::string::npos);
    EXPECT_EQ(bytes.find("Buy books"), std::string::npos);
    auto const file = format::decode_school(bytes);
    ASSERT_TRUE(file.has_value());
    EXPECT_TRUE(is_clean(file->document));
    EXPECT_EQ(file->document.reviews.front().acting, "m-jo");
}

} // namespace triad::store
