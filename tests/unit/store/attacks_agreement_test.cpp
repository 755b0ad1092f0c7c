#include "format/school_file.h"
#include "store/outgoing.h"
#include "unit/store/attacks_fixture.h"

namespace triad::store {

TEST_F(Attacks, AnOwnCopyCannotTurnAnotherMembersAgreementIntoAWithdrawal)
{
    write_report();
    opened(jo, request);
    answer(jo, "m-jo", "agree");
    opened(host, file_of(jo, DocumentKind::AgreementAnswer));
    ASSERT_EQ(standing_of("m-jo").standing, rules::Standing::Agreed);
    opened(sam, request);
    sam.work().outgoing().download(std::nullopt);
    auto const forged = signed_by(sam, changed(sam.downloaded(), [](SchoolDocument& document) {
        review_of(document).replies.push_back(
            { .id = rules::reply_id("s-1", "m-jo"), .statement = "s-1", .member = "m-sam", .decision = "withdraw" });
    }));
    opened(host, forged);
    EXPECT_EQ(standing_of("m-jo").standing, rules::Standing::Agreed);
    EXPECT_TRUE(host.noticed("It changes answers that somebody else gave"));
}

TEST_F(Attacks, AnswersOfAStrangerAreRefused)
{
    write_report();
    auto const now = *host.work().current();
    auto const forged = signed_by(mallory, changed(jo_notes, [](SchoolDocument& document) {
        document.kind = DocumentKind::AgreementAnswer;
        auto& review = review_of(document);
        review.members = { { .id = "m-mallory", .name = "Mal Lory" } };
        review.notes.clear();
        review.replies = { { .id = "reply-x", .statement = "s-1", .member = "m-mallory", .decision = "agree" } };
    }));
    opened(host, forged);
    EXPECT_TRUE(host.noticed("It answers for somebody who is not of the review team"));
    EXPECT_TRUE(test::same_work(*host.work().current(), now));
}

TEST_F(Attacks, AnOldAnswerPlayedAgainDoesNotBringAnAgreementBack)
{
    write_report();
    opened(jo, request);
    answer(jo, "m-jo", "agree");
    auto const agreed = file_of(jo, DocumentKind::AgreementAnswer);
    opened(host, agreed);
    jo.work().perform(
        set_record(RecordKind::Reply, review_id, rules::reply_id("s-1", "m-jo"), "decision", "withdraw", "Take back"));
    opened(host, file_of(jo, DocumentKind::AgreementAnswer));
    ASSERT_EQ(standing_of("m-jo").standing, rules::Standing::Withdrawn);
    opened(host, agreed);
    EXPECT_EQ(standing_of("m-jo").standing, rules::Standing::Withdrawn);
}

TEST_F(Attacks, AnAgreementToWordsThatNobodyWroteDoesNotCount)
{
    write_report();
    opened(jo, request);
    answer(jo, "m-jo", "agree");
    host.work().perform(set_record(RecordKind::Statement, review_id, "s-1", "text", "Reading corners are never used", "Change"));
    opened(host, file_of(jo, DocumentKind::AgreementAnswer));
    EXPECT_EQ(standing_of("m-jo").standing, rules::Standing::OtherWording);
}

TEST_F(Attacks, AnAgreementFromAnUnsignedFileIsShownAsNotVerified)
{
    write_report();
    opened(sam, request);
    answer(sam, "m-sam", "agree");
    opened(host, changed(file_of(sam, DocumentKind::AgreementAnswer), [](SchoolDocument&) { }));
    EXPECT_EQ(standing_of("m-sam").standing, rules::Standing::Agreed);
    EXPECT_FALSE(standing_of("m-sam").verified);
    opened(host, file_of(sam, DocumentKind::AgreementAnswer));
    EXPECT_TRUE(standing_of("m-sam").verified);
}

TEST_F(Attacks, AForgedAgreementDoesNotShowBeforeAProvenWithdrawal)
{
    write_report();
    opened(jo, request);
    answer(jo, "m-jo", "withdraw");
    opened(host, file_of(jo, DocumentKind::AgreementAnswer));
    auto const forged = changed(file_of(jo, DocumentKind::AgreementAnswer), [](SchoolDocument& document) {
        auto& reply = review_of(document).replies.front();
        reply.decision = "agree";
        reply.stamps.at("decision").change += 500;
    });
    opened_and_answered(host, forged, true);
    EXPECT_EQ(standing_of("m-jo").standing, rules::Standing::Withdrawn);
}

TEST_F(Attacks, ASecondReplyForOneStatementDoesNotOutweighTheFirst)
{
    write_report();
    opened(jo, request);
    answer(jo, "m-jo", "withdraw");
    opened(host, file_of(jo, DocumentKind::AgreementAnswer));
    auto const forged = changed(file_of(jo, DocumentKind::AgreementAnswer), [](SchoolDocument& document) {
        auto second = review_of(document).replies.front();
        second.id = "reply-another";
        second.decision = "agree";
        review_of(document).replies.push_back(second);
    });
    opened_and_answered(host, forged, true);
    auto const stand = standing_of("m-jo");
    EXPECT_FALSE(stand.standing == rules::Standing::Agreed && stand.verified);
}

TEST_F(Attacks, APackBringsNoNotesAndNoAnswers)
{
    auto const forged = signed_by(host, changed(pack, [](SchoolDocument& document) {
        review_of(document).notes = { { .id = "note-m-sam", .member = "m-sam", .seen = "Rewritten by the host" } };
        review_of(document).replies = { { .id = "r", .statement = "s-1", .member = "m-sam", .decision = "agree" } };
    }));
    opened(sam, forged);
    EXPECT_EQ(note_in(sam, "note-m-sam")->seen, "A shelf of comics");
    EXPECT_TRUE(review_in(sam).replies.empty());
}

} // namespace triad::store
