#include "support/app_harness.h"

#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

// What somebody hears who does not see the screen: that it is said, when, and how often.

namespace triad::test {

using semantics::Role;

namespace {

int times_said(AppHarness& app, std::string_view words)
{
    return static_cast<int>(std::ranges::count_if(
        app.world().mirror.announced, [&](std::string const& sentence) { return sentence.find(words) != std::string::npos; }));
}

/// A file comes in, and the one frame that it wakes is drawn: no input follows, and no timer.
void drop_and_draw_once(AppHarness& app, std::string_view name, std::string_view bytes)
{
    app.app().push({ .kind = ui::InputKind::File, .text = concat({ name, "\n", bytes }) });
    app.frame();
}

/// An evaluation of three statements, and where each of them is.
constexpr auto reading_table = "Statement\tRAG\tComment\n"
                               "Pupils read every day\t\t\n"
                               "Families know how to help with reading\t\t\n"
                               "Every class has a quiet place to read\t\t\n";

std::vector<std::string> judge_reading(AppHarness& app)
{
    app.go("#/paste");
    app.type_at("source/table", reading_table);
    app.type_at("finish/title", "Reading audit");
    app.press_at("finish/make");
    app.press(Role::Button, "Start judging with it");
    std::vector<std::string> ratings;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::RadioGroup && node.path.ends_with("/rating"))
            ratings.push_back(node.path);
    return ratings;
}

} // namespace

TEST(Hearing, ANoticeIsSaidInTheFrameThatShowsIt)
{
    AppHarness app;
    drop_and_draw_once(app, "broken.json", "{");
    ASSERT_TRUE(app.shows("broken.json"));
    EXPECT_EQ(times_said(app, "broken.json"), 1);
    app.settle();
    EXPECT_EQ(times_said(app, "broken.json"), 1);
}

TEST(Hearing, ARefusalThatStandsThereAlreadyIsSaidAgain)
{
    AppHarness app;
    drop_and_draw_once(app, "broken.json", "{");
    app.settle();
    drop_and_draw_once(app, "broken.json", "{");
    EXPECT_EQ(times_said(app, "broken.json"), 2);
}

TEST(Hearing, ANewNoticeIsSaidWhileAnEarlierOneIsTakenAway)
{
    AppHarness app;
    drop_and_draw_once(app, "first.json", "{");
    app.settle();
    app.app().push({ .kind = ui::InputKind::Activate, .id = app.get(Role::Button, "Dismiss").id, .text = {} });
    app.app().push({ .kind = ui::InputKind::File, .text = "second.json\n{" });
    app.settle();
    ASSERT_FALSE(app.shows("first.json"));
    EXPECT_EQ(times_said(app, "second.json"), 1);
}

TEST(Hearing, ALetterChoosesAndTheFocusGoesAlong)
{
    AppHarness app;
    auto const ratings = judge_reading(app);
    ASSERT_EQ(ratings.size(), 3);
    app.key_at(ratings[1], 'r');
    EXPECT_TRUE(app.at(concat({ ratings[1], "/red" })).state & semantics::Checked);
    EXPECT_EQ(app.tree().focus, app.at(concat({ ratings[1], "/red" })).id);
    app.key_at(ratings[1], 'n');
    EXPECT_EQ(app.tree().focus, app.at(concat({ ratings[1], "/not-rated" })).id);
}

TEST(Hearing, ARatingIsLeftToItsControlToSay)
{
    AppHarness app;
    auto const ratings = judge_reading(app);
    app.settle();
    auto const said = app.world().mirror.announced.size();
    app.press_at(concat({ ratings[0], "/red" }));
    app.key_at(ratings[1], 'g');
    EXPECT_EQ(app.world().mirror.announced.size(), said);
}

TEST(Hearing, TheLastJudgementSaysThatNoneIsLeft)
{
    AppHarness app;
    for (auto const& rating : judge_reading(app)) {
        EXPECT_EQ(times_said(app, "Every statement is judged."), 0);
        app.key_at(rating, 'a');
    }
    EXPECT_EQ(times_said(app, "Every statement is judged."), 1);
    app.key_at("/rating", 'g');
    EXPECT_EQ(times_said(app, "Every statement is judged."), 1) << "a change of mind is no end";
}

TEST(Hearing, ThatWorkIsKeptIsSaidOnce)
{
    AppHarness app;
    auto const ratings = judge_reading(app);
    for (auto const& rating : ratings)
        app.key_at(rating, 'a');
    EXPECT_TRUE(app.shows("Saved on this device"));
    EXPECT_EQ(times_said(app, "Saved on this device."), 1);
}

TEST(Hearing, ThatWorkIsNotKeptIsSaidWhenItBeginsAndWhenItEnds)
{
    AppHarness app;
    auto const ratings = judge_reading(app);
    app.world().storage.fail_with(platform::StorageError::Full);
    app.key_at(ratings[0], 'a');
    auto const problem = app.at("save-trouble/text").name;
    EXPECT_EQ(times_said(app, problem), 1);
    app.key_at(ratings[1], 'a');
    EXPECT_EQ(times_said(app, problem), 1);
    app.world().storage.fail_with({});
    app.world().clock.advance(10'000);
    app.settle();
    EXPECT_EQ(times_said(app, "Saved on this device."), 2);
}

TEST(Hearing, EveryFileThatIsMadeIsSaid)
{
    AppHarness app;
    judge_reading(app);
    app.shortcut(ui::Shortcut::Save);
    auto const name = app.world().files.saved.back().name;
    EXPECT_EQ(times_said(app, concat({ "File made: ", name, "." })), 1);
    app.shortcut(ui::Shortcut::Save);
    EXPECT_EQ(times_said(app, "File made: "), 2);
}

TEST(Hearing, WhatIsFoundIsSaidOnceWhenTypingComesToRest)
{
    AppHarness app;
    judge_reading(app);
    app.go("#/find");
    for (auto const* words : { "rea", "read", "reading" }) {
        app.app().push({ .kind = ui::InputKind::Text, .id = app.at("query").id, .text = words });
        app.frame();
    }
    EXPECT_EQ(times_said(app, "place"), 0);
    app.settle();
    EXPECT_EQ(times_said(app, "place"), 1);
    EXPECT_EQ(app.world().mirror.announced.back(), app.get(Role::Heading, "1 place").name);
    app.type_at("query", "zebra");
    EXPECT_EQ(times_said(app, "Nothing holds “zebra”."), 1);
}

TEST(Hearing, UndoGoesOnBehindWhatAFieldTookBackItself)
{
    AppHarness app;
    auto const ratings = judge_reading(app);
    app.key_at(ratings[0], 'r');
    auto const field = app.get(Role::TextArea, "Comment on statement 1").id;
    auto const becomes = [&](std::string text, std::uint32_t replayed) {
        app.push({ .kind = ui::InputKind::Text, .id = field, .a = replayed, .text = std::move(text) });
    };
    becomes("Daily from nine", 0);
    app.world().clock.advance(60'000); // long after typing, a new change would be a step of its own
    becomes("Daily", 1);
    becomes("", 1);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_TRUE(app.at(concat({ ratings[0], "/not-rated" })).state & semantics::Checked);
}

} // namespace triad::test
