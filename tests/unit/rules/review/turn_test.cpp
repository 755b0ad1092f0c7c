#include "rules/review/turn.h"

#include "model/field.h"
#include "unit/rules/review/review_sample.h"

#include <gmock/gmock.h>

namespace triad::rules {

namespace {

using model::RecordKind;
using model::SchoolDocument;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr Date today { 2026, 12, 10 };

Turn turn_of(SchoolDocument& document, Date day = today)
{
    static auto const protocol = test::sample_protocol();
    return next_turn(document, test::the_review(document), &protocol, day);
}

Step step_of(SchoolDocument& document, Date day = today) { return turn_of(document, day).step; }
std::string sentence_of(SchoolDocument& document) { return turn_of(document).sentence; }

/// The host's copy at the moment when both reviewers' notes are in.
SchoolDocument with_notes()
{
    auto document = test::hosted_document();
    test::note_file(document, "review-pack", 10);
    test::write_note(document, "n-jo", "jo", 20);
    test::write_note(document, "n-sam", "sam", 21);
    return document;
}

/// The host's copy after the report was sent for agreement.
SchoolDocument with_request()
{
    auto document = with_notes();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 31);
    test::note_file(document, "agreement-request", 40);
    return document;
}

void agree_to_all(SchoolDocument& document, std::string const& member, std::int64_t second)
{
    for (auto const* statement : { "s-1", "s-2" })
        test::write_reply(document, statement, member, "agree", second);
}

/// Jo Park's own copy, as a pack begins it.
SchoolDocument visiting()
{
    auto document = test::hosted_document();
    document.kind = model::DocumentKind::ReviewPack;
    return document;
}

void set_head(SchoolDocument& document, std::string const& field, std::string const& value, std::int64_t second)
{
    ASSERT_TRUE(model::write_field(
        document, { RecordKind::Review, "review-1", {}, field }, value, { .at = { second * 1000 }, .by = "host" }));
}

SchoolDocument jo_at_work()
{
    auto document = visiting();
    set_head(document, "acting", "jo", 2);
    return document;
}

} // namespace

TEST(Turn, R25_AWholeReviewOnTheHostsCopy)
{
    SchoolDocument document;
    document.reviews.emplace_back().id = "review-1";
    EXPECT_EQ(step_of(document), Step::Plan);
    EXPECT_THAT(sentence_of(document), HasSubstr("a focus, a line of enquiry and somebody to review"));
    document = test::hosted_document();
    EXPECT_EQ(step_of(document), Step::SendPack);
    EXPECT_THAT(sentence_of(document), HasSubstr("Jo Park and Sam Reed"));
    test::note_file(document, "review-pack", 10);
    EXPECT_EQ(step_of(document), Step::AwaitNotes);
    EXPECT_EQ(turn_of(document).who, "Jo Park and Sam Reed");
    document = with_notes();
    EXPECT_EQ(step_of(document), Step::Draft);
    EXPECT_EQ(sentence_of(document), "Notes from Jo Park and Sam Reed are in. Write the report from them.");
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    EXPECT_EQ(step_of(document), Step::Draft);
    EXPECT_THAT(sentence_of(document), HasSubstr("“Areas for development”"));
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 31);
    EXPECT_EQ(step_of(document), Step::SendReport);
    test::note_file(document, "agreement-request", 40);
    EXPECT_EQ(step_of(document), Step::AwaitAnswers);
    EXPECT_EQ(turn_of(document).who, "Jo Park and Sam Reed");
    agree_to_all(document, "jo", 50);
    EXPECT_EQ(turn_of(document).who, "Sam Reed");
    test::write_reply(document, "s-1", "sam", "agree", 51);
    test::write_reply(document, "s-2", "sam", "reword", 51);
    EXPECT_EQ(step_of(document), Step::Revise);
    EXPECT_THAT(sentence_of(document), HasSubstr("Sam Reed asks for another wording: 1 statement."));
    test::write(document, RecordKind::Statement, "s-2", "text", "Two classes have fewer books than others.", 60);
    EXPECT_EQ(step_of(document), Step::SendReport);
    EXPECT_THAT(sentence_of(document), HasSubstr("1 statement changed after the report was sent"));
    test::note_file(document, "agreement-request", 70);
    EXPECT_EQ(step_of(document), Step::AwaitAnswers);
    agree_to_all(document, "jo", 80);
    agree_to_all(document, "sam", 80);
    EXPECT_EQ(step_of(document), Step::Release);
    test::note_file(document, "report", 90);
    EXPECT_EQ(step_of(document), Step::SetLookBack);
    EXPECT_THAT(sentence_of(document), HasSubstr("4 March 2027"));
    set_head(document, "lookBack", "2027-03-04", 91);
    EXPECT_EQ(step_of(document), Step::AwaitLookBack);
    EXPECT_EQ(step_of(document, { 2027, 3, 3 }), Step::AwaitLookBack);
    EXPECT_EQ(step_of(document, { 2027, 3, 4 }), Step::LookBack);
    EXPECT_EQ(step_of(document, { 2027, 6, 1 }), Step::LookBack);
    set_head(document, "lookedBack", "2027-03-05", 92);
    EXPECT_EQ(step_of(document), Step::Finished);
    EXPECT_THAT(sentence_of(document), HasSubstr("5 March 2027"));
}

