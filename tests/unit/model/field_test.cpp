#include "model/field.h"

#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::model {

namespace {

constexpr std::int64_t minute = 60'000;

Stamp stamp_at(std::int64_t minutes, std::string by = "person-1") { return { { minutes * minute }, std::move(by) }; }

FieldRef answer(std::string field, std::string item = "A01")
{
    return { RecordKind::Answer, "eval-1", std::move(item), std::move(field) };
}

FieldRef view(std::string field) { return { RecordKind::View, "eval-1", "view-1", std::move(field) }; }
FieldRef line(std::string field) { return { RecordKind::Line, "", "line-1", std::move(field) }; }
FieldRef action(std::string field) { return { RecordKind::Action, "eval-1", "action-1", std::move(field) }; }

Answer const& first_answer(SchoolDocument const& document) { return document.evaluations[0].answers.at(0); }

TEST(Field, EveryFieldReadsBackWhatWasWrittenAndIsStamped)
{
    struct Case {
        FieldRef target;
        char const* value;
    };
    Case const cases[] = {
        { { RecordKind::School, "", "", "name" }, "Oakfield" },
        { { RecordKind::School, "", "", "urn" }, "100001" },
        { { RecordKind::Author, "", "person-2", "name" }, "Rowan Price" },
        { { RecordKind::Author, "", "person-2", "role" }, "Deputy head" },
        { { RecordKind::Evaluation, "eval-1", "", "period" }, "Spring 2027" },
        { { RecordKind::Evaluation, "eval-1", "", "meeting" }, "2027-01-20" },
        { { RecordKind::Evaluation, "eval-1", "", "removed" }, "true" },
        { { RecordKind::Evaluation, "eval-2", "", "instrument" }, "sample-audit" },
        { { RecordKind::Evaluation, "eval-2", "", "instrumentVersion" }, "2" },
        { { RecordKind::Evaluation, "eval-1", "", "previous" }, "eval-0" },
        { { RecordKind::Evaluation, "eval-1", "", "upgrade" }, "true" },
        { { RecordKind::Evaluation, "eval-1", "", "removedSeen" }, "A03 A04" },
        { { RecordKind::Evaluation, "eval-1", "", "byBlock" }, "true" },
        { { RecordKind::Context, "eval-1", "C1", "text" }, "Two sites" },
        { { RecordKind::Context, "eval-1", "C1", "note" }, "Since the merger" },
        { answer("rating"), "green" },
        { answer("comment"), "Going well" },
        { answer("evidence"), "Loan list" },
        { answer("review"), "2027-03-01" },
        { answer("references"), "R1 R2" },
        { answer("cites"), "eval-7" },
        { answer("settled"), "true" },
        { answer("reviewed"), "true" },
        { view("source"), "eval-theirs/person-9" },
        { view("item"), "A02" },
        { view("name"), "Rowan Price" },
        { view("role"), "Deputy headteacher" },
        { view("rating"), "amber" },
        { view("comment"), "Not in the evenings" },
        { view("evidence"), "Call log" },
        { view("removed"), "true" },
        { line("origin"), "THEP-L07" },
        { line("text"), "Who joins least?" },
        { line("tags"), "learning, engagement" },
        { line("removed"), "true" },
        { action("item"), "A02" },
        { action("what"), "Call the families" },
        { action("owner"), "Office" },
        { action("due"), "2026-12-01" },
        { action("done"), "2026-12-02" },
        { action("removed"), "true" },
    };
    auto document = test::sample_document();
    for (auto const& [target, value] : cases) {
        SCOPED_TRACE(std::string { record_kind_name(target.kind) } + " " + target.field);
        EXPECT_TRUE(write_field(document, target, value, stamp_at(1)));
        EXPECT_EQ(read_field(document, target), value);
    }
    EXPECT_EQ(first_answer(document).stamps.at("rating"), stamp_at(1));
    EXPECT_EQ(document.school.stamps.at("name"), stamp_at(1));
    EXPECT_EQ(document.evaluations.at(1).created, stamp_at(1));
}

TEST(Field, WhatDoesNotExistReadsAsEmptyOrNotAtAll)
{
    auto const document = test::sample_document();
    EXPECT_EQ(read_field(document, answer("comment")), "");
    EXPECT_EQ(read_field(document, { RecordKind::Answer, "eval-9", "A01", "comment" }), "");
    EXPECT_EQ(read_field(document, { RecordKind::Author, "", "person-9", "name" }), "");
    EXPECT_EQ(read_field(document, { RecordKind::Evaluation, "eval-9", "", "period" }), "");
    EXPECT_EQ(read_field(document, action("removed")), "true");
    EXPECT_EQ(read_field(document, { RecordKind::Evaluation, "eval-9", "", "removed" }), "true");
    EXPECT_EQ(read_field(document, answer("colour")), std::nullopt);
    EXPECT_EQ(read_field(document, { RecordKind::School, "", "", "id" }), std::nullopt);
}

TEST(Field, AWriteThatNoFileCouldHoldChangesNothing)
{
    struct Case {
        FieldRef target;
        std::string value;
    };
    Case const cases[] = {
        { answer("colour"), "x" },
        { answer("rating"), "purple" },
        { answer("rating", "A99"), "red" },
        { answer("rating", ""), "red" },
        { answer("comment"), std::string(longest_text + 1, 'x') },
        { { RecordKind::Answer, "eval-9", "A01", "rating" }, "red" },
        { { RecordKind::Context, "eval-1", "C9", "text" }, "x" },
        { { RecordKind::Evaluation, "", "", "period" }, "x" },
        { { RecordKind::Evaluation, "eval-1", "", "meeting" }, "2026-02-30" },
        { { RecordKind::Evaluation, "eval-1", "", "instrumentVersion" }, "0" },
        { { RecordKind::Evaluation, "eval-1", "", "instrumentVersion" }, "1x" },
        { { RecordKind::Evaluation, "eval-1", "", "removed" }, "yes" },
        { { RecordKind::Author, "", "", "name" }, "x" },
        { action("due"), "tomorrow" },
        { action("item"), "A99" },
        { answer("review"), "in spring" },
        { answer("settled"), "yes" },
        { view("item"), "A99" },
        { line(""), "x" },
        { { RecordKind::Line, "", "", "text" }, "x" },
        { { RecordKind::Instrument, "", "sample-audit", "1" }, "{}" },
    };
    auto const before = test::sample_document();
    for (auto const& [target, value] : cases) {
        auto document = before;
        EXPECT_FALSE(write_field(document, target, value, stamp_at(1))) << record_kind_name(target.kind) << " " << target.field;
        EXPECT_EQ(document, before);
    }
}

TEST(Field, THEPA01ARatingCarriesTheFingerprintOfItsWordingUntilItIsCleared)
{
    auto document = test::sample_document();
    auto const& group = document.instruments[0].sections[0].groups[0];
    auto const expected = wording_fingerprint(group, group.items[0]);
    ASSERT_TRUE(write_field(document, answer("comment"), "Only a remark", stamp_at(0)));
    EXPECT_EQ(first_answer(document).fingerprint, "");
    ASSERT_TRUE(write_field(document, answer("rating"), "amber", stamp_at(1)));
    EXPECT_EQ(first_answer(document).fingerprint, expected);
    ASSERT_TRUE(write_field(document, answer("rating"), "", stamp_at(2)));
    EXPECT_EQ(first_answer(document).fingerprint, "");
}

TEST(Field, NotYetRatedIsStoredAsNothing)
{
    auto document = test::sample_document();
    ASSERT_TRUE(write_field(document, answer("rating"), "red", stamp_at(1)));
    ASSERT_TRUE(write_field(document, answer("rating"), "not-rated", stamp_at(2)));
    EXPECT_EQ(first_answer(document).rating, "");
    EXPECT_EQ(first_answer(document).history.size(), 1u);
}

TEST(Field, EveryEarlierRatingIsKept)
{
    auto document = test::sample_document();
    int at = 0;
    for (auto const* rating : { "red", "amber", "amber", "green" })
        ASSERT_TRUE(write_field(document, answer("rating"), rating, stamp_at(++at)));
    auto const& history = first_answer(document).history;
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(history[0], (AnswerChange { stamp_at(2), "rating", "red" }));
    EXPECT_EQ(history[1].before, "amber");
}

TEST(Field, AnEarlierCommentIsKeptOnceASitting)
{
    auto document = test::sample_document();
    auto const write
        = [&](char const* text, Stamp const& stamp) { ASSERT_TRUE(write_field(document, answer("comment"), text, stamp)); };
    write("W", stamp_at(0));
    write("We", stamp_at(1));
    write("We lend", stamp_at(30)); // 29 minutes later: the same sitting
    EXPECT_TRUE(first_answer(document).history.empty());
    write("We lend tablets", stamp_at(60)); // 30 minutes later: a new one
    ASSERT_EQ(first_answer(document).history.size(), 1u);
    EXPECT_EQ(first_answer(document).history[0], (AnswerChange { stamp_at(60), "comment", "We lend" }));
    write("Someone else's view", stamp_at(61, "person-2"));
    EXPECT_EQ(first_answer(document).history.size(), 2u);
}

TEST(Field, TextIsMadePlainAsItIsWritten)
{
    auto document = test::sample_document();
    ASSERT_TRUE(write_field(document, answer("comment"), "One\r\ntwo\x07 <b>", stamp_at(1)));
    EXPECT_EQ(first_answer(document).comment, "One\ntwo <b>");
}

TEST(Field, AnAddedEvaluationCanBeTakenBackAndAddedAgain)
{
    auto document = test::sample_document();
    FieldRef const instrument { RecordKind::Evaluation, "eval-2", "", "instrument" };
    ASSERT_TRUE(write_field(document, instrument, "sample-audit", stamp_at(1)));
    EXPECT_FALSE(document.evaluations[1].removed);
    ASSERT_TRUE(write_field(document, instrument, "", stamp_at(2)));
    EXPECT_TRUE(document.evaluations[1].removed);
    ASSERT_TRUE(write_field(document, instrument, "sample-audit", stamp_at(3)));
    EXPECT_FALSE(document.evaluations[1].removed);
}

/// The sample with a choice before the items, a prompt, a section of ticks and a block.
SchoolDocument wider_document()
{
    auto document = test::sample_document();
    auto& instrument = document.instruments[0];
    instrument.contexts.push_back({ .id = "C2", .title = "Recording", .options = { { .id = "all" }, { .id = "none" } } });
    auto& section = instrument.sections.emplace_back();
    section.id = "B";
    section.groups = { { .stem = "", .items = { { .id = "B01", .text = "Families are told" } } } };
    section.block = { .id = "B", .text = "All of it" };
    section.columns = { { .id = "next", .holds = ColumnKind::Prompts, .prompts = { { .id = "P1", .actions = true } } } };
    section.scale = Scale { .id = "tick",
        .name = "Done",
        .choices = { { .id = "done", .kind = ChoiceKind::Step }, { .id = "not-rated", .kind = ChoiceKind::NotRated } } };
    return document;
}

TEST(Field, SYS06c_AChoiceTakesOneOfItsOptionsAndFreeTextTakesAnything)
{
    auto document = wider_document();
    FieldRef const choice { RecordKind::Context, "eval-1", "C2", "text" };
    EXPECT_FALSE(write_field(document, choice, "sometimes", stamp_at(1)));
    EXPECT_TRUE(document.evaluations[0].contexts.empty());
    EXPECT_TRUE(write_field(document, choice, "none", stamp_at(1)));
    EXPECT_TRUE(write_field(document, choice, "", stamp_at(2))) << "taken back";
    EXPECT_TRUE(write_field(document, { RecordKind::Context, "eval-1", "C2", "note" }, "The governors chose so", stamp_at(3)));
    EXPECT_TRUE(write_field(document, { RecordKind::Context, "eval-1", "C1", "text" }, "sometimes", stamp_at(1)));
}

TEST(Field, SYS03f_APromptTakesAnAnswerAndAnActionMayHangOnIt)
{
    auto document = wider_document();
    EXPECT_TRUE(write_field(document, { RecordKind::Context, "eval-1", "P1", "text" }, "Lend devices", stamp_at(1)));
    EXPECT_TRUE(write_field(document, action("item"), "P1", stamp_at(1)));
    EXPECT_EQ(find_action(document.evaluations[0], "action-1")->item, "P1");
    EXPECT_FALSE(write_field(document, answer("comment", "P1"), "x", stamp_at(1))) << "it is no item";
    EXPECT_FALSE(write_field(document, view("item"), "P1", stamp_at(1)));
}

TEST(Field, ARatingComesFromTheScaleOfItsOwnSection)
{
    auto document = wider_document();
    EXPECT_FALSE(write_field(document, answer("rating", "B01"), "green", stamp_at(1)));
    EXPECT_TRUE(write_field(document, answer("rating", "B01"), "done", stamp_at(1)));
    EXPECT_FALSE(write_field(document, answer("rating", "A01"), "done", stamp_at(1)));
    EXPECT_TRUE(write_field(document, answer("rating", "B"), "done", stamp_at(1))) << "the block";
    auto const& block = document.instruments[0].sections[1].block;
    EXPECT_EQ(find_answer(document.evaluations[0], "B")->fingerprint, wording_fingerprint({ .stem = "", .items = {} }, block));
}

TEST(Field, SYS01f_AnAnswerToAHiddenItemCanStillBeWritten)
{
    auto document = wider_document();
    ASSERT_TRUE(write_field(document, answer("rating"), "red", stamp_at(1)));
    document.instruments[0].sections[0].groups[0].items[0].hidden = true;
    EXPECT_TRUE(write_field(document, answer("comment"), "Kept", stamp_at(2)));
    EXPECT_EQ(first_answer(document).rating, "red");
}

TEST(Field, OnlyWhatAnAnswerSaysIsKeptInItsHistory)
{
    auto document = wider_document();
    for (auto const* day : { "2027-01-01", "2027-02-01" })
        ASSERT_TRUE(write_field(document, answer("review"), day, stamp_at(100)));
    ASSERT_TRUE(write_field(document, answer("references"), "R1", stamp_at(200)));
    ASSERT_TRUE(write_field(document, answer("references"), "-", stamp_at(300)));
    EXPECT_TRUE(first_answer(document).history.empty());
}

TEST(Field, AViewOrALineThatIsNotThereReadsAsRemoved)
{
    auto const document = test::sample_document();
    EXPECT_EQ(read_field(document, view("removed")), "true");
    EXPECT_EQ(read_field(document, line("removed")), "true");
    EXPECT_EQ(read_field(document, view("comment")), "");
    EXPECT_EQ(read_field(document, { RecordKind::Instrument, "", "sample-audit", "1" }), std::nullopt)
        << "the store reads it whole";
}

TEST(Field, RecordKindsHaveNamesThatReadBack)
{
    for (auto kind : { RecordKind::School, RecordKind::Evaluation, RecordKind::Context, RecordKind::Answer, RecordKind::Action,
             RecordKind::Author, RecordKind::View, RecordKind::Line, RecordKind::Instrument })
        EXPECT_EQ(record_kind_from_name(record_kind_name(kind)), kind);
    EXPECT_EQ(record_kind_name(RecordKind::Author), "author");
    EXPECT_EQ(record_kind_from_name("pupil"), std::nullopt);
}

} // namespace

