#include "support/app_harness.h"

#include "base/text.h"
#include "format/school_file.h"
#include "store/copies.h"

#include <gtest/gtest.h>

namespace triad::test {

using semantics::Role;

namespace {

struct Place {
    std::string name;
    std::string address; // below the example's evaluation when it starts with "/"
};

std::vector<Place> const places {
    { "evaluation", "/" },
    { "item", "/item/THEP-A02" },
    { "summary", "/summary" },
    { "actions", "/actions" },
    { "record", "/record" },
    { "save-document", "/document" },
    { "views", "/views" },
    { "wording", "/wording" },
    { "home", "#/" },
    { "instruments", "#/instruments" },
    { "paste", "#/paste" },
    { "enquiry", "#/enquiry" },
    { "find", "#/find" },
    { "reviews", "#/reviews" },
    { "review", "#/review/review-example-reading" },
    { "example-plan", "#/review/review-example-reading/plan" },
    { "save-plan", "#/review/review-example-reading/save-plan" },
    { "example-pack", "#/review/review-example-reading/pack" },
    { "send-pack", "#/review/review-example-reading/send/review-pack" },
    { "send-report", "#/review/review-example-reading/send/agreement-request" },
    { "example-notes", "#/review/review-example-reading/notes" },
    { "report", "#/review/review-example-reading/report" },
    { "release", "#/review/review-example-reading/release" },
    { "example-after", "#/review/review-example-reading/after" },
    { "example-journey", "#/journey" },
    { "return", "#/return" },
    { "sharing", "#/sharing" },
    { "hand-over", "#/hand-over" },
    { "versions", "#/versions" },
    { "settings", "#/settings" },
    { "help", "#/help" },
    { "privacy", "#/privacy" },
    { "accessibility", "#/accessibility" },
    { "missing", "#/evaluation/eval-elsewhere" },
    { "no-address", "#/nowhere" },
};

/// The example school, open on its evaluation.
void open_example(AppHarness& app) { app.press(Role::Button, "Look at an example school"); }

void go_to(AppHarness& app, Place const& place, std::string const& evaluation)
{
    app.go(place.address == "/" ? evaluation : place.address[0] == '/' ? concat({ evaluation, place.address }) : place.address);
}

std::string joined(std::vector<std::string> const& lines)
{
    std::string out;
    for (auto const& line : lines)
        out += line + "\n";
    return out;
}

} // namespace

TEST(Screens, EveryScreenReadsAsItsGoldenText)
{
    AppHarness app;
    app.world().storage.disk().device = "Oakfield"; // its key has the same words in every run
    expect_golden("home-empty", app.text());
    open_example(app);
    auto const evaluation = app.tree().route;
    for (auto const& place : places) {
        go_to(app, place, evaluation);
        expect_golden(place.name, app.text());
    }
}

TEST(Screens, AnAddressOfSomethingElsewhereSaysWhatItNames)
{
    AppHarness app;
    app.go("#/review/review-elsewhere/plan");
    EXPECT_TRUE(app.shows("The address names a review that this browser does not hold."));
    app.go("#/instrument/own-elsewhere");
    EXPECT_TRUE(app.shows("The address names an instrument that this browser does not hold."));
    app.go("#/evaluation/eval-elsewhere/summary");
    EXPECT_TRUE(app.shows("The address names an evaluation that this browser does not hold."));
}

TEST(Screens, NothingIsPaintedOrActiveWithoutANodeAndNoTreeHasAProblem)
{
    for (auto const& window : { Window {}, Window { .width = 390, .height = 844, .coarse_pointer = true, .extra = {} },
             Window { .width = 320, .height = 256, .pixel_ratio = 4, .extra = {} } }) {
        AppHarness app { window };
        EXPECT_EQ(joined(app.problems()), "") << window.width;
        open_example(app);
        auto const evaluation = app.tree().route;
        for (auto const& place : places) {
            go_to(app, place, evaluation);
            EXPECT_EQ(joined(app.problems()), "") << place.name << " at " << window.width;
        }
    }
}

TEST(Screens, TheCoverageTestSeesAnItemAndAStringWithoutANode)
{
    AppHarness app;
    app.draw_stray_item();
    EXPECT_NE(joined(app.problems()).find("An interactive item has no node"), std::string::npos);
    app.frame();
    EXPECT_EQ(joined(app.problems()), "");
    app.paint_stray_string("Nobody hears this");
    EXPECT_NE(joined(app.problems()).find("Nobody hears this"), std::string::npos);
}

TEST(Screens, NothingIsWiderThanTheWindowAtTwoHundredPercent)
{
    AppHarness app { { .width = 320, .height = 256, .pixel_ratio = 4, .extra = "text_scale=2\n" } };
    open_example(app);
    auto const evaluation = app.tree().route;
    for (auto const& place : places) {
        go_to(app, place, evaluation);
        EXPECT_EQ(joined(app.problems()), "") << place.name;
    }
}

TEST(Screens, ThePatchesAloneBuildTheSameTreeInThePage)
{
    AppHarness app;
    open_example(app);
    auto const evaluation = app.tree().route;
    for (auto const& place : places) {
        go_to(app, place, evaluation);
        ASSERT_EQ(app.world().mirror.tree().nodes.size(), app.tree().nodes.size()) << place.name;
        for (std::size_t i = 0; i < app.tree().nodes.size(); ++i)
            EXPECT_EQ(app.world().mirror.tree().nodes[i].name, app.tree().nodes[i].name);
    }
}

TEST(Questions, RemovingADocumentAsksFirstAndEscapeKeepsIt)
{
    AppHarness app;
    open_example(app);
    app.go("#/");
    app.press(Role::Button, "Remove Oakfield");
    expect_golden("question", app.text());
    EXPECT_EQ(joined(app.problems()), "");
    app.shortcut(ui::Shortcut::Escape);
    EXPECT_EQ(app.find(Role::Dialog, "Remove"), nullptr);
    EXPECT_TRUE(app.shows("Oakfield"));
    app.press(Role::Button, "Remove Oakfield");
    app.press(Role::Button, "Remove it");
    EXPECT_EQ(app.find(Role::Article, "Oakfield"), nullptr);
}

TEST(Keeping, SYS25bASavedFileOpensElsewhereAsTheSameWork)
{
    AppHarness first;
    open_example(first);
    first.shortcut(ui::Shortcut::Save);
    auto const& file = first.world().files.saved.back();
    EXPECT_TRUE(file.name.ends_with(".triad.json")) << file.name;
    AppHarness second;
    second.drop(file.name, file.bytes);
    EXPECT_EQ(second.at("THEP-A02/comment").value, first.at("THEP-A02/comment").value);
    second.shortcut(ui::Shortcut::Save);
    auto const again = format::decode_school(second.world().files.saved.back().bytes);
    ASSERT_TRUE(again);
    EXPECT_TRUE(store::same_content(again->document, format::decode_school(file.bytes)->document));
}

TEST(Keeping, SYS25dADamagedFileIsRefusedWithAReasonAndTheOpenWorkStays)
{
    AppHarness app;
    open_example(app);
    auto const before = app.at("THEP-A02/comment").value;
    app.drop("cut.triad.json", "{\"format\":\"triad\",\"kind\":\"school\",\"vers");
    EXPECT_TRUE(app.shows("“cut.triad.json” was not opened."));
    EXPECT_EQ(app.at("THEP-A02/comment").value, before);
    app.press(Role::Button, "Dismiss");
    EXPECT_FALSE(app.shows("“cut.triad.json” was not opened."));
}

TEST(Keeping, TheBrowserIsAskedOnceToKeepItsStorageWhenThereIsWork)
{
    AppHarness app;
    open_example(app);
    EXPECT_EQ(app.world().page.persistence_requests, 0);
    app.press_at("THEP-A17/rating/green");
    app.press_at("THEP-A17/rating/amber");
    EXPECT_EQ(app.world().page.persistence_requests, 1);
    app.push({ .kind = ui::InputKind::Persisted, .a = 1, .text = {} });
    app.go("#/settings");
    EXPECT_TRUE(app.shows("promised not to clear"));
}

TEST(Keeping, ARestoredVersionIsShownAsACopy)
{
    AppHarness app;
    open_example(app);
    app.go("#/versions");
    app.press(Role::Button, "Save a version now");
    app.press(Role::Button, "Restore ");
    EXPECT_NE(app.find(Role::Heading, "Remote learning self-evaluation"), nullptr);
    app.go("#/");
    int entries = 0;
    for (auto const& node : app.tree().nodes)
        entries += node.role == Role::Article && node.name.starts_with("Oakfield") ? 1 : 0;
    EXPECT_EQ(entries, 2);
}

TEST(Keeping, OpeningTheExampleTwiceShowsItWithoutACopy)
{
    AppHarness app;
    open_example(app);
    auto const route = app.tree().route;
    app.go("#/");
    open_example(app);
    EXPECT_EQ(app.tree().route, route);
}

TEST(Keeping, SYS25bOpeningTheOpenFileAgainChangesNothingAndLeavesTheWayHomeFree)
{
    AppHarness app;
    open_example(app);
    app.shortcut(ui::Shortcut::Save);
    auto const file = app.world().files.saved.back();
    app.drop(file.name, file.bytes);
    app.go("#/");
    EXPECT_NE(app.find(Role::Heading, "On this device"), nullptr);
}

TEST(Keeping, ThePageIsToldTheAddressAfterItAskedForWhereItAlreadyWas)
{
    AppHarness app { {}, "#/settings" };
    app.go("#/");
    app.go("#");
    open_example(app);
    EXPECT_EQ(app.tree().route.substr(0, 13), "#/evaluation/");
    EXPECT_EQ(app.world().mirror.tree().route, app.tree().route);
}

TEST(Keeping, SYS25fTheExampleSchoolCanBeClearedAgain)
{
    AppHarness app;
    open_example(app);
    app.go("#/");
    app.press(Role::Button, "Remove Oakfield");
    app.press(Role::Button, "Remove it");
    EXPECT_EQ(app.find(Role::Article, "Oakfield"), nullptr);
    EXPECT_TRUE(app.world().storage.disk().records.empty());
}

TEST(Keeping, RemovingEverythingLeavesAnEmptyDevice)
{
    AppHarness app;
    open_example(app);
    app.go("#/settings");
    app.press(Role::Button, "Remove all work from this device");
    app.press(Role::Button, "Remove everything");
    EXPECT_TRUE(app.world().storage.disk().records.empty());
    EXPECT_NE(app.find(Role::Heading, "See your school clearly"), nullptr);
}

TEST(Keeping, AnUpdateIsShownAndUsedOnlyWhenAskedFor)
{
    AppHarness app;
    open_example(app);
    app.press_at("THEP-A17/rating/green");
    app.push({ .kind = ui::InputKind::UpdateReady, .text = {} });
    EXPECT_EQ(app.world().page.reloads, 0);
    app.press(Role::Button, "Later");
    EXPECT_EQ(app.find(Role::Button, "Use it now"), nullptr);
    app.push({ .kind = ui::InputKind::UpdateReady, .text = {} });
    app.press(Role::Button, "Use it now");
    EXPECT_EQ(app.world().page.reloads, 1);
}

TEST(Keeping, SYS25dDamagedStorageIsRecoveredAsACopyAndOfferedRaw)
{
    platform::headless::FakeWorld world;
    std::string route;
    {
        AppHarness app { world };
        open_example(app);
        route = app.tree().route;
        app.push({ .kind = ui::InputKind::Hidden, .text = {} });
    }
    auto& stored = world.storage.disk().records.begin()->second.document.bytes;
    stored.resize(stored.size() - 200);
    auto const damaged = stored;
    AppHarness again { world, {}, route };
    EXPECT_NE(again.find(Role::Button, "Download what was stored"), nullptr);
    again.press(Role::Button, "Download what was stored");
    EXPECT_NE(world.files.saved.back().bytes.find("THEP-A02"), std::string::npos);
    EXPECT_TRUE(again.shows("Two teaching assistants who joined in October"));
}

TEST(Keeping, BlockedStorageSaysSoAndOffersTheFile)
{
    platform::headless::FakeWorld world;
    world.storage.fail_with(platform::StorageError::Blocked);
    AppHarness app { world };
    open_example(app);
    EXPECT_TRUE(app.shows("Not saved on this device"));
    app.press(Role::Button, "Download the file now");
    EXPECT_EQ(world.files.saved.size(), 1);
}

TEST(Screens, AChangeOfScreenMovesFocusToItsMainHeading)
{
    AppHarness app;
    open_example(app);
    auto const evaluation = app.tree().route;
    for (auto const& place : places) {
        go_to(app, place, evaluation);
        auto const& heading = app.at("main/heading");
        EXPECT_EQ(heading.level, 1) << place.name;
        if (place.name == "evaluation")
            continue; // the app is there already
        EXPECT_EQ(app.tree().focus, heading.id) << place.name;
    }
}

TEST(Keeping, AClosedBrowserComesBackToTheSamePlace)
{
    platform::headless::FakeWorld world;
    std::string route;
    std::string path;
    {
        AppHarness app { world };
        open_example(app);
        auto const& scroller = app.at("content");
        app.push({ .kind = ui::InputKind::Scroll, .id = scroller.id, .y = 640, .text = {} });
        app.focus_at("THEP-A09/comment");
        path = app.at("THEP-A09/comment").path;
        app.push({ .kind = ui::InputKind::FocusOut, .id = app.at("THEP-A09/comment").id, .text = {} });
        app.push({ .kind = ui::InputKind::Hidden, .text = {} });
        route = app.tree().route;
    }
    AppHarness again { world };
    EXPECT_EQ(again.tree().route, route);
    EXPECT_EQ(again.tree().focus, again.at("THEP-A09/comment").id);
}

TEST(Settings, TextSizeAndThemeChangeAtOnceAndAreKept)
{
    platform::headless::FakeWorld world;
    {
        AppHarness app { world, {}, "#/settings" };
        app.type_at("look/size", "150");
        app.press(Role::Radio, "Dark");
        EXPECT_EQ(app.tree().nodes.front().tone, "dark");
    }
    AppHarness again { world, {}, "#/settings" };
    EXPECT_EQ(again.tree().nodes.front().tone, "dark");
    EXPECT_EQ(again.at("look/size").value, "150");
}

} // namespace triad::test
