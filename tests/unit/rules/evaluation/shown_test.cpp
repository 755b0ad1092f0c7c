#include "rules/evaluation/progress.h"
#include "rules/evaluation/shown.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::audit;
using test::audit_evaluation;
using test::choose;
using test::rate;
using testing::ElementsAre;

namespace {

std::vector<std::string> ids(std::vector<model::PlacedItem> const& items)
{
    std::vector<std::string> out;
    for (auto const& placed : items)
        out.push_back(placed.item->id);
    return out;
}

/// The audit with notes as its only answers.
model::Instrument notes_only()
{
    auto out = audit();
    out.scale = *out.sections[2].scale;
    for (auto& section : out.sections)
        section.scale.reset();
    return out;
}

} // namespace

TEST(R10_SYS05c_ShownItems, TheScenarioSwitchesItsGroupsAndTheRestStays)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    choose(evaluation, "SCENARIO", "few");
    EXPECT_THAT(ids(shown_items(instrument, evaluation)), ElementsAre("S1", "S2", "T2", "T3", "N1", "N2", "D1", "D2"));
    evaluation.contexts[0].text = "bubble";
    EXPECT_THAT(ids(shown_items(instrument, instrument.sections[1], evaluation)), ElementsAre("T1", "T3"));
}

TEST(R10_AMB19_AMB20_ShownItems, NothingIsChosenUntilTheSchoolChooses)
{
    auto const instrument = audit();
    auto const& scenario = instrument.contexts[0];
    auto evaluation = audit_evaluation();
    evaluation.contexts.clear();
    EXPECT_EQ(chosen_option(scenario, evaluation), "") << "whatever the instrument says";
    EXPECT_EQ(choice_in_words(scenario, evaluation), "Not decided yet");
    EXPECT_THAT(ids(shown_items(instrument, instrument.sections[1], evaluation)), ElementsAre("T3"));
    EXPECT_THAT(awaited_choices(instrument.sections[1], instrument, evaluation), ElementsAre(&scenario)) << "once for two groups";
    choose(evaluation, "SCENARIO", "few");
    EXPECT_EQ(choice_in_words(scenario, evaluation), "A few at home");
    EXPECT_TRUE(awaited_choices(instrument.sections[1], instrument, evaluation).empty());
    choose(evaluation, "SCENARIO", "");
    EXPECT_EQ(choice_in_words(scenario, evaluation), "Not decided yet") << "a choice taken back";
}

TEST(R10_AMB19_AMB20_ShownItems, AnOptionThatNobodyStampedWasChosenByNobody)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    evaluation.contexts[0].stamps.clear();
    EXPECT_EQ(chosen_option(instrument.contexts[0], evaluation), "");
    EXPECT_EQ(evaluation.contexts[0].text, "bubble") << "the file keeps it";
}

TEST(R10_SYS05c_ShownItems, WhatWasAnsweredBeforeTheChoiceStaysInSight)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    evaluation.contexts.clear();
    rate(evaluation, "T1", "green");
    EXPECT_THAT(ids(shown_items(instrument, instrument.sections[1], evaluation)), ElementsAre("T1", "T3"));
    choose(evaluation, "SCENARIO", "few");
    EXPECT_THAT(ids(shown_items(instrument, instrument.sections[1], evaluation)), ElementsAre("T2", "T3"));
}

TEST(R10_ShownItems, AreNumberedFromOneWithoutGaps)
{
    auto const instrument = audit();
    int expected = 0;
    for (auto const& placed : shown_items(instrument, audit_evaluation()))
        EXPECT_EQ(placed.number, ++expected);
    EXPECT_EQ(expected, 8);
}

TEST(R10_ShownItems, AConditionOnAFieldThatIsGoneHidesNothing)
{
    auto instrument = audit();
    instrument.contexts.clear();
    EXPECT_THAT(ids(shown_items(instrument, instrument.sections[1], {})), ElementsAre("T1", "T2", "T3"));
}

TEST(R10_SYS01f_ShownItems, AHiddenItemIsNotShownNorCountedAndItsAnswerStays)
{
    auto instrument = audit();
    auto evaluation = audit_evaluation();
    rate(evaluation, "S1", "red");
    rate(evaluation, "S3", "red");
    EXPECT_EQ(count_progress(instrument, evaluation).judged, 1);
    instrument.sections[0].groups[0].items[2].hidden = false;
    EXPECT_EQ(count_progress(instrument, evaluation).judged, 2) << "shown again, it counts again";
}

