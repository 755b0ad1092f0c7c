#include "support/app_harness.h"

#include <gtest/gtest.h>

// What comes with the program: the first screens need a part of it, and the rest may still be on its way.

namespace triad::test {

using semantics::Role;

TEST(Assets, WhoeverJudgesNeedsOnlyTheFirstPart)
{
    AppHarness app;
    app.press(Role::Button, "Start: Remote learning self-evaluation");
    app.press(Role::Radio, "Green");
    app.go("#/");
    EXPECT_EQ(app.rests_asked(), 0);
}

TEST(Assets, TheRestIsAskedForOnce)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go("#/");
    app.press(Role::Button, "Look at an example cluster");
    EXPECT_EQ(app.tree().route.substr(0, 10), "#/cluster/") << app.text();
    EXPECT_EQ(app.rests_asked(), 1);
}

} // namespace triad::test
