#include "rules/review/agreement.h"

#include "unit/rules/review/review_sample.h"

#include <gmock/gmock.h>

namespace triad::rules {

namespace {

using model::RecordKind;
using model::SchoolDocument;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Standing> standings_of(SchoolDocument& document, std::string_view statement)
{
    auto const& review = test::the_review(document);
    std::vector<Standing> out;
    for (auto const& standing : standings(review, *model::find_record(review.statements, statement)))
        out.push_back(standing.standing);
    return out;
}

SchoolDocument with_report()
{
    auto document = test::hosted_document();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 10);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 10);
    return document;
}

ReportState state_of(SchoolDocument& document) { return report_state(document, test::the_review(document)); }

template <typename Record> std::vector<std::string> ids_of(std::vector<Record const*> const& records)
{
    std::vector<std::string> out;
    for (auto const* record : records)
        out.push_back(record->id);
    return out;
}

} // namespace

TEST(Agreement, R24_TheFingerprintIsOfPartAndTextToTheLetter)
{
    model::Statement a;
    a.part = "strength";
    a.text = "Pupils read.";
    auto b = a;
    b.id = "other";
    b.notes = "n-1";
    b.order = 7;
    EXPECT_EQ(statement_fingerprint(a), statement_fingerprint(b));
    b.text = "Pupils read. ";
    EXPECT_NE(statement_fingerprint(a), statement_fingerprint(b));
    b = a;
    b.part = "development";
    EXPECT_NE(statement_fingerprint(a), statement_fingerprint(b));
    // Nothing can move from the part to the text.
    b.part = "strengthP";
    b.text = "upils read.";
    EXPECT_NE(statement_fingerprint(a), statement_fingerprint(b));
    EXPECT_EQ(statement_fingerprint(a).size(), 16u);
}

TEST(Agreement, R24_OneReplyForEachStatementAndPartner)
{
    EXPECT_EQ(reply_id("s-1", "jo"), reply_id("s-1", "jo"));
    EXPECT_NE(reply_id("s-1", "jo"), reply_id("s-1", "sam"));
    EXPECT_NE(reply_id("s-1", "jo"), reply_id("s-2", "jo"));
    EXPECT_NE(reply_id("s", "-1jo"), reply_id("s-1", "jo"));
    // An id of a file has 80 characters at most.
    EXPECT_LE(reply_id(std::string(80, 's'), std::string(80, 'm')).size(), 80u);
}

TEST(Agreement, SYS13b_EachPartnerStandsOnTheirOwn)
{
    auto document = with_report();
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::Unanswered, Standing::Unanswered));
    test::write_reply(document, "s-1", "jo", "agree", 20);
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::Agreed, Standing::Unanswered));
    test::write_reply(document, "s-1", "sam", "reword", 21);
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::Agreed, Standing::AsksRewording));
    EXPECT_THAT(standings_of(document, "s-2"), ElementsAre(Standing::Unanswered, Standing::Unanswered));
    test::write_reply(document, "s-1", "jo", "withdraw", 30);
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::Withdrawn, Standing::AsksRewording));
    auto const& review = test::the_review(document);
    auto const all = standings(review, review.statements.front());
    EXPECT_EQ(all[0].member->name, "Jo Park");
    EXPECT_EQ(all[1].reply->member, "sam");
}

TEST(Agreement, SYS13b_AWordThatIsNoAnswerAndARemovedReplyAreNone)
{
    auto document = with_report();
    test::write_reply(document, "s-1", "jo", "perhaps", 20);
    test::write_reply(document, "s-1", "sam", "agree", 20);
    test::write(document, RecordKind::Reply, reply_id("s-1", "sam"), "removed", "true", 21);
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::Unanswered, Standing::Unanswered));
    EXPECT_EQ(standings(test::the_review(document), test::the_review(document).statements.front()).front().reply, nullptr);
}

TEST(Agreement, SYS13b_OfSeveralRepliesTheLatestCountsInWhateverOrderTheyStand)
{
    auto document = with_report();
    test::write_reply(document, "s-1", "jo", "agree", 20);
    auto& replies = test::the_review(document).replies;
    auto later = replies.front();
    later.id = "another";
    later.decision = "reword";
    later.stamps["decision"].at = { 90'000 };
    replies.push_back(later);
    EXPECT_EQ(standings_of(document, "s-1").front(), Standing::AsksRewording);
    std::swap(replies[0], replies[1]);
    EXPECT_EQ(standings_of(document, "s-1").front(), Standing::AsksRewording);
}

TEST(Agreement, SYS13e_AChangeAfterwardsIsAnotherWording)
{
    auto document = with_report();
    for (auto const* member : { "jo", "sam" })
        test::write_reply(document, "s-1", member, "agree", 20);
    EXPECT_TRUE(agreed(test::the_review(document), test::the_review(document).statements.front()));
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books with great care.", 30);
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::OtherWording, Standing::OtherWording));
    EXPECT_FALSE(agreed(test::the_review(document), test::the_review(document).statements.front()));
    // Put back to the letter, it is what they agreed to.
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books with care.", 40);
    EXPECT_TRUE(agreed(test::the_review(document), test::the_review(document).statements.front()));
    test::write(document, RecordKind::Statement, "s-1", "part", "development", 50);
    EXPECT_THAT(standings_of(document, "s-1"), ElementsAre(Standing::OtherWording, Standing::OtherWording));
}