TEST(Turn, R25_AWholeReviewOnAPartnersCopy)
{
    auto document = visiting();
    EXPECT_EQ(step_of(document), Step::ChooseSelf);
    document = jo_at_work();
    EXPECT_EQ(step_of(document), Step::WriteNotes);
    EXPECT_THAT(sentence_of(document), HasSubstr("You are here as Jo Park."));
    test::write_note(document, "n-1", "jo", 10);
    EXPECT_EQ(step_of(document), Step::SendNotes);
    EXPECT_THAT(sentence_of(document), AllOf(HasSubstr("1 note is not handed over yet"), HasSubstr("Ana Bell")));
    test::write(document, RecordKind::Member, "jo", "sent", "2026-12-04", 20);
    EXPECT_EQ(step_of(document), Step::AwaitReport);
    EXPECT_EQ(turn_of(document).who, "Ana Bell");
    test::write(document, RecordKind::Note, "n-1", "effect", "They read for longer.", 30);
    EXPECT_EQ(step_of(document), Step::SendNotes);
    EXPECT_THAT(sentence_of(document), HasSubstr("changed since you handed them over"));
    test::write(document, RecordKind::Member, "jo", "sent", "", 40);
    test::write(document, RecordKind::Member, "jo", "sent", "2026-12-05", 41);
    EXPECT_EQ(step_of(document), Step::AwaitReport);
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 50);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 50);
    EXPECT_EQ(step_of(document), Step::Answer);
    EXPECT_THAT(sentence_of(document), HasSubstr("2 of 2 statements wait for your answer"));
    test::write_reply(document, "s-1", "jo", "agree", 60);
    EXPECT_EQ(step_of(document), Step::Answer);
    test::write_reply(document, "s-2", "jo", "reword", 61);
    EXPECT_EQ(step_of(document), Step::SendAnswer);
    test::write(document, RecordKind::Member, "jo", "answered", "2026-12-08", 70);
    EXPECT_EQ(step_of(document), Step::AwaitRelease);
    // A new wording comes in.
    test::write(document, RecordKind::Statement, "s-2", "text", "Two classes have fewer books.", 80);
    EXPECT_EQ(step_of(document), Step::Answer);
    EXPECT_THAT(sentence_of(document), HasSubstr("1 of 2 statements"));
    test::write_reply(document, "s-2", "jo", "agree", 90);
    EXPECT_EQ(step_of(document), Step::SendAnswer);
}

TEST(Turn, R25_AwaitedNotesDoNotHoldTheDraftUp)
{
    auto document = test::hosted_document();
    test::note_file(document, "review-pack", 10);
    EXPECT_EQ(sentence_of(document),
        "Waiting for notes from Jo Park and Sam Reed. They arrive as a file: open it here. You can also write the report without "
        "them.");
    test::write_note(document, "n-jo", "jo", 20);
    auto const turn = turn_of(document);
    EXPECT_EQ(turn.step, Step::Draft);
    EXPECT_TRUE(turn.ours);
    EXPECT_EQ(turn.sentence, "Notes from Jo Park are in; Sam Reed’s are still awaited. You can draft now.");
    EXPECT_EQ(turn.action, "Write the report");
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 31);
    EXPECT_EQ(step_of(document), Step::SendReport);
    EXPECT_THAT(sentence_of(document), HasSubstr("Sam Reed’s are still awaited"));
}

TEST(Turn, R25_HandedOverWithoutAnyNoteCountsAsReturned)
{
    auto document = test::hosted_document();
    test::note_file(document, "review-pack", 10);
    test::write(document, RecordKind::Member, "jo", "sent", "2026-12-04", 20);
    EXPECT_THAT(sentence_of(document), HasSubstr("Notes from Jo Park are in"));
}

