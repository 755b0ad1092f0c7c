#include "rules/exchange/import_filter.h"
#include "rules/exchange/review_file.h"

#include "model/review_slots.h"
#include "rules/documents/export_preview.h"
#include "rules/exchange/admit.h"
#include "rules/exchange/merge.h"
#include "unit/documents/document_parts.h"
#include "unit/rules/exchange/review_file_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using model::DocumentKind;
using test::host_document;
using test::partner_document;
using test::stamp_of;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

model::SchoolDocument pack_of(model::SchoolDocument const& document, std::int64_t second = 20)
{
    return make_review_file(document, document.reviews.front(), DocumentKind::ReviewPack, stamp_of("host", second));
}

model::SchoolDocument review_file_of(model::SchoolDocument const& document, DocumentKind kind)
{
    return make_review_file(document, document.reviews.front(), kind, stamp_of("jo", 40));
}

/// What a file brings, as a copy of the document that it goes into.
model::SchoolDocument brought_into(model::SchoolDocument const& into, model::SchoolDocument const& file)
{
    auto part = admitted_part(file);
    part.id = into.id;
    part.kind = into.kind;
    auto merged = merge(into, part);
    EXPECT_TRUE(merged.has_value());
    return merged ? merged->document : into;
}

template <typename Record> std::vector<std::string> ids(std::vector<Record> const& records)
{
    std::vector<std::string> out;
    for (auto const& record : records)
        out.push_back(record.id);
    return out;
}

std::vector<std::string> all_lines(documents::PrintDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& part : documents::test::parts_of(document))
        out.insert(out.end(), part.lines.begin(), part.lines.end());
    return out;
}

} // namespace

TEST(SH01_ReviewFile, APackHoldsOfTheSelfEvaluationWhatTheHostChoseAndNothingBesides)
{
    auto const pack = pack_of(host_document());
    EXPECT_THAT(pack.evaluations, IsEmpty());
    EXPECT_THAT(pack.instruments, IsEmpty());
    EXPECT_THAT(pack.authors, IsEmpty());
    EXPECT_THAT(pack.ledger, IsEmpty());
    auto const& extracts = pack.reviews.front().extracts;
    ASSERT_EQ(extracts.size(), 2u);
    EXPECT_EQ(extracts[0].title, "Sample audit");
    EXPECT_EQ(extracts[0].wording, "We make sure that every pupil can join");
    EXPECT_EQ(extracts[0].rated, "Green");
    EXPECT_EQ(extracts[0].said, "") << "the comment was not chosen";
    EXPECT_EQ(extracts[0].known, "");
    EXPECT_EQ(extracts[1].rated, "") << "the rating was not chosen";
    EXPECT_EQ(extracts[1].said, "Phone line is often busy.");
}

TEST(SH01_ReviewFile, AnExtractWithoutItsEvaluationOrItsItemStaysAtHome)
{
    auto document = host_document();
    document.reviews.front().extracts[0].item = "gone";
    EXPECT_THAT(ids(pack_of(document).reviews.front().extracts), ElementsAre("extract-2"));
    document.evaluations.front().removed = true;
    EXPECT_THAT(pack_of(document).reviews.front().extracts, IsEmpty());
}

TEST(R26_ReviewFile, AnswersNotGivenYetAreSaidToBeSo)
{
    auto document = host_document();
    document.evaluations.front().answers.clear();
    auto const extracts = pack_of(document).reviews.front().extracts;
    EXPECT_EQ(extracts[0].rated, "Not yet rated");
    EXPECT_EQ(extracts[1].said, "");
}

TEST(R26_ReviewFile, ALaterPackTakesBackWhatTheHostNoLongerShows)
{
    auto document = host_document();
    auto const desk = admitted_part(pack_of(document));
    document.reviews.front().extracts[0].rating = false;
    document.reviews.front().extracts[0].stamps["rating"] = stamp_of("host", 25);
    auto const later = brought_into(desk, pack_of(document, 30));
    EXPECT_EQ(later.reviews.front().extracts[0].rated, "");
    EXPECT_THAT(later.clashes, IsEmpty());
}