TEST(Agreement, R24_WithoutPartnersNothingIsAgreed)
{
    auto document = with_report();
    for (auto const* member : { "jo", "sam" })
        test::write(document, RecordKind::Member, member, "removed", "true", 20);
    EXPECT_THAT(standings_of(document, "s-1"), IsEmpty());
    EXPECT_FALSE(agreed(test::the_review(document), test::the_review(document).statements.front()));
    EXPECT_FALSE(state_of(document).agreed);
}

TEST(Agreement, SYS13c_StatusGoesFromDraftToReleased)
{
    auto document = test::hosted_document();
    EXPECT_EQ(state_of(document).status, ReportStatus::Draft);
    document = with_report();
    EXPECT_EQ(status_words(state_of(document)), "draft");
    test::note_file(document, "agreement-request", 20);
    EXPECT_EQ(status_words(state_of(document)), "with peers");
    for (auto const* statement : { "s-1", "s-2" })
        for (auto const* member : { "jo", "sam" }) {
            EXPECT_FALSE(state_of(document).agreed);
            test::write_reply(document, statement, member, "agree", 30);
        }
    auto state = state_of(document);
    EXPECT_TRUE(state.agreed);
    EXPECT_EQ(state.statements, 2);
    EXPECT_EQ(state.agreed_statements, 2);
    EXPECT_EQ(status_words(state), "agreed");
    test::note_file(document, "report", 40);
    EXPECT_EQ(status_words(state_of(document)), "released");
}

TEST(Agreement, SYS13c_SYS13e_AChangeAfterReleaseStaysReleasedAndIsNoLongerAgreed)
{
    auto document = with_report();
    for (auto const* statement : { "s-1", "s-2" })
        for (auto const* member : { "jo", "sam" })
            test::write_reply(document, statement, member, "agree", 30);
    test::note_file(document, "report", 40);
    test::write(document, RecordKind::Statement, "s-2", "text", "Three classes have few books.", 50);
    auto const state = state_of(document);
    EXPECT_EQ(state.status, ReportStatus::Released);
    EXPECT_FALSE(state.agreed);
    EXPECT_EQ(state.agreed_statements, 1);
}

TEST(Agreement, SYS13c_FilesOfOtherReviewsAndRemovedLinesDoNotCount)
{
    auto document = with_report();
    test::note_file(document, "agreement-request", 20);
    document.ledger.front().review = "review-2";
    EXPECT_EQ(state_of(document).status, ReportStatus::Draft);
    document.ledger.front().review = "review-1";
    document.ledger.front().removed = true;
    EXPECT_EQ(state_of(document).status, ReportStatus::Draft);
}

TEST(Agreement, SYS13c_OnAPartnersCopyAReportIsWithPeers)
{
    auto document = with_report();
    document.kind = model::DocumentKind::ReviewPack;
    EXPECT_EQ(state_of(document).status, ReportStatus::WithPeers);
}

TEST(Agreement, R24_AStatementWithoutWordsIsNotCounted)
{
    auto document = with_report();
    test::write_statement(document, "s-3", "question", "  ", 11);
    EXPECT_EQ(state_of(document).statements, 2);
    EXPECT_THAT(ids_of(statements_of(test::the_review(document))), ElementsAre("s-1", "s-2", "s-3"));
}

TEST(Agreement, R24_StatementsStandByPartAndOrder)
{
    auto document = test::hosted_document();
    test::write_statement(document, "later", "x-part", "Of a later version", 10);
    test::write_statement(document, "d", "development", "Second part", 10);
    test::write_statement(document, "b", "strength", "Second", 10);
    test::write_statement(document, "a", "strength", "First", 10);
    test::write(document, RecordKind::Statement, "b", "order", "2", 11);
    test::write_statement(document, "gone", "strength", "Removed", 10);
    test::write(document, RecordKind::Statement, "gone", "removed", "true", 11);
    EXPECT_THAT(ids_of(statements_of(test::the_review(document))), ElementsAre("a", "b", "d", "later"));
}

