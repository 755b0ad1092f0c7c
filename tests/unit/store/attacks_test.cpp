#include "base/text.h"
#include "format/school_file.h"
#include "model/field.h"
#include "model/record_lists.h"
#include "rules/exchange/choices.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "unit/store/attacks_fixture.h"

#include <algorithm>
#include <cstdlib>

namespace triad::store {

TEST_F(Attacks, AnOwnCopyThatHoldsANoteOfAnotherMemberIsRefusedAtTheHost)
{
    sam.work().outgoing().download(std::nullopt);
    auto const forged = signed_by(sam, changed(sam.downloaded(), [](SchoolDocument& document) {
        review_of(document).notes.push_back({ .id = "note-m-jo", .member = "m-sam", .seen = "Overwritten by Sam" });
    }));
    EXPECT_NE(opened(host, forged).find("It changes notes that somebody else wrote"), std::string::npos);
    expect_unchanged();
}

TEST_F(Attacks, ClaimedKnowledgeOfTheHostsEditsAtTheEndOfTimeChangesNothingForTheHost)
{
    auto const& own = host.work().current()->reviews.front().stamps.at("title");
    auto const forged = changed(jo_notes, [&](SchoolDocument& document) {
        for (auto& note : review_of(document).notes)
            for (auto& [field, stamp] : note.stamps) {
                stamp.after[own.copy] = model::highest_change;
                stamp.after["@" + own.by] = latest_instant.ms;
                stamp.change = model::highest_change;
            }
    });
    opened_and_answered(host, forged, true);
    ASSERT_TRUE(
        host.work().perform(set_record(RecordKind::Note, review_id, "note-m-jo", "effect", "Written afterwards", "Change")));
    host.run(30'000);
    auto const key = host.work().current_key();
    host.reload();
    host.open(key);
    ASSERT_NE(host.work().current(), nullptr);
    EXPECT_EQ(note_in(host, "note-m-jo")->effect, "Written afterwards");
}

TEST_F(Attacks, AStampOf2099DoesNotOutlastAnHonestNote)
{
    auto const forged = changed(jo_notes, [](SchoolDocument& document) {
        auto& note = review_of(document).notes.front();
        note.seen = "Forged";
        note.stamps.at("seen").at = *parse_iso_instant("2099-01-01T00:00:00.000Z");
        note.stamps.at("seen").change += 1000;
    });
    opened_and_answered(host, forged, true);
    EXPECT_TRUE(host.noticed("The clock where it was written is ahead"));
    jo.work().perform(set_record(RecordKind::Note, review_id, "note-m-jo", "seen", "Two boys and a girl", "Change"));
    opened(host, file_of(jo, DocumentKind::ReviewNotes));
    EXPECT_EQ(note_in(host, "note-m-jo")->seen, "Two boys and a girl");
}

TEST_F(Attacks, AForgedReportDoesNotShutOutTheTrueOne)
{
    write_report();
    auto const forged = changed(request, [](SchoolDocument& document) {
        auto& statement = review_of(document).statements.front();
        statement.text = "The school is failing";
        for (auto& [field, stamp] : statement.stamps)
            stamp.change = model::highest_change;
    });
    opened_and_answered(jo, forged, true);
    opened(jo, request);
    EXPECT_EQ(review_in(jo).statements.front().text, "Reading corners are used");
}

TEST_F(Attacks, ATextChangedInTheMailIsRefusedWhereTheSignatureStays)
{
    auto tampered = jo_notes;
    auto const place = tampered.find("Two boys read");
    tampered.replace(place, 8, "Zzz boys");
    EXPECT_NE(opened(host, tampered).find("It was changed after it was signed"), std::string::npos);
    expect_unchanged();
}

TEST_F(Attacks, ATextChangedInTheMailWithItsSignatureTakenAwayIsAskedAbout)
{
    auto const tampered = changed(jo_notes, [](SchoolDocument& document) { review_of(document).notes.front().seen = "Zzz"; });
    opened_and_answered(host, tampered, false);
    expect_unchanged();
    opened_and_answered(host, tampered, true);
    EXPECT_EQ(note_in(host, "note-m-jo")->seen, "Two boys read to each other");
    EXPECT_EQ(rules::open_choices(*host.work().current()).size(), 1U);
}

TEST_F(Attacks, AFileInJosNameFromAnotherDeviceIsAskedAbout)
{
    auto const forged = signed_by(mallory,
        changed(jo_notes, [](SchoolDocument& document) { review_of(document).notes.front().seen = "Written by Mallory"; }));
    opened(host, forged);
    ASSERT_NE(host.work().intake().questions().next(), nullptr);
    EXPECT_EQ(host.work().intake().questions().next()->title, "A file from a new device");
    EXPECT_TRUE(host.work().intake().questions().next()->text.contains("Jo Park"));
    host.work().intake().questions().answer(false);
    expect_unchanged();
}

TEST_F(Attacks, NotesOfAStrangerAreAskedAbout)
{
    auto const forged = signed_by(mallory, changed(jo_notes, [](SchoolDocument& document) {
        auto& review = review_of(document);
        review.members = { { .id = "m-mallory", .name = "Mal Lory" } };
        review.notes = { { .id = "note-x", .member = "m-mallory", .seen = "From nobody" } };
    }));
    opened(host, forged);
    ASSERT_NE(host.work().intake().questions().next(), nullptr);
    EXPECT_EQ(host.work().intake().questions().next()->title, "Somebody who is not on your team");
    host.work().intake().questions().answer(false);
    expect_unchanged();
}

TEST_F(Attacks, AMemberCannotTakeTheNameOfAnother)
{
    auto const forged = signed_by(jo, changed(jo_notes, [](SchoolDocument& document) {
        auto& member = review_of(document).members.front();
        member.name = "sam  REED";
        member.stamps["name"].change += 50;
    }));
    EXPECT_NE(opened(host, forged).find("who is somebody else on the team"), std::string::npos);
    expect_unchanged();
}

TEST_F(Attacks, AnUnsignedFileRenamesNobody)
{
    auto const unsigned_notes = changed(file_of(sam, DocumentKind::ReviewNotes), [](SchoolDocument& document) {
        auto& member = review_of(document).members.front();
        member.name = "Samuel Reed the Great";
        member.stamps["name"] = { .at = { 1'795'300'000'000 }, .by = "person-x", .copy = "copy-x", .change = 900 };
    });
    opened(host, unsigned_notes);
    EXPECT_EQ(model::find_record(review_in(host).members, "m-sam")->name, "Sam Reed");
    EXPECT_TRUE(host.noticed("The name it gives was not taken over"));
}

TEST_F(Attacks, APackThatSaysWhoTheReaderIsIsAskedAbout)
{
    auto const forged = signed_by(mallory, changed(pack, [](SchoolDocument& document) {
        review_of(document).acting = "m-sam";
        review_of(document).notes = { { .id = "note-x", .member = "m-sam", .seen = "Planted in Sam's name" } };
    }));
    Tab reader;
    opened(reader, forged);
    ASSERT_NE(reader.work().intake().questions().next(), nullptr);
    EXPECT_EQ(reader.work().intake().questions().next()->title, "Is this your own copy?");
    reader.work().intake().questions().answer(false);
    reader.run(1000);
    EXPECT_TRUE(reader.work().library().entries().empty());
}

TEST_F(Attacks, APlantedOwnCopyIsNotMergedIntoAPartnersWorkUnasked)
{
    auto const forged = signed_by(mallory, changed(pack, [](SchoolDocument& document) {
        review_of(document).acting = "m-sam";
        review_of(document).notes = { { .id = "note-x", .member = "m-sam", .seen = "Planted in Sam's name" } };
    }));
    opened_and_answered(sam, forged, false);
    EXPECT_EQ(review_in(sam).notes.size(), 1U);
}

TEST_F(Attacks, AnOwnCopyOfAnotherSchoolsReviewIsRefused)
{
    sam.work().outgoing().download(std::nullopt);
    auto const forged = changed(sam.downloaded(), [](SchoolDocument& document) { document.school.id = "urn-999999"; });
    opened(sam, forged);
    EXPECT_TRUE(sam.noticed("It belongs to a review of another school"));
}

TEST_F(Attacks, TwentyThousandNotesAreRefusedWithTheLimitSaid)
{
    auto const forged = signed_by(jo, changed(jo_notes, [](SchoolDocument& document) {
        for (int i = 0; i < 20'000; ++i)
            review_of(document).notes.push_back({ .id = concat({ "n-", number(i) }), .member = "m-jo", .seen = "x" });
    }));
    EXPECT_NE(opened(host, forged).find("a review has at most 1000"), std::string::npos);
    expect_unchanged();
}

TEST_F(Attacks, NotesThatWouldMakeTheHostsWorkTooLargeToBeReadAgainAreRefused)
{
    if (!std::getenv("TRIAD_LONG"))
        GTEST_SKIP() << "32 MB of notes take a minute in a debug build: part of the laws.";
    auto const notes = [&](std::string const& prefix) {
        return signed_by(jo, changed(jo_notes, [&](SchoolDocument& document) {
            std::string const longest(model::longest_text, 'x');
            for (int i = 0; i < 400; ++i)
                review_of(document).notes.push_back(
                    { .id = concat({ prefix, number(i) }), .member = "m-jo", .seen = longest, .effect = longest });
        }));
    };
    opened(host, notes("n-"));
    EXPECT_EQ(review_in(host).notes.size(), 401U);
    EXPECT_NE(opened(host, notes("m-")).find("more than 24 MB"), std::string::npos);
    EXPECT_EQ(review_in(host).notes.size(), 401U);
    host.work().outgoing().download(std::nullopt);
    EXPECT_TRUE(format::decode_school(host.downloaded()));
}

TEST_F(Attacks, APartnerCannotTakeAPersonOffTheTeam)
{
    auto const forged = signed_by(jo, changed(jo_notes, [](SchoolDocument& document) {
        review_of(document).members.front().removed = true;
        review_of(document).members.front().stamps["removed"] = { .at = { 1 }, .by = "x", .copy = "c", .change = 9 };
    }));
    opened(host, forged);
    EXPECT_FALSE(model::find_record(review_in(host).members, "m-jo")->removed);
}

TEST_F(Attacks, APartnerCannotGiveItselfAnotherRole)
{
    auto const forged = signed_by(jo, changed(jo_notes, [](SchoolDocument& document) {
        review_of(document).members.front().role = "lead";
        review_of(document).members.front().stamps["role"] = { .at = { 1 }, .by = "x", .copy = "c", .change = 9 };
    }));
    opened(host, forged);
    EXPECT_EQ(model::find_record(review_in(host).members, "m-jo")->role, "reviewer");
}

TEST_F(Attacks, NotesBringNothingButNotesWhateverTheyHold)
{
    auto const forged = signed_by(jo, changed(jo_notes, [](SchoolDocument& document) {
        auto& review = review_of(document);
        review.title = "Renamed by a partner";
        review.statements = { { .id = "s-9", .part = "strength", .text = "Planted" } };
        review.lines = { { .id = "line-1", .text = "Changed by a partner" } };
        review.sender_keys = { { .id = "key-x", .member = "m-sam", .key = "planted" } };
        document.ledger = { { .id = "ledger-x", .review = review_id, .kind = "report" } };
        document.authors = { { .id = "person-x", .name = "Planted" } };
        document.school.name = "Another School";
    }));
    opened(host, forged);
    EXPECT_EQ(review_in(host).title, "Reading for pleasure");
    EXPECT_TRUE(review_in(host).statements.empty());
    EXPECT_EQ(review_in(host).lines.front().text, "Who reads at home?");
    EXPECT_EQ(review_in(host).sender_keys.size(), 1U);
    EXPECT_EQ(host.work().current()->ledger.size(), before.ledger.size());
    EXPECT_EQ(host.work().current()->authors, before.authors);
    EXPECT_EQ(host.work().current()->school.name, "Larkspur Primary School");
}

TEST_F(Attacks, AFileForAnotherReviewOfTheSameSchoolGoesNowhere)
{
    auto const forged = signed_by(jo, changed(jo_notes, [](SchoolDocument& document) { review_of(document).id = "review-2"; }));
    opened(host, forged);
    EXPECT_TRUE(host.noticed("this device does not hold that school’s file"));
    expect_unchanged();
}

TEST_F(Attacks, ASignatureOfOneFileDoesNotFitAnother)
{
    auto const other = format::decode_school(file_of(sam, DocumentKind::ReviewNotes))->document;
    auto const start = jo_notes.rfind("\"signature\"");
    auto const moved = format::encode_school(other);
    auto const forged = moved.substr(0, moved.rfind('}') - 1) + ",\n  " + jo_notes.substr(start);
    EXPECT_NE(opened(host, forged).find("It was changed after it was signed"), std::string::npos);
    expect_unchanged();
}

TEST_F(Attacks, WithoutCryptographyEarlierSignersAreAskedAbout)
{
    host.world->signer.available = false;
    jo.work().perform(set_record(RecordKind::Note, review_id, "note-m-jo", "seen", "Three boys", "Change"));
    auto const later = file_of(jo, DocumentKind::ReviewNotes);
    opened_and_answered(host, later, true);
    EXPECT_TRUE(host.noticed("nothing proves who sent it"));
    EXPECT_FALSE(host.noticed("It is not signed"));
}

TEST_F(Attacks, WithoutCryptographyASignedFileIsNotCalledUnsigned)
{
    auto const questioned = [&](std::string const& bytes) {
        opened(host, bytes);
        auto const* question = host.work().intake().questions().next();
        auto const text = question ? concat({ question->title, ": ", question->text }) : std::string {};
        host.work().intake().questions().answer(false);
        return text;
    };
    auto const later = file_of(jo, DocumentKind::ReviewNotes);
    host.world->signer.available = false;
    EXPECT_NE(questioned(later).find("cannot check signatures in this browser"), std::string::npos);
    auto const unsigned_copy = format::encode_school(format::decode_school(later)->document);
    EXPECT_NE(questioned(unsigned_copy).find("This file is not signed"), std::string::npos);
}

TEST_F(Attacks, TheFirstSignedFileKeepsItsKeyAndTheNextIsCompared)
{
    ASSERT_EQ(review_in(host).sender_keys.size(), 1U);
    auto const& key = review_in(host).sender_keys.front();
    EXPECT_EQ(key.member, "m-jo");
    EXPECT_EQ(std::ranges::count(key.words, ' '), 3);
    jo.work().perform(set_record(RecordKind::Note, review_id, "note-m-jo", "seen", "Three boys", "Change"));
    opened(host, file_of(jo, DocumentKind::ReviewNotes));
    EXPECT_EQ(host.work().intake().questions().next(), nullptr);
    EXPECT_TRUE(host.noticed("signed on the same device"));
    EXPECT_EQ(note_in(host, "note-m-jo")->seen, "Three boys");
    EXPECT_TRUE(host.work().current()->clashes.empty());
}

TEST_F(Attacks, AChoiceThatWasTakenBackBeforeItWasSentCannotBeReadOutOfThePack)
{
    auto const share = [&](char const* id, char const* item) {
        host.work().perform(add_record(RecordKind::Extract, review_id, id,
            { { "evaluation", host.evaluation }, { "item", item }, { "comment", "true" } }, "Share"));
    };
    auto const keep = [&](char const* id) { host.work().perform(remove_record(RecordKind::Extract, review_id, id, "Keep")); };
    share("extract-a", "A01");
    share("extract-b", "A02");
    share("extract-c", "A03");
    keep("extract-b");
    auto const first = file_of(host, DocumentKind::ReviewPack);
    EXPECT_FALSE(first.contains("extract-b"));
    EXPECT_FALSE(first.contains("A02"));
    keep("extract-c");
    auto const second = file_of(host, DocumentKind::ReviewPack);
    EXPECT_TRUE(second.contains("extract-c")); // partners have it, and are told
    EXPECT_FALSE(second.contains("extract-b"));
    opened(sam, first);
    opened(sam, second);
    EXPECT_TRUE(model::find_record(review_in(sam).extracts, "extract-c")->removed);
    EXPECT_FALSE(second.contains("given"));
}

TEST_F(Attacks, TheMomentsAtWhichTheHostWorkedDoNotLeave)
{
    auto const opened_pack = format::decode_school(pack)->document;
    model::for_each_list(model::review_lists, opened_pack.reviews.front(), [&](auto const&, auto const& list) {
        for (auto const& record : list)
            for (auto const& [field, stamp] : record.stamps)
                EXPECT_EQ(stamp.at, start_of_day(stamp.at)) << record.id << " " << field;
    });
}

TEST_F(Attacks, AMarkOfRemovalInAnothersNameRemovesNothing)
{
    auto const forged = signed_by(sam, changed(file_of(sam, DocumentKind::ReviewNotes), [](SchoolDocument& document) {
        review_of(document).notes.push_back({ .id = "note-m-jo",
            .removed = true,
            .stamps = { { "removed", { .at = { 5 }, .by = "x", .copy = "copy-x", .change = 99 } } } });
    }));
    opened(host, forged);
    EXPECT_FALSE(note_in(host, "note-m-jo")->removed);
    expect_unchanged();
}

} // namespace triad::store
