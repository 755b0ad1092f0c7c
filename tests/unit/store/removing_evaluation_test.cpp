#include "format/school_file.h"
#include "store/copies.h"
#include "store/intake.h"
#include "store/outgoing.h"
#include "store/starting.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using test::Tab;

namespace {

model::Evaluation const& evaluation(Tab& tab) { return *model::find_evaluation(*tab.work().current(), tab.evaluation); }

/// A stored evaluation with an answer, a text, an action and a note of a colleague.
void judge(Tab& tab)
{
    tab.create();
    tab.rate(1, "red");
    tab.comment(1, "No devices at home");
    tab.work().perform(set_context(tab.evaluation, "C1", "210 pupils"));
    tab.work().perform(add_action(tab.evaluation, "action-1", "A01", "Lend devices"));
    tab.run(1000);
}

model::SchoolDocument file(Tab& tab)
{
    tab.work().outgoing().download(std::nullopt);
    tab.run(1000);
    return format::decode_school(tab.downloaded())->document;
}

} // namespace

TEST(RemovingAnEvaluation, UndoRestoresAllOfItAndAVersionFromBeforeIsKept)
{
    Tab tab;
    judge(tab);
    auto const before = evaluation(tab);
    EXPECT_TRUE(tab.work().remove_evaluation(tab.evaluation));
    EXPECT_TRUE(evaluation(tab).removed);
    EXPECT_TRUE(tab.noticed("was removed. Undo brings it back."));
    EXPECT_FALSE(tab.work().remove_evaluation(tab.evaluation)) << "it is removed already";
    tab.run(1000);
    ASSERT_TRUE(tab.work().versions().has_value());
    EXPECT_TRUE(tab.work().versions()->back().label.starts_with("Before removing “"));
    ASSERT_TRUE(tab.work().undo());
    EXPECT_FALSE(evaluation(tab).removed);
    EXPECT_EQ(evaluation(tab).answers, before.answers);
    EXPECT_EQ(evaluation(tab).contexts, before.contexts);
    EXPECT_EQ(evaluation(tab).actions, before.actions);
}

TEST(RemovingAnEvaluation, StaysWholeOnThisDeviceAndLeavesInNoFile)
{
    Tab tab;
    judge(tab);
    tab.work().remove_evaluation(tab.evaluation);
    tab.run(1000);
    auto const left = file(tab);
    EXPECT_TRUE(left.evaluations[0].removed);
    EXPECT_TRUE(left.evaluations[0].answers.empty());
    EXPECT_EQ(tab.downloaded().find("No devices at home"), std::string::npos);
    EXPECT_EQ(tab.downloaded().find("Lend devices"), std::string::npos);
    EXPECT_TRUE(same_content(left, *tab.work().current())) << "the file is a copy of the work, and opens as that";
    auto const key = tab.work().current_key();
    tab.reload();
    tab.open(key);
    EXPECT_EQ(evaluation(tab).answers.size(), 1u);
    tab.work().perform(bring_back_evaluation(tab.evaluation));
    EXPECT_FALSE(evaluation(tab).removed);
    EXPECT_EQ(evaluation(tab).answers[0].comment, "No devices at home");
}

TEST(RemovingAnEvaluation, AnOlderFileOpenedAgainStandsBesideAndDoesNotBringItBack)
{
    Tab tab;
    judge(tab);
    file(tab);
    auto const older = tab.downloaded();
    auto const key = tab.work().current_key();
    tab.work().remove_evaluation(tab.evaluation);
    tab.run(1000);
    ASSERT_TRUE(tab.work().intake().open_file("older.triad.json", older));
    tab.run(1000);
    EXPECT_NE(tab.work().current_key(), key);
    tab.open(key);
    EXPECT_TRUE(evaluation(tab).removed);
}

TEST(JudgingAgain, CarriesWhatWasTickedWithItsIdAndLeavesTheEarlierEvaluationAsItWas)
{
    Tab tab;
    judge(tab);
    tab.work().perform(add_action(tab.evaluation, "action-2", "A02", "Ask families"));
    auto const before = evaluation(tab);
    auto const& document = *tab.work().current();
    auto open = rules::still_open_with(document, before);
    ASSERT_EQ(open.size(), 2u);
    open.pop_back();
    ASSERT_TRUE(tab.work().perform(
        start_again(document, "eval-next", before, *model::instrument_of(document, before), "Spring 2027", open)));
    auto const& next = *model::find_evaluation(*tab.work().current(), "eval-next");
    ASSERT_EQ(next.actions.size(), 1u);
    EXPECT_EQ(next.actions[0].id, "action-1");
    EXPECT_EQ(next.actions[0].what, "Lend devices");
    EXPECT_EQ(next.actions[0].item, "A01");
    EXPECT_TRUE(next.answers.empty());
    EXPECT_EQ(evaluation(tab), before);
    auto const left = rules::still_open_before(*tab.work().current(), next);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].action->what, "Ask families");
    ASSERT_TRUE(tab.work().perform(carry_action(*tab.work().current(), next, *left[0].action)));
    EXPECT_EQ(model::find_evaluation(*tab.work().current(), "eval-next")->actions.size(), 2u);
    ASSERT_TRUE(tab.work().undo());
    ASSERT_TRUE(tab.work().undo());
    EXPECT_TRUE(model::find_evaluation(*tab.work().current(), "eval-next")->removed);
}

} // namespace triad::store
