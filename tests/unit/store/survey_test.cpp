#include "format/survey_file.h"
#include "rules/survey/received.h"
#include "store/answers_outgoing.h"
#include "store/intake.h"
#include "store/lead_outgoing.h"
#include "store/survey_commands.h"
#include "support/generate.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

// A survey in a browser: kept in the own school's work, answered, and handed over.

namespace triad::store {

namespace {

using test::Tab;

model::SurveyFile two_questions()
{
    model::SurveyFile out { .id = "survey-1",
        .asker = "Bow partnership",
        .title = "After the review",
        .opening = "Two questions.",
        .unit = "school",
        .wave = "Summer 2027",
        .due = "2027-07-16",
        .keep_until = {} };
    out.questions = { { .id = "q1", .text = "Did it help?", .kind = "one", .options = "Yes\nNo" },
        { .id = "q2", .text = "What was strong?", .kind = "text", .options = {}, .order = 2 } };
    return out;
}

struct Respondent {
    /// Returns the id of what was received; empty where it was not kept.
    std::string receive(model::SurveyFile const& file = two_questions())
    {
        auto const outcome = tab.work().intake().open_file("survey.json", format::encode_survey(file));
        EXPECT_TRUE(outcome) << outcome.error().sentence;
        auto const waiting = surveys().take_waiting();
        EXPECT_TRUE(waiting);
        auto const id = surveys().keep(*waiting);
        tab.run(500);
        return id;
    }
    void answer(std::string const& received, std::string const& question, std::string_view field, std::string_view value)
    {
        auto const& work = *tab.work().current();
        auto const id = rules::received_answer(received, question);
        tab.work().perform(set_survey_answer(
            { id, received, question, model::find_record(work.survey_questions, rules::received_question(received, question)),
                model::find_record(work.survey_answers, id) },
            field, value, "Change: an answer", true));
    }
    model::SurveyAnswersFile hand_over(std::string const& received)
    {
        tab.work().answers_outgoing().send(received, { .kind = {}, .what = {}, .holder = "Bow" }, {});
        tab.run(3000);
        auto const read = format::decode_survey_answers(tab.downloaded());
        EXPECT_TRUE(read) << read.error().sentence;
        return read.value_or(model::SurveyAnswersFile {});
    }
    std::string progress(std::string const& received)
    {
        return rules::answered_in_words(rules::received_questions(*tab.work().current(), received));
    }
    SurveyIntake& surveys() { return tab.work().intake().surveys(); }

    Tab tab;
};

} // namespace

TEST(SurveyIntake, SYS23_ASurveyIsKeptInTheOwnWorkAndTakingItTwiceIsTakingItOnce)
{
    Respondent head;
    head.tab.create();
    auto const id = head.receive();
    ASSERT_FALSE(id.empty());
    EXPECT_TRUE(
        head.tab.noticed("“After the review” is in your work now, to be answered. Nothing leaves before you hand it over."));
    EXPECT_EQ(head.progress(id), "0 of 2 answered");
    head.answer(id, "q1", "value", "1");
    EXPECT_EQ(head.receive(), id);
    EXPECT_TRUE(head.tab.noticed("You have “After the review” already: 1 of 2 answered."));
    EXPECT_EQ(head.tab.work().current()->received_surveys.size(), 1U);
    EXPECT_EQ(head.tab.work().current()->survey_questions.size(), 2U);
    head.tab.work().flush(); // as when the page is left
    head.tab.run(2000);
    head.tab.reload();
    ASSERT_EQ(head.tab.work().library().entries().size(), 1U);
    auto const& surveys = head.tab.work().library().entries().front().line.surveys;
    ASSERT_EQ(surveys.size(), 1U) << "Home finds it without opening the work";
    EXPECT_EQ(surveys.front().title, "Survey: After the review");
    EXPECT_EQ(surveys.front().progress, "1 of 2 answered");
}

TEST(SurveyIntake, AnotherWaveOfASurveyIsAskedBesideTheFirst)
{
    Respondent head;
    head.tab.create();
    auto const first = head.receive();
    head.answer(first, "q2", "value", "Trust.");
    auto later = two_questions();
    later.wave = "Summer 2028";
    auto const second = head.receive(later);
    EXPECT_NE(first, second);
    EXPECT_EQ(head.progress(first), "1 of 2 answered");
    EXPECT_EQ(head.progress(second), "0 of 2 answered");
}

TEST(SurveyIntake, OtherWordsOfAQuestionTakeItsPlaceAndTheAnswerWaitsUntilItIsSaidToFit)
{
    Respondent head;
    head.tab.create();
    auto const id = head.receive();
    head.answer(id, "q1", "value", "1");
    head.answer(id, "q2", "value", "Trust.");
    auto newer = two_questions();
    newer.questions[1].text = "What was strongest?";
    newer.questions.push_back({ .id = "q3", .text = "How many hours?", .kind = "number", .options = {}, .order = 3 });
    EXPECT_EQ(head.receive(newer), id);
    EXPECT_TRUE(head.tab.noticed("“After the review” has other words than before."));
    EXPECT_EQ(head.progress(id), "1 of 3 answered");
    EXPECT_EQ(head.hand_over(id).answers.size(), 1U);
    head.answer(id, "q2", "value", "Trust.");
    EXPECT_EQ(head.progress(id), "2 of 3 answered");
    newer.questions.erase(newer.questions.begin());
    head.receive(newer);
    EXPECT_EQ(head.progress(id), "1 of 2 answered") << "what is no longer asked is gone";
}

TEST(SurveyIntake, NeverGoesIntoAnExampleOrALeadsWork)
{
    Respondent head;
    head.tab.work().create_cluster();
    EXPECT_EQ(head.receive(), "");
    EXPECT_TRUE(head.tab.noticed("was not kept: no work of your own school is open that can be changed."));
    EXPECT_EQ(head.tab.work().current(), nullptr);
}

TEST(SurveyIntake, AFileThatCannotBeReadIsOneSentenceAndNothingWaits)
{
    Respondent head;
    auto file = two_questions();
    file.questions[0].options = "Only one";
    auto const outcome = head.tab.work().intake().open_file("survey.json", format::encode_survey(file));
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().sentence.starts_with("“survey.json” was not opened. ")) << outcome.error().sentence;
    EXPECT_FALSE(head.surveys().take_waiting());
}