TEST(Turn, R25_NotesOfSomebodyWhoLeftTheTeamStillAllowADraft)
{
    auto document = test::hosted_document();
    test::write_note(document, "n-1", "nobody-known", 20);
    EXPECT_EQ(step_of(document), Step::Draft);
    EXPECT_EQ(sentence_of(document), "Notes are in; those of Jo Park and Sam Reed are still awaited. You can draft now.");
}

TEST(Turn, R25_APackThatNobodyIsToAnswerLeadsToTheDraft)
{
    auto document = test::hosted_document();
    test::note_file(document, "review-pack", 10);
    for (auto const* member : { "jo", "sam" })
        test::write(document, RecordKind::Member, member, "removed", "true", 11);
    EXPECT_EQ(step_of(document), Step::Draft);
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 31);
    EXPECT_EQ(step_of(document), Step::Release);
    EXPECT_THAT(sentence_of(document), HasSubstr("“Not agreed”"));
}

TEST(Turn, R25_SYS13f_AwaitedAnswersSayHowToGoOnWithout)
{
    auto document = with_request();
    EXPECT_THAT(sentence_of(document), AllOf(HasSubstr("You can release without it"), HasSubstr("“Not agreed”")));
    EXPECT_TRUE(turn_of(document).action.empty());
}

TEST(Turn, R25_APartnerWhoTookAnAgreementBackIsHeard)
{
    auto document = with_request();
    agree_to_all(document, "jo", 50);
    test::write_reply(document, "s-1", "jo", "withdraw", 60);
    EXPECT_EQ(step_of(document), Step::Revise);
    EXPECT_THAT(sentence_of(document), HasSubstr("Jo Park took an agreement back: 1 statement."));
    test::write_reply(document, "s-2", "sam", "reword", 61);
    EXPECT_THAT(
        sentence_of(document), HasSubstr("Sam Reed asks for another wording, and Jo Park took an agreement back: 2 statements."));
}

TEST(Turn, R25_AChangeThatWasPutBackNeedsNoNewFile)
{
    auto document = with_request();
    agree_to_all(document, "jo", 50);
    agree_to_all(document, "sam", 50);
    test::write(document, RecordKind::Statement, "s-1", "text", "Something else.", 60);
    EXPECT_EQ(step_of(document), Step::SendReport);
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books with care.", 70);
    EXPECT_EQ(step_of(document), Step::Release);
}

TEST(Turn, R25_AStatementAddedAfterwardsIsSentAgain)
{
    auto document = with_request();
    test::write_statement(document, "s-3", "question", "Who orders the books?", 60);
    EXPECT_EQ(step_of(document), Step::SendReport);
    test::write(document, RecordKind::Statement, "s-3", "removed", "true", 70);
    EXPECT_EQ(step_of(document), Step::AwaitAnswers);
}

TEST(Turn, R25_AnswersWithoutARecordOfTheFileAreTakenAsTheyAre)
{
    auto document = with_request();
    document.ledger.clear();
    test::write_reply(document, "s-1", "jo", "agree", 50);
    EXPECT_EQ(step_of(document), Step::AwaitAnswers);
    test::write(document, RecordKind::Statement, "s-1", "text", "Something else.", 60);
    EXPECT_EQ(step_of(document), Step::SendReport);
}

TEST(Turn, R25_ARemovedLedgerLineIsNoFile)
{
    auto document = test::hosted_document();
    test::note_file(document, "review-pack", 10);
    document.ledger.front().removed = true;
    EXPECT_EQ(step_of(document), Step::SendPack);
}

TEST(Turn, R25_AllStatementsRemovedIsADraftAgain)
{
    auto document = with_request();
    for (auto const* statement : { "s-1", "s-2" })
        test::write(document, RecordKind::Statement, statement, "removed", "true", 50);
    EXPECT_EQ(step_of(document), Step::Draft);
}

TEST(Turn, R25_WithoutAProtocolAnyStatementMakesAReport)
{
    auto document = with_notes();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    EXPECT_EQ(next_turn(document, test::the_review(document), nullptr, today).step, Step::SendReport);
}