TEST(R11_SYS03b_Counted, OnlyWhatTakesARatingCountsWhereAnythingDoes)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    EXPECT_TRUE(rates_anything(instrument));
    EXPECT_THAT(ids(counted_items(instrument, evaluation)), ElementsAre("S1", "S2", "T1", "T3", "D1", "D2"));
    rate(evaluation, "N1", "", "We wrote a note.");
    EXPECT_EQ(progress_in_words(count_progress(instrument, evaluation)), "0 of 6 judged");
}

TEST(R11_SYS03e_Counted, WhereNothingTakesARatingTheNotesCount)
{
    auto const instrument = notes_only();
    auto evaluation = audit_evaluation();
    EXPECT_FALSE(rates_anything(instrument));
    EXPECT_EQ(counted_items(instrument, evaluation).size(), 8u);
    rate(evaluation, "S1", "", "A note.");
    rate(evaluation, "S2", "", "  ");
    auto const progress = count_progress(instrument, evaluation);
    EXPECT_EQ(progress.judged, 1);
    EXPECT_EQ(progress_in_words(progress), "1 of 8 answered");
    EXPECT_EQ(counts_in_words(count_progress(instrument, audit_evaluation())), "None answered. 8 no note yet.");
    EXPECT_EQ(next_unrated(instrument, evaluation, "S1")->id, "S2");
}

TEST(R11_SYS04a_Counted, OfAOneStepScaleWhatIsDoneCounts)
{
    auto instrument = audit();
    instrument.sections.resize(1);
    instrument.scale.choices = { { .id = "done", .kind = model::ChoiceKind::Step, .letter = "D", .word = "Done" },
        { .id = "not-rated", .kind = model::ChoiceKind::NotRated, .letter = "–", .word = "Not done yet" } };
    auto evaluation = audit_evaluation();
    rate(evaluation, "S1", "done");
    EXPECT_EQ(progress_in_words(count_progress(instrument, evaluation)), "1 of 2 done");
    EXPECT_EQ(counts_in_words(count_progress(instrument, evaluation)), "1 done: 1 done. 1 not done yet.");
}

TEST(R11_SYS05d_Counted, LinkedDocumentsAreCountedOnTheirOwnScale)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    rate(evaluation, "D1", "missing");
    rate(evaluation, "D2", "present");
    auto const papers = count_progress(instrument, instrument.sections[3], evaluation);
    EXPECT_EQ(progress_in_words(papers), "2 of 2 looked up · 1 missing");
    EXPECT_EQ(counts_in_words(papers), "2 looked up: 1 present, 1 missing.");
    auto const whole = count_progress(instrument, evaluation);
    EXPECT_EQ(whole.judged, 2);
    EXPECT_EQ(progress_in_words(whole), "2 of 6 judged") << "missing is no step of the instrument's own scale";
}

TEST(R11_AMB08_Counted, ABlockStandsInForTheItemsOfItsSection)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    EXPECT_FALSE(by_block(instrument.sections[0], evaluation));
    evaluation.by_block = true;
    EXPECT_TRUE(by_block(instrument.sections[0], evaluation));
    EXPECT_FALSE(by_block(instrument.sections[1], evaluation)) << "it has no block";
    EXPECT_THAT(ids(counted_items(instrument, evaluation)), ElementsAre("B", "T1", "T3", "D1", "D2"));
    EXPECT_THAT(ids(answered_items(instrument, evaluation)), ElementsAre("S1", "S2", "B", "T1", "T3", "N1", "N2", "D1", "D2"));
    rate(evaluation, "S1", "red");
    EXPECT_EQ(count_progress(instrument, evaluation).judged, 0) << "kept, and not counted";
    rate(evaluation, "B", "amber");
    EXPECT_EQ(count_progress(instrument, instrument.sections[0], evaluation).judged, 1);
    EXPECT_EQ(next_unrated(instrument, evaluation, "B")->id, "T1");
}

TEST(R11_Answered, IsRatedWhereThereAreStepsAndWrittenAboutWhereThereAreNone)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    auto const answered
        = [&](char const* id) { return is_answered(*model::find_placed(instrument, id), model::find_answer(evaluation, id)); };
    EXPECT_FALSE(answered("S1"));
    rate(evaluation, "S1", "", "Only a remark");
    rate(evaluation, "S2", "cannot-say");
    rate(evaluation, "N1", "", "A note");
    rate(evaluation, "N2", "", "\n");
    EXPECT_FALSE(answered("S1"));
    EXPECT_TRUE(answered("S2"));
    EXPECT_TRUE(answered("N1"));
    EXPECT_FALSE(answered("N2"));
}

} // namespace triad::rules