TEST(AnswersOutgoing, SYS23_WhatIsHandedOverIsWhatWasShownAndTheNextFileCountsOn)
{
    Respondent head;
    head.tab.create();
    auto const id = head.receive();
    head.answer(id, "q2", "value", "Trust.");
    head.answer(id, "q2", "allowed", "role");
    auto const shown = head.tab.work().answers_outgoing().file(id, {});
    auto const made = head.hand_over(id);
    EXPECT_EQ(made, shown);
    EXPECT_EQ(made.number, 1);
    EXPECT_EQ(made.answers.front().allowed, "role");
    EXPECT_EQ(made.school, "") << "the school is named only where that was said";
    auto const& work = *head.tab.work().current();
    EXPECT_EQ(work.received_surveys.front().sent, "2026-11-22");
    ASSERT_EQ(work.ledger.size(), 1U);
    EXPECT_EQ(work.ledger.front().kind, "survey-answers");
    EXPECT_EQ(work.ledger.front().holder, "Bow");
    EXPECT_EQ(head.hand_over(id).number, 2);
    EXPECT_EQ(head.hand_over(id).id, made.id) << "it is the same set of answers";
}

TEST(AnswersOutgoing, NoFileNameNamesASchoolThatIsNotToBeNamed)
{
    Respondent head;
    head.tab.create();
    head.tab.work().perform(set_school_field("name", "Oakfield Primary School"));
    auto const id = head.receive();
    head.answer(id, "q1", "value", "1");
    auto& outgoing = head.tab.work().answers_outgoing();
    EXPECT_TRUE(outgoing.file_name(outgoing.file(id, {})).starts_with("Survey-answers-"));
    head.tab.work().perform(set_record(model::RecordKind::ReceivedSurvey, {}, id, "named", "true", {}, false));
    EXPECT_EQ(outgoing.file_name(outgoing.file(id, {})), "Oakfield_survey-answers_2026-11-22.triad.json");
    EXPECT_EQ(head.hand_over(id).school, "Oakfield Primary School");
}

TEST(LeadOutgoing, SYS23_ASurveyStandsInTheLedgerAndIsCountedByItsDay)
{
    Tab tab;
    tab.work().create_cluster();
    model::SurveyPreset const preset { .id = "p",
        .title = "After the review",
        .summary = {},
        .credit = {},
        .purpose = "survey",
        .opening = "Please.",
        .unit = "school",
        .questions = { { "CEN-S1", "Did it help?", "one", { "Yes", "No" } } } };
    ASSERT_TRUE(tab.work().perform(
        begin_survey("survey-1", preset, "November 2026", [&](std::string_view prefix) { return tab.work().fresh_id(prefix); })));
    auto const& cluster = *tab.work().cluster();
    ASSERT_EQ(cluster.survey_questions.size(), 1U);
    model::SurveyFile file {
        .id = "survey-1", .asker = "Bow", .title = "After the review", .questions = cluster.survey_questions
    };
    EXPECT_EQ(tab.work().lead_outgoing().next_number(model::DocumentKind::Survey), 1);
    tab.work().lead_outgoing().send(
        { model::DocumentKind::Survey, "Bow_survey_2026-11-22.triad.json", format::encode_survey(file) },
        { .kind = {}, .what = {}, .holder = "All" }, {});
    tab.run(3000);
    auto const read = format::decode_survey(tab.downloaded());
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->title, "After the review");
    EXPECT_EQ(cluster.ledger.front().kind, "survey");
    EXPECT_EQ(cluster.ledger.front().file, "Bow_survey_2026-11-22.triad.json");
    EXPECT_EQ(tab.work().lead_outgoing().next_number(model::DocumentKind::Survey), 2);
    tab.work().undo();
    EXPECT_TRUE(cluster.surveys.front().removed) << "beginning a survey is one step";
}

} // namespace triad::store
