#include "planning_steps.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/exchange/review_file.h"
#include "ui/screens/review/plan/line_choices.h"

#include <gtest/gtest.h>

// A host plans a review.

namespace triad::test {

using namespace planning;

TEST(ReviewPlan, SYS09aTheHostSetsTheQuestionTheFocusAndTheLines)
{
    AppHarness app;
    plan(app, outside);
    type_into(app, Role::TextField, "The question, in a few words", "Does writing get better?");
    type_into(app, Role::TextArea, "Your focus", "W");
    type_into(app, Role::TextArea, "Your focus", "Writing in Year 3");
    type_into(app, Role::TextArea, "Why this focus", "Results have stood still");
    app.press(Role::Button, "Write a line");
    type_into(app, Role::TextArea, "Line of enquiry 1", "Do pupils write more than last year?");
    auto const review = the_review(app);
    EXPECT_EQ(review.title, "Does writing get better?");
    ASSERT_EQ(review.focuses.size(), 1);
    EXPECT_EQ(review.focuses[0].kind, "free");
    EXPECT_EQ(review.focuses[0].text, "Writing in Year 3");
    EXPECT_EQ(review.focuses[0].why, "Results have stood still");
    ASSERT_EQ(review.lines.size(), 1);
    EXPECT_EQ(review.lines[0].text, "Do pupils write more than last year?");
    EXPECT_EQ(review.lines[0].origin, "");
}

TEST(ReviewPlan, SYS09aDayStartAndPlaceAreKeptAndALineGoesWithItsEvidenceAndComesBackWithIt)
{
    AppHarness app;
    plan(app, visit);
    app.type_at("basics/date", "2026-12-03");
    app.type_at("basics/starts", "08:30");
    app.type_at("basics/place", "Oak room");
    app.press(Role::Button, "Write a line");
    app.press(Role::Button, "Add evidence for line 1");
    app.press(Role::Button, "Remove line 1");
    auto review = the_review(app);
    EXPECT_EQ(review.date, "2026-12-03");
    EXPECT_EQ(review.starts, "08:30");
    EXPECT_EQ(review.place, "Oak room");
    EXPECT_TRUE(present(review.lines).empty());
    EXPECT_TRUE(present(review.sources).empty());
    app.shortcut(ui::Shortcut::Undo);
    review = the_review(app);
    EXPECT_EQ(present(review.lines).size(), 1);
    EXPECT_EQ(present(review.sources).size(), 1);
}

TEST(ReviewPlan, SYS09bAMB16TheProtocolDecidesHowManyAreasThereAre)
{
    AppHarness app;
    plan_in_example(app, visit);
    EXPECT_EQ(names_of(app, Role::TextArea, "/focus/"),
        (std::vector<std::string> {
            "A strength of your school", "Why this strength", "A priority of the partnership", "Why this priority" }));
    type_into(app, Role::TextArea, "A strength of your school", "Phonics");
    type_into(app, Role::TextArea, "A priority of the partnership", "Disadvantaged pupils");
    auto const review = the_review(app);
    ASSERT_EQ(review.focuses.size(), 2);
    EXPECT_EQ(review.focuses[0].kind, "strength");
    EXPECT_EQ(review.focuses[1].kind, "priority");
    plan(app, presentation);
    EXPECT_EQ(names_of(app, Role::TextArea, "/focus/"),
        (std::vector<std::string> { "The theme you share", "What it means for your school" }));
    EXPECT_NE(app.at("focus/hint").name.find("theme that the partnership agreed"), std::string::npos);
    EXPECT_EQ(app.at("basics/role").name, "Here your school is the presenting school."); // AMB-09
    plan(app, outside);
    EXPECT_EQ(names_of(app, Role::TextArea, "/focus/"), (std::vector<std::string> { "Your focus", "Why this focus" }));
    EXPECT_EQ(app.at("basics/role").name, "Here your school is the host school.");
}

TEST(ReviewPlan, SYS09cPROC28EachRoleIsAddedWhileItHasRoomAndOnlyAFacilitatorIsAskedAboutIndependence)
{
    AppHarness app;
    plan(app, outside);
    EXPECT_EQ(app.find(Role::Button, "Add: Head of the host school"), nullptr);
    app.press(Role::Button, "Add: Visiting head");
    EXPECT_EQ(app.find(Role::Checkbox, "Comes from outside"), nullptr);
    app.press(Role::Button, "Add: Visiting head");
    EXPECT_EQ(app.find(Role::Button, "Add: Visiting head"), nullptr);
    app.press(Role::Button, "Add: Facilitator from outside");
    app.press(Role::Checkbox, "Comes from outside");
    app.press(Role::Button, "Add: Improvement champion");
    auto review = the_review(app);
    ASSERT_EQ(review.members.size(), 5);
    app.type_at(concat({ review.members[1].id, "/name" }), "Jo Park");
    app.type_at(concat({ review.members[1].id, "/school" }), "Elmbridge Primary School");
    app.type_at(concat({ review.members[2].id, "/role" }), "guest");
    review = the_review(app);
    EXPECT_EQ(review.members[0].role, "host");
    EXPECT_EQ(review.members[1].role, "reviewer");
    EXPECT_EQ(review.members[1].name, "Jo Park");
    EXPECT_EQ(review.members[1].school, "Elmbridge Primary School");
    EXPECT_EQ(review.members[2].role, "guest");
    EXPECT_TRUE(review.members[3].independent);
    EXPECT_EQ(review.members[4].role, "champion");
    EXPECT_NE(app.find(Role::Button, "Add: Visiting head"), nullptr);
    app.press(Role::Button, "Remove person 2: Jo Park");
    EXPECT_EQ(present(the_review(app).members).size(), 4);
}

TEST(ReviewPlan, SYS09dAMB25EachRowOfEvidenceSaysWhetherItWorksAtADistance)
{
    AppHarness app;
    plan(app, presentation);
    app.press(Role::Button, "Write a line");
    type_into(app, Role::TextArea, "Line of enquiry 1", "Do pupils finish what they begin?");
    app.press(Role::Button, "Add evidence for line 1");
    app.press(Role::Button, "Add evidence for line 1");
    app.press(Role::Button, "Add evidence for the whole review");
    auto sources = the_review(app).sources;
    ASSERT_EQ(sources.size(), 3);
    EXPECT_EQ(sources[0].kind, "observe");
    EXPECT_EQ(sources[1].kind, "listen"); // another kind than the row above
    EXPECT_EQ(sources[2].line, "");
    app.type_at(concat({ sources[0].id, "/what" }), "Pupils’ books");
    app.type_at(concat({ sources[0].id, "/kind" }), "read");
    app.type_at(concat({ sources[0].id, "/whom" }), "Two middle leaders");
    app.type_at(concat({ sources[0].id, "/time" }), "After break");
    EXPECT_EQ(worth_a_look(app).find("Pupils’ books"), std::string::npos);
    app.type_at(concat({ sources[0].id, "/remote" }), "no");
    EXPECT_NE(worth_a_look(app).find("Pupils’ books”"), std::string::npos) << worth_a_look(app);
    EXPECT_NE(worth_a_look(app).find("at a distance"), std::string::npos);
    app.press(Role::Radio, "In the school");
    EXPECT_EQ(worth_a_look(app).find("at a distance"), std::string::npos);
    auto const review = the_review(app);
    EXPECT_EQ(review.mode, "school");
    EXPECT_EQ(review.sources[0].kind, "read");
    EXPECT_EQ(review.sources[0].whom, "Two middle leaders");
    EXPECT_EQ(review.sources[0].time, "After break");
    EXPECT_EQ(review.sources[0].remote, "no");
    EXPECT_EQ(review.sources[0].line, review.lines[0].id);
}

TEST(ReviewPlan, SYS09eAMissingRoleIsSaidAndNothingIsBlocked)
{
    AppHarness app;
    plan(app, visit);
    auto const warning = "A triad has three schools, and its third head is missing.";
    EXPECT_NE(worth_a_look(app).find(warning), std::string::npos) << worth_a_look(app);
    EXPECT_NE(app.find(Role::Link, "Save the plan to print"), nullptr);
    app.press(Role::Button, "Add: Reviewer");
    EXPECT_EQ(worth_a_look(app).find(warning), std::string::npos);
}

TEST(ReviewPlan, SYS09eAWarningLeadsToThePlaceWhereItIsMended)
{
    AppHarness app;
    plan(app, visit);
    app.press(Role::Button, "Go to: Team");
    EXPECT_EQ(app.tree().focus, app.at("team/heading").id);
    app.press(Role::Button, "Write a line");
    type_into(app, Role::TextArea, "Line of enquiry 1", "Do pupils finish what they begin?");
    app.press(Role::Button, "Go to: Evidence for line 1");
    EXPECT_EQ(app.tree().focus, app.at(concat({ "for-", the_review(app).lines[0].id, "/heading" })).id);
}

TEST(ReviewPlan, SYS10bALineWrittenHereIsTiedToAStatementAndTakenOffAgain)
{
    AppHarness app;
    plan_in_example(app, visit);
    app.press(Role::Button, "Write a line");
    type_into(app, Role::TextArea, "Line of enquiry 1", "Do pupils finish what they begin?");
    auto const id = the_review(app).lines[0].id;
    app.type_at(concat({ id, "/tie" }), "THEP-A18");
    EXPECT_EQ(the_review(app).lines[0].items, "THEP-A18");
    EXPECT_TRUE(app.shows("Tied to statement 18 of ")) << app.text();
    app.type_at(concat({ id, "/tie" }), "THEP-A02");
    EXPECT_EQ(the_review(app).lines[0].items, "THEP-A18 THEP-A02");
    app.press(Role::Button, "Take off: statement 18");
    EXPECT_EQ(the_review(app).lines[0].items, "THEP-A02");
    EXPECT_EQ(app.tree().focus, app.at(concat({ id, "/text" })).id);
}

TEST(ReviewPlan, SYS09fTheDayIsTakenFromTheProtocolShowsClockTimesAndPrints)
{
    AppHarness app;
    plan(app, visit);
    type_into(app, Role::TextField, "The question, in a few words", "Reading across the school");
    app.press(Role::Button, "Take the day from the protocol");
    EXPECT_EQ(app.find(Role::Button, "Take the day from the protocol"), nullptr);
    EXPECT_NE(app.find(Role::Heading, "Part 1: 09:00 to 09:20"), nullptr);
    EXPECT_NE(app.find(Role::Heading, "Part 3: 09:40 to 10:40"), nullptr);
    EXPECT_EQ(app.at("day/hint").name, "The day takes 6 hours 30 minutes, from 09:00 to 15:30.");
    EXPECT_EQ(worth_a_look(app).find("The day takes"), std::string::npos);
    auto const slots = the_review(app).timeslots;
    ASSERT_EQ(slots.size(), 12);
    EXPECT_EQ(slots[1].who, "Lead reviewer, Reviewer");
    app.type_at(concat({ slots[0].id, "/minutes" }), "30");
    EXPECT_NE(app.find(Role::Heading, "Part 1: 09:00 to 09:30"), nullptr);
    app.type_at("basics/starts", "08:00");
    EXPECT_NE(app.find(Role::Heading, "Part 1: 08:00 to 08:30"), nullptr);
    app.go(app.get(Role::Link, "Save the plan to print").href);
    app.press(Role::Button, "Save the document");
    auto const& file = app.world().files.saved.back();
    EXPECT_EQ(file.mime, "text/html");
    EXPECT_TRUE(file.name.ends_with(".html")) << file.name;
    EXPECT_NE(file.bytes.find("08:30"), std::string::npos);
    EXPECT_NE(file.bytes.find("Reading across the school"), std::string::npos);
}

TEST(ReviewPlan, SYS09fPartsOfTheDayMoveAreAddedAndRemovedAndEachStepIsUndone)
{
    AppHarness app;
    plan(app, presentation);
    app.press(Role::Button, "Take the day from the protocol");
    auto const slots = the_review(app).timeslots;
    ASSERT_EQ(slots.size(), 6); // PROC-04: welcome, two presentations with discussion, summing up
    auto const order = [&] { return names_of(app, Role::TextArea, "/day/"); };
    auto const value = [&](std::size_t i) { return app.at(concat({ slots[i].id, "/what" })).value; };
    EXPECT_TRUE(blocked(app.at(concat({ slots[0].id, "/up" }))));
    EXPECT_TRUE(blocked(app.at(concat({ slots[5].id, "/down" }))));
    app.press_at(concat({ slots[0].id, "/up" }));
    EXPECT_NE(app.find(Role::Button, "Move earlier: part 4: Second school presents"), nullptr) << order().size();
    app.press_at(concat({ slots[3].id, "/up" }));
    EXPECT_NE(app.find(Role::Button, "Move earlier: part 3: Second school presents"), nullptr);
    EXPECT_EQ(the_review(app).timeslots[3].order, 3);
    EXPECT_EQ(the_review(app).timeslots[2].order, 4);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(app.find(Role::Button, "Move earlier: part 4: Second school presents"), nullptr);
    app.press(Role::Button, "Add a part of the day");
    auto const added = the_review(app).timeslots.back();
    EXPECT_EQ(added.order, 7);
    EXPECT_EQ(added.minutes, 30);
    app.press(Role::Button, "Remove part 7");
    EXPECT_EQ(present(the_review(app).timeslots).size(), 6);
    EXPECT_FALSE(value(0).empty());
    for (int i = 0; i < 3; ++i)
        app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(app.find(Role::Button, "Take the day from the protocol"), nullptr);
}

TEST(ReviewPlan, SYS10cALinePromptedByAnswersKeepsItsOriginAndTheStatementsBehindIt)
{
    AppHarness app;
    plan_in_example(app, visit);
    take_prompted(app, "THEP-L14");
    EXPECT_NE(app.find(Role::Button, "Use THEP-L14"), nullptr);
    EXPECT_TRUE(blocked(app.get(Role::Button, "Use THEP-L14")));
    auto const lines = the_review(app).lines;
    ASSERT_EQ(lines.size(), 1);
    EXPECT_EQ(lines[0].origin, "THEP-L14");
    EXPECT_EQ(lines[0].items, "THEP-A10"); // the red one of the two that the bank names
    EXPECT_EQ(
        app.at(concat({ lines[0].id, "/behind" })).name, "Behind it: statement 10 of Remote learning self-evaluation (red).");
    EXPECT_EQ(app.at(concat({ lines[0].id, "/origin" })).name, "From the bank: THEP-L14 · Works partly at a distance");
    app.press(Role::Button, "Add evidence for line 1");
    EXPECT_EQ(the_review(app).sources[0].remote, "partly");
    app.type_at(concat({ lines[0].id, "/text" }), "Do families know when they hear from us?");
    EXPECT_EQ(the_review(app).lines[0].origin, "THEP-L14");
}

TEST(ReviewPlan, SH17WorkThatStaysInTheSchoolPromptsNoLineBecauseItWouldTravelWithIt)
{
    model::SchoolDocument document;
    model::Choice const low { .id = "red", .word = "Red", .tone = model::Tone::Red };
    model::Choice const next { .id = "amber", .word = "Amber", .tone = model::Tone::Amber };
    model::Choice const none { .id = "none", .kind = model::ChoiceKind::NotRated, .word = "Not yet rated" };
    document.instruments.push_back({ .id = "audit", .scale = { .id = "rag", .choices = { low, next, none } } });
    auto& instrument = document.instruments.front();
    instrument.sections.push_back({ .id = "s", .groups = { { .items = { { .id = "A01", .text = "We agree" } } } } });
    document.evaluations.push_back({ .id = "eval", .instrument = "audit" });
    document.evaluations.front().answers.push_back({ .item = "A01", .rating = "red" });
    model::EnquiryBank bank;
    bank.sets.push_back({ .id = "set", .lines = { { .id = "L1", .text = "Do we agree?", .items = { "A01" } } } });
    auto const prompted = [&] { return ui::line_choices(document, {}, { &bank, 1 }).prompted; };
    ASSERT_EQ(prompted().size(), 1);
    EXPECT_EQ(prompted()[0].items, "A01");
    instrument.audience = model::InstrumentAudience::School;
    EXPECT_TRUE(prompted().empty());
}

TEST(ReviewPlan, SYS10cALineOfTheSchoolsOwnComesWithTheStatementsThatTheBankTiesItTo)
{
    AppHarness app;
    plan_in_example(app, visit);
    auto const address = app.tree().route;
    app.go("#/enquiry");
    app.press(Role::Button, "Use THEP-L07 as our line");
    app.go(address);
    app.press(Role::Disclosure, "Your own lines (1)");
    app.press(Role::Button, "Use our line 1");
    auto const review = the_review(app);
    auto const document = downloaded(app);
    ASSERT_EQ(review.lines.size(), 1);
    EXPECT_EQ(review.lines[0].origin, document.lines[0].id);
    EXPECT_EQ(review.lines[0].text, document.lines[0].text);
    EXPECT_EQ(review.lines[0].items, "THEP-A18");
    EXPECT_NE(app.at(concat({ review.lines[0].id, "/origin" })).name.find("THEP-L07"), std::string::npos);
}

TEST(ReviewPlan, SYS10dALineOfAnEarlierReviewIsUsedAgainWithItsOriginAndItems)
{
    AppHarness app;
    plan_in_example(app, visit);
    take_prompted(app, "THEP-L07");
    type_into(app, Role::TextArea, "Line of enquiry 1", "Who shares a laptop at home?");
    app.press(Role::Button, "Write a line");
    type_into(app, Role::TextArea, "Line of enquiry 2", "What do pupils say themselves?");
    plan(app, outside);
    EXPECT_EQ(app.find(Role::TextArea, "Line of enquiry 1"), nullptr);
    app.press(Role::Disclosure, "From your earlier reviews");
    app.press(Role::Button, button_with(app, "Use earlier line ", ": Who shares a laptop"));
    app.press(Role::Button, button_with(app, "Use earlier line ", ": What do pupils say"));
    auto const lines = the_review(app).lines;
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].text, "Who shares a laptop at home?");
    EXPECT_EQ(lines[0].origin, "THEP-L07");
    EXPECT_EQ(lines[0].items, "THEP-A18");
    EXPECT_EQ(lines[1].origin, "");
    EXPECT_TRUE(blocked(app.get(Role::Button, button_with(app, "Use earlier line ", ": What do pupils say"))));
}