TEST(Field, ANumberThatNoFileCouldHoldIsNotWritten)
{
    auto document = test::sample_document();
    Stamp const stamp { .at = { 1000 }, .by = "host" };
    ASSERT_TRUE(write_field(document, { RecordKind::Review, "review-1", {}, "title" }, "Reading", stamp));
    FieldRef const minutes { RecordKind::Timeslot, "review-1", "slot-1", "minutes" };
    EXPECT_TRUE(write_field(document, minutes, "100000", stamp));
    EXPECT_FALSE(write_field(document, minutes, "100001", stamp));
    EXPECT_FALSE(write_field(document, minutes, "2147483647", stamp));
    EXPECT_EQ(read_field(document, minutes), "100000");
    FieldRef const edition { RecordKind::Evaluation, "eval-1", {}, "instrumentVersion" };
    EXPECT_TRUE(write_field(document, edition, "9999", stamp));
    EXPECT_FALSE(write_field(document, edition, "10000", stamp));
}

TEST(Field, ARecordIsOnlyMadeUnderAnIdThatAFileCanHold)
{
    auto const before = test::sample_document();
    Stamp const stamp { .at = { 1000 }, .by = "host" };
    for (auto const& id : { std::string {}, std::string(81, 'x'), std::string { "a\x01" }, std::string { "a\xff" } }) {
        auto document = before;
        EXPECT_FALSE(write_field(document, { RecordKind::Review, id, {}, "title" }, "Reading", stamp));
        EXPECT_FALSE(write_field(document, { RecordKind::Evaluation, id, {}, "removed" }, "true", stamp));
        EXPECT_FALSE(write_field(document, { RecordKind::Author, {}, id, "name" }, "Jo", stamp));
        EXPECT_EQ(document, before);
        EXPECT_TRUE(write_field(document, { RecordKind::Author, {}, std::string(80, 'x'), "name" }, "Jo", stamp));
    }
}

TEST(Field, AStampBeyondWhatAFileCanSayIsWrittenAsTheNearestThatItCan)
{
    auto document = test::sample_document();
    Stamp const wild { .at = { latest_instant.ms + 1 }, .by = "host", .copy = "copy-1", .change = highest_change + 1 };
    ASSERT_TRUE(write_field(document, answer("comment"), "One", wild));
    EXPECT_EQ(first_answer(document).stamps.at("comment"), (Stamp { latest_instant, "host", "copy-1", highest_change }));
    ASSERT_TRUE(write_field(document, answer("evidence"), "Two", { .at = { earliest_instant.ms - 1 }, .by = "host" }));
    EXPECT_EQ(first_answer(document).stamps.at("evidence").at, earliest_instant);
}

} // namespace triad::model
