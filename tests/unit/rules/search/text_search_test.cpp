#include "base/text.h"
#include "rules/search/text_search.h"

#include "model/record_lists.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::answer_to;
using test::audit_document;
using test::audit_evaluation;
using test::choose;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> found(model::SchoolDocument const& document, std::string_view query, std::size_t most = 100)
{
    std::vector<std::string> out;
    for (auto const& each : find_text(document, query, most))
        out.push_back((each.owner.empty() ? "line" : each.owner) + " " + each.record);
    return out;
}

std::string only_text(model::SchoolDocument const& document, std::string_view query)
{
    auto const all = find_text(document, query, 10);
    EXPECT_EQ(all.size(), 1u);
    return all.empty() ? std::string {} : all[0].text;
}

} // namespace

TEST(R17_Finding, LooksThroughEverythingTheSchoolWroteInReadingOrder)
{
    auto document = audit_document();
    auto& evaluation = document.evaluations[0];
    choose(evaluation, "C-NAME", "Fern school");
    evaluation.contexts[0].note = "The fern is our sign";
    answer_to(evaluation, "S1").comment = "Fern";
    answer_to(evaluation, "S1").evidence = "the FERN list";
    evaluation.views.emplace_back().item = "S2";
    evaluation.views[0].comment = "a fern";
    evaluation.actions.emplace_back().id = "action-1";
    evaluation.actions[0].owner = "Mrs Fern";
    document.lines.emplace_back().id = "line-1";
    document.lines[0].text = "Who waters the fern?";
    std::vector<FoundKind> kinds;
    for (auto const& each : find_text(document, "fern", 100))
        kinds.push_back(each.kind);
    EXPECT_THAT(kinds,
        ElementsAre(FoundKind::Note, FoundKind::Note, FoundKind::Comment, FoundKind::Evidence, FoundKind::Comment,
            FoundKind::Action, FoundKind::Line));
    EXPECT_EQ(find_text(document, "fern", 100)[0].title, "Audit, Autumn 2026");
}

TEST(R17_Finding, ReviewsTheJourneyAndTheLedgerAreLookedThroughAsWell)
{
    auto document = audit_document();
    auto& review = document.reviews.emplace_back();
    review.id = "review-1";
    review.title = "Ferns";
    review.focuses.emplace_back().why = "the fern is our sign";
    review.lines.emplace_back().text = "Who waters the fern?";
    review.sources.emplace_back().whom = "the fern club";
    review.members.emplace_back().school = "Fernside";
    review.timeslots.emplace_back().place = "Fern room";
    review.extracts.emplace_back().said = "A fern in each room";
    review.documents.emplace_back().title = "Fern policy";
    review.notes.emplace_back().effect = "They draw ferns";
    review.statements.emplace_back().text = "Ferns are everywhere.";
    review.replies.emplace_back().wording = "Most ferns thrive.";
    review.follow_ups.emplace_back().what = "Buy a fern";
    review.workshops.emplace_back().title = "Ferns for all";
    review.look_backs.emplace_back().text = "The fern grew";
    document.outcomes.emplace_back().comment = "The year of the fern";
    document.milestones.emplace_back().title = "Fern day";
    document.ledger.emplace_back().file = "Fern.html";
    std::vector<FoundKind> kinds;
    for (auto const& each : find_text(document, "fern", 100))
        kinds.push_back(each.kind);
    using enum FoundKind;
    EXPECT_THAT(kinds,
        ElementsAre(Plan, Plan, Plan, Plan, Plan, Plan, Shared, Shared, ReviewNote, Report, Reply, After, After, After, Journey,
            Journey, Ledger));
    EXPECT_EQ(find_text(document, "fern", 1)[0].title, "Ferns");
    review.notes[0].seen = "Two boys water";
    EXPECT_EQ(only_text(document, "draw water"), "Two boys water · They draw ferns");
    review.removed = true;
    EXPECT_THAT(found(document, "ferns"), IsEmpty());
}

/// Questions and answers of a survey are found with it.
void put_into_survey(model::SchoolDocument& document, model::SurveyQuestion& question)
{
    document.received_surveys = { { .id = "survey-1" } };
    question.survey = "survey-1";
}
void put_into_survey(model::SchoolDocument& document, model::SurveyAnswer& answer)
{
    document.received_surveys = { { .id = "survey-1" } };
    answer.response = "survey-1";
}
template <typename Record> void put_into_survey(model::SchoolDocument&, Record&) { }

/// Puts the word into one field after another, alone, and looks for it.
struct EachField {
    model::SchoolDocument& document;

    void operator()(auto const& spec, auto& list) const
    {
        for (auto const& slot : spec.slots) {
            if (!slot.text)
                continue;
            list.clear();
            list.emplace_back().id = "record-1";
            put_into_survey(document, list.front());
            list.front().*slot.text = "quince";
            EXPECT_EQ(find_text(document, "quince", 5).size(), slot.searched ? 1u : 0u) << spec.name << " " << slot.field;
        }
        list.clear();
    }
};

TEST(R17_Finding, EveryFieldOfARecordThatIsToBeSearchedIsFoundAndNoOther)
{
    model::SchoolDocument document;
    document.reviews.emplace_back().id = "review-1";
    model::for_each_list(model::review_lists, document.reviews.front(), EachField { document });
    model::for_each_list(model::school_lists, document, EachField { document });
}