TEST(R26_ReviewFile, PacksOfTwoPeopleOfOneSchoolDoNotClash)
{
    auto document = host_document();
    auto const desk = admitted_part(pack_of(document));
    document.ledger.front().stamps["kind"] = stamp_of("host", 21);
    document.evaluations.front().answers[0].rating = "amber";
    auto const second = make_review_file(document, document.reviews.front(), DocumentKind::ReviewPack, stamp_of("deputy", 30));
    auto const later = brought_into(desk, second);
    EXPECT_EQ(later.reviews.front().extracts[0].rated, "Amber");
    EXPECT_THAT(later.clashes, IsEmpty());
}

TEST(R26_ReviewFile, FilesAreNamedAfterWhatTheyBelongTo)
{
    auto const desk = partner_document();
    EXPECT_EQ(desk.id, "desk-review-1");
    EXPECT_EQ(review_file_of(host_document(), DocumentKind::AgreementRequest).id, "desk-review-1");
    EXPECT_EQ(review_file_of(desk, DocumentKind::ReviewNotes).id, "notes-review-1-member-jo");
    EXPECT_EQ(review_file_of(desk, DocumentKind::AgreementAnswer).id, "answer-review-1-member-jo");
    EXPECT_EQ(desk.keep_until, "2027-08-31") << "the review says until when partners keep it";
    EXPECT_EQ(review_file_of(desk, DocumentKind::ReviewNotes).keep_until, "") << "what partners hand over is the host’s to keep";
}

TEST(R26_ReviewFile, AFileOfTheLongestIdsAndWordingsOpens)
{
    auto document = host_document();
    auto& review = document.reviews.front();
    review.id = std::string(80, 'r');
    review.acting = review.members[1].id = std::string(80, 'm');
    auto& group = document.instruments.front().sections.front().groups.front();
    group.stem = std::string(model::longest_text, 's');
    for (auto const kind :
        { DocumentKind::ReviewPack, DocumentKind::ReviewNotes, DocumentKind::AgreementRequest, DocumentKind::AgreementAnswer })
        EXPECT_TRUE(model::is_id(review_file_of(document, kind).id));
    EXPECT_NE(review_file_of(document, DocumentKind::ReviewNotes).id, review_file_of(document, DocumentKind::AgreementAnswer).id);
    EXPECT_EQ(pack_of(document).reviews.front().extracts.front().wording, group.stem);
}

TEST(SH20_ReviewFile, NotesOfOneReviewerReachNobodyButTheHost)
{
    auto const host = host_document();
    EXPECT_THAT(pack_of(host).reviews.front().notes, IsEmpty());
    EXPECT_THAT(review_file_of(host, DocumentKind::AgreementRequest).reviews.front().notes, IsEmpty());
    EXPECT_THAT(review_file_of(host, DocumentKind::AgreementRequest).reviews.front().replies, IsEmpty());
    auto desk = partner_document();
    desk.reviews.front().notes.push_back({ .id = "note-2", .member = "member-sam", .seen = "Not Jo Park’s." });
    auto const notes = review_file_of(desk, DocumentKind::ReviewNotes).reviews.front();
    EXPECT_THAT(ids(notes.notes), ElementsAre("note-3", "note-4"));
    EXPECT_THAT(ids(notes.members), ElementsAre("member-jo"));
}

TEST(SH20_ReviewFile, WhereNobodyActsNothingIsHandedOver)
{
    auto document = host_document();
    document.reviews.front().notes.push_back({ .id = "note-9", .seen = "Nobody’s." });
    auto const notes = review_file_of(document, DocumentKind::ReviewNotes).reviews.front();
    EXPECT_THAT(notes.notes, IsEmpty());
    EXPECT_THAT(notes.members, IsEmpty());
}

TEST(SH02_SH18_ReviewFile, OfADocumentTheTitleAndThePlaceTravelAndOnlyWhereTheHostSaysSo)
{
    auto const documents = pack_of(host_document()).reviews.front().documents;
    ASSERT_EQ(documents.size(), 1u);
    EXPECT_EQ(documents[0].title, "Reading policy");
    EXPECT_EQ(documents[0].place, "Shared drive");
    std::vector<std::string_view> fields;
    for (auto const& slot : model::host_document_slots)
        fields.push_back(slot.field);
    EXPECT_THAT(fields, ElementsAre("title", "place", "travels", "removed")) << "there is no place for the thing itself";
}

