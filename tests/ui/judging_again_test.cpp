#include "support/app_harness.h"

#include "base/text.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

#include <algorithm>

// From one evaluation to the next, and the removal of one: what the person is asked, told, and gets back.

namespace triad::test {

using semantics::Role;

namespace {

constexpr auto audit = "Remote learning self-evaluation";

std::string evaluation_address(AppHarness const& app)
{
    auto const& route = app.tree().route;
    return route.substr(0, route.find('/', std::string_view { "#/evaluation/" }.size()));
}

void start(AppHarness& app)
{
    app.go("#/");
    app.press(Role::Button, concat({ "Start: ", audit }));
}

std::vector<std::string> live_periods(AppHarness& app)
{
    app.shortcut(ui::Shortcut::Save);
    auto const document = format::decode_school(app.world().files.saved.back().bytes)->document;
    std::vector<std::string> out;
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.removed)
            out.push_back(evaluation.period);
    return out;
}

/// An evaluation with one rating and two actions, of which it stands on its own screen.
std::string judged(AppHarness& app)
{
    start(app);
    auto const address = evaluation_address(app);
    app.press_at("THEP-A01/rating/red");
    for (auto const* what : { "Lend devices", "Ask families" }) {
        app.go(concat({ address, "/actions" }));
        app.press(Role::Button, "Add an action");
        for (auto const& node : app.tree().nodes)
            if (node.path.ends_with("/what") && node.value.empty()) {
                app.push({ .kind = ui::InputKind::Text, .id = node.id, .text = what });
                break;
            }
    }
    app.go(address);
    return address;
}

using Periods = std::vector<std::string>;

} // namespace

TEST(JudgingAgain, AsksForThePeriodAndProposesTheNextOne)
{
    AppHarness app;
    auto const address = judged(app);
    app.press(Role::Button, "Judge again, from here");
    EXPECT_EQ(app.tree().route, concat({ address, "/again" }));
    EXPECT_EQ(app.at("period-part/period").value, "Spring 2027");
    EXPECT_EQ(live_periods(app), Periods { "Autumn 2026" }) << "nothing is made before the person says so";
    expect_golden("judge-again", app.text());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.type_at("period-part/period", "Whole year 2027");
    app.press(Role::Button, "Start judging");
    EXPECT_TRUE(app.shows("Whole year 2027"));
    EXPECT_EQ(live_periods(app), (Periods { "Autumn 2026", "Whole year 2027" }));
    EXPECT_EQ(app.at("THEP-A01/earlier/rating").name, "Autumn 2026: Red");
}

TEST(JudgingAgain, NeverMakesATwinOfOneNameWhereverItIsStarted)
{
    AppHarness app;
    auto const address = judged(app);
    start(app);
    EXPECT_EQ(app.tree().route, concat({ address, "/again" })) << "Start asks as well where the school has judged with it";
    app.type_at("period-part/period", " autumn   2026");
    EXPECT_TRUE(app.shows("“Remote learning self-evaluation, Autumn 2026” is here already."));
    app.press(Role::Button, "Start judging");
    EXPECT_EQ(app.tree().route, concat({ address, "/again" }));
    app.type_at("period-part/period", "");
    app.press(Role::Button, "Start judging");
    EXPECT_EQ(live_periods(app), Periods { "Autumn 2026" });
    app.type_at("period-part/period", "Autumn 2026");
    app.press(Role::Link, "Go on with Remote learning self-evaluation, Autumn 2026");
    EXPECT_EQ(app.tree().route, address);
}

TEST(JudgingAgain, CarriesTheActionsThatAreTickedAndListsTheOthersBeside)
{
    AppHarness app;
    judged(app);
    app.press(Role::Button, "Judge again, from here");
    EXPECT_TRUE(app.shows("2 actions are still to do"));
    app.press(Role::Checkbox, "Lend devices");
    app.press(Role::Button, "Start judging");
    app.go(concat({ evaluation_address(app), "/actions" }));
    EXPECT_TRUE(app.shows("Carried over from Autumn 2026"));
    EXPECT_TRUE(app.shows("Still to do from before"));
    EXPECT_NE(app.find(Role::Article, "Ask families"), nullptr);
    expect_golden("actions-carried", app.text());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Button, "Carry it over");
    EXPECT_FALSE(app.shows("Still to do from before"));
    app.press(Role::Link, "Carried over from Autumn 2026");
    EXPECT_TRUE(app.shows("Goes on in Spring 2027"));
}

