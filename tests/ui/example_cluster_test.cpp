#include "support/app_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace triad::test {

using semantics::Role;

namespace {

constexpr char const* look = "Look at an example cluster";
constexpr char const* name = "Alderwyke Learning Partnership (example)";

/// How often it stands in the list of work on this device.
int listed(AppHarness const& app)
{
    return static_cast<int>(std::ranges::count_if(
        app.tree().nodes, [](auto const& node) { return node.role == Role::Article && node.name == name; }));
}

} // namespace

TEST(ExampleCluster, OnePressOnHomeShowsACluster)
{
    AppHarness app {};
    app.press(Role::Button, look);
    EXPECT_EQ(app.at("main/heading").name, name);
    EXPECT_TRUE(app.shows("20 of 24 schools"));
}

TEST(ExampleCluster, LookingTwiceAddsNothing)
{
    AppHarness app {};
    app.press(Role::Button, look);
    app.go("#/");
    app.press(Role::Button, look);
    app.go("#/");
    EXPECT_EQ(listed(app), 1);
}

TEST(ExampleCluster, RemovingItAsksNoSecondThought)
{
    AppHarness app {};
    app.press(Role::Button, look);
    app.go("#/");
    app.press(Role::Button, "Remove Alderwyke Learning Partnership (example) from this device");
    EXPECT_FALSE(app.shows("There is no file of this work yet"));
    app.press(Role::Button, "Remove it");
    EXPECT_EQ(listed(app), 0);
}

} // namespace triad::test
