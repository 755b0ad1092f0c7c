#include "support/app_harness.h"

#include "base/text.h"
#include "format/school_file.h"
#include "semantics/node.h"

#include <gtest/gtest.h>

namespace triad::test {

using semantics::Role;

namespace {

void start_evaluation(AppHarness& app) { app.press(Role::Button, "Start: Remote learning self-evaluation"); }

model::SchoolDocument downloaded(AppHarness& app)
{
    auto const opened = format::decode_school(app.world().files.saved.back().bytes);
    EXPECT_TRUE(opened.has_value());
    return opened ? opened->document : model::SchoolDocument {};
}

bool checked(AppHarness const& app, std::string_view path) { return (app.at(path).state & semantics::Checked) != 0; }

} // namespace

TEST(EvaluationScreen, OnePressLeadsFromTheFirstScreenToTheStatements)
{
    AppHarness app;
    start_evaluation(app);
    EXPECT_EQ(app.get(Role::Heading, "Remote learning self-evaluation").level, 1);
    EXPECT_EQ(app.tree().route.substr(0, 13), "#/evaluation/");
    EXPECT_TRUE(app.shows("0 of 19 judged"));
}

TEST(EvaluationScreen, SYS02aTwoContextFieldsWithFourPromptsAndExamplesStandBeforeTheStatements)
{
    AppHarness app;
    start_evaluation(app);
    std::size_t fields = 0;
    std::size_t prompts = 0;
    bool statement_seen = false;
    for (auto const& node : app.tree().nodes) {
        statement_seen = statement_seen || node.role == Role::Article;
        if (node.path.find("THEP-C") == std::string::npos)
            continue;
        EXPECT_FALSE(statement_seen) << node.path;
        fields += node.role == Role::TextArea ? 1 : 0;
        prompts += node.role == Role::ListItem ? 1 : 0;
    }
    EXPECT_EQ(fields, 2);
    EXPECT_EQ(prompts, 4);
    app.press(Role::Disclosure, "Example");
    EXPECT_FALSE(app.at("THEP-C1/example-text").name.empty());
}

TEST(EvaluationScreen, SYS02bEveryStatementTakesOneRatingAndOneComment)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A01/rating/red");
    app.type_at("THEP-A01/comment", "Governors asked in October; no answer yet.");
    EXPECT_TRUE(checked(app, "THEP-A01/rating/red"));
    app.press_at("THEP-A01/rating/green");
    EXPECT_TRUE(checked(app, "THEP-A01/rating/green"));
    EXPECT_FALSE(checked(app, "THEP-A01/rating/red"));
    EXPECT_EQ(app.at("THEP-A01/comment").value, "Governors asked in October; no answer yet.");
    EXPECT_TRUE(checked(app, "THEP-A02/rating/not-rated"));
}

TEST(EvaluationScreen, SYS02cProgressCountsJudgedStatementsOfNineteen)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A01/rating/red");
    app.press_at("THEP-A02/rating/not-applicable");
    EXPECT_TRUE(app.shows("2 of 19 judged · 1 red"));
    app.press_at("THEP-A01/rating/not-rated");
    EXPECT_TRUE(app.shows("1 of 19 judged"));
}

TEST(EvaluationScreen, SYS02dPartialWorkSavesAndReopens)
{
    platform::headless::FakeWorld world;
    std::string route;
    {
        AppHarness app { world };
        start_evaluation(app);
        app.press_at("THEP-A04/rating/amber");
        app.type_at("THEP-C1/text", "Two closures since September.");
        app.push({ .kind = ui::InputKind::Hidden, .text = {} });
        route = app.tree().route;
    }
    AppHarness again { world };
    EXPECT_EQ(again.tree().route, route);
    EXPECT_TRUE(checked(again, "THEP-A04/rating/amber"));
    EXPECT_EQ(again.at("THEP-C1/text").value, "Two closures since September.");
}

TEST(EvaluationScreen, SYS02eColourIsNeverTheOnlySignOfARating)
{
    AppHarness app;
    start_evaluation(app);
    EXPECT_EQ(app.at("THEP-A01/rating/red").name, "Red");
    EXPECT_EQ(app.at("THEP-A01/rating/amber").name, "Amber");
    EXPECT_EQ(app.at("THEP-A01/rating/green").name, "Green");
    EXPECT_EQ(app.at("THEP-A01/rating/not-applicable").name, "Not applicable");
    EXPECT_EQ(app.at("THEP-A01/rating/cannot-say").name, "Cannot say");
}

TEST(EvaluationScreen, SYS02gTheDueDateFollowsTheMeetingAtWhichTheSchoolPresents)
{
    AppHarness app;
    start_evaluation(app);
    app.press(Role::Disclosure, "School, period and meeting date");
    app.type_at("main/meeting", "2026-11-26");
    EXPECT_TRUE(app.shows("Due 25 November 2026, in 3 days"));
}

TEST(EvaluationScreen, LettersRateWhileTheRatingHasFocus)
{
    AppHarness app;
    start_evaluation(app);
    for (auto const& [letter, choice] : { std::pair { 'r', "red" }, { 'a', "amber" }, { 'g', "green" }, { 'x', "not-applicable" },
             { 'c', "cannot-say" }, { 'n', "not-rated" } }) {
        app.key_at("THEP-A03/rating", letter);
        EXPECT_TRUE(checked(app, concat({ "THEP-A03/rating/", choice }))) << letter;
    }
}

