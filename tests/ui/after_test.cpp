#include "ui/after_fixture.h"

#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

// What comes of a review: actions, workshops with their champions, and the look back.

namespace triad::test::after {

using semantics::Role;
using ui::address_of;
using ui::Screen;

namespace {

/// A new action on the only statement to act on; returns its id.
std::string add_action(AppHarness& app, std::string_view what)
{
    app.press(Role::Button, "Add an action on 1");
    auto const id = id_of(app.get(Role::Article, "New action"));
    app.type_at(concat({ id, "/what" }), what);
    return id;
}

/// The day of the look-back is set.
model::SchoolDocument to_look_back()
{
    auto document = larkspur();
    document.reviews.front().look_back = "2027-02-09";
    return document;
}

std::string plan_workshop(AppHarness& app)
{
    app.press(Role::Button, "Plan a workshop on 1");
    return id_of(app.get(Role::Article, "Workshop 1: "));
}

} // namespace

TEST(After, J6ActionsGrowFromWhatTheReportAsksForAndFromNothingElse)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    EXPECT_EQ(app.get(Role::Heading, "After the review").level, 1);
    EXPECT_EQ(names_below(app, Role::Article, "from-report/").size(), 1U); // neither the strength nor what is still blank
    auto const id = add_action(app, "A shelf of pupils’ own reviews");
    app.type_at(concat({ id, "/who" }), "Reading lead");
    app.type_at(concat({ id, "/due" }), "2027-01-15");
    app.press_at(concat({ id, "/done" }));
    auto const review = review_in(app);
    ASSERT_EQ(review.follow_ups.size(), 1U);
    auto const& action = review.follow_ups.front();
    EXPECT_EQ(action.kind, "action");
    EXPECT_EQ(action.statement, "s-next");
    EXPECT_EQ(action.workshop, "");
    EXPECT_EQ(action.what, "A shelf of pupils’ own reviews");
    EXPECT_EQ(action.who, "Reading lead");
    EXPECT_EQ(action.due, "2027-01-15");
    EXPECT_EQ(action.done, "2026-11-22");
    app.press_at(concat({ id, "/done" }));
    EXPECT_EQ(review_in(app).follow_ups.front().done, "");
    expect_sound(app);
}

TEST(After, ARemovedActionComesBackWithUndoAndALostStatementKeepsItsActions)
{
    AppHarness app;
    auto document = larkspur();
    document.reviews.front().statements[1].removed = true;
    document.reviews.front().follow_ups
        = { { .id = "f-1", .statement = "s-next", .kind = "action", .what = "Ask pupils what they read" } };
    open(app, document, Screen::After);
    EXPECT_NE(app.find(Role::Link, "Go to the report"), nullptr);
    EXPECT_EQ(app.at("others/f-1/what").value, "Ask pupils what they read");
    app.press(Role::Button, "Remove: Ask pupils what they read");
    EXPECT_EQ(app.find(Role::Heading, "Other actions"), nullptr);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(app.find(Role::Heading, "Other actions"), nullptr);
    expect_sound(app);
}

TEST(After, APartnerFindsASentenceAndNothingToChange)
{
    AppHarness app;
    auto document = larkspur();
    document.kind = model::DocumentKind::ReviewPack;
    document.reviews.front().acting = "m-jo";
    open(app, document, Screen::After);
    EXPECT_EQ(app.get(Role::Heading, "After the review").level, 1);
    EXPECT_EQ(app.find(Role::Region, "Workshops"), nullptr);
    EXPECT_EQ(below(app, Role::Button, "from-report/").size(), 0U);
}

TEST(Workshops, SYS20aOneIsPlannedFromAnAreaForDevelopmentInOneStep)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    auto const id = plan_workshop(app);
    auto const review = review_in(app);
    ASSERT_EQ(review.workshops.size(), 1U);
    EXPECT_EQ(review.workshops.front().statement, "s-next");
    EXPECT_EQ(review.workshops.front().title, asked);
    EXPECT_EQ(review.workshops.front().champion, "");
    ASSERT_EQ(review.follow_ups.size(), 7U);
    EXPECT_TRUE(std::ranges::all_of(
        review.follow_ups, [&](auto const& line) { return line.workshop == id && line.statement == "s-next"; }));
    EXPECT_EQ(review.follow_ups[2].kind, "activity");
    EXPECT_EQ(review.follow_ups[2].minutes, 15);
    EXPECT_EQ(app.find(Role::Button, "Remove: action"), nullptr); // lines of an agenda are no promises
    expect_sound(app);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(app.find(Role::Article, "Workshop 1"), nullptr);
    auto const undone = review_in(app);
    EXPECT_TRUE(std::ranges::all_of(undone.follow_ups, [](auto const& line) { return line.removed; }));
}

