#include "support/app_harness.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <string>

// A lead writes the annual report beside what the records show, and saves it as a page. SYS-18.

namespace triad::test {

using semantics::Role;

TEST(AnnualReport, SYS18_IsWrittenBesideTheFactsAndLeavesAsAPage)
{
    platform::headless::FakeWorld world;
    AppHarness app { world };
    app.press(Role::Button, "Look at an example cluster");
    auto const cluster = app.tree().route;
    app.go(concat({ cluster, "/annual-report" }));
    app.type_at("main/year", "2026/27");
    app.type_at("part-year/text", "More schools than ever looked at each other’s work.");
    EXPECT_TRUE(app.shows("No reviews between schools are recorded for this year.")) << app.text();
    expect_golden("annual-report", app.text());
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
    app.go(concat({ cluster, "/save-annual-report" }));
    EXPECT_TRUE(app.shows("More schools than ever looked at each other’s work.")) << app.text();
    app.press(Role::Button, "Save the document");
    ASSERT_FALSE(world.files.saved.empty());
    EXPECT_NE(world.files.saved.back().bytes.find("More schools than ever"), std::string::npos);
    EXPECT_NE(world.files.saved.back().bytes.find("No reviews between schools are recorded"), std::string::npos);
    app.go(concat({ cluster, "/sharing" }));
    EXPECT_TRUE(app.shows("Annual report to the board")) << app.text();
}

} // namespace triad::test