TEST(R17_Finding, AllWordsMustOccurInAnyOrderAndCase)
{
    auto document = audit_document();
    answer_to(document.evaluations[0], "S1").comment = "Lend devices to families";
    EXPECT_THAT(found(document, "  FAMILIES  lend "), ElementsAre("eval-1 S1"));
    EXPECT_THAT(found(document, "families borrow"), IsEmpty());
    EXPECT_THAT(found(document, ""), IsEmpty());
    EXPECT_THAT(found(document, " \n"), IsEmpty());
    EXPECT_THAT(found(document, "statement S2"), ElementsAre("eval-1 S2"));
}

TEST(R17_Finding, TheOpeningWordsOfAGroupBelongToItsStatements)
{
    EXPECT_THAT(found(audit_document(), "teachers statement"), ElementsAre("eval-1 T1"));
}

TEST(R17_Finding, NewestEvaluationsComeFirstAndRemovedThingsAreNotFound)
{
    auto document = audit_document();
    document.evaluations.push_back(audit_evaluation());
    document.evaluations[1].id = "eval-2";
    document.evaluations[1].created.at = { 5 };
    EXPECT_THAT(found(document, "S1"), ElementsAre("eval-2 S1", "eval-1 S1"));
    EXPECT_THAT(found(document, "S1", 1), ElementsAre("eval-2 S1"));
    document.evaluations[0].removed = true;
    document.lines.emplace_back().text = "S1";
    document.lines[0].removed = true;
    auto& newer = document.evaluations[1];
    newer.actions.emplace_back().what = "S1";
    newer.actions[0].removed = true;
    newer.views.emplace_back().comment = "S1";
    newer.views[0].removed = true;
    EXPECT_THAT(found(document, "S1"), ElementsAre("eval-2 S1"));
    EXPECT_THAT(found(document, "S3"), IsEmpty()) << "hidden";
}

TEST(R17_Finding, OfAChoiceTheWordsAreFoundAndNotTheId)
{
    auto document = audit_document();
    choose(document.evaluations[0], "SCENARIO", "few");
    EXPECT_THAT(found(document, "a few at home"), ElementsAre("eval-1 SCENARIO"));
    document.instruments[0].contexts[0].options[1].text = "Some";
    EXPECT_THAT(found(document, "few"), IsEmpty());
}

TEST(R17_AMB08_Finding, WhatIsSaidOfABlockIsFound)
{
    auto document = audit_document();
    answer_to(document.evaluations[0], "B").comment = "Strong on the whole";
    EXPECT_THAT(found(document, "strong"), IsEmpty());
    document.evaluations[0].by_block = true;
    EXPECT_THAT(found(document, "strong"), ElementsAre("eval-1 B"));
}

TEST(R17_Finding, AnEvaluationWithoutItsWordingIsStillLookedThrough)
{
    auto document = audit_document();
    document.instruments.clear();
    choose(document.evaluations[0], "SCENARIO", "few");
    EXPECT_THAT(found(document, "few"), ElementsAre("eval-1 SCENARIO"));
    EXPECT_EQ(find_text(document, "few", 1)[0].title, "audit, Autumn 2026");
}

TEST(R17_Excerpt, ALongTextIsCutAtSpacesAroundTheHit)
{
    auto document = audit_document();
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "before ";
    text += "needle";
    for (int i = 0; i < 40; ++i)
        text += " after";
    answer_to(document.evaluations[0], "S1").comment = text;
    auto const excerpt = only_text(document, "needle");
    EXPECT_TRUE(excerpt.starts_with("… before ")) << excerpt;
    EXPECT_TRUE(excerpt.ends_with(" after …")) << excerpt;
    EXPECT_NE(excerpt.find(" needle "), std::string::npos);
    EXPECT_LE(excerpt.size(), 175u);
}

TEST(R17_Excerpt, AShortTextStandsWhole)
{
    auto document = audit_document();
    answer_to(document.evaluations[0], "S1").comment = "Short,\n  with a needle";
    EXPECT_EQ(only_text(document, "needle"), "Short, with a needle");
}

TEST(R17_Excerpt, WhiteSpaceBeforeTheHitMovesNothing)
{
    auto document = audit_document();
    answer_to(document.evaluations[0], "S1").comment = std::string(3000, '\n') + "needle";
    EXPECT_EQ(only_text(document, "needle"), "needle");
}

TEST(R17_Excerpt, LettersOfSeveralBytesAreNeverCutInTwo)
{
    auto document = audit_document();
    for (std::size_t before = 100; before < 104; ++before) {
        std::string text;
        for (std::size_t i = 0; i < before; ++i)
            text += "ŵ";
        text += std::string(before % 3, 'x') + "needle";
        for (int i = 0; i < 200; ++i)
            text += "😀";
        answer_to(document.evaluations[0], "S1").comment = text;
        EXPECT_TRUE(valid_utf8(only_text(document, "needle")));
    }
}

TEST(R17_Finding, SurveysAreLookedThroughWithTheirQuestionsAndAnswersAndEachLeadsToItsSurvey)
{
    model::SchoolDocument document;
    document.received_surveys
        = { { .id = "answers-1", .title = "About ferns" }, { .id = "answers-2", .title = "Ferns, removed" } };
    document.received_surveys.back().removed = true;
    document.survey_questions = { { .id = "answers-1.q1", .survey = "answers-1", .text = "How many ferns?" } };
    document.survey_answers = { { .id = "answers-1.q1.a", .response = "answers-1", .question = "q1", .value = "One fern." } };
    auto const found = find_text(document, "fern", 100);
    ASSERT_EQ(found.size(), 3U);
    for (auto const& each : found) {
        EXPECT_EQ(each.kind, FoundKind::Survey);
        EXPECT_EQ(each.record, "answers-1");
        EXPECT_EQ(each.title, "About ferns");
    }
    EXPECT_EQ(found.back().text, "One fern.");
}

} // namespace triad::rules
