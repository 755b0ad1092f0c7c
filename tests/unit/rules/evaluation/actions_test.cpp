#include "rules/evaluation/actions.h"
#include "support/generate.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

model::Action action(char const* id, char const* what, char const* done = "")
{
    model::Action out;
    out.id = id;
    out.what = what;
    out.done = done;
    return out;
}

/// "eval-1" with three actions, of which one is done; "eval-2" follows it, and "eval-3" follows that.
model::SchoolDocument three_in_line()
{
    auto out = test::sample_document();
    out.evaluations[0].actions
        = { action("a-1", "Lend devices"), action("a-2", "Ask families", "2026-11-01"), action("a-3", "Train staff") };
    for (auto const* id : { "eval-2", "eval-3" }) {
        auto next = test::sample_document().evaluations[0];
        next.previous = out.evaluations.back().id;
        next.id = id;
        out.evaluations.push_back(next);
    }
    return out;
}

std::vector<std::string> ids(std::vector<Promised> const& promises)
{
    std::vector<std::string> out;
    for (auto const& promised : promises)
        out.push_back(promised.action->id);
    return out;
}

using Ids = std::vector<std::string>;

} // namespace

TEST(R37_Promises, WhatIsStillToDoStandsBesideEveryLaterEvaluation)
{
    auto const document = three_in_line();
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[0])), Ids {});
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[1])), (Ids { "a-1", "a-3" }));
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[2])), (Ids { "a-1", "a-3" }));
    EXPECT_EQ(ids(still_open_with(document, document.evaluations[0])), (Ids { "a-1", "a-3" }));
}

TEST(R37_Promises, OneThatWasCarriedIsToldOnceWhereItGoesOn)
{
    auto document = three_in_line();
    document.evaluations[1].actions = { action("a-1", "Lend devices") };
    auto const& carried = document.evaluations[1].actions[0];
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[1])), Ids { "a-3" });
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[2])), (Ids { "a-1", "a-3" }));
    EXPECT_EQ(still_open_before(document, document.evaluations[2])[0].evaluation->id, "eval-2");
    EXPECT_EQ(carried_into(document, document.evaluations[0], document.evaluations[0].actions[0]), &document.evaluations[1]);
    EXPECT_EQ(carried_from(document, document.evaluations[1], carried), &document.evaluations[0]);
    EXPECT_EQ(carried_from(document, document.evaluations[0], document.evaluations[0].actions[0]), nullptr);
}

TEST(R37_Promises, OneWhoseCarriedCopyWasRemovedIsOpenAgain)
{
    auto document = three_in_line();
    document.evaluations[1].actions = { action("a-1", "Lend devices") };
    document.evaluations[1].actions[0].removed = true;
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[1])), (Ids { "a-1", "a-3" }));
    document.evaluations[1].actions[0].removed = false;
    document.evaluations[1].removed = true;
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[2])), (Ids { "a-1", "a-3" }));
}

TEST(R37_Promises, AnotherWordingTookThemAlongUnderNewIds)
{
    auto document = three_in_line();
    document.evaluations[1].upgrade = true;
    document.evaluations[1].actions = { action("b-1", "Lend devices"), action("b-3", "Train staff") };
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[1])), Ids {});
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[2])), (Ids { "b-1", "b-3" }));
}

TEST(R37_Promises, ACircleOfEvaluationsEnds)
{
    auto document = three_in_line();
    document.evaluations[0].previous = "eval-3";
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[1])), (Ids { "a-1", "a-3" }));
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[0])), Ids {});
}

TEST(R37_Promises, ARemovedEvaluationPromisesNothingAndThoseBeforeItStillDo)
{
    auto document = three_in_line();
    document.evaluations[1].actions = { action("a-9", "Buy books") };
    document.evaluations[1].removed = true;
    EXPECT_EQ(ids(still_open_before(document, document.evaluations[2])), (Ids { "a-1", "a-3" }));
}

} // namespace triad::rules