TEST(Workshops, SYS20bAgendaActivitiesAndStaffActionsCanBeChanged)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    auto const id = plan_workshop(app);
    EXPECT_NE(app.find(Role::Disclosure, "Agenda of workshop 1: 7 lines, 1 hour in all"), nullptr);
    app.type_at(concat({ id, "/", review_in(app).follow_ups[0].id, "/minutes" }), "20");
    app.press(Role::Button, "Add an activity to workshop 1");
    EXPECT_NE(app.find(Role::Disclosure, "Agenda of workshop 1: 8 lines, 1 hour 25 minutes in all"), nullptr);
    app.press(Role::Button, "Remove line 8 of workshop 1");
    EXPECT_NE(app.find(Role::Disclosure, "Agenda of workshop 1: 7 lines"), nullptr);
    app.press(Role::Button, "Add an action to workshop 1");
    auto const action = id_of(app.get(Role::Article, "New action"));
    app.type_at(concat({ action, "/what" }), "Each team tries one way to talk about books");
    auto const review = review_in(app);
    EXPECT_EQ(review.follow_ups[0].minutes, 20);
    auto const* promise = model::find_record(review.follow_ups, action);
    ASSERT_NE(promise, nullptr);
    EXPECT_EQ(promise->kind, "action");
    EXPECT_EQ(promise->workshop, id);
    EXPECT_EQ(below(app, Role::Article, concat({ "from-report/s-next/", action })).size(), 0U);
    expect_sound(app);
    app.press(Role::Disclosure, "Agenda of workshop 1");
    EXPECT_EQ(app.find(Role::Button, "Add an activity to workshop 1"), nullptr);
    app.press(Role::Button, "Remove workshop 1");
    EXPECT_EQ(app.at(concat({ "from-report/s-next/", action, "/what" })).value, "Each team tries one way to talk about books");
}

TEST(Workshops, SYS20cSYS20dTheRegisterOfChampionsSaysWhoCanTakeOnWhat)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    auto const before = app.at("champions/capacity").name;
    EXPECT_FALSE(before.empty());
    app.press(Role::Button, "Add a champion");
    auto const id = id_of(app.get(Role::Article, "Champion 1"));
    app.type_at(concat({ id, "/name" }), "Robin Vale");
    app.type_at(concat({ id, "/school" }), "Hazel Lane School");
    app.type_at(concat({ id, "/trained" }), "2025-09-12");
    app.type_at(concat({ id, "/load" }), "3");
    app.press_at(concat({ id, "/free" }));
    EXPECT_NE(app.at("champions/capacity").name, before);
    auto const workshop = plan_workshop(app);
    app.type_at(concat({ workshop, "/registered" }), id);
    EXPECT_EQ(app.at(concat({ workshop, "/champion" })).value, "Robin Vale");
    auto const document = downloaded(app);
    ASSERT_EQ(document.champions.size(), 1U);
    EXPECT_EQ(document.champions.front().school, "Hazel Lane School");
    EXPECT_EQ(document.champions.front().trained, "2025-09-12");
    EXPECT_EQ(document.champions.front().load, "3");
    EXPECT_TRUE(document.champions.front().free);
    EXPECT_EQ(document.reviews.front().workshops.front().champion, "Robin Vale");
    expect_sound(app);
}

TEST(Workshops, SYS20cAChampionIsTypedAndOnceThereIsARegisterTakenFromIt)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    auto const workshop = plan_workshop(app);
    EXPECT_EQ(below(app, Role::Select, concat({ workshop, "/registered" })).size(), 0U);
    app.press(Role::Button, "Add a champion");
    app.type_at(concat({ id_of(app.get(Role::Article, "Champion 1")), "/name" }), "Robin Vale");
    auto const& typed = app.at(concat({ workshop, "/champion" })).rect;
    auto const& taken = app.at(concat({ workshop, "/registered" })).rect;
    EXPECT_NEAR(typed.bottom(), taken.bottom(), 2);
    EXPECT_GT(taken.w, typed.w); // it has the school as well, and room for it
}