TEST(Turn, R25_SomebodyWithoutANameIsCalledByTheRole)
{
    auto document = test::hosted_document();
    test::note_file(document, "review-pack", 10);
    test::write(document, RecordKind::Member, "jo", "name", "", 11);
    test::write_note(document, "n-sam", "sam", 20);
    EXPECT_THAT(sentence_of(document), HasSubstr("the lead reviewer’s are still awaited"));
    document = with_request();
    test::write(document, RecordKind::Member, "jo", "name", "", 41);
    test::write_reply(document, "s-1", "jo", "reword", 50);
    EXPECT_THAT(sentence_of(document), ::testing::StartsWith("The lead reviewer asks for another wording"));
}

TEST(Turn, R25_WhoeverIsNoLongerOnTheTeamChoosesAgain)
{
    auto document = jo_at_work();
    test::write(document, RecordKind::Member, "jo", "removed", "true", 3);
    EXPECT_EQ(step_of(document), Step::ChooseSelf);
    document = visiting();
    test::the_review(document).acting = "unknown";
    EXPECT_EQ(step_of(document), Step::ChooseSelf);
}

TEST(Turn, R25_AReportOnAFreshDeviceIsAnsweredWithoutNotes)
{
    auto document = jo_at_work();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 50);
    EXPECT_EQ(step_of(document), Step::Answer);
}

TEST(Turn, R25_AFacilitatorWritesNotesAndIsNotAskedToAgree)
{
    auto document = visiting();
    test::write(document, RecordKind::Member, "kim", "role", "facilitator", 2);
    set_head(document, "acting", "kim", 3);
    EXPECT_EQ(step_of(document), Step::WriteNotes);
    test::write_note(document, "n-1", "kim", 10);
    test::write(document, RecordKind::Member, "kim", "sent", "2026-12-04", 20);
    EXPECT_EQ(step_of(document), Step::AwaitReport);
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 50);
    EXPECT_EQ(step_of(document), Step::AwaitRelease);
}

TEST(Turn, R25_APartnerIsToldUntilWhenToKeepTheCopy)
{
    auto document = jo_at_work();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 50);
    test::write_reply(document, "s-1", "jo", "agree", 60);
    test::write(document, RecordKind::Member, "jo", "answered", "2026-12-08", 70);
    EXPECT_THAT(sentence_of(document), Not(HasSubstr("copy")));
    set_head(document, "keepUntil", "2026-12-10", 71);
    EXPECT_THAT(sentence_of(document), HasSubstr("Keep this copy until 10 December 2026"));
    set_head(document, "keepUntil", "2026-12-09", 72);
    EXPECT_THAT(sentence_of(document), HasSubstr("please delete it"));
}

TEST(Turn, R25_TheHostIsNamedByPersonElseBySchool)
{
    auto document = jo_at_work();
    test::write_note(document, "n-1", "jo", 10);
    test::write(document, RecordKind::Member, "ana", "name", "", 11);
    EXPECT_THAT(sentence_of(document), HasSubstr("for Oakfield"));
    document.school.name = "";
    EXPECT_THAT(sentence_of(document), HasSubstr("for the host"));
}

TEST(Turn, R25_WhatWasRemovedBeforeAnythingWasSentIsNotUnsent)
{
    auto document = jo_at_work();
    auto const& review = test::the_review(document);
    EXPECT_FALSE(notes_unsent(review));
    test::write_note(document, "n-1", "jo", 10);
    EXPECT_TRUE(notes_unsent(review));
    test::write(document, RecordKind::Note, "n-1", "removed", "true", 11);
    EXPECT_FALSE(notes_unsent(review));
    EXPECT_EQ(step_of(document), Step::WriteNotes);
}

TEST(Turn, R25_ARemovalAfterTheHandOverIsUnsent)
{
    auto document = jo_at_work();
    test::write_note(document, "n-1", "jo", 10);
    test::write(document, RecordKind::Member, "jo", "sent", "2026-12-04", 20);
    EXPECT_FALSE(notes_unsent(test::the_review(document)));
    test::write(document, RecordKind::Note, "n-1", "removed", "true", 21);
    EXPECT_TRUE(notes_unsent(test::the_review(document)));
    EXPECT_EQ(step_of(document), Step::SendNotes);
    test::write(document, RecordKind::Member, "jo", "sent", "2026-12-05", 22);
    EXPECT_EQ(step_of(document), Step::AwaitReport);
}

TEST(Turn, R25_OtherPeoplesNotesAndAHandOverTakenBack)
{
    auto document = jo_at_work();
    test::write_note(document, "n-sam", "sam", 10);
    EXPECT_FALSE(notes_unsent(test::the_review(document)));
    test::write_note(document, "n-1", "jo", 11);
    test::write(document, RecordKind::Member, "jo", "sent", "2026-12-04", 20);
    test::write(document, RecordKind::Member, "jo", "sent", "", 21); // undone
    EXPECT_TRUE(notes_unsent(test::the_review(document)));
}