TEST(ReviewPlan, AMB06AWideReviewIsAllowedAndSaysThatItHasNoGrade)
{
    AppHarness app;
    plan(app, outside);
    auto const address = app.tree().route;
    app.go("#/enquiry");
    app.press(Role::Disclosure, "Show Focuses chosen by schools");
    app.press(Role::Button, "Use CEN-F2 as our line");
    app.go(address);
    app.press(Role::Disclosure, "Your own lines (1)");
    app.press(Role::Button, "Use our line 1");
    EXPECT_NE(app.at(concat({ the_review(app).lines[0].id, "/note" })).name.find("no grade is given"), std::string::npos);
    for (auto const role : { Role::Radio, Role::Select, Role::TextField, Role::TextArea })
        for (auto const& name : names_of(app, role, "main/"))
            EXPECT_EQ(ascii_lower(name).find("grade"), std::string::npos) << name;
}

TEST(ReviewPlan, NothingChangesWhileAnotherTabHoldsTheWork)
{
    auto const disk = std::make_shared<platform::headless::Disk>();
    platform::headless::FakeWorld first_world { disk };
    AppHarness first { first_world };
    plan(first, visit);
    auto const address = first.tree().route;
    first.settle();
    platform::headless::FakeWorld second_world { disk };
    AppHarness second { second_world, {}, address };
    EXPECT_TRUE(blocked(second.get(Role::Button, "Write a line")));
    EXPECT_EQ(second.get(Role::Button, "Write a line").description, "This work is open in another tab.");
    EXPECT_NE(second.get(Role::TextArea, "A strength of your school").state & semantics::ReadOnly, 0U);
    second.press(Role::Button, "Take the day from the protocol");
    EXPECT_NE(second.find(Role::Button, "Take the day from the protocol"), nullptr);
}