TEST(After, AWholeCardIsRemovedInWordsAndARowByItsIcon)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    auto const action = add_action(app, "Ask pupils what they read");
    auto const workshop = plan_workshop(app);
    app.press(Role::Button, "Add a champion");
    auto const champion = id_of(app.get(Role::Article, "Champion 1"));
    auto const row = app.at(concat({ action, "/remove" })).rect.w;
    EXPECT_GT(app.at(concat({ workshop, "/remove" })).rect.w, 3 * row);
    EXPECT_GT(app.at(concat({ champion, "/remove" })).rect.w, 3 * row);
}

TEST(Workshops, SYS20eARefresherThatIsDueIsSaidAtTheChampion)
{
    AppHarness app;
    auto document = larkspur();
    document.champions = { { .id = "c-old", .name = "Robin Vale", .trained = "2022-03-01" },
        { .id = "c-new", .name = "Kit Lane", .trained = "2022-03-01", .refreshed = "2026-03-01" } };
    open(app, document, Screen::After);
    EXPECT_EQ(below(app, Role::Paragraph, "c-old/refresher").size(), 1U);
    EXPECT_EQ(below(app, Role::Paragraph, "c-new/refresher").size(), 0U);
    app.type_at("c-old/refreshed", "2026-11-02");
    EXPECT_EQ(below(app, Role::Paragraph, "c-old/refresher").size(), 0U);
}

TEST(LookBack, SYS19aTheDayIsProposedByThePeriodAndCanBeAnother)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    app.press(Role::Button, "In one term: 9 February 2027");
    EXPECT_EQ(app.find(Role::Button, "In one term"), nullptr);
    EXPECT_EQ(review_in(app).look_back, "2027-02-09");
    app.type_at("look-back/lookBack", "2027-03-01");
    EXPECT_EQ(review_in(app).look_back, "2027-03-01");
    expect_sound(app);
}

TEST(LookBack, SYS19aWithoutADayOfTheReviewNoneIsProposed)
{
    AppHarness app;
    auto document = larkspur();
    document.reviews.front().date.clear();
    open(app, document, Screen::After);
    EXPECT_EQ(app.find(Role::Button, "In one term"), nullptr);
    EXPECT_TRUE(app.shows("Once the review has a day in its plan"));
}

TEST(LookBack, SYS19aTheQuestionsStandOnceThereIsADayOrAnAnswer)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    EXPECT_TRUE(app.shows("Once the day is chosen, 6 questions stand here, with what was promised beside them."));
    EXPECT_EQ(below(app, Role::TextArea, "look-back/").size(), 0U);
    EXPECT_EQ(app.find(Role::Button, "Mark the look-back done"), nullptr);
    app.press(Role::Button, "In one term: 9 February 2027");
    EXPECT_EQ(below(app, Role::TextArea, "look-back/answers/").size(), 6U);
    EXPECT_NE(app.find(Role::Button, "Mark the look-back done"), nullptr);
    app.type_at("CEN-LB1/text", "Two of three points are done");
    app.type_at("look-back/lookBack", "");
    EXPECT_EQ(below(app, Role::TextArea, "look-back/answers/").size(), 6U); // an answer is never out of sight
}

TEST(LookBack, SYS19bSixQuestionsAreAskedAndTheirWordsAreTheSchoolsOwn)
{
    AppHarness app;
    open(app, to_look_back(), Screen::After);
    EXPECT_EQ(below(app, Role::TextArea, "look-back/answers/").size(), 6U);
    auto const first = app.at("CEN-LB1/text").name;
    app.type_at("CEN-LB1/text", "Two of three points are done");
    app.press(Role::Disclosure, "Change the questions");
    app.type_at("questions/CEN-LB1/question", "What have pupils noticed?");
    EXPECT_EQ(app.at("CEN-LB1/text").name, "What have pupils noticed?");
    auto const review = review_in(app);
    ASSERT_EQ(review.look_backs.size(), 1U);
    EXPECT_EQ(review.look_backs.front().id, "CEN-LB1");
    EXPECT_EQ(review.look_backs.front().question, "What have pupils noticed?");
    EXPECT_EQ(review.look_backs.front().text, "Two of three points are done");
    expect_sound(app);
    app.type_at("questions/CEN-LB1/question", "");
    EXPECT_EQ(app.at("CEN-LB1/text").name, first);
    EXPECT_EQ(app.at("CEN-LB1/text").value, "Two of three points are done");
    app.press(Role::Button, "Add a question");
    app.type_at(app.get(Role::TextArea, "Question 7 in your words").path, "What would we ask of the next visitors?");
    EXPECT_NE(app.find(Role::TextArea, "What would we ask of the next visitors?"), nullptr);
    app.press(Role::Button, "Remove question 7");
    EXPECT_EQ(below(app, Role::TextArea, "look-back/answers/question-").size(), 0U);
}

