#include "returns_fixture.h"
#include "support/app_harness.h"

#include <gtest/gtest.h>

// A folder that schools put their files into is read where it lies, and looked into again.

namespace triad::test {

using platform::FolderError;
using semantics::Role;

namespace {

struct Shared {
    Shared()
    {
        app.press(Role::Button, "Begin a cluster");
        address = app.tree().route;
        app.world().folders.chosen = "Returns of Bow";
    }

    void open()
    {
        app.press(Role::Button, "Open a shared folder");
        ASSERT_NE(app.find(Role::Button, "Look again in Returns of Bow"), nullptr) << app.text();
    }

    /// Looks again where it cannot be read, and expects this sentence.
    void expect_trouble(FolderError error, std::string_view sentence)
    {
        app.world().folders.trouble = error;
        app.press(Role::Button, "Look again in Returns of Bow");
        EXPECT_TRUE(app.shows(sentence)) << app.text();
        app.press(Role::Button, "Dismiss");
    }

    AppHarness app;
    std::string address;
};

} // namespace

TEST(SharedFolder, SYS15_AFolderIsOpenedInPlaceAndLookedIntoAgainAfterAReload)
{
    Shared lead;
    lead.open();
    EXPECT_EQ(lead.app.world().folders.reads, 1);
    expect_golden("shared-folder", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.push({ .kind = ui::InputKind::Hidden, .text = {} });
    AppHarness again { lead.app.world(), {}, lead.address };
    again.press(Role::Button, "Look again in Returns of Bow");
    EXPECT_EQ(lead.app.world().folders.reads, 2);
}

TEST(SharedFolder, TheFolderIsForgottenWhenTheLeadSaysSo)
{
    Shared lead;
    lead.open();
    lead.app.press(Role::Button, "Forget this folder");
    EXPECT_TRUE(lead.app.shows("“Returns of Bow” is forgotten on this device. Nothing in the folder was changed."));
    EXPECT_TRUE(lead.app.world().folders.remembered.empty());
    EXPECT_NE(lead.app.find(Role::Button, "Open a shared folder"), nullptr);
}

TEST(SharedFolder, ItGoesWithTheWorkThatItIsRememberedFor)
{
    Shared lead;
    lead.open();
    lead.app.go("#/");
    lead.app.press(Role::Button, "Remove Cluster not named yet from this device");
    lead.app.press(Role::Button, "Remove it");
    EXPECT_TRUE(lead.app.world().folders.remembered.empty());
}

TEST(SharedFolder, EachLeadsWorkHasItsOwn)
{
    Shared lead;
    lead.open();
    lead.app.go("#/");
    lead.app.press(Role::Button, "Begin a cluster");
    EXPECT_NE(lead.app.find(Role::Button, "Open a shared folder"), nullptr) << lead.app.text();
    lead.app.go(lead.address);
    EXPECT_NE(lead.app.find(Role::Button, "Look again in Returns of Bow"), nullptr) << lead.app.text();
}

TEST(SharedFolder, WhereTheBrowserHasNoneThereIsNoButton)
{
    platform::headless::FakeWorld world;
    world.folders.here = false;
    AppHarness app { world };
    app.press(Role::Button, "Begin a cluster");
    EXPECT_NE(app.find(Role::Button, "Choose files"), nullptr);
    EXPECT_EQ(app.find(Role::Button, "Open a shared folder"), nullptr);
}

TEST(SharedFolder, WhyAFolderCannotBeReadIsASentence)
{
    Shared lead;
    lead.app.world().folders.chosen = Failure { FolderError::None };
    lead.app.press(Role::Button, "Open a shared folder");
    EXPECT_EQ(lead.app.find(Role::Button, "Dismiss"), nullptr) << "whoever chose none knows it";
    lead.app.world().folders.chosen = Failure { FolderError::Refused };
    lead.app.press(Role::Button, "Open a shared folder");
    EXPECT_TRUE(lead.app.shows("The folder was not read, because the browser has no permission to."));
    lead.app.press(Role::Button, "Dismiss");
    lead.app.world().folders.chosen = "Returns of Bow";
    lead.open();
    lead.expect_trouble(FolderError::Gone, "“Returns of Bow” could not be read: it was moved, renamed or deleted");
    lead.expect_trouble(FolderError::Refused, "“Returns of Bow” was not read, because the browser has no permission to.");
    lead.expect_trouble(FolderError::Missing, "“Returns of Bow” could not be opened by this browser.");
    lead.expect_trouble(FolderError::None, "“Returns of Bow” is not remembered here any more. Open it again.");
    EXPECT_NE(lead.app.find(Role::Button, "Open a shared folder"), nullptr);
}

} // namespace triad::test
