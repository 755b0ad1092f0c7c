#include "support/app_harness.h"

#include "base/text.h"
#include "semantics/node.h"

#include <gtest/gtest.h>

namespace triad::test {

using semantics::Role;

namespace {

void open_document(AppHarness& app)
{
    app.press(Role::Button, "Look at an example school");
    app.go(concat({ app.tree().route, "/document" }));
}

void open_document_with_a_telephone_number(AppHarness& app)
{
    app.press(Role::Button, "Look at an example school");
    auto const evaluation = app.tree().route;
    app.go(concat({ evaluation, "/item/THEP-A02" }));
    app.type_at("/comment", "Ring 020 7946 0958 to hear more.");
    app.go(concat({ evaluation, "/document" }));
}

} // namespace

TEST(Exit, R40_SYS14f_WhoGetsADocumentAndUntilWhenStandOnThePageAndInTheLedger)
{
    AppHarness app;
    open_document(app);
    app.type_at("exit-audience/holder", "our governors");
    app.type_at("exit-audience/keep-until", "2027-07-31");
    EXPECT_TRUE(app.shows("For our governors. To be deleted by 31 July 2027.")) << app.text();
    app.press(Role::Button, "Save the document");
    auto const file = app.world().files.saved.back();
    EXPECT_EQ(app.at("/made").name, concat({ "File made: ", file.name, "." }));
    EXPECT_EQ(app.at("exit-audience/holder").value, "") << "the next copy may be for somebody else";
    EXPECT_NE(file.bytes.find("For our governors. To be deleted by 31 July 2027."), std::string::npos);
    app.go("#/sharing");
    EXPECT_TRUE(app.shows("our governors")) << app.text();
    EXPECT_TRUE(app.shows("31 July 2027")) << app.text();
}

TEST(Exit, R40_WhatWasTypedForOneDocumentIsNotThereForTheNext)
{
    AppHarness app;
    open_document(app);
    app.type_at("exit-audience/holder", "our governors");
    app.go("#/review/review-example-reading/save-plan");
    EXPECT_EQ(app.at("exit-audience/holder").value, "");
    EXPECT_FALSE(app.shows("our governors"));
}

TEST(Exit, R40_NothingLeavesBeforeWhatLooksPersonalWasLookedAt)
{
    AppHarness app;
    open_document_with_a_telephone_number(app);
    app.press(Role::Button, "Save the document");
    EXPECT_TRUE(app.world().files.saved.empty());
    app.press(Role::Checkbox, "I have looked at these");
    app.press(Role::Button, "Save the document");
    EXPECT_EQ(app.world().files.saved.size(), 1u);
}

TEST(Exit, R40_WhoeverGetsItIsLookedAtLikeAnyOtherWords)
{
    AppHarness app;
    open_document_with_a_telephone_number(app);
    app.type_at("exit-audience/holder", "020 7946 0958");
    app.press(Role::Button, "Save the document");
    EXPECT_TRUE(app.world().files.saved.empty());
}

TEST(Exit, R40_WhatWasTypedForOneSchoolIsNotThereForAnother)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go("#/hand-over");
    app.type_at("exit-audience/holder", "Amara Whitlock");
    app.go("#/instruments");
    app.press(Role::Button, "Start: Remote learning self-evaluation"); // in a file of one's own, not in the example
    app.go("#/hand-over");
    EXPECT_EQ(app.at("exit-audience/holder").value, "the next head");
}

TEST(Exit, R40_ThePageAddsTheDayAtTheEndOfItsText)
{
    AppHarness app;
    open_document(app);
    app.type_at("exit-audience/holder", "our governors");
    auto const shown = app.text();
    app.press(Role::Button, "Save the document");
    auto const& bytes = app.world().files.saved.back().bytes;
    EXPECT_NE(shown.find("The page adds the day on which it is saved."), std::string::npos);
    EXPECT_NE(bytes.find("<p>As it stood on 22 November 2026.</p>\n</div>"), std::string::npos) << "the end of the text";
}

TEST(Exit, R40_EveryTextOfAnInstrumentStandsThereBeforeItIsShared)
{
    AppHarness app;
    app.go("#/instruments");
    app.press(Role::Button, "Adapt: Remote learning self-evaluation");
    app.go(app.get(Role::Link, "Share it").href);
    EXPECT_TRUE(app.shows("Answers to choose from"));
    EXPECT_TRUE(app.problems().empty());
    app.press(Role::Button, "Save the file");
    EXPECT_EQ(app.world().files.saved.size(), 1u);
    app.go("#/sharing");
    EXPECT_TRUE(app.shows("Instrument: Remote learning self-evaluation (our version)")) << app.text();
}

} // namespace triad::test