TEST(R26_ReviewFile, WhatWasRemovedTravelsAsABareMark)
{
    auto const notes = review_file_of(partner_document(), DocumentKind::ReviewNotes).reviews.front().notes;
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_TRUE(notes[1].removed);
    EXPECT_EQ(notes[1].seen, "");
    EXPECT_EQ(notes[1].stamps, (model::Stamps { { "removed", stamp_of("jo", 32) } }));
}

TEST(R26_ReviewFile, WhatTookPlaceLaterAndWhoWorksHereStayAtHome)
{
    auto document = host_document();
    document.reviews.front().acting = "member-host";
    for (auto const kind : { DocumentKind::ReviewPack, DocumentKind::AgreementRequest, DocumentKind::ReviewNotes }) {
        auto const review = review_file_of(document, kind).reviews.front();
        EXPECT_EQ(review.acting, "");
        EXPECT_EQ(review.look_back, "");
        EXPECT_THAT(review.workshops, IsEmpty());
        EXPECT_THAT(review.follow_ups, IsEmpty());
        EXPECT_THAT(review.look_backs, IsEmpty());
    }
    EXPECT_EQ(pack_of(document).reviews.front().members[1].sent, "") << "who has returned is the host’s to know";
}

TEST(R26_ReviewFile, ARemovedReviewIsAMarkAlone)
{
    auto document = host_document();
    document.reviews.front().removed = true;
    auto const review = pack_of(document).reviews.front();
    EXPECT_TRUE(review.removed);
    EXPECT_EQ(review.title, "");
    EXPECT_THAT(review.members, IsEmpty());
}

TEST(R26_ReviewFile, NotesGoFromAPartnerToTheHostAndNothingThereIsWrittenOver)
{
    auto const host = host_document();
    auto const notes = review_file_of(partner_document(), DocumentKind::ReviewNotes);
    EXPECT_EQ(why_not_admitted(notes, host), "");
    auto const after = brought_into(host, notes);
    EXPECT_THAT(ids(after.reviews.front().notes), ElementsAre("note-1", "note-2", "note-3", "note-4"));
    EXPECT_EQ(after.reviews.front().members[1].sent, "2026-11-24");
    EXPECT_EQ(after.reviews.front().statements, host.reviews.front().statements);
    EXPECT_EQ(brought_into(after, notes), after) << "twice is once";
}

TEST(SH07_SH15_ReviewFile, APartnersFileCannotChangeWhatTheHostWrote)
{
    auto const host = host_document();
    for (auto const kind : { DocumentKind::ReviewNotes, DocumentKind::AgreementAnswer }) {
        auto hostile = review_file_of(partner_document(), kind);
        auto& review = hostile.reviews.front();
        hostile.school.name = "Another name";
        hostile.ledger.push_back({ .id = "ledger-9" });
        hostile.evaluations.push_back({ .id = "eval-9" });
        review.title = "Another title";
        review.stamps["title"] = stamp_of("jo", 90);
        review.focuses.push_back({ .id = "focus-1", .text = "Another focus" });
        review.statements.push_back({ .id = "statement-1", .text = "Another statement" });
        review.members.front().role = "host";
        review.members.front().removed = true;
        review.unknown = R"({"later":1})";
        auto const part = admitted_part(hostile);
        EXPECT_EQ(part.school.name, "");
        EXPECT_THAT(part.ledger, IsEmpty());
        EXPECT_THAT(part.evaluations, IsEmpty());
        auto const& coming = part.reviews.front();
        EXPECT_EQ(coming.title, "");
        EXPECT_THAT(coming.stamps, IsEmpty());
        EXPECT_THAT(coming.focuses, IsEmpty());
        EXPECT_THAT(coming.statements, IsEmpty());
        EXPECT_EQ(coming.unknown, "");
        ASSERT_EQ(coming.members.size(), 1u);
        EXPECT_EQ(coming.members.front().role, "");
        EXPECT_FALSE(coming.members.front().removed);
        EXPECT_EQ(brought_into(host, hostile).reviews.front().focuses, host.reviews.front().focuses);
    }
}