TEST(ReviewPlan, APartnerIsToldWherePlanAndPackAreAndCanChangeNeither)
{
    AppHarness host;
    plan(host, visit);
    type_into(host, Role::TextField, "The question, in a few words", "Reading");
    auto const document = downloaded(host);
    auto const file
        = rules::make_review_file(document, document.reviews.front(), model::DocumentKind::ReviewPack, document.saved);
    auto const address = review_address(host);
    AppHarness partner;
    partner.drop("pack.triad.json", format::encode_school(file));
    for (auto const* part : { "/plan", "/pack" }) {
        partner.go(concat({ address, part }));
        EXPECT_NE(partner.find(Role::Link, "See what is looked into"), nullptr) << partner.text();
        for (auto const role : { Role::TextField, Role::TextArea, Role::Checkbox, Role::Select })
            EXPECT_TRUE(names_of(partner, role, "main/").empty()) << part;
    }
}

TEST(ReviewPlan, EveryStringHasANodeAndEveryButtonANameOfItsOwnInWideAndNarrowWindows)
{
    for (auto const& window : { Window {}, Window { .width = 320, .height = 256, .pixel_ratio = 4, .extra = {} },
             Window { .width = 320, .height = 256, .pixel_ratio = 4, .extra = "text_scale=2\n" },
             Window { .width = 390, .height = 844, .coarse_pointer = true, .extra = {} } }) {
        AppHarness app { window };
        plan_in_example(app, visit);
        EXPECT_EQ(app.problems(), std::vector<std::string> {}) << window.width;
        take_prompted(app, "THEP-L14");
        take_prompted(app, "THEP-L07");
        app.press(Role::Button, "Add evidence for line 2");
        app.press(Role::Button, "Add evidence for the whole review");
        app.press(Role::Button, "Add: Reviewer");
        app.press(Role::Button, "Add: Facilitator");
        app.press(Role::Button, "Take the day from the protocol");
        EXPECT_EQ(app.problems(), std::vector<std::string> {}) << window.width;
        EXPECT_EQ(repeated_buttons(app), std::vector<std::string> {});
        open_pack(app);
        app.press(Role::Button, "Share all that are red");
        app.press(Role::Button, "Note a document");
        app.press(Role::Disclosure, "Choose statements of Remote learning self-evaluation");
        EXPECT_EQ(app.problems(), std::vector<std::string> {}) << window.width;
        EXPECT_EQ(repeated_buttons(app), std::vector<std::string> {});
    }
}

TEST(ReviewPlan, PlanAndPackReadAsTheirGoldenTexts)
{
    AppHarness app;
    app.go("#/instruments");
    app.press(Role::Button, "Start: Remote learning self-evaluation");
    app.press_at("THEP-A10/rating/red");
    app.type_at("THEP-A10/comment", "Families do not know when we reply");
    plan(app, visit);
    take_prompted(app, "THEP-L14");
    app.press(Role::Button, "Add evidence for line 1");
    app.press(Role::Button, "Take the day from the protocol");
    expect_golden("review-plan", app.text());
    open_pack(app);
    app.press(Role::Button, "Share the statements of the lines");
    app.press(Role::Disclosure, "Choose statements of Remote learning self-evaluation");
    app.press(Role::Button, "Note a document");
    expect_golden("review-pack", app.text());
}

} // namespace triad::test