TEST(Turn, R25_ADayWithoutAMomentCountsToItsEnd)
{
    auto document = jo_at_work();
    test::write_note(document, "n-1", "jo", 10);
    auto& review = test::the_review(document);
    for (auto& member : review.members)
        if (member.id == "jo")
            member.sent = "1970-01-01";
    EXPECT_FALSE(notes_unsent(review));
    test::write(document, RecordKind::Note, "n-1", "seen", "More", 24 * 60 * 60 + 1);
    EXPECT_TRUE(notes_unsent(review));
}

TEST(Turn, R25_TheHostsCopyHasNothingUnsent)
{
    auto document = with_request();
    EXPECT_FALSE(notes_unsent(test::the_review(document)));
    agree_to_all(document, "jo", 50);
    EXPECT_FALSE(answers_unsent(test::the_review(document)));
}

namespace {

/// The host's copy of a review that is over: agreed, released, looked back on.
SchoolDocument finished_review()
{
    auto document = with_request();
    agree_to_all(document, "jo", 50);
    agree_to_all(document, "sam", 50);
    test::note_file(document, "report", 60);
    set_head(document, "lookBack", "2027-03-04", 61);
    set_head(document, "lookedBack", "2027-03-05", 62);
    return document;
}

} // namespace

TEST(Turn, R25_AReleasedReportThatIsChangedIsNotFinishedAndSaysWhoseTurnItIs)
{
    auto document = finished_review();
    ASSERT_EQ(step_of(document), Step::Finished);
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books.", 70);
    EXPECT_EQ(step_of(document), Step::SendReport);
    EXPECT_THAT(sentence_of(document),
        AllOf(HasSubstr("changed after it was released"), HasSubstr("Send it to Jo Park and Sam Reed again"),
            Not(HasSubstr("finished"))));
    test::note_file(document, "agreement-request", 80);
    EXPECT_EQ(step_of(document), Step::AwaitAnswers);
    EXPECT_THAT(sentence_of(document), HasSubstr("changed after it was released"));
    test::write_reply(document, "s-1", "jo", "reword", 90);
    EXPECT_EQ(step_of(document), Step::Revise);
    test::write_reply(document, "s-1", "jo", "agree", 91);
    test::write_reply(document, "s-1", "sam", "agree", 91);
    EXPECT_EQ(step_of(document), Step::Release);
    EXPECT_THAT(sentence_of(document), AllOf(HasSubstr("changed after it was released"), HasSubstr("Release it again")));
    test::note_file(document, "report", 100);
    EXPECT_EQ(step_of(document), Step::Finished);
}

TEST(Turn, R25_AChangedReportThatNobodyWasAskedAboutIsReleasedAgain)
{
    auto document = with_notes();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    test::note_file(document, "report", 60);
    EXPECT_EQ(step_of(document), Step::SetLookBack);
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books.", 70);
    EXPECT_EQ(step_of(document), Step::Release);
    EXPECT_THAT(sentence_of(document), AllOf(HasSubstr("changed after it was released"), HasSubstr("“Not agreed”")));
    test::write(document, RecordKind::Statement, "s-1", "removed", "true", 71);
    EXPECT_EQ(step_of(document), Step::Draft);
    EXPECT_THAT(sentence_of(document), HasSubstr("No statement is left"));
}

TEST(Turn, R25_APartnerIsToldHowMuchChangedAfterTheAnswer)
{
    auto document = jo_at_work();
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 30);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 31);
    EXPECT_THAT(sentence_of(document), Not(HasSubstr("changed")));
    test::write_reply(document, "s-1", "jo", "agree", 40);
    test::write(document, RecordKind::Statement, "s-1", "text", "Pupils choose books.", 50);
    EXPECT_EQ(step_of(document), Step::Answer);
    EXPECT_THAT(sentence_of(document), HasSubstr("2 of 2 statements wait for your answer"));
    EXPECT_THAT(sentence_of(document), HasSubstr("1 of them changed after you answered."));
    test::write_reply(document, "s-2", "jo", "agree", 60);
    EXPECT_THAT(sentence_of(document), HasSubstr("1 of 2 statements waits for your answer"));
    EXPECT_THAT(sentence_of(document), HasSubstr("It changed after you answered."));
}

} // namespace triad::rules
