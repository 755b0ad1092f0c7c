#include "support/app_harness.h"

#include "base/text.h"

#include <gtest/gtest.h>

// One box looks through all that was written.

namespace triad::test {

using semantics::Role;

TEST(Find, OneBoxFindsItemsCommentsActionsAndNotes)
{
    AppHarness app;
    app.go("#/instruments");
    app.press(Role::Button, "Start: Remote learning self-evaluation");
    auto const evaluation = app.tree().route;
    app.type_at("THEP-A05/comment", "Lanterns for the winter fair");
    app.type_at("THEP-C1/text", "The lantern club met online");
    app.go(concat({ evaluation, "/actions" }));
    app.press(Role::Button, "Add an action");
    app.type_at("/what", "Order lanterns");
    app.go("#/find");
    app.type_at("/query", "LANTERN");
    EXPECT_TRUE(app.shows("3 places"));
    for (auto const* kind : { "Comment: ", "Note: ", "Action: " })
        EXPECT_NE(app.find(Role::Article, kind), nullptr) << kind;
    app.type_at("/query", "governs");
    EXPECT_NE(app.find(Role::Article, "Statement: "), nullptr);
    app.type_at("/query", "zebra");
    EXPECT_TRUE(app.shows("Nothing holds “zebra”."));
}

TEST(Find, WhatWasWrittenAboutReviewsIsFoundAndLeadsToItsScreen)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    for (auto const& [found, address] : { std::pair { "Report: ", "/report" }, std::pair { "Review note: ", "/notes" },
             std::pair { "Plan of a review: ", "/plan" } }) {
        app.go("#/find");
        app.type_at("/query", found[0] == 'P' ? "keeps pupils joining" : "mathematics");
        ASSERT_NE(app.find(Role::Link, found), nullptr) << found;
        app.press(Role::Link, found);
        EXPECT_TRUE(app.tree().route.ends_with(address)) << app.tree().route;
    }
}

} // namespace triad::test
