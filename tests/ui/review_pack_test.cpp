#include "planning_steps.h"

#include "base/text.h"

#include <gtest/gtest.h>

// A host chooses what its partners get.

namespace triad::test {

using namespace planning;

TEST(ReviewPack, SH23WithoutATickNoAnswerTravels)
{
    AppHarness app;
    plan_in_example(app, visit);
    open_pack(app);
    EXPECT_TRUE(app.shows("Nothing of it travels."));
    EXPECT_TRUE(packed(app).extracts.empty());
    EXPECT_EQ(app.find(Role::Checkbox, "Share statement 1"), nullptr); // the list starts closed
    EXPECT_EQ(app.get(Role::Link, "Look at the pack").href, concat({ review_address(app), "/send/review-pack" }));
}

TEST(ReviewPack, SYS14fEachPartOfAnAnswerTravelsOnlyWhenItIsTicked)
{
    AppHarness app;
    plan_in_example(app, visit);
    open_pack(app);
    app.press(Role::Disclosure, "Choose statements of Remote learning self-evaluation");
    EXPECT_EQ(app.find(Role::Checkbox, "Rating of statement 10"), nullptr);
    app.press(Role::Checkbox, "Share statement 10");
    auto extract = packed(app).extracts.at(0);
    EXPECT_FALSE(extract.wording.empty());
    EXPECT_EQ(extract.rated + extract.said + extract.known, "");
    app.press(Role::Checkbox, "Rating of statement 10: Red");
    app.press(Role::Checkbox, "Comment on statement 10");
    extract = packed(app).extracts.at(0);
    EXPECT_EQ(extract.rated, "Red");
    EXPECT_TRUE(extract.said.starts_with("Teachers do check."));
    EXPECT_EQ(extract.known, "");
    app.press(Role::Checkbox, "How we know, statement 10");
    EXPECT_TRUE(packed(app).extracts.at(0).known.starts_with("Parent survey"));
    EXPECT_TRUE(app.shows("1 of 19 statements travels: 10."));
}

TEST(ReviewPack, SH23WhatWasTakenBackDoesNotTravelAndItsCommentDoesNotComeBackWithTheStatement)
{
    AppHarness app;
    plan_in_example(app, visit);
    open_pack(app);
    app.press(Role::Disclosure, "Choose statements of Remote learning self-evaluation");
    app.press(Role::Checkbox, "Share statement 10");
    app.press(Role::Checkbox, "Rating of statement 10");
    app.press(Role::Checkbox, "Comment on statement 10");
    app.press(Role::Checkbox, "How we know, statement 10");
    app.press(Role::Checkbox, "Share statement 10");
    EXPECT_TRUE(packed(app).extracts.empty()) << "it never left, and leaves no mark";
    app.press(Role::Checkbox, "Share statement 10");
    auto const again = packed(app).extracts;
    ASSERT_EQ(again.size(), 1);
    EXPECT_FALSE(again[0].removed);
    EXPECT_EQ(again[0].rated + again[0].said + again[0].known, "");
    EXPECT_FALSE(checked(app.get(Role::Checkbox, "Comment on statement 10")));
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(packed(app).extracts.size(), 0); // packs were only looked at, not made
}

TEST(ReviewPack, SYS14aTheButtonForAllThatAreRedLeavesCommentsAndTheSchoolsOwnInstrumentsOut)
{
    AppHarness app;
    app.go("#/instruments");
    app.press(Role::Button, "Start: Remote learning self-evaluation");
    for (auto const* item : { "THEP-A01", "THEP-A02", "THEP-A03" })
        app.press_at(concat({ item, "/rating/red" }));
    app.press_at("THEP-A04/rating/amber");
    app.type_at("THEP-A01/comment", "Two governors are new");
    app.go("#/instruments");
    app.press(Role::Button, "Start: Safeguarding in remote learning");
    app.press_at("NST-SG-M1/rating/no");
    plan(app, visit);
    open_pack(app);
    EXPECT_TRUE(app.shows("This work is for your school alone."));
    app.press(Role::Button, "Share all that are red");
    auto const extracts = packed(app).extracts;
    ASSERT_EQ(extracts.size(), 3);
    for (auto const& extract : extracts) {
        EXPECT_EQ(extract.rated, "Red");
        EXPECT_EQ(extract.said + extract.known, "");
        EXPECT_TRUE(extract.item.starts_with("THEP-A")) << extract.item;
    }
    EXPECT_TRUE(blocked(app.get(Role::Button, "Share all that are red")));
    EXPECT_EQ(app.get(Role::Button, "Share all that are red").description, "They are all shared.");
    app.press(Role::Disclosure, "Choose statements of Safeguarding in remote learning");
    app.press_at("NST-SG-M1/share"); // the head may still decide so
    EXPECT_EQ(packed(app).extracts.size(), 4);
    app.shortcut(ui::Shortcut::Undo);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(present(packed(app).extracts).size(), 0);
}

TEST(ReviewPack, TheStatementsBehindTheLinesAreSharedAtOnce)
{
    AppHarness app;
    plan_in_example(app, visit);
    open_pack(app);
    EXPECT_TRUE(blocked(app.get(Role::Button, "Share the statements of the lines")));
    app.go(concat({ review_address(app), "/plan" }));
    take_prompted(app, "THEP-L07");
    open_pack(app);
    app.press(Role::Button, "Share the statements of the lines");
    auto const extracts = packed(app).extracts;
    ASSERT_EQ(extracts.size(), 1);
    EXPECT_EQ(extracts[0].item, "THEP-A18");
    EXPECT_EQ(extracts[0].rated, "Red");
    EXPECT_EQ(extracts[0].said, "");
}

TEST(ReviewPack, SYS14bTheScreenSaysThatMorePeopleAreADecisionOfTheirOwn)
{
    AppHarness app;
    plan_in_example(app, visit);
    open_pack(app);
    auto const& words = app.at("answers/text").name;
    EXPECT_NE(words.find("into the pack for the partners of this review"), std::string::npos);
    EXPECT_NE(words.find("a decision of its own"), std::string::npos);
    EXPECT_NE(words.find("the sharing ledger keeps"), std::string::npos);
}

TEST(ReviewPack, WhatAlwaysTravelsIsListedAsThePlanHasIt)
{
    AppHarness app;
    plan(app, visit);
    type_into(app, Role::TextField, "The question, in a few words", "Reading across the school");
    type_into(app, Role::TextArea, "A strength of your school", "Phonics");
    app.type_at("basics/date", "2027-03-04");
    app.press(Role::Button, "Take the day from the protocol");
    open_pack(app);
    EXPECT_TRUE(app.shows("Question: Reading across the school"));
    EXPECT_TRUE(app.shows("Focus, and why: Phonics"));
    EXPECT_TRUE(app.shows("The day: 4 March 2027; 09:00 to 15:30; 12 parts"));
    EXPECT_TRUE(app.shows("Evidence plan: nothing yet"));
    EXPECT_FALSE(app.shows("Behind the lines"));
    EXPECT_TRUE(app.shows("There are no answers yet. A pack can go without any."));
}

TEST(ReviewPack, ADocumentIsNamedWithItsPlaceAndStaysOutWhenUnticked)
{
    AppHarness app;
    plan(app, visit);
    open_pack(app);
    app.press(Role::Button, "Note a document");
    app.type_at("/title", "Reading policy");
    auto const id = the_review(app).documents.at(0).id;
    app.type_at(concat({ id, "/place" }), "Staff room, blue folder");
    ASSERT_EQ(packed(app).documents.size(), 1);
    EXPECT_EQ(packed(app).documents[0].title, "Reading policy");
    EXPECT_EQ(packed(app).documents[0].place, "Staff room, blue folder");
    app.press(Role::Checkbox, "Name document 1 in the pack");
    EXPECT_TRUE(packed(app).documents.empty());
    EXPECT_EQ(the_review(app).documents[0].title, "Reading policy");
    app.press(Role::Button, "Remove document 1");
    EXPECT_TRUE(present(the_review(app).documents).empty());
}

TEST(ReviewPack, SH23AKeepUntilDayIsProposedAndSetOnlyWhenChosen)
{
    AppHarness app;
    plan(app, visit);
    open_pack(app);
    EXPECT_EQ(the_review(app).keep_until, "");
    EXPECT_NE(app.find(Role::Button, "Keep until 31 August 2027"), nullptr);
    app.go(concat({ review_address(app), "/plan" }));
    app.type_at("basics/date", "2027-09-20"); // in the next school year
    open_pack(app);
    EXPECT_EQ(the_review(app).keep_until, "");
    app.press(Role::Button, "Keep until 31 August 2028");
    EXPECT_EQ(the_review(app).keep_until, "2028-08-31");
    EXPECT_EQ(app.find(Role::Button, "Keep until"), nullptr);
    app.type_at("keep/keepUntil", "2027-12-31");
    EXPECT_EQ(the_review(app).keep_until, "2027-12-31");
}

} // namespace triad::test