TEST(R26_ReviewFile, EachKindBringsItsOwnRecordsOnly)
{
    auto desk = partner_document();
    desk.kind = DocumentKind::ReviewNotes;
    EXPECT_THAT(admitted_part(desk).reviews.front().replies, IsEmpty());
    EXPECT_EQ(admitted_part(desk).reviews.front().notes.size(), 2u);
    desk.kind = DocumentKind::AgreementAnswer;
    EXPECT_THAT(admitted_part(desk).reviews.front().notes, IsEmpty());
    EXPECT_THAT(ids(admitted_part(desk).reviews.front().replies), ElementsAre("reply-2"));
    desk.kind = DocumentKind::ReviewPack;
    auto const as_pack = admitted_part(desk).reviews.front();
    EXPECT_THAT(as_pack.notes, IsEmpty()) << "a partner’s whole copy is no way round";
    EXPECT_EQ(as_pack.acting, "");
}

TEST(R26_ReviewFile, OnlyTheSendersRecordsEnter)
{
    auto notes = review_file_of(partner_document(), DocumentKind::ReviewNotes);
    notes.reviews.front().notes.push_back({ .id = "note-7", .member = "member-sam", .seen = "Put into Sam Reed’s mouth" });
    EXPECT_THAT(ids(admitted_part(notes).reviews.front().notes), ElementsAre("note-3", "note-4"));
    notes.reviews.front().members.clear();
    EXPECT_THAT(admitted_part(notes).reviews.front().notes, IsEmpty()) << "nobody’s notes";
}

TEST(R26_WhyNotAdmitted, SaysWhyAFileDoesNotBelongHere)
{
    auto const host = host_document();
    auto const desk = partner_document();
    auto const notes = review_file_of(desk, DocumentKind::ReviewNotes);
    auto const answer = review_file_of(desk, DocumentKind::AgreementAnswer);
    auto const pack = pack_of(host);
    EXPECT_EQ(why_not_admitted(pack, desk), "");
    EXPECT_EQ(why_not_admitted(answer, host), "");
    EXPECT_EQ(why_not_admitted(pack, host), "It is for the partners in the review, not for the school that hosts it.");
    EXPECT_EQ(why_not_admitted(notes, desk), "It is for the school that hosts the review, not for a partner.");
    EXPECT_EQ(why_not_admitted(host, host), "It is a school’s whole file, not one of a review.");

    auto other = host;
    other.reviews.front().id = "review-2";
    EXPECT_EQ(why_not_admitted(notes, other), "It belongs to a review that this school does not host.");
    EXPECT_EQ(why_not_admitted(pack_of(other), desk), "It belongs to another review.");
    other = host;
    other.school.id = "urn-2";
    EXPECT_EQ(why_not_admitted(pack_of(other), desk), "It belongs to a review of another school.");
    other = host;
    other.reviews.front().removed = true;
    EXPECT_EQ(why_not_admitted(notes, other), "The review that it belongs to was removed here: bring that back first.");
    auto two = notes;
    two.reviews.push_back({ .id = "review-2" });
    EXPECT_THAT(why_not_admitted(two, host), HasSubstr("exactly one review"));
}

TEST(R26_WhyNotAdmitted, SaysWhoseFileItMustBe)
{
    auto host = host_document();
    auto notes = review_file_of(partner_document(), DocumentKind::ReviewNotes);
    auto answer = review_file_of(partner_document(), DocumentKind::AgreementAnswer);
    auto nameless = notes;
    nameless.reviews.front().members.clear();
    EXPECT_EQ(why_not_admitted(nameless, host), "It does not say whose notes it holds.");
    nameless = answer;
    nameless.reviews.front().members.clear();
    EXPECT_EQ(why_not_admitted(nameless, host), "It does not say who answers.");

    auto foreign = notes;
    foreign.reviews.front().notes.front().id = "note-2";
    EXPECT_EQ(why_not_admitted(foreign, host), "It changes notes that somebody else wrote.");
    foreign = notes;
    foreign.reviews.front().notes.push_back({ .id = "note-2", .removed = true });
    EXPECT_EQ(why_not_admitted(foreign, host), "It changes notes that somebody else wrote.") << "a mark that removes is a change";
    foreign = answer;
    foreign.reviews.front().replies.front().id = "reply-1";
    EXPECT_EQ(why_not_admitted(foreign, host), "It changes answers that somebody else gave.");

    host.reviews.front().members[1].removed = true;
    EXPECT_EQ(why_not_admitted(answer, host), "It answers for somebody who is not of the review team.");
    EXPECT_EQ(why_not_admitted(notes, host), "") << "what somebody saw stays worth having";
}

