#include "rules/exchange/choices.h"

#include "model/field.h"
#include "rules/exchange/merge.h"
#include "rules/review/agreement.h"
#include "unit/rules/review/review_sample.h"

#include <gtest/gtest.h>

// What was written apart, and which of it is for a person to choose.

namespace triad::rules {

namespace {

using model::FieldRef;
using model::RecordKind;
using model::SchoolDocument;

constexpr auto review_id = "review-1";

FieldRef place(RecordKind kind, char const* record, char const* field) { return { kind, review_id, record, field }; }

void write_by(SchoolDocument& document, FieldRef const& target, char const* value, char const* who, std::int64_t second)
{
    ASSERT_TRUE(model::write_field(document, target, value, { .at = { second * 1000 }, .by = who }));
}

Merged apart(FieldRef const& target, char const* ours, char const* theirs)
{
    auto a = test::hosted_document();
    test::write_statement(a, "s-1", "strength", "Pupils read.", 20);
    test::write_note(a, "n-1", "jo", 21);
    auto b = a;
    write_by(a, target, ours, "laptop", 50);
    write_by(b, target, theirs, "tablet", 60);
    return *merge(a, b);
}

} // namespace

TEST(Choices, R21_TwoTextsAreChosenBetweenAndTheirPlaceIsSaid)
{
    auto const merged = apart(place(RecordKind::Statement, "s-1", "text"), "Pupils read daily.", "Pupils read at home.");
    auto const open = open_choices(merged.document);
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(open.front()->value, "Pupils read daily.");
    EXPECT_EQ(merged.report.clashes, 1);
    EXPECT_EQ(field_words(merged.document, open.front()->target), "Statement 1 of the report: wording");
    EXPECT_EQ(field_words(merged.document, place(RecordKind::Note, "n-1", "effect")), "A note by Jo Park: effect on pupils");
    EXPECT_EQ(field_words(merged.document, place(RecordKind::Timeslot, "t", "what")), "The day: what");
}

TEST(Choices, R21_TheSameWordsWrittenTwiceAreNoChoice)
{
    auto const merged = apart(place(RecordKind::Statement, "s-1", "text"), "Pupils read daily.", "Pupils  read daily. ");
    EXPECT_TRUE(open_choices(merged.document).empty());
    EXPECT_EQ(merged.report.clashes, 0);
}

TEST(Choices, R21_R24_OfTwoAnswersToTheReportTheLatestCountsAndNobodyIsAsked)
{
    auto a = test::hosted_document();
    test::write_statement(a, "s-1", "strength", "Pupils read.", 20);
    auto b = a;
    auto const reply = reply_id("s-1", "jo");
    for (auto const* field : { "decision", "wording", "reason", "name" }) {
        write_by(a, place(RecordKind::Reply, reply.c_str(), field), "first", "old-browser", 50);
        write_by(b, place(RecordKind::Reply, reply.c_str(), field), "second", "new-browser", 60);
    }
    write_by(a, place(RecordKind::Member, "jo", "answered"), "2026-11-19", "old-browser", 51);
    write_by(b, place(RecordKind::Member, "jo", "answered"), "2026-11-20", "new-browser", 61);
    auto const merged = *merge(a, b);
    EXPECT_TRUE(open_choices(merged.document).empty());
    EXPECT_EQ(merged.report.clashes, 0);
    EXPECT_EQ(model::read_field(merged.document, place(RecordKind::Reply, reply.c_str(), "decision")), "second");
    EXPECT_EQ(model::read_field(merged.document, place(RecordKind::Member, "jo", "answered")), "2026-11-20");
}

TEST(Choices, R21_ThreeCopiesThatSayTwoThingsAreOneChoice)
{
    auto const target = place(RecordKind::Statement, "s-1", "text");
    auto a = test::hosted_document();
    test::write_statement(a, "s-1", "strength", "Pupils read.", 20);
    auto b = a;
    auto c = a;
    write_by(a, target, "Pupils read daily.", "laptop", 50);
    write_by(b, target, "Pupils read daily.", "tablet", 55);
    write_by(c, target, "Pupils read at home.", "phone", 60);
    auto const merged = merge(merge(a, b)->document, c);
    ASSERT_TRUE(merged.has_value());
    EXPECT_EQ(merged->document.clashes.size(), 2u) << "nothing is dropped from the file";
    EXPECT_EQ(open_choices(merged->document).size(), 1u);
}

} // namespace triad::rules
