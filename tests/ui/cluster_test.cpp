#include "returns_fixture.h"
#include "support/app_harness.h"

#include "base/text.h"
#include "format/school_file.h"
#include "support/generate.h"

#include <gtest/gtest.h>

// A lead collects what schools hand in, from the drop to the file. Today is 22 November 2026.

namespace triad::test {

using semantics::Role;

namespace {

struct Lead {
    explicit Lead(Window const& window = {})
        : app(world, window)
    {
    }

    void drop_three()
    {
        app.drop("oak.triad.json", return_of("Oak School", "999001"));
        app.drop("ash.triad.json", return_of("Ash School", "999002"));
        app.drop("photo.json", "\xff\xd8\xff\xe0 picture");
    }

    std::string cluster_address() { return app.tree().route; }

    platform::headless::FakeWorld world;
    AppHarness app;
};

} // namespace

TEST(Cluster, SYS15_FilesThatAreDroppedAreReportedBeforeAnythingIsTakenIn)
{
    Lead lead;
    lead.drop_three();
    EXPECT_EQ(lead.app.tree().route, "#/import");
    expect_golden("import-report", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.go("#/");
    lead.app.press(Role::Link, "Look at the 3 files that you dropped");
    EXPECT_EQ(lead.app.tree().route, "#/import");
    lead.app.press(Role::Button, "Leave them all");
    EXPECT_EQ(lead.app.tree().route, "#/");
    EXPECT_TRUE(lead.app.shows("Nothing was taken in."));
    lead.app.go("#/import");
    EXPECT_TRUE(lead.app.shows("No files are waiting."));
}

TEST(Cluster, SYS16c_WhatIsTakenInStandsOnTheOverviewAndSurvivesAReload)
{
    Lead lead;
    lead.drop_three();
    lead.app.press(Role::Button, "Take in 2 files");
    ASSERT_TRUE(lead.app.tree().route.starts_with("#/cluster/")) << lead.app.tree().route;
    EXPECT_TRUE(lead.app.shows("All 2 schools have returned.")) << lead.app.text();
    lead.app.type_at("asking/name", "Bow cluster");
    expect_golden("cluster", lead.app.text());
    auto const address = lead.cluster_address();
    lead.app.push({ .kind = ui::InputKind::Hidden, .text = {} });
    AppHarness again { lead.world, {}, address };
    EXPECT_TRUE(again.shows("Bow cluster")) << again.text();
    EXPECT_TRUE(again.shows("All 2 schools have returned."));
    again.go("#/");
    EXPECT_TRUE(again.shows("2 schools · 2 have returned")) << again.text();
}

TEST(Cluster, OneFileMoreOrLessIsTheLeadsChoice)
{
    Lead lead;
    lead.drop_three();
    lead.app.press(Role::Checkbox, "Take in: Ash School");
    lead.app.press(Role::Button, "Take in 1 file");
    EXPECT_TRUE(lead.app.shows("The one school on your list has returned.")) << lead.app.text();
}

TEST(Cluster, TwoSchoolsWithOneIdAreASentenceAndAChoice)
{
    Lead lead;
    lead.app.drop("oak.triad.json", return_of("Oak School", "999001"));
    lead.app.press(Role::Button, "Take in 1 file");
    auto other = return_of("Ash School", "999002");
    for (auto at = other.find("id-999002"); at != std::string::npos; at = other.find("id-999002"))
        other.replace(at, 9, "id-999001");
    lead.app.drop("ash.triad.json", other);
    EXPECT_TRUE(lead.app.shows("Which school is this?")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("It has the id of “Oak School”."));
    lead.app.press(Role::Radio, "Take it in as a school of its own");
    lead.app.press(Role::Button, "Take in 1 file");
    EXPECT_TRUE(lead.app.shows("All 2 schools have returned.")) << lead.app.text();
}

TEST(Cluster, TheListOfSchoolsCanBePastedAndChanged)
{
    Lead lead;
    lead.app.press(Role::Button, "Begin a cluster");
    auto const address = lead.cluster_address();
    lead.app.go(concat({ address, "/schools" }));
    lead.app.type_at("adding/list", "Oak School, 999001, primary, North\nElm School, 999003, secondary\nOak School\n\n");
    EXPECT_TRUE(lead.app.shows("2 schools are new.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Row 3 is left: “Oak School” stands in row 1 already."));
    lead.app.press(Role::Button, "Add to the list");
    EXPECT_TRUE(lead.app.shows("2 schools were added. 1 row was not taken as it stands.")) << lead.app.text();
    lead.app.press(Role::Disclosure, "Change Oak School");
    expect_golden("cluster-schools", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.drop("oak.triad.json", return_of("Oak School", "999001"));
    lead.app.press(Role::Button, "Take in 1 file");
    EXPECT_TRUE(lead.app.shows("1 of 2 schools has returned.")) << lead.app.text();
    lead.app.go(concat({ address, "/schools" }));
    if (!lead.app.find(Role::Button, "Delete what Oak School handed in"))
        lead.app.press(Role::Disclosure, "Change Oak School");
    lead.app.press(Role::Button, "Delete what Oak School handed in");
    lead.app.press(Role::Button, "Delete it");
    EXPECT_TRUE(lead.app.shows("What Oak School handed in was deleted from this work."));
    EXPECT_EQ(lead.app.find(Role::Button, "Delete what Oak School handed in"), nullptr);
}

TEST(Cluster, SYS15_WhoHasReturnedAndAReminderThatShamesNobody)
{
    Lead lead;
    lead.drop_three();
    lead.app.press(Role::Button, "Take in 2 files");
    auto const address = lead.cluster_address();
    lead.app.go(concat({ address, "/schools" }));
    lead.app.type_at("adding/list", "Elm School");
    lead.app.press(Role::Button, "Add to the list");
    lead.app.go(concat({ address, "/returns" }));
    expect_golden("cluster-returns", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    auto const reminder = lead.app.at("reminder/text/words").name;
    EXPECT_EQ(reminder.find("Elm"), std::string::npos) << reminder;
    lead.app.press(Role::Checkbox, "Letters in place of the schools’ names, here and wherever answers stand");
    EXPECT_FALSE(lead.app.shows("Elm School")) << lead.app.text();
    EXPECT_FALSE(lead.app.shows("Oak School"));
}

TEST(Cluster, SYS16_AnswersAreCountedInWordsAndEachStatementOpensItsComments)
{
    Lead lead;
    lead.app.drop("oak.triad.json", return_of("Oak School", "999001"));
    lead.app.drop("ash.triad.json", return_of("Ash School", "999002", "amber"));
    lead.app.press(Role::Button, "Take in 2 files");
    auto const address = lead.cluster_address();
    lead.app.go(concat({ address, "/statements" }));
    expect_golden("cluster-statements", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.go(concat({ address, "/statement/A01" }));
    expect_golden("cluster-statement", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    EXPECT_TRUE(lead.app.shows("Ten cannot."));
    lead.app.go(concat({ address, "/schools" }));
    lead.app.press(Role::Disclosure, "Change ");
    lead.app.press(Role::Checkbox, "Leave this school out of every picture and count");
    lead.app.go(concat({ address, "/statement/A01" }));
    EXPECT_FALSE(lead.app.shows("Oak School")) << lead.app.text();
    lead.app.go(concat({ address, "/statement/nowhere" }));
    EXPECT_EQ(lead.app.find(Role::Heading, "Answers to one statement"), nullptr);
}

TEST(Cluster, SYS16_ThePictureHasStatementsBesideSchoolsAndEachCellOpensItsAnswers)
{
    Lead lead;
    lead.app.drop("oak.triad.json", return_of("Oak School", "999001"));
    lead.app.drop("ash.triad.json", return_of("Ash School", "999002", "amber"));
    lead.app.drop("elm.triad.json", return_of("Elm School", "999003", "green"));
    lead.app.press(Role::Button, "Take in 3 files");
    auto const address = lead.cluster_address();
    lead.app.go(concat({ address, "/picture" }));
    expect_golden("cluster-picture", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::GridCell, "Amber, with a comment");
    EXPECT_EQ(lead.app.tree().route, concat({ address, "/statement/A01" }));
    lead.app.go(concat({ address, "/returns" }));
    lead.app.press(Role::Checkbox, "Letters in place of the schools’ names, here and wherever answers stand");
    lead.app.go(concat({ address, "/picture" }));
    EXPECT_FALSE(lead.app.shows("Oak School")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("School A"));
}

TEST(Cluster, SYS17_RoundsAndGroupsAreChosen)
{
    Lead lead;
    auto earlier = return_of("Oak School", "999001");
    for (auto at = earlier.find("Autumn 2026"); at != std::string::npos; at = earlier.find("Autumn 2026"))
        earlier.replace(at, 11, "Autumn 2025");
    for (auto at = earlier.find("eval-999001"); at != std::string::npos; at = earlier.find("eval-999001"))
        earlier.replace(at, 11, "eval-before");
    lead.app.drop("earlier.triad.json", earlier);
    lead.app.drop("oak.triad.json", return_of("Oak School", "999001", "green"));
    lead.app.press(Role::Button, "Take in 2 files");
    lead.app.go(concat({ lead.cluster_address(), "/statements" }));
    EXPECT_TRUE(lead.app.shows("1 green")) << lead.app.text();
    lead.app.type_at("round", "autumn 2025");
    EXPECT_TRUE(lead.app.shows("1 red")) << lead.app.text();
}

TEST(Cluster, WithAClusterOpenTheExampleSchoolAndAnOwnFileOpenAsEver)
{
    Lead lead;
    lead.drop_three();
    lead.app.press(Role::Button, "Take in 2 files");
    auto const address = lead.cluster_address();
    lead.app.go("#/");
    lead.app.press(Role::Button, "Look at an example school");
    EXPECT_TRUE(lead.app.tree().route.starts_with("#/evaluation/")) << lead.app.tree().route;
    lead.app.go(address);
    lead.app.go("#/");
    lead.app.drop("own.triad.json", format::encode_school(sample_document()));
    EXPECT_TRUE(lead.app.tree().route.starts_with("#/evaluation/")) << lead.app.tree().route;
    lead.app.go(address);
    lead.app.drop("own.triad.json", format::encode_school(sample_document()));
    EXPECT_EQ(lead.app.tree().route, "#/import") << "where the lead looks it is a school's";
    EXPECT_TRUE(lead.app.shows("It is a whole school file.")) << lead.app.text();
}

TEST(Cluster, SYS16e_ALongCommentStandsWholeWhereverItIsRead)
{
    std::string const words = std::string(400, 'x') + " to the very end.";
    Lead lead;
    lead.app.drop("oak.triad.json", return_of("Oak School", "999001", "red", 1, words));
    lead.app.press(Role::Button, "Take in 1 file");
    auto const address = lead.cluster_address();
    for (auto const* screen : { "/statement/A01", "/findings" }) {
        lead.app.go(address + screen);
        EXPECT_TRUE(lead.app.shows(words)) << screen;
    }
}

TEST(Cluster, AClusterIsRemovedAfterAQuestion)
{
    Lead lead;
    lead.app.press(Role::Button, "Begin a cluster");
    lead.app.go("#/");
    lead.app.press(Role::Button, "Remove Cluster not named yet from this device");
    EXPECT_TRUE(lead.app.shows("There is no file of this work yet.")) << lead.app.text();
    lead.app.press(Role::Button, "Remove it");
    EXPECT_FALSE(lead.app.shows("Cluster not named yet")) << lead.app.text();
}

TEST(Cluster, CtrlSSavesTheLeadsFileAndItOpensOnAnotherDevice)
{
    Lead lead;
    lead.drop_three();
    lead.app.press(Role::Button, "Take in 2 files");
    lead.app.shortcut(ui::Shortcut::Save);
    auto const file = lead.world.files.saved.back();
    EXPECT_EQ(file.name, "Cluster_2026-11-22.triad.json");
    Lead deputy;
    deputy.app.drop(file.name, file.bytes);
    EXPECT_TRUE(deputy.app.tree().route.starts_with("#/cluster/")) << deputy.app.tree().route;
    EXPECT_TRUE(deputy.app.shows("All 2 schools have returned.")) << deputy.app.text();
}

TEST(Cluster, OnAPhoneAndAtFourHundredPerCentNothingIsInTheWay)
{
    for (auto const& window : { Window { .width = 390, .height = 844, .coarse_pointer = true },
             Window { .width = 320, .height = 256, .pixel_ratio = 4 } }) {
        Lead lead { window };
        lead.drop_three();
        EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
        lead.app.press(Role::Button, "Take in 2 files");
        EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
        auto const address = lead.cluster_address();
        for (auto const* part : { "/schools", "/returns", "/statements", "/picture", "/statement/A01", "/table" }) {
            lead.app.go(concat({ address, part }));
            EXPECT_TRUE(lead.app.problems().empty()) << part << " " << lead.app.problems().front();
        }
    }
}

} // namespace triad::test
