#include "rules/documents/hand_over.h"

#include "base/text.h"
#include "unit/documents/document_parts.h"
#include "unit/rules/review/review_sample.h"
#include "unit/rules/rules_fixture.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <optional>

namespace triad::rules {

namespace {

using documents::test::all_words;
using documents::test::Part;
using documents::test::parts_of;
using model::RecordKind;
using model::SchoolDocument;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr Date today { 2026, 12, 10 };

documents::PrintDocument paper_of(SchoolDocument const& document)
{
    return hand_over(document, { test::sample_protocol() }, today);
}

std::optional<Part> part_of(documents::PrintDocument const& paper, std::string_view title)
{
    auto part = documents::test::part_of(paper, title);
    return part.title.empty() ? std::nullopt : std::optional { std::move(part) };
}

/// One evaluation, one review with a report of which half is agreed, and promises.
SchoolDocument full_document()
{
    auto document = test::hosted_document();
    document.instruments = { test::small_instrument() };
    auto evaluation = test::example_evaluation();
    evaluation.period = "Autumn 2026";
    evaluation.created.at = { 1'000 };
    for (auto& answer : evaluation.answers)
        if (answer.item == "A10")
            answer.comment = "No loan devices are left.";
    model::Action action;
    action.id = "action-1";
    action.what = "Buy six loan devices";
    action.owner = "Business manager";
    action.due = "2027-01-15";
    evaluation.actions.push_back(action);
    document.evaluations.push_back(evaluation);
    test::write_statement(document, "s-1", "strength", "Pupils choose books with care.", 10);
    test::write_statement(document, "s-2", "development", "Two classes have few books.", 10);
    for (auto const* member : { "jo", "sam" })
        test::write_reply(document, "s-1", member, "agree", 20);
    test::note_file(document, "agreement-request", 15);
    test::write(document, RecordKind::FollowUp, "f-1", "what", "Two book boxes", 30);
    test::write(document, RecordKind::FollowUp, "f-1", "kind", "action", 30);
    test::write(document, RecordKind::FollowUp, "f-1", "due", "2026-12-20", 30);
    document.reviews.front().look_back = "2027-03-04";
    auto& outcome = document.outcomes.emplace_back();
    outcome.id = "outcome-1";
    outcome.year = "2016";
    outcome.value = "52";
    outcome.comment = "New tests.";
    return document;
}

} // namespace

TEST(HandOver, R31_TheWholePaperInItsOrder)
{
    auto const paper = paper_of(full_document());
    EXPECT_EQ(paper.title, "Hand-over: Oakfield");
    EXPECT_THAT(paper.subtitle, HasSubstr("10 December 2026"));
    EXPECT_THAT(paper.sharing, HasSubstr("keep it in the school"));
    std::vector<std::string> titles;
    for (auto const& part : parts_of(paper))
        titles.push_back(part.title);
    EXPECT_THAT(titles,
        ElementsAre("What was judged", "What the school itself put lowest, and why",
            "What the school itself put highest, and why", "Review: Reading across the school", "What was promised",
            "Look-backs to come", "The school’s journey"));
}

TEST(HandOver, R31_WhatWasJudgedIsCountedAndNotScored)
{
    auto const paper = paper_of(full_document());
    auto const judged = part_of(paper, "What was judged");
    ASSERT_THAT(judged->table, SizeIs(2));
    EXPECT_EQ(judged->table[1][0], "Remote learning, Autumn 2026");
    EXPECT_EQ(judged->table[1][1], "14 judged: 5 green, 4 amber, 3 red, 1 not applicable, 1 cannot say. 5 not yet rated.");
    for (auto const* word : { "%", "score", "average", "rank", "grade" })
        EXPECT_THAT(ascii_lower(all_words(paper)), Not(HasSubstr(word))) << word;
}

TEST(HandOver, R31_WhatIsRedIsSaidWithItsReason)
{
    auto const paper = paper_of(full_document());
    auto const low = part_of(paper, "What the school itself put lowest, and why");
    EXPECT_THAT(low->lines,
        ElementsAre("Red: Item 10 – No loan devices are left.", "Red: Item 13 – no comment", "Red: Item 15 – no comment"));
}

TEST(HandOver, R31_StrengthsAreSaidWithTheirReasonFirst)
{
    auto document = full_document();
    auto& answers = document.evaluations.front().answers;
    auto const last_green = std::ranges::find(answers.rbegin(), answers.rend(), "green", &model::Answer::rating);
    last_green->comment = "Families say so.";
    auto const paper = paper_of(document);
    auto const high = part_of(paper, "What the school itself put highest, and why");
    ASSERT_TRUE(high);
    auto const place = [&](std::string_view words) {
        return std::ranges::find_if(high->lines, [&](auto const& line) { return line.find(words) != std::string::npos; })
            - high->lines.begin();
    };
    EXPECT_LT(place("– Families say so."), place("– no comment"));
    for (auto const& line : high->lines)
        EXPECT_THAT(line, AnyOf(HasSubstr("Green: "), HasSubstr("more in the school’s file")));
}

TEST(HandOver, R31_WhatWasAnsweredAtTheLookBackIsToldWithItsQuestion)
{
    auto document = full_document();
    test::write(document, RecordKind::LookBack, "LB2", "text", "Every class has a box of books now.", 70);
    auto const paper = paper_of(document);
    EXPECT_THAT(part_of(paper, "Review: Reading across the school")->lines.back(),
        "Look-back: Question 2? – Every class has a box of books now.");
}

TEST(HandOver, R31_BeforeTheDayAReviewIsPlannedAndNotHeld)
{
    auto const document = full_document();
    auto const first_line = [&](Date day) {
        auto const paper = hand_over(document, { test::sample_protocol() }, day);
        return part_of(paper, "Review: Reading across the school")->lines.front();
    };
    EXPECT_THAT(first_line({ 2026, 12, 2 }), HasSubstr("Planned for: 3 December 2026."));
    EXPECT_THAT(first_line({ 2026, 12, 2 }), Not(HasSubstr("Held on")));
    EXPECT_THAT(first_line({ 2026, 12, 3 }), HasSubstr("Held on: 3 December 2026."));
}

TEST(HandOver, R31_EmptyActionsAndWorkshopsAreNobodysPromise)
{
    auto document = full_document();
    auto const before = part_of(paper_of(document), "What was promised")->table;
    model::Action empty;
    empty.id = "action-2";
    empty.owner = "Deputy head";
    empty.due = "2027-01-20";
    document.evaluations.front().actions.push_back(empty);
    test::write(document, RecordKind::FollowUp, "f-empty", "kind", "action", 30);
    test::write(document, RecordKind::FollowUp, "f-empty", "who", "Ana Bell", 30);
    test::write(document, RecordKind::Workshop, "w-empty", "date", "2027-01-21", 30);
    EXPECT_EQ(part_of(paper_of(document), "What was promised")->table, before);
}

TEST(HandOver, R31_OnlyTheNewestEvaluationWithAnInstrumentSaysWhatIsRed)
{
    auto document = full_document();
    auto newer = document.evaluations.front();
    newer.id = "newer";
    newer.period = "Spring 2027";
    newer.created.at = { 2'000 };
    newer.answers.clear();
    newer.actions.clear();
    document.evaluations.push_back(newer);
    auto const paper = paper_of(document);
    EXPECT_THAT(part_of(paper, "What was judged")->table[1][0], HasSubstr("Spring 2027"));
    EXPECT_FALSE(part_of(paper, "What the school itself put lowest, and why"));
    document.evaluations.back().removed = true;
    EXPECT_TRUE(part_of(paper_of(document), "What the school itself put lowest, and why"));
}

TEST(HandOver, R31_OnAScaleOfOneStepNothingIsLow)
{
    auto document = full_document();
    auto& choices = document.instruments.front().scale.choices;
    choices.erase(choices.begin() + 1, choices.begin() + 3); // red is now the only step
    EXPECT_FALSE(part_of(paper_of(document), "What the school itself put lowest, and why"));
}

TEST(HandOver, R31_EachReviewSaysWhatWasAgreedAndWhatWasNot)
{
    auto const paper = paper_of(full_document());
    EXPECT_THAT(part_of(paper, "Review: Reading across the school")->lines,
        ElementsAre("Held on: 3 December 2026. Report: with peers, 1 of 2 statements agreed.",
            "Strengths: Pupils choose books with care.", "Areas for development: Two classes have few books. (not agreed)"));
}

TEST(HandOver, R31_StatusOfAReport)
{
    auto document = full_document();
    auto const first_line = [&] { return part_of(paper_of(document), "Review: Reading across the school")->lines.front(); };
    for (auto const* member : { "jo", "sam" })
        test::write_reply(document, "s-2", member, "agree", 40);
    EXPECT_THAT(first_line(), HasSubstr("Report: agreed."));
    test::note_file(document, "report", 50);
    EXPECT_THAT(first_line(), HasSubstr("Report: released, agreed."));
    for (auto const* statement : { "s-1", "s-2" })
        test::write(document, RecordKind::Statement, statement, "removed", "true", 60);
    EXPECT_THAT(first_line(), HasSubstr("no report yet"));
    test::the_review(document).date = "";
    EXPECT_THAT(first_line(), HasSubstr("no day yet"));
}

TEST(HandOver, R31_PromisesOfEveryKindStandByDate)
{
    auto document = full_document();
    test::write(document, RecordKind::Workshop, "w-1", "title", "Feedback that helps", 30);
    test::write(document, RecordKind::FollowUp, "f-done", "what", "Already done", 30);
    test::write(document, RecordKind::FollowUp, "f-done", "kind", "action", 30);
    test::write(document, RecordKind::FollowUp, "f-done", "done", "2026-12-09", 30);
    test::write(document, RecordKind::FollowUp, "f-agenda", "what", "Welcome", 30);
    test::write(document, RecordKind::FollowUp, "f-agenda", "kind", "agenda", 30);
    auto const paper = paper_of(document);
    auto const rows = part_of(paper, "What was promised")->table;
    ASSERT_THAT(rows, SizeIs(4));
    EXPECT_THAT(rows[1], ElementsAre("20 December 2026", "Two book boxes", "nobody yet", "Reading across the school"));
    EXPECT_THAT(
        rows[2], ElementsAre("15 January 2027", "Buy six loan devices", "Business manager", "Remote learning, Autumn 2026"));
    EXPECT_THAT(rows[3], ElementsAre("no date", "Workshop: Feedback that helps", "nobody yet", "Reading across the school"));
    document.evaluations.front().actions.front().done = "2026-12-09";
    test::the_review(document).looked_back = "2027-03-04";
    EXPECT_THAT(part_of(paper_of(document), "What was promised")->table, SizeIs(2));
}

TEST(HandOver, R31_LookBacksAndTheJourney)
{
    auto const paper = paper_of(full_document());
    EXPECT_THAT(part_of(paper, "Look-backs to come")->lines,
        ElementsAre("Reading across the school: Due 4 March 2027: six questions, ten minutes."));
    auto const rows = part_of(paper, "The school’s journey")->table;
    EXPECT_THAT(rows[1], ElementsAre("2016", "52 per cent", "New tests."));
    EXPECT_THAT(rows[2], ElementsAre("2026, autumn", "Review: Reading across the school", "3 December 2026"));
}

TEST(HandOver, R31_AnEmptySchoolHasAnEmptyPaper)
{
    auto const paper = paper_of({});
    EXPECT_EQ(paper.title, "Hand-over: the school");
    EXPECT_THAT(paper.blocks, IsEmpty());
    SchoolDocument removed;
    removed.reviews.emplace_back().removed = true;
    removed.evaluations.emplace_back().removed = true;
    EXPECT_THAT(paper_of(removed).blocks, IsEmpty());
}

TEST(HandOver, R31_ALongHistoryStillFitsAndSaysWhatItLeavesOut)
{
    auto document = full_document();
    std::string long_text;
    while (long_text.size() < 2'000)
        long_text += "words and words ";
    for (auto& answer : document.evaluations.front().answers) {
        answer.rating = "red";
        answer.comment = long_text;
    }
    document.evaluations.front().period = long_text;
    document.evaluations.front().actions.front().owner = long_text;
    document.evaluations.front().actions.front().what = long_text;
    for (auto* text : { &document.instruments.front().title, &document.reviews.front().title, &document.school.name,
             &document.outcomes.front().comment, &document.outcomes.front().measure })
        *text = long_text;
    for (int i = 0; i < 40; ++i)
        test::write_statement(document, concat({ "more-", number(i) }), "strength", long_text, 10);
    for (int i = 0; i < 40; ++i) {
        auto const tail = number(i);
        document.evaluations.push_back(document.evaluations.front());
        document.evaluations.back().id += tail;
        document.reviews.push_back(document.reviews.front());
        document.reviews.back().id += tail;
        document.outcomes.push_back(document.outcomes.front());
        document.outcomes.back().id += tail;
    }
    auto const paper = paper_of(document);
    EXPECT_THAT(all_words(paper), HasSubstr("more in the school’s file"));
    EXPECT_THAT(part_of(paper, "Earlier reviews")->lines, ElementsAre("39 more reviews stand in the school’s file."));
    // A printed page holds about 4,000 characters of lists and tables.
    EXPECT_LE(code_point_count(all_words(paper)), 8'500u);
    for (auto const& part : parts_of(paper))
        for (auto const& row : part.table)
            EXPECT_EQ(row.size(), part.table.front().size()) << part.title;
}

TEST(HandOver, R31_WhatIsToldIsToldWhole)
{
    auto document = full_document();
    auto const sentence = [](std::string_view word) {
        std::string out { word };
        while (out.size() < 360)
            out += " to be kept by whoever comes";
        return out;
    };
    document.evaluations.front().actions.front().what = sentence("A promise");
    document.evaluations.front().answers.front().rating = "red";
    document.evaluations.front().answers.front().comment = sentence("A reason");
    test::write(document, RecordKind::Statement, "s-1", "text", sentence("A finding"), 50);
    auto const words = all_words(paper_of(document));
    for (auto const* word : { "A promise", "A reason", "A finding" })
        EXPECT_THAT(words, HasSubstr(sentence(word)));
}

TEST(HandOver, R31_TheNumberIsCutAndSaidAndRoomThatIsLeftGoesToWhatFollows)
{
    auto const promised = [](SchoolDocument document) {
        for (int i = 0; i < 60; ++i) {
            test::write(
                document, RecordKind::FollowUp, concat({ "f-", number(100 + i) }), "what", "Order two more book boxes", 30);
            test::write(document, RecordKind::FollowUp, concat({ "f-", number(100 + i) }), "kind", "action", 30);
        }
        return part_of(paper_of(document), "What was promised")->table;
    };
    auto const full = promised(full_document());
    EXPECT_THAT(full.back().front(), HasSubstr("more in the school’s file."));
    EXPECT_EQ(full.back().size(), full.front().size());
    auto bare = full_document();
    bare.evaluations.clear();
    auto const roomy = promised(bare);
    EXPECT_GT(roomy.size(), full.size() + 10);
}

TEST(HandOver, R31_AProtocolThatIsNotAtHandLosesNothing)
{
    auto const paper = hand_over(full_document(), {}, today);
    EXPECT_THAT(
        part_of(paper, "Review: Reading across the school")->lines, Contains(HasSubstr("Pupils choose books with care.")));
}

} // namespace triad::rules
