#include "rules/exchange/partner_copy.h"

#include "model/review_slots.h"
#include "unit/rules/exchange/review_file_fixture.h"

#include <gtest/gtest.h>
#include <set>

namespace triad::rules {

namespace {

using model::FieldRef;
using model::RecordKind;

constexpr auto kinds = static_cast<int>(model::record_kinds.size());

FieldRef in_review(model::SchoolDocument const& desk, RecordKind kind, std::string record, std::string field)
{
    return { kind, desk.reviews.front().id, std::move(record), std::move(field) };
}

/// Jo Park's copy, with an evaluation that an earlier edition let in.
model::SchoolDocument mixed()
{
    auto desk = test::partner_document();
    auto const host = test::host_document();
    desk.authors.push_back({ .id = "jo", .name = "Jo Park", .role = "Headteacher", .stamps = {}, .unknown = {} });
    desk.evaluations = host.evaluations;
    desk.instruments = host.instruments;
    desk.lines = host.lines;
    desk.outcomes.push_back({ .id = "outcome-1", .year = "2026", .measure = "Reading", .value = "71" });
    desk.ledger.push_back({ .id = "ledger-desk", .review = desk.reviews.front().id, .kind = "review-notes" });
    desk.ledger.push_back({ .id = "ledger-own", .review = "review-of-my-own", .kind = "report" });
    return desk;
}

} // namespace

TEST(Desk, InASchoolsOwnFileEveryKindOfRecordMayBeWritten)
{
    auto const host = test::host_document();
    for (int kind = 0; kind < kinds; ++kind)
        EXPECT_TRUE(may_write(host, { static_cast<RecordKind>(kind), "any", "any", "any" }, "any")) << kind;
}

TEST(Desk, OnAPartnersCopyOnlyWhatAReviewerWritesMayBeWritten)
{
    auto const desk = test::partner_document();
    std::set<RecordKind> allowed;
    for (int kind = 0; kind < kinds; ++kind)
        for (auto const* field : { "removed", "text", "acting", "name" })
            if (may_write(desk, in_review(desk, static_cast<RecordKind>(kind), "record-new", field), "x"))
                allowed.insert(static_cast<RecordKind>(kind));
    std::set<RecordKind> const wanted { RecordKind::Review, RecordKind::Member, RecordKind::Note, RecordKind::Reply,
        RecordKind::LedgerEntry, RecordKind::SenderKey };
    EXPECT_EQ(allowed, wanted);
}

TEST(Desk, OfTheReviewItselfOnlyWhoActsAndWhatLeftMayBeWritten)
{
    auto const desk = test::partner_document();
    EXPECT_TRUE(may_write(desk, in_review(desk, RecordKind::Review, "", "acting"), "m-jo"));
    for (auto const& slot : model::review_slots)
        EXPECT_EQ(may_write(desk, in_review(desk, RecordKind::Review, "", std::string { slot.field }), "x"),
            slot.field == "acting" || slot.field == "given")
            << slot.field;
    EXPECT_FALSE(may_write(desk, { RecordKind::Review, "another-review", "", "acting" }, "x"));
    EXPECT_FALSE(may_write(desk, { RecordKind::Note, "another-review", "note-1", "seen" }, "x"));
}

TEST(Desk, OthersLinesOfTheTeamAreTheHosts)
{
    auto const desk = test::partner_document();
    auto const& review = desk.reviews.front();
    ASSERT_GT(review.members.size(), 1U);
    for (auto const& member : review.members)
        EXPECT_EQ(may_write(desk, in_review(desk, RecordKind::Member, member.id, "name"), "x"), member.id == review.acting);
}

TEST(Desk, WhatIsNotedAsHandedOverIsForTheHostAndAboutThisReview)
{
    auto const desk = test::partner_document();
    auto const ledger = [](char const* field) { return FieldRef { RecordKind::LedgerEntry, "", "ledger-1", field }; };
    EXPECT_TRUE(may_write(desk, ledger("review"), desk.reviews.front().id));
    EXPECT_TRUE(may_write(desk, ledger("kind"), "agreement-answer"));
    EXPECT_FALSE(may_write(desk, ledger("review"), "another-review"));
    EXPECT_FALSE(may_write(desk, ledger("kind"), "report"));
}

TEST(Desk, AVersionOfTheHostsWordsMayBeChosen)
{
    auto desk = test::partner_document();
    auto const title = in_review(desk, RecordKind::Review, "", "title");
    EXPECT_FALSE(may_write(desk, title, "x"));
    desk.clashes.push_back({ .target = title, .value = "x", .stamp = {} });
    EXPECT_TRUE(may_write(desk, title, "x"));
}

TEST(Desk, APlainCopyHoldsNothingOfItsOwnAndStaysAsItIs)
{
    auto const desk = test::partner_document();
    EXPECT_FALSE(holds_own_work(desk));
    EXPECT_EQ(review_part(desk), desk);
    EXPECT_FALSE(says_anything(own_part(desk)));
    EXPECT_FALSE(holds_own_work(test::host_document()));
}

TEST(Desk, TakenApartEveryRecordStandsInOneOfTheTwo)
{
    auto const desk = mixed();
    ASSERT_TRUE(holds_own_work(desk));
    auto const kept = review_part(desk);
    auto const own = own_part(desk);
    EXPECT_FALSE(holds_own_work(kept));
    EXPECT_EQ(kept.id, desk.id);
    EXPECT_EQ(kept.reviews, desk.reviews);
    ASSERT_EQ(kept.ledger.size(), 2U);
    EXPECT_EQ(kept.ledger.front().id, "ledger-jo");
    EXPECT_EQ(kept.ledger.back().id, "ledger-desk");
    EXPECT_EQ(own.kind, model::DocumentKind::School);
    EXPECT_TRUE(own.reviews.empty());
    EXPECT_EQ(own.evaluations, desk.evaluations);
    EXPECT_EQ(own.instruments, desk.instruments);
    EXPECT_EQ(own.lines, desk.lines);
    EXPECT_EQ(own.outcomes, desk.outcomes);
    ASSERT_EQ(own.ledger.size(), 1U);
    EXPECT_EQ(own.ledger.front().id, "ledger-own");
    EXPECT_EQ(own_part(desk), own);
}

TEST(Desk, TheHostsNameIsNotOnesOwnAndATypedOneIs)
{
    auto desk = mixed();
    auto const host_name = desk.school.name;
    ASSERT_FALSE(host_name.empty());
    EXPECT_EQ(own_part(desk).school.name, "");
    EXPECT_NE(own_part(desk).school.id, desk.school.id);
    EXPECT_EQ(review_part(desk).school.name, host_name);
    desk.school.name = "Beech Hill School";
    desk.school.stamps["name"] = test::stamp_of("jo", 900);
    EXPECT_EQ(own_part(desk).school.name, "Beech Hill School");
    EXPECT_EQ(own_part(desk).school.stamps.at("name"), desk.school.stamps.at("name"));
    EXPECT_NE(review_part(desk).school.name, "Beech Hill School");
    EXPECT_FALSE(review_part(desk).school.stamps.contains("name"));
    EXPECT_EQ(review_part(desk).school.id, desk.school.id);
}

TEST(Desk, WorkThatWasRemovedAgainSaysNothing)
{
    auto desk = test::partner_document();
    desk.evaluations.push_back({ .id = "eval-1", .instrument = "small", .removed = true, .stamps = {}, .unknown = {} });
    EXPECT_TRUE(holds_own_work(desk));
    EXPECT_FALSE(says_anything(own_part(desk)));
}

} // namespace triad::rules