TEST(Agreement, SYS10e_NotesStandByLineAndMember)
{
    auto document = test::hosted_document();
    test::write_note(document, "n-sam", "sam", 10);
    test::write_note(document, "n-gone", "somebody", 10);
    test::write_note(document, "n-jo", "jo", 11);
    test::write_note(document, "n-free", "jo", 12);
    test::write_note(document, "n-removed", "jo", 12);
    for (auto const* note : { "n-sam", "n-gone", "n-jo", "n-removed" })
        test::write(document, RecordKind::Note, note, "line", "line-1", 13);
    test::write(document, RecordKind::Note, "n-removed", "removed", "true", 14);
    auto const& review = test::the_review(document);
    EXPECT_THAT(ids_of(notes_on_line(review, "line-1")), ElementsAre("n-jo", "n-sam", "n-gone"));
    EXPECT_THAT(ids_of(notes_on_line(review, "")), ElementsAre("n-free"));
}

TEST(Agreement, SYS10e_NotesOfARemovedLineAreNotLostFromSight)
{
    auto document = test::hosted_document();
    test::write_note(document, "n-1", "jo", 10);
    test::write(document, RecordKind::Note, "n-1", "line", "line-1", 11);
    EXPECT_THAT(notes_on_line(test::the_review(document), ""), IsEmpty());
    test::write(document, RecordKind::ReviewLine, "line-1", "removed", "true", 12);
    EXPECT_THAT(ids_of(notes_on_line(test::the_review(document), "")), ElementsAre("n-1"));
}

TEST(Agreement, SYS10e_NotesOnAnItem)
{
    auto document = test::hosted_document();
    test::write_note(document, "n-1", "jo", 10);
    test::write_note(document, "n-2", "sam", 10);
    test::write(document, RecordKind::Note, "n-2", "item", "A01", 11);
    EXPECT_THAT(ids_of(notes_on_item(test::the_review(document), "A01")), ElementsAre("n-2"));
    EXPECT_THAT(notes_on_item(test::the_review(document), ""), IsEmpty());
}

TEST(Agreement, R24_AReleasedReportThatIsChangedSaysSoUntilItIsReleasedAgain)
{
    auto document = with_report();
    auto const words = [&] { return std::string { status_words(state_of(document)) }; };
    test::note_file(document, "report", 20);
    EXPECT_EQ(words(), "released");
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books.", 30);
    EXPECT_EQ(words(), "released, and changed since");
    EXPECT_EQ(state_of(document).status, ReportStatus::Released);
    test::note_file(document, "report", 40);
    EXPECT_EQ(words(), "released");
    test::write(document, RecordKind::Statement, "s-2", "removed", "true", 50);
    EXPECT_EQ(words(), "released, and changed since");
    test::note_file(document, "report", 60);
    test::write_statement(document, "s-3", "question", "Who orders the books?", 70);
    EXPECT_EQ(words(), "released, and changed since");
}

TEST(Agreement, R24_WhatChangesNoWordOfAReleasedReportIsNoChange)
{
    auto document = with_report();
    for (auto const* statement : { "s-1", "s-2" })
        for (auto const* member : { "jo", "sam" })
            test::write_reply(document, statement, member, "agree", 15);
    test::note_file(document, "report", 20);
    test::write(document, RecordKind::Statement, "s-1", "order", "7", 30);
    test::write(document, RecordKind::Statement, "s-1", "notes", "n-1", 30);
    EXPECT_FALSE(state_of(document).changed) << "its place, and the notes below it";
    test::write_statement(document, "s-3", "question", " ", 31);
    EXPECT_FALSE(state_of(document).changed) << "begun and not written";
    test::write(document, RecordKind::Statement, "s-3", "text", "Who?", 32);
    test::write(document, RecordKind::Statement, "s-3", "removed", "true", 33);
    EXPECT_FALSE(state_of(document).changed) << "added and taken out again";
    test::write(document, RecordKind::Statement, "s-1", "text", "Something else.", 34);
    EXPECT_TRUE(state_of(document).changed);
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books with care.", 35);
    EXPECT_FALSE(state_of(document).changed) << "put back to what everybody agreed to before";
}

TEST(Agreement, R24_TakingConsentBackOrReadingItInTheSchoolIsNoNewRelease)
{
    auto document = with_report();
    test::note_file(document, "report", 20);
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books.", 30);
    test::write(document, RecordKind::LedgerEntry, "ledger-report-20", "withdrawn", "2026-12-09", 40);
    EXPECT_TRUE(state_of(document).changed);
    test::note_file(document, "report", 50);
    test::write(document, RecordKind::LedgerEntry, "ledger-report-50", "audience", "school", 50);
    EXPECT_TRUE(state_of(document).changed) << "others still have the earlier wording";
    test::write(document, RecordKind::LedgerEntry, "ledger-report-20", "removed", "true", 60);
    EXPECT_FALSE(state_of(document).changed);
}

} // namespace triad::rules