TEST(SYS14f_InWords, APackReadsInOrderWithEveryText)
{
    auto const preview = in_words(pack_of(host_document()), nullptr);
    EXPECT_EQ(preview.title, "Review pack");
    EXPECT_EQ(preview.sharing, "For the review team alone. Please delete by 31 August 2027.");
    std::vector<std::string> titles;
    for (auto const& part : documents::test::parts_of(preview))
        titles.push_back(part.title);
    EXPECT_THAT(titles,
        ElementsAre("School", "The review", "Focus", "Lines of enquiry", "Evidence plan", "Team", "The day",
            "From the school’s self-evaluation", "Documents, and where they are kept", "Also in the file"));
    auto const lines = all_lines(preview);
    EXPECT_THAT(lines, Contains("Day: 12 November 2026"));
    EXPECT_THAT(lines, Contains("Priority of the partnership: Reading at home\nWhy: Fewer books are taken home."));
    EXPECT_THAT(lines, Contains("Talk with people · Talk with parents"));
    EXPECT_THAT(lines, Contains("How do families know what to read?\nPrompted by: “We make sure that families can ask”"));
    EXPECT_THAT(lines, Contains("Jo Park · Lead reviewer · Beech Hill School"));
    auto const host = host_document();
    EXPECT_EQ(all_lines(in_words(pack_of(host), nullptr, &host.reviews.front())), lines) << "the host sees what the file says";
    EXPECT_THAT(lines, Contains("Sample audit · We make sure that every pupil can join\nJudged: Green"));
}

TEST(SYS14f_InWords, NotesAndAnswersReadAsTheyWereWrittenAndMarksAreCounted)
{
    auto const notes = in_words(review_file_of(partner_document(), DocumentKind::ReviewNotes), nullptr);
    EXPECT_EQ(notes.title, "Review notes");
    EXPECT_EQ(notes.sharing, "For the school that hosts the review, not for the other partners.");
    EXPECT_THAT(all_lines(notes), Contains("Seen or heard: Displays are new."));
    EXPECT_THAT(all_lines(notes), Contains("1 entry that was removed: a mark that says so, without the words."));
    EXPECT_THAT(all_lines(notes), Not(Contains(HasSubstr("A mistake."))));
    auto const answer = in_words(review_file_of(partner_document(), DocumentKind::AgreementAnswer), nullptr);
    EXPECT_THAT(all_lines(answer), Contains("Agrees · Jo Park"));
    auto present = partner_document();
    auto& review = present.reviews.front();
    review.statements = { { .id = review.replies.front().statement, .part = "strength", .text = "Books go home." } };
    auto const known = in_words(review_file_of(present, DocumentKind::AgreementAnswer), nullptr, &present.reviews.front());
    EXPECT_THAT(all_lines(known), Contains(AllOf(HasSubstr("Statement: Books go home.\n"), HasSubstr("Agrees · Jo Park"))))
        << "what the answer is about stands with it";
    auto const request = in_words(review_file_of(host_document(), DocumentKind::AgreementRequest), nullptr);
    EXPECT_THAT(all_lines(request), Contains("Families at Oakfield ask for a list."));
}

TEST(R26_ReviewFile, ANoteThatWasBegunAndLeftEmptyDoesNotTravelAndOneThatWasEmptiedDoes)
{
    auto document = partner_document();
    auto& review = document.reviews.front();
    review.notes = { { .id = "begun", .member = review.acting, .stamps = { { "line", {} } } },
        { .id = "emptied", .member = review.acting, .stamps = { { "seen", {} } } } };
    auto const notes = review_file_of(document, DocumentKind::ReviewNotes).reviews.front().notes;
    ASSERT_EQ(notes.size(), 1u);
    EXPECT_EQ(notes.front().id, "emptied");
}

TEST(R36_Arrival, APartnersFileDoesNotSayWhetherTheHostsWorkIsTheExample)
{
    auto host = host_document();
    host.example = true;
    auto const notes = review_file_of(partner_document(), DocumentKind::ReviewNotes);
    ASSERT_FALSE(notes.example);
    EXPECT_TRUE(merge(host, admit(host, { notes, {} }, false, { 60'000 }).part)->document.example);
}

} // namespace triad::rules
