#include "support/app_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A lead codes what schools wrote, asks questions, words a summary and passes it on. The cluster is the example.

namespace triad::test {

using semantics::Role;
using testing::HasSubstr;

namespace {

struct Desk {
    explicit Desk(std::string const& screen, Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Look at an example cluster");
        address = app.tree().route;
        go(screen);
    }
    void go(std::string const& screen) { app.go(address + screen); }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string address;
};

} // namespace

TEST(Findings, SYS15a_AreCodedToThemesAndKindsByOneKeyEach)
{
    Desk desk { "/findings" };
    expect_golden("cluster-findings", desk.app.text());
    EXPECT_TRUE(desk.app.problems().empty()) << desk.app.problems().front();
    desk.app.key_at("coding", '3');
    EXPECT_TRUE(desk.app.at("coding/FT-3").state & semantics::Pressed);
    desk.app.key_at("coding", 'd');
    EXPECT_TRUE(desk.app.at("coding/need").state & semantics::Pressed);
    EXPECT_TRUE(desk.app.shows("1 of "));
    desk.app.press(Role::Button, "Parents");
    EXPECT_TRUE(desk.app.at("coding/FT-3-parts/FT-3.2").state & semantics::Pressed);
}

TEST(Findings, SYS15b_AThirdThemeIsRefusedWithItsReason)
{
    Desk desk { "/findings" };
    for (char const key : { '1', '2', '3' })
        desk.app.key_at("coding", key);
    EXPECT_FALSE(desk.app.at("coding/FT-3").state & semantics::Pressed);
    EXPECT_THAT(desk.app.at("coding/FT-3").description, HasSubstr("A finding has two themes at most"));
}

TEST(Findings, WhatIsCodedStaysInSightUntilOneGoesOn)
{
    Desk desk { "/findings" };
    auto const words = desk.app.at("passage/words/text").name;
    desk.app.key_at("coding", '1');
    EXPECT_EQ(desk.app.at("passage/words/text").name, words);
    desk.app.key_at("passage", 'n');
    EXPECT_NE(desk.app.at("passage/words/text").name, words);
    EXPECT_FALSE(desk.app.at("coding/FT-1").state & semantics::Pressed);
    desk.app.key_at("passage", 'b');
    EXPECT_EQ(desk.app.at("passage/words/text").name, words);
}

TEST(Findings, SYS15e_AQuestionAndItsFindingsLeadToEachOther)
{
    Desk desk { "/findings" };
    auto const words = desk.app.at("passage/words/text").name;
    desk.app.key_at("coding", '5');
    desk.app.press(Role::Button, "Raise a question");
    EXPECT_TRUE(desk.app.shows("It raises:"));
    desk.app.key_at("passage", 'n');
    desk.app.press(Role::Disclosure, "Raised by 1 finding");
    desk.app.press(Role::Button, "Look at this finding");
    EXPECT_EQ(desk.app.at("passage/words/text").name, words);
}

TEST(Findings, SYS15d_OwnThemesGetADigitAndCanStandAlone)
{
    Desk desk { "/findings" };
    desk.app.press(Role::Button, "Add a theme of your own");
    desk.app.key_at("coding", '7');
    EXPECT_TRUE(desk.app.shows("1 of "));
}

TEST(Findings, SYS15c_AreCountedByThemeAndSchoolBySchool)
{
    Desk desk { "/findings" };
    desk.app.key_at("coding", '5');
    desk.app.key_at("coding", 'd');
    EXPECT_TRUE(desk.app.shows("Theme: Problems. Findings: 1. Schools: 1. Strength at: 0. Need at: 1"));
    desk.app.press(Role::Disclosure, "School by school");
    EXPECT_TRUE(
        desk.app.shows("School: Birchenfold Primary School. Process: –. Platform: –. People: –. Pedagogy: –. Problems: 1."));
}

TEST(Findings, OnesInTheLeadsOwnWordsAreWrittenWhereTheyAreCoded)
{
    Desk desk { "/findings" };
    desk.app.press(Role::Button, "Add a finding in your own words");
    desk.app.type_at("passage/text", "Short calls help.");
    desk.app.key_at("coding", '6');
    EXPECT_TRUE(desk.app.at("coding/FT-6").state & semantics::Pressed);
    EXPECT_EQ(desk.app.at("passage/text").value, "Short calls help.");
    EXPECT_TRUE(desk.app.shows("your own words"));
}

TEST(Findings, AreUndoneAsEverythingIs)
{
    Desk desk { "/findings" };
    desk.app.key_at("coding", '1');
    EXPECT_TRUE(desk.app.at("coding/FT-1").state & semantics::Pressed);
    desk.app.press(Role::Button, "Undo: Code as Process");
    EXPECT_FALSE(desk.app.at("coding/FT-1").state & semantics::Pressed);
}

TEST(Summary, SYS16e_IsDraftedEditedAndShownWithItsSources)
{
    Desk desk { "/summary" };
    EXPECT_TRUE(desk.app.shows("From what 20 of 24 schools handed in."));
    expect_golden("cluster-summary-empty", desk.app.text());
    EXPECT_TRUE(desk.app.problems().empty()) << desk.app.problems().front();
    desk.app.press(Role::Button, desk.app.at("drafting/draft").name);
    EXPECT_THAT(desk.app.at("drafting/draft").description, HasSubstr("nothing to draft that does not stand here already"));
    expect_golden("cluster-summary", desk.app.text());
}

TEST(Summary, SYS16d_IsNotMadeWhileTheLeadsWordsNameASchool)
{
    Desk desk { "/summary" };
    desk.app.type_at(
        "main/opening", "Thanks to Cloverstead Infant School, Amblestow Primary School and Cherrymarsh Primary School.");
    desk.go("/pass-on");
    EXPECT_TRUE(desk.app.shows("Your own words name a school that has not allowed it."));
    desk.app.press(Role::Button, "Make the file");
    EXPECT_TRUE(desk.world.files.saved.empty());
}

TEST(Summary, OfAnotherClusterIsReadAndTakenOver)
{
    Desk lower { "/summary" };
    lower.app.press(Role::Button, lower.app.at("drafting/draft").name);
    lower.go("/pass-on");
    lower.app.press(Role::Button, "Make the file");
    platform::headless::FakeWorld world;
    AppHarness upper { world, {} };
    upper.drop("bow.triad.json", lower.world.files.saved.front().bytes);
    upper.press(Role::Button, "Take in 1 file");
    upper.go(upper.tree().route + "/summaries");
    upper.press(Role::Button, "Take it over into my summary");
    expect_golden("cluster-summaries", upper.text());
    EXPECT_TRUE(upper.problems().empty()) << upper.problems().front();
    EXPECT_TRUE(upper.shows("It stands in your summary."));
}

TEST(Summary, SYS16_IsMadeAsAFileThatStandsInTheLeadsLedger)
{
    Desk desk { "/summary" };
    desk.app.type_at("main/opening", "Thanks to all.");
    desk.go("/pass-on");
    expect_golden("cluster-pass-on", desk.app.text());
    desk.app.press(Role::Button, "Make the file");
    ASSERT_EQ(desk.world.files.saved.size(), 1U);
    EXPECT_THAT(desk.world.files.saved.front().name, HasSubstr("_cluster-summary_"));
    desk.go("/sharing");
    expect_golden("cluster-sharing", desk.app.text());
    EXPECT_TRUE(desk.app.shows("Cluster summary, for the partnership"));
}

} // namespace triad::test
