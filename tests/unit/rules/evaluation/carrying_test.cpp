#include "rules/evaluation/carrying.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::answer_to;
using test::audit;
using test::audit_document;
using test::audit_evaluation;
using test::rate;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// The audit's next edition: S2 reworded, S3 shown, N1 hidden, D2 taken away, T9 added, and the words before T3 changed.
model::Instrument next_edition()
{
    auto out = audit();
    out.version = 2;
    auto& plan = out.sections[0].groups[0].items;
    plan[1].text = "Statement S2, more plainly";
    plan[2].hidden = false;
    out.sections[1].groups[2].stem = "We";
    out.sections[1].groups[2].items.push_back({ .id = "T9", .text = "A new one" });
    out.sections[2].groups[0].items[0].hidden = true;
    out.sections[3].groups[0].items.pop_back();
    return out;
}

/// Last year's evaluation "eval-1" of the first edition, and this year's "eval-2" of the second.
model::SchoolDocument two_years()
{
    auto out = audit_document();
    out.instruments.push_back(next_edition());
    auto& later = out.evaluations.emplace_back(audit_evaluation());
    later.id = "eval-2";
    later.instrument_version = 2;
    later.previous = "eval-1";
    return out;
}

std::vector<std::string> items_with(WordingChange change, std::vector<WordingStep> const& steps)
{
    std::vector<std::string> out;
    for (auto const& step : steps)
        if (step.change == change)
            out.push_back(step.item);
    return out;
}

} // namespace

TEST(R14_SYS01e_EarlierAnswer, StandsUnderTheWordingItWasGivenTo)
{
    auto document = two_years();
    rate(document.evaluations[0], "S2", "amber", "Most pupils");
    auto const earlier = earlier_answer(document, document.evaluations[1], "S2");
    EXPECT_EQ(earlier.evaluation, &document.evaluations[0]);
    ASSERT_TRUE(earlier.answer);
    EXPECT_EQ(earlier.answer->comment, "Most pupils");
    EXPECT_EQ(earlier.placed.item->text, "Statement S2");
    EXPECT_FALSE(earlier.same_wording);
    rate(document.evaluations[0], "S1", "red");
    EXPECT_TRUE(earlier_answer(document, document.evaluations[1], "S1").same_wording);
}

TEST(R14_EarlierAnswer, AnItemThatWasNotAnsweredOrNotThereHasNone)
{
    auto document = two_years();
    auto const open = earlier_answer(document, document.evaluations[1], "S1");
    EXPECT_TRUE(open.evaluation);
    EXPECT_FALSE(open.answer);
    EXPECT_FALSE(earlier_answer(document, document.evaluations[1], "T9").evaluation);
    EXPECT_FALSE(earlier_answer(document, document.evaluations[0], "S1").evaluation) << "nothing came before the first";
}

TEST(R14_EarlierAnswer, AnEvaluationThatIsGoneOrRemovedSaysNothing)
{
    auto document = two_years();
    rate(document.evaluations[0], "S1", "red");
    document.evaluations[0].removed = true;
    EXPECT_FALSE(earlier_answer(document, document.evaluations[1], "S1").evaluation);
    document.evaluations[0].removed = false;
    document.evaluations[1].previous = "eval-9";
    EXPECT_FALSE(earlier_answer(document, document.evaluations[1], "S1").evaluation);
    document.evaluations[1].previous = "eval-1";
    document.instruments.erase(document.instruments.begin());
    EXPECT_FALSE(earlier_answer(document, document.evaluations[1], "S1").evaluation) << "its wording is not in the file";
}

TEST(R15_SYS01e_WordingSteps, NameEveryItemOnceInTheLaterOrderAndTheRemovedLast)
{
    auto const earlier = audit();
    auto const later = next_edition();
    auto const steps = wording_steps(earlier, later);
    std::vector<std::string> all;
    for (auto const& step : steps)
        all.push_back(step.item);
    EXPECT_THAT(all, ElementsAre("S1", "S2", "S3", "B", "T1", "T2", "T3", "T9", "N2", "D1", "N1", "D2"));
    EXPECT_THAT(items_with(WordingChange::Changed, steps), ElementsAre("S2", "T3"));
    EXPECT_THAT(items_with(WordingChange::Added, steps), ElementsAre("S3", "T9"));
    EXPECT_THAT(items_with(WordingChange::Removed, steps), ElementsAre("N1", "D2"));
}