TEST(RemovingAnEvaluation, SaysWhatGoesAndUndoBringsAllOfItBack)
{
    AppHarness app;
    auto const address = judged(app);
    app.press(Role::Button, "Remove this evaluation");
    EXPECT_TRUE(app.shows("Remove “Remote learning self-evaluation, Autumn 2026”?"));
    EXPECT_TRUE(app.shows("1 rating and 2 actions go with it."));
    expect_golden("question-evaluation", app.text());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Button, "Remove the evaluation");
    EXPECT_EQ(app.tree().route, "#/");
    EXPECT_TRUE(app.shows("“Remote learning self-evaluation, Autumn 2026” was removed. Undo brings it back."));
    EXPECT_EQ(live_periods(app), Periods {});
    app.go(address);
    EXPECT_TRUE(app.shows("This evaluation was removed"));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(app.tree().route, address);
    EXPECT_EQ(live_periods(app), Periods { "Autumn 2026" });
    app.go(concat({ address, "/actions" }));
    EXPECT_TRUE(app.shows("Lend devices"));
}

TEST(RemovingAnEvaluation, CanBeTakenBackAfterAReloadToo)
{
    platform::headless::FakeWorld world;
    std::string address;
    {
        AppHarness app { world };
        address = judged(app);
        app.press(Role::Button, "Remove this evaluation");
        app.press(Role::Button, "Remove the evaluation");
        app.push({ .kind = ui::InputKind::Hidden, .text = {} });
    }
    AppHarness app { world, {}, address };
    EXPECT_TRUE(app.shows("This evaluation was removed"));
    app.press(Role::Button, "Bring it back");
    EXPECT_EQ(live_periods(app), Periods { "Autumn 2026" });
}

TEST(RemovingFromTheDevice, ListsAllThatGoesSaysWhatIsNewerAndOffersTheFile)
{
    AppHarness app;
    auto const address = judged(app);
    app.shortcut(ui::Shortcut::Save);
    auto const files = app.world().files.saved.size();
    app.world().clock.advance(60'000);
    app.press_at("THEP-A02/rating/green");
    app.go("#/");
    app.press(Role::Button, "Remove School not named yet from this device");
    EXPECT_TRUE(app.shows("Remote learning self-evaluation, Autumn 2026: 2 ratings and 2 actions"));
    EXPECT_TRUE(app.shows("Newer than your last file, of 22 Nov 2026, "));
    app.press(Role::Button, "Download the file first");
    EXPECT_EQ(app.world().files.saved.size(), files + 1);
    EXPECT_NE(app.world().files.saved.back().bytes.find("THEP-A02"), std::string::npos);
    EXPECT_NE(app.find(Role::Dialog, "Remove"), nullptr) << "the question stays";
    EXPECT_FALSE(app.shows("Newer than your last file"));
    EXPECT_TRUE(app.shows("holds all of it and can be opened again."));
    EXPECT_EQ(app.find(Role::Button, "Download the file first"), nullptr);
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Button, "Remove it");
    app.go(address);
    EXPECT_TRUE(app.shows("This work is not on this device"));
}

TEST(RemovingFromTheDevice, OpensWorkThatIsNotOpenToSayWhatIsInIt)
{
    platform::headless::FakeWorld world;
    AppHarness app { world };
    judged(app);
    app.go("#/");
    app.press(Role::Button, "Look at an example school");
    app.go("#/");
    app.press(Role::Button, "Remove School not named yet from this device");
    EXPECT_EQ(app.tree().route, "#/");
    EXPECT_TRUE(app.shows("Remote learning self-evaluation, Autumn 2026: 1 rating and 2 actions"));
    EXPECT_TRUE(app.shows("There is no file of this work yet. Without one, it is gone for good."));
}

TEST(Questions, ALongOneScrollsInASmallWindow)
{
    AppHarness app { { .width = 320, .height = 256, .pixel_ratio = 4, .extra = {} } };
    app.press(Role::Button, "Look at an example school");
    app.go("#/");
    app.press(Role::Button, "Remove Oakfield");
    auto const& dialog = app.get(Role::Dialog, "Remove Oakfield");
    auto const scroller = std::ranges::find(app.tree().nodes, dialog.parent, &semantics::Node::id);
    ASSERT_NE(scroller, app.tree().nodes.end());
    EXPECT_EQ(scroller->role, Role::Scroller);
    EXPECT_GT(dialog.rect.h, 256);
    EXPECT_GE(scroller->content_h, dialog.rect.bottom());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

} // namespace triad::test