TEST(EvaluationScreen, NextNotYetRatedMovesFocusToTheFirstGap)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A01/rating/green");
    app.press(Role::Button, "Next not yet rated");
    EXPECT_EQ(app.tree().focus, app.at("THEP-A02/rating/not-rated").id);
}

TEST(EvaluationScreen, NextNotYetRatedSaysWhyItIsBlockedWhenAllIsJudged)
{
    AppHarness app;
    start_evaluation(app);
    for (int item = 1; item <= 19; ++item)
        app.press_at(concat({ "THEP-A", item < 10 ? "0" : "", number(item), "/rating/green" }));
    auto const& button = app.get(Role::Button, "Next not yet rated");
    EXPECT_TRUE(button.state & semantics::Disabled);
    EXPECT_EQ(button.description, "Every statement is judged.");
    EXPECT_TRUE(app.shows("19 of 19 judged"));
}

TEST(EvaluationScreen, TheFilterShowsOnlyWhatIsAskedFor)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A07/rating/red");
    app.type_at("filter", "red");
    EXPECT_NE(app.find(Role::Article, "Statement 7"), nullptr);
    EXPECT_EQ(app.find(Role::Article, "Statement 1"), nullptr);
    app.type_at("filter", "green");
    EXPECT_TRUE(app.shows("No statement fits this choice."));
    app.press(Role::Button, "Show all statements");
    EXPECT_NE(app.find(Role::Article, "Statement 1"), nullptr);
}

TEST(EvaluationScreen, UndoAndRedoTakeBackARatingAndShowIt)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A02/rating/red");
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_TRUE(checked(app, "THEP-A02/rating/not-rated"));
    EXPECT_EQ(app.tree().focus, app.at("THEP-A02/rating/not-rated").id);
    app.shortcut(ui::Shortcut::Redo);
    EXPECT_TRUE(checked(app, "THEP-A02/rating/red"));
    auto const& said = app.world().mirror.announced;
    EXPECT_NE(std::ranges::find(said, "Redone: Statement 2: Red"), said.end());
}

TEST(EvaluationScreen, TheSharedOpeningWordsStandOnceAboveTheirStatements)
{
    AppHarness app;
    start_evaluation(app);
    int stems = 0;
    for (auto const& node : app.tree().nodes)
        stems += node.role == Role::Heading && node.path.find("/stem-") != std::string::npos ? 1 : 0;
    EXPECT_EQ(stems, 2);
}

TEST(ItemScreen, ARedStatementBecomesAnActionWithOwnerAndDate)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A05/rating/red");
    app.press_at("THEP-A05/details");
    app.press(Role::Button, "Add an action");
    app.type_at("/what", "Agree a plan for small groups");
    app.type_at("/owner", "Deputy head");
    app.type_at("/due", "2026-12-11");
    app.shortcut(ui::Shortcut::Save);
    auto const document = downloaded(app);
    ASSERT_EQ(document.evaluations.size(), 1);
    ASSERT_EQ(document.evaluations[0].actions.size(), 1);
    auto const& action = document.evaluations[0].actions[0];
    EXPECT_EQ(action.item, "THEP-A05");
    EXPECT_EQ(action.what, "Agree a plan for small groups");
    EXPECT_EQ(action.owner, "Deputy head");
    EXPECT_EQ(action.due, "2026-12-11");
}

TEST(ItemScreen, ASchoolOffersToShowOthersHowItDoesSomethingAndTakesItBack)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A05/rating/green");
    app.press_at("THEP-A05/details");
    app.press(Role::Checkbox, "We would show other schools how we do this");
    app.shortcut(ui::Shortcut::Save);
    EXPECT_TRUE(downloaded(app).evaluations[0].answers[0].offers);
    app.press(Role::Checkbox, "We would show other schools how we do this");
    app.shortcut(ui::Shortcut::Save);
    EXPECT_FALSE(downloaded(app).evaluations[0].answers[0].offers);
}

TEST(ItemScreen, HistoryKeepsEarlierRatings)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A05/rating/red");
    app.press_at("THEP-A05/rating/amber");
    app.press_at("THEP-A05/details");
    EXPECT_TRUE(app.shows("Before: Red"));
}

TEST(ActionsScreen, ARemovedActionComesBackWithUndo)
{
    AppHarness app;
    start_evaluation(app);
    auto const evaluation = app.tree().route;
    app.go(concat({ evaluation, "/actions" }));
    app.press(Role::Button, "Add an action");
    app.type_at("/what", "Order headsets");
    app.press(Role::Button, "Remove action");
    EXPECT_FALSE(app.shows("Order headsets"));
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_TRUE(app.shows("Order headsets"));
}

TEST(SummaryScreen, SaysInWordsWhatIsRedAndWhatHasNoComment)
{
    AppHarness app;
    start_evaluation(app);
    app.press_at("THEP-A05/rating/red");
    app.press_at("THEP-A06/rating/green");
    app.type_at("THEP-A06/comment", "Practised in October.");
    app.go(concat({ app.tree().route, "/summary" }));
    EXPECT_NE(app.find(Role::Heading, "What is red"), nullptr);
    EXPECT_EQ(app.at("lowest/THEP-A05-note").name, "No comment yet");
    EXPECT_EQ(app.at("no-comment/THEP-A05").role, Role::Link);
    EXPECT_TRUE(app.shows("2 judged: 1 green, 1 red"));
}

} // namespace triad::test