TEST(R15_WordingSteps, CarryBothWordings)
{
    auto const earlier = audit();
    auto const later = next_edition();
    for (auto const& step : wording_steps(earlier, later)) {
        EXPECT_EQ(step.before == nullptr, step.change == WordingChange::Added) << step.item;
        EXPECT_EQ(step.after == nullptr, step.change == WordingChange::Removed) << step.item;
        if (step.item == "T3") {
            EXPECT_EQ(step.stem_before, "");
            EXPECT_EQ(step.stem_after, "We");
        }
    }
}

TEST(R15_WordingSteps, AnotherScaleIsAChangeAndAMoveIsNone)
{
    auto const earlier = audit();
    auto later = earlier;
    std::swap(later.sections[0].groups[0].items[0], later.sections[0].groups[0].items[1]);
    later.scale.choices[0].meaning = "Explained otherwise";
    EXPECT_EQ(items_with(WordingChange::Same, wording_steps(earlier, later)).size(), wording_steps(earlier, later).size());
    later.scale.choices[0].word = "Rose";
    auto const steps = wording_steps(earlier, later);
    EXPECT_THAT(items_with(WordingChange::Same, steps), ElementsAre("N1", "N2", "D1", "D2")) << "they have scales of their own";
}

TEST(R15_AnswersThatFollow, AreThoseWhoseWordingIsTheSame)
{
    auto const earlier = audit();
    auto const later = next_edition();
    auto evaluation = audit_evaluation();
    for (auto const* id : { "S1", "S2", "S3", "B", "T3", "N1", "N2", "D1", "D2" })
        answer_to(evaluation, id).comment = "Said";
    std::vector<std::string> items;
    for (auto const* answer : answers_that_follow(evaluation, earlier, later))
        items.push_back(answer->item);
    EXPECT_THAT(items, ElementsAre("S1", "B", "N2", "D1"));
    EXPECT_THAT(answers_that_follow({}, earlier, later), IsEmpty());
}

TEST(R15_AnswersThatFollow, ARatingWhoseFingerprintIsOfOtherWordsStays)
{
    auto const earlier = audit();
    auto evaluation = audit_evaluation();
    rate(evaluation, "S1", "red");
    evaluation.answers[0].fingerprint
        = model::wording_fingerprint(earlier.sections[0].groups[0], earlier.sections[0].groups[0].items[0]);
    EXPECT_EQ(answers_that_follow(evaluation, earlier, earlier).size(), 1u);
    evaluation.answers[0].fingerprint = "0123456789abcdef";
    EXPECT_THAT(answers_that_follow(evaluation, earlier, earlier), IsEmpty());
}

TEST(R15_UpgradeProgress, CountsWhatIsNotTheSameAndWasLookedAt)
{
    auto const earlier = audit();
    auto const later = next_edition();
    auto const steps = wording_steps(earlier, later);
    auto evaluation = audit_evaluation();
    EXPECT_EQ(upgrade_progress(steps, evaluation).to_review, 6);
    EXPECT_EQ(upgrade_progress(steps, evaluation).reviewed, 0);
    answer_to(evaluation, "S2").reviewed = true;
    answer_to(evaluation, "S1").reviewed = true; // the same: nothing to look at
    rate(evaluation, "T9", "red");
    evaluation.removed_seen = "D2";
    EXPECT_EQ(upgrade_progress(steps, evaluation).reviewed, 2) << "a rating alone is no look";
    evaluation.removed_seen = "D2 N1";
    answer_to(evaluation, "T9").reviewed = true;
    answer_to(evaluation, "T3").reviewed = true;
    answer_to(evaluation, "S3").reviewed = true;
    EXPECT_EQ(upgrade_progress(steps, evaluation).reviewed, 6);
    EXPECT_EQ(upgrade_progress(wording_steps(earlier, earlier), evaluation).to_review, 0);
}

} // namespace triad::rules