TEST(LookBack, SYS19cTheActionsOfThisReportStandBesideTheQuestions)
{
    AppHarness app;
    open(app, to_look_back(), Screen::After);
    EXPECT_TRUE(app.shows("No action has come from this report yet."));
    auto const id = add_action(app, "Ask pupils what they read");
    app.type_at(concat({ id, "/due" }), "2027-01-15");
    plan_workshop(app);
    app.press(Role::Button, "Add an action to workshop 1");
    app.type_at(concat({ id_of(app.get(Role::Article, "New action")), "/what" }), "Open the library at lunch");
    app.press_at(concat({ id, "/done" }));
    EXPECT_EQ(names_below(app, Role::ListItem, "promised/"),
        (std::vector<std::string> {
            "Ask pupils what they read: done 22 November 2026", "Open the library at lunch: not done yet" }));
    app.press_at(concat({ id, "/done" }));
    EXPECT_TRUE(app.shows("Ask pupils what they read: not done yet, due 15 January 2027"));
}

TEST(LookBack, SYS19dWhatIsDueIsSaidWithoutBlameAndItsEndIsNoted)
{
    AppHarness app;
    auto document = larkspur();
    auto other = reviewed();
    other.id = "review-2";
    other.title = "Talk in mathematics";
    other.look_back = "2026-03-12";
    document.reviews.push_back(other);
    document.reviews.front().look_back = "2026-10-01";
    open(app, document, Screen::After);
    EXPECT_FALSE(app.at("look-back/due").name.empty());
    EXPECT_EQ(app.get(Role::Link, "Talk in mathematics").href, address_of(Screen::After, "review-2"));
    for (auto const* word : { "overdue", "Overdue", "late ", "Late ", "missed", "behind" })
        EXPECT_FALSE(app.shows(word)) << word;
    app.press(Role::Button, "Mark the look-back done");
    EXPECT_EQ(review_in(app).looked_back, "2026-11-22");
    EXPECT_TRUE(app.shows("You looked back on 22 November 2026."));
    EXPECT_EQ(below(app, Role::Paragraph, "look-back/due").size(), 0U);
    app.press(Role::Button, "Look back once more");
    EXPECT_EQ(review_in(app).looked_back, "");
    expect_sound(app);
}

TEST(After, J6TheScreensReadAsTheyAreMeant)
{
    AppHarness app;
    auto document = with_a_journey();
    document.champions = { { .id = "c-old", .name = "Robin Vale", .trained = "2022-03-01", .load = "2", .free = true } };
    document.reviews.front().look_back = "2027-02-09";
    open(app, document, Screen::After);
    add_action(app, "Ask pupils what they read");
    plan_workshop(app);
    expect_golden("after-review", app.text());
    app.go(address_of(Screen::Journey));
    expect_golden("journey", app.text());
}

TEST(After, WhatIsAddedTakesTheFocus)
{
    AppHarness app;
    open(app, larkspur(), Screen::After);
    auto const action = add_action(app, "Ask pupils what they read");
    EXPECT_EQ(app.tree().focus, app.at(concat({ action, "/what" })).id);
    auto const workshop = plan_workshop(app);
    EXPECT_EQ(app.tree().focus, app.at(concat({ workshop, "/date" })).id);
    app.press(Role::Button, "Remove workshop 1");
    EXPECT_EQ(app.tree().focus, app.at("workshops/heading").id);
    app.press(Role::Button, "In one term");
    EXPECT_EQ(app.tree().focus, app.at("look-back/lookBack").id);
}

TEST(After, AllOfItFitsANarrowWindowWithLargeText)
{
    Window const window { .width = 320, .height = 640, .extra = "text_scale=2\n" };
    AppHarness app { window };
    auto document = with_a_journey();
    document.champions = { { .id = "c-old", .name = "Robin Vale", .trained = "2022-03-01" } };
    open(app, document, Screen::After);
    add_action(app, "Ask pupils what they read");
    plan_workshop(app);
    app.press(Role::Button, "In one term");
    app.press(Role::Disclosure, "Change the questions");
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.go(address_of(Screen::Journey));
    app.press(Role::Disclosure, "Change the figures");
    app.press(Role::Disclosure, "Change the events");
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.go(address_of(Screen::HandOver));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

} // namespace triad::test::after
