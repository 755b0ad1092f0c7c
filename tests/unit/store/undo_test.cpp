#include "store/starting.h"
#include "support/store_harness.h"

#include <gtest/gtest.h>

namespace triad::store {

using test::Tab;

namespace {

model::Evaluation const& evaluation(Tab& tab) { return *model::find_evaluation(*tab.work().current(), tab.evaluation); }

model::Answer const* answer(Tab& tab, int item) { return model::find_answer(evaluation(tab), test::item_id(item)); }

} // namespace

TEST(Undo, TakesBackAndDoesAgainOneCommandAtATime)
{
    Tab tab;
    tab.create();
    ASSERT_TRUE(tab.rate(1, "red"));
    ASSERT_TRUE(tab.rate(1, "green"));
    EXPECT_EQ(tab.work().undo_label(), "Rate item 1");
    auto const shown = tab.work().undo();
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->record, "A01");
    EXPECT_EQ(answer(tab, 1)->rating, "red");
    ASSERT_TRUE(tab.work().undo());
    EXPECT_EQ(answer(tab, 1)->rating, "");
    EXPECT_FALSE(tab.work().can_undo());
    ASSERT_TRUE(tab.work().redo());
    ASSERT_TRUE(tab.work().redo());
    EXPECT_EQ(answer(tab, 1)->rating, "green");
    EXPECT_FALSE(tab.work().can_redo());
    EXPECT_FALSE(tab.work().redo());
}

TEST(Undo, ANewCommandForgetsWhatCouldBeRedone)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    tab.work().undo();
    EXPECT_TRUE(tab.work().can_redo());
    tab.rate(2, "green");
    EXPECT_FALSE(tab.work().can_redo());
    EXPECT_EQ(tab.work().redo_label(), "");
}

TEST(Undo, TypingInOneFieldIsOneStepUntilAPauseOfFiveSeconds)
{
    Tab tab;
    tab.create();
    tab.comment(1, "W");
    tab.world->clock.advance(5000);
    tab.comment(1, "We");
    tab.world->clock.advance(5001);
    tab.comment(1, "We see");
    tab.work().undo();
    EXPECT_EQ(answer(tab, 1)->comment, "We");
    tab.work().undo();
    EXPECT_EQ(answer(tab, 1)->comment, "");
    EXPECT_FALSE(tab.work().can_undo());
}

TEST(Undo, TypingInAnotherFieldOrARatingBetweenStartsANewStep)
{
    Tab tab;
    tab.create();
    tab.comment(1, "a");
    tab.comment(2, "b");
    tab.comment(1, "ab");
    tab.rate(1, "red");
    tab.comment(1, "abc");
    int steps = 0;
    while (tab.work().undo())
        ++steps;
    EXPECT_EQ(steps, 5);
}

TEST(Undo, TextTypedAndDeletedAgainLeavesNothingToUndo)
{
    Tab tab;
    tab.create();
    tab.comment(1, "W");
    tab.comment(1, "");
    EXPECT_FALSE(tab.work().can_undo());
}

TEST(Undo, IsAChangeItselfWithANewStampAndIsSaved)
{
    Tab tab;
    tab.create();
    tab.rate(1, "red");
    auto const first = answer(tab, 1)->stamps.at("rating").at;
    tab.run(1000);
    tab.work().undo();
    EXPECT_GT(answer(tab, 1)->stamps.at("rating").at, first);
    auto const before = *tab.work().current();
    tab.run(1000);
    auto const key = tab.work().current_key();
    tab.reload();
    tab.open(key);
    EXPECT_TRUE(test::same_work(*tab.work().current(), before));
}

TEST(Undo, OfANewActionRemovesItAndRedoBringsItBackWhole)
{
    Tab tab;
    tab.create();
    auto const id = tab.work().fresh_id("action");
    ASSERT_TRUE(tab.work().perform(add_action(tab.evaluation, id, "A02", "Lend devices")));
    tab.work().undo();
    EXPECT_TRUE(model::find_action(evaluation(tab), id)->removed);
    tab.work().redo();
    auto const* action = model::find_action(evaluation(tab), id);
    EXPECT_FALSE(action->removed);
    EXPECT_EQ(action->what, "Lend devices");
    EXPECT_EQ(action->item, "A02");
}

TEST(Undo, OfANewEvaluationRemovesItAndRedoBringsItBackWhole)
{
    Tab tab;
    tab.create();
    ASSERT_TRUE(tab.work().perform(add_evaluation("eval-second", test::small_instrument(), "Spring 2027")));
    tab.work().undo();
    EXPECT_TRUE(model::find_evaluation(*tab.work().current(), "eval-second")->removed);
    tab.work().redo();
    auto const* second = model::find_evaluation(*tab.work().current(), "eval-second");
    EXPECT_FALSE(second->removed);
    EXPECT_EQ(second->instrument, "small-audit");
    EXPECT_EQ(second->instrument_version, 1);
    EXPECT_EQ(second->period, "Spring 2027");
}

TEST(Undo, EveryCommandCanBeTakenBack)
{
    Tab tab;
    tab.create();
    auto const id = tab.work().fresh_id("action");
    tab.work().perform(add_action(tab.evaluation, id, "", "Lend devices"));
    std::vector<Command> const commands {
        set_answer_text(tab.evaluation, "A01", "evidence", "Survey"),
        set_context(tab.evaluation, "C1", "210 pupils"),
        set_evaluation_field(tab.evaluation, "period", "Spring 2027"),
        set_evaluation_field(tab.evaluation, "meeting", "2026-12-03"),
        set_school_field("name", "Oakfield"),
        set_school_field("urn", "123456"),
        set_action_field(tab.evaluation, id, "owner", "Mrs Reed"),
        set_action_field(tab.evaluation, id, "due", "2026-12-01"),
        set_action_field(tab.evaluation, id, "done", "2026-11-30"),
        set_answer_text(tab.evaluation, "A01", "review", "2027-03-01"),
        set_links(tab.evaluation, "A01", "-"),
        set_citation(tab.evaluation, "A01", "eval-other"),
        set_context_note(tab.evaluation, "C1", "Since the merger"),
        set_evaluation_field(tab.evaluation, "byBlock", "true"),
        settle(*tab.work().current(), evaluation(tab), "A02", "red", "We agreed"),
        add_line("line-1", "THEP-L07", "Who joins least?", "learning"),
        set_line_field("line-2", "text", "Another"),
        remove_action(tab.evaluation, id),
        remove_evaluation(tab.evaluation),
    };
    for (auto const& command : commands) {
        auto const before = model::read_field(*tab.work().current(), command.settings[0].target);
        ASSERT_TRUE(tab.work().perform(command)) << command.label;
        EXPECT_FALSE(command.label.empty());
        EXPECT_EQ(model::read_field(*tab.work().current(), command.settings[0].target), command.settings[0].value)
            << command.label;
        ASSERT_TRUE(tab.work().undo()) << command.label;
        EXPECT_EQ(model::read_field(*tab.work().current(), command.settings[0].target), before) << command.label;
    }
}

} // namespace triad::store
