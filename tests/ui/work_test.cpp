#include "support/app_harness.h"

#include "base/text.h"
#include "format/instrument_file.h"
#include "format/school_file.h"
#include "semantics/node.h"

#include <algorithm>
#include <gtest/gtest.h>

// What a school does with instruments over time: makes its own, compares views, goes on next year, looks things up.

namespace triad::test {

using semantics::Role;

namespace {

void start(AppHarness& app, std::string const& title)
{
    app.go("#/instruments");
    app.press(Role::Button, concat({ "Start: ", title }));
}

std::string evaluation_address(AppHarness const& app)
{
    auto const& route = app.tree().route;
    auto const part = route.find("/part/");
    return part == std::string::npos ? route : route.substr(0, part);
}

std::string evaluation_id(AppHarness const& app)
{
    return evaluation_address(app).substr(std::string_view { "#/evaluation/" }.size());
}

bool checked(AppHarness const& app, std::string_view path) { return (app.at(path).state & semantics::Checked) != 0; }

model::SchoolDocument downloaded(AppHarness& app)
{
    app.shortcut(ui::Shortcut::Save);
    auto const opened = format::decode_school(app.world().files.saved.back().bytes);
    EXPECT_TRUE(opened.has_value());
    return opened ? opened->document : model::SchoolDocument {};
}

void paste(AppHarness& app, std::string const& text)
{
    app.go("#/paste");
    app.type_at("source/table", text);
}

constexpr auto reading_table = "Statement\tRAG\tComment\n"
                               "Pupils read every day\t\t\n"
                               "Families know how to help with reading\t\t\n"
                               "Every class has a quiet place to read\t\t\n";

void make_reading_audit(AppHarness& app)
{
    paste(app, reading_table);
    app.type_at("finish/title", "Reading audit");
    app.press_at("finish/make");
}

int count_nodes(AppHarness const& app, Role role, std::string_view path_part)
{
    return static_cast<int>(std::ranges::count_if(
        app.tree().nodes, [&](auto const& node) { return node.role == role && node.path.find(path_part) != std::string::npos; }));
}

} // namespace

TEST(OwnInstruments, SYS01gAPastedTableBecomesAnInstrumentThatCanBeJudged)
{
    AppHarness app;
    make_reading_audit(app);
    EXPECT_EQ(app.get(Role::Heading, "Reading audit").level, 1);
    app.press(Role::Button, "Start judging with it");
    EXPECT_TRUE(app.shows("0 of 3 judged"));
    EXPECT_NE(app.find(Role::Heading, "2. Families know how to help with reading"), nullptr);
    auto const document = downloaded(app);
    ASSERT_EQ(document.evaluations.size(), 1);
    EXPECT_EQ(document.evaluations[0].instrument, document.instruments[0].id);
}

TEST(OwnInstruments, ThePreviewShowsColumnsSuggestionsAndRowsToCorrect)
{
    AppHarness app;
    paste(app, reading_table);
    expect_golden("paste-preview", app.text());
    EXPECT_TRUE(app.shows("Preview: 3 statements"));
    std::string second;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::Select && node.name == "Line 3 is")
            second = node.path;
    app.type_at(second, "ignore");
    EXPECT_TRUE(app.shows("Preview: 2 statements"));
}

TEST(OwnInstruments, BadPastesAreExplainedInOneSentenceAndNothingIsMade)
{
    AppHarness app;
    for (auto const& bad : { std::string { "1\t2\n3\t4\n" }, std::string { "\x01\x02\x03\x04\x05\x06\x07", 7 } }) {
        paste(app, bad);
        EXPECT_FALSE(app.at("source/problem").name.empty());
        EXPECT_EQ(app.find(Role::Button, "Make an instrument"), nullptr);
    }
    std::string many;
    for (int i = 0; i < 10'001; ++i)
        many += "Pupils know what to do next\n";
    app.drop("many.csv", many);
    EXPECT_TRUE(app.shows("10,00")) << app.at("source/problem").name;
}

TEST(OwnInstruments, SYS01fAnAdaptedInstrumentKeepsItsIdsWhenItemsAreHiddenRewordedAndAdded)
{
    AppHarness app;
    app.go("#/instruments");
    app.press(Role::Button, "Adapt: Remote learning self-evaluation");
    app.press_at("duty-expectations-policy/show");
    app.press_at("THEP-A01/hide");
    app.type_at("THEP-A02/text", "Every adult knows what we expect of learning at home.");
    app.press(Role::Button, "Add a statement to Duty");
    app.type_at("/text", "Our pupils can say what to do when they are stuck.");
    expect_golden("editor", app.text());
    app.press(Role::Button, "Start judging with it");
    EXPECT_EQ(app.find(Role::Article, "Statement 20"), nullptr);
    EXPECT_TRUE(app.shows("0 of 19 judged"));
    auto const document = downloaded(app);
    auto const& own = document.instruments.front();
    EXPECT_EQ(own.based_on, "thep-self-evaluation");
    EXPECT_TRUE(model::find_item(own, "THEP-A01")->hidden);
    EXPECT_EQ(model::find_item(own, "THEP-A02")->text, "Every adult knows what we expect of learning at home.");
    EXPECT_EQ(model::placed_items(own).size(), 19);
}

TEST(OwnInstruments, SYS01eEditingAnInstrumentThatWasUsedBeginsANewEditionAndOldAnswersKeepTheirWording)
{
    AppHarness app;
    make_reading_audit(app);
    auto const editor = app.tree().route;
    app.press(Role::Button, "Start judging with it");
    auto const evaluation = evaluation_address(app);
    auto const first = app.get(Role::Article, "Statement 1").path;
    app.press_at(concat({ first.substr(first.rfind('/') + 1), "/rating/red" }));
    app.go(editor);
    std::string text;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::TextArea && node.name == "Statement 1")
            text = node.path;
    app.type_at(text, "Pupils read a book of their own every day");
    EXPECT_TRUE(app.shows("Edition 2"));
    app.go(evaluation);
    EXPECT_NE(app.find(Role::Heading, "1. Pupils read every day"), nullptr);
    EXPECT_TRUE(app.shows("There is a newer wording of this instrument"));
}

TEST(OwnInstruments, SharedAsAFileAndOpenedElsewhere)
{
    AppHarness first;
    make_reading_audit(first);
    first.go(first.get(Role::Link, "Share it").href);
    EXPECT_TRUE(first.shows("Pupils read every day")) << "every text of it stands there";
    first.press(Role::Button, "Save the file");
    auto const file = first.world().files.saved.back();
    EXPECT_EQ(file.name.substr(0, 13), "Reading-audit");
    AppHarness second;
    second.drop(file.name, file.bytes);
    EXPECT_TRUE(second.shows("Reading audit"));
    second.press(Role::Button, "Start: Reading audit");
    EXPECT_TRUE(second.shows("0 of 3 judged"));
    second.drop(file.name, file.bytes);
    EXPECT_TRUE(second.shows("is already here, and nothing has changed"));
}

TEST(OwnInstruments, UndoTakesEveryEditBack)
{
    AppHarness app;
    make_reading_audit(app);
    app.press(Role::Button, "Add a section");
    EXPECT_NE(app.find(Role::Region, "New section"), nullptr);
    app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(app.find(Role::Region, "New section"), nullptr);
    app.shortcut(ui::Shortcut::Redo);
    EXPECT_NE(app.find(Role::Region, "New section"), nullptr);
}

TEST(OwnInstruments, TwoChangesThatArriveTogetherAreBothKept)
{
    AppHarness app;
    make_reading_audit(app);
    app.app().push(
        { .kind = ui::InputKind::Text, .id = app.get(Role::TextArea, "Statement 1").id, .text = "Pupils choose books" });
    app.app().push({ .kind = ui::InputKind::Activate, .id = app.get(Role::Button, "Add a statement to").id, .text = {} });
    app.settle();
    EXPECT_EQ(app.get(Role::TextArea, "Statement 1").value, "Pupils choose books");
    EXPECT_NE(app.find(Role::TextArea, "Statement 4"), nullptr);
}

TEST(Wording, TheWalkCanBeLeftAndResumedAndCountsWhatWasReviewed)
{
    AppHarness app;
    make_reading_audit(app);
    auto const editor = app.tree().route;
    app.press(Role::Button, "Start judging with it");
    auto const evaluation = evaluation_address(app);
    std::vector<std::string> items;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::Article && node.name.starts_with("Statement "))
            items.push_back(node.path.substr(node.path.rfind('/') + 1));
    ASSERT_EQ(items.size(), 3);
    for (auto const& item : items)
        app.press_at(concat({ item, "/rating/amber" }));
    app.type_at(concat({ items[0], "/comment" }), "Most days");
    app.go(editor);
    app.type_at(concat({ items[0], "/text" }), "Pupils read a book of their own every day");
    app.press(Role::Button, "Remove: statement 3");
    app.press(Role::Button, "Add a statement to");
    app.go(concat({ evaluation, "/wording" }));
    EXPECT_TRUE(app.shows("1 added, 1 changed, 1 removed, 1 the same"));
    app.press(Role::Button, "Take over the new wording");
    EXPECT_TRUE(app.shows("Reviewed 0 of 3"));
    expect_golden("wording-walk", app.text());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    auto const walk = app.tree().route;
    app.press_at(concat({ items[2], "/reviewed" }));
    app.press_at(concat({ items[0], "/reviewed" }));
    EXPECT_TRUE(app.shows("Reviewed 2 of 3"));
    app.go("#/");
    app.go(walk);
    EXPECT_TRUE(app.shows("Reviewed 2 of 3"));
    auto const upgraded = walk.substr(0, walk.rfind('/'));
    app.go(upgraded);
    EXPECT_TRUE(checked(app, concat({ items[1], "/rating/amber" })));
    EXPECT_TRUE(checked(app, concat({ items[0], "/rating/not-rated" })));
    app.go(evaluation);
    EXPECT_EQ(app.at(concat({ items[0], "/comment" })).value, "Most days");
}

TEST(NextYear, EarlierAnswersStandInViewAndNothingIsJudgedYet)
{
    AppHarness app;
    start(app, "Remote learning self-evaluation");
    app.press_at("THEP-A01/rating/amber");
    app.type_at("THEP-A01/comment", "Governors heard about it in September");
    auto const before = evaluation_id(app);
    app.press(Role::Button, "Judge again, from here");
    app.press(Role::Button, "Start judging");
    EXPECT_NE(evaluation_id(app), before);
    EXPECT_TRUE(app.shows("0 of 19 judged"));
    EXPECT_EQ(app.at("THEP-A01/earlier/rating").name, "Autumn 2026: Amber");
    EXPECT_EQ(app.at("THEP-A01/earlier/comment").name, "Governors heard about it in September");
    EXPECT_EQ(app.at("THEP-A01/earlier/again").name, "Not yet re-judged");
    app.press_at("THEP-A01/rating/green");
    EXPECT_EQ(count_nodes(app, Role::Paragraph, "THEP-A01/earlier/again"), 0);
    expect_golden("next-year", app.text());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Views, TwoLeadersAreComparedDifferencesFirstAndSettledWithWhoSaidWhatKept)
{
    AppHarness deputy;
    deputy.go("#/settings");
    deputy.type_at("/role", "Deputy headteacher");
    start(deputy, "Remote learning self-evaluation");
    deputy.press_at("THEP-A01/rating/green");
    deputy.press_at("THEP-A02/rating/red");
    deputy.type_at("THEP-A02/comment", "New staff have not heard");
    deputy.press_at("THEP-A03/rating/amber");
    deputy.shortcut(ui::Shortcut::Save);
    auto const file = deputy.world().files.saved.back();

    platform::headless::FakeWorld elsewhere;
    for (int i = 0; i < 100; ++i)
        elsewhere.ids.fresh("used"); // another device has ids of its own
    AppHarness head { elsewhere };
    start(head, "Remote learning self-evaluation");
    head.press_at("THEP-A01/rating/green");
    head.press_at("THEP-A02/rating/green");
    head.press_at("THEP-A03/rating/green");
    auto const address = evaluation_address(head);
    head.go(concat({ address, "/views" }));
    head.drop(file.name, file.bytes);
    EXPECT_TRUE(head.shows("3 answers of a colleague now stand beside yours"));
    EXPECT_TRUE(head.shows("2 differences are still to settle."));
    expect_golden("views-compared", head.text());
    EXPECT_EQ(head.problems(), std::vector<std::string> {});
    std::vector<std::string> order;
    for (auto const& node : head.tree().nodes)
        if (node.role == Role::Article && node.path.find("/differ/") != std::string::npos)
            order.push_back(node.path.substr(node.path.rfind('/') + 1));
    EXPECT_EQ(order, (std::vector<std::string> { "THEP-A02", "THEP-A03" })); // two steps apart, then one
    head.press_at("THEP-A02/voice-1/use");
    EXPECT_TRUE(checked(head, "THEP-A02/rating/red"));
    EXPECT_EQ(head.at("THEP-A02/comment").value, "New staff have not heard");
    EXPECT_TRUE(head.shows("1 difference is still to settle."));
    auto const document = downloaded(head);
    auto const& evaluation = document.evaluations.front();
    ASSERT_EQ(evaluation.views.size(), 4); // the deputy's three, and what the head had said before settling
    EXPECT_EQ(evaluation.views[1].rating, "red");
    EXPECT_EQ(evaluation.views[1].role, "Deputy headteacher");
    EXPECT_EQ(evaluation.views[3].rating, "green");
    EXPECT_EQ(model::find_answer(evaluation, "THEP-A02")->history.front().before, "green");
    head.go(concat({ address, "/views" }));
    head.drop(file.name, file.bytes);
    EXPECT_EQ(downloaded(head).evaluations.front().views.size(), 4);
}

TEST(Related, AnAnswerElsewhereIsShownAndNeverCopied)
{
    AppHarness app;
    start(app, "Remote learning self-evaluation");
    app.press_at("THEP-A13/rating/red");
    app.type_at("THEP-A13/comment", "Two platforms are in use");
    auto const thep = evaluation_id(app);
    start(app, "Remote learning planning and audit");
    app.go(concat({ evaluation_address(app), "/item/NST-P2S.04" }));
    EXPECT_EQ(app.at(concat({ "related/", thep, "-THEP-A13/comment" })).name, "Two platforms are in use");
    EXPECT_EQ(app.at("/rating/not-rated").name, "Not yet rated");
    EXPECT_TRUE(checked(app, "NST-P2S.04/rating/not-rated"));
}

TEST(Enquiry, SYS10aSYS10bTheBankIsSearchedTaggedAndCopiedWithItsOriginKept)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go("#/enquiry");
    EXPECT_TRUE(app.shows("(18 of 18)"));
    EXPECT_TRUE(app.shows("(12 of 12)"));
    app.type_at("bank/query", "parents");
    EXPECT_FALSE(app.shows("(18 of 18)"));
    app.type_at("bank/query", "");
    app.type_at("bank/tag", "people");
    EXPECT_FALSE(app.shows("(18 of 18)"));
    app.type_at("bank/tag", "");
    app.type_at("bank/query", "barriers got in the way of learning");
    app.type_at("bank/query", "");
    app.press(Role::Disclosure, "Show Lines of enquiry");
    app.press(Role::Button, "Use THEP-L01 as our line");
    app.type_at(app.get(Role::TextArea, "Our line of enquiry").path, "What did we try with reading at home?");
    auto const document = downloaded(app);
    ASSERT_EQ(document.lines.size(), 1);
    EXPECT_EQ(document.lines[0].origin, "THEP-L01");
    EXPECT_EQ(document.lines[0].text, "What did we try with reading at home?");
}

TEST(Enquiry, ASearchThatFindsNothingSaysSo)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go("#/enquiry");
    app.type_at("bank/query", "zebra crossing");
    EXPECT_TRUE(app.shows("Nothing in the bank has the words “zebra crossing”. Try other words.")) << app.text();
    EXPECT_FALSE(app.shows("Prompted by your answers"));
    app.type_at("bank/tag", "people");
    EXPECT_TRUE(
        app.shows("Nothing in the bank has the words “zebra crossing” and the tag “people”. Try other words, or every tag."));
    app.type_at("bank/query", "");
    EXPECT_FALSE(app.shows("Nothing in the bank"));
    EXPECT_GT(count_nodes(app, Role::Article, "/bank/"), 0);
}

TEST(Enquiry, PromptsArePromisedOnlyWhereThereCanBeSome)
{
    constexpr auto promise = "Suggestions appear here when you give a statement the lowest rating.";
    AppHarness app;
    app.go("#/enquiry");
    EXPECT_FALSE(app.shows(promise)) << "there is no work yet";
    start(app, "First conversation");
    app.go("#/enquiry");
    EXPECT_FALSE(app.shows(promise)) << "nothing in it is rated";
    start(app, "Whole-school review");
    app.go("#/enquiry");
    EXPECT_TRUE(app.shows(promise)) << app.text();
    app.type_at("bank/query", "parents");
    EXPECT_FALSE(app.shows(promise)) << "somebody looks for something else";
}

TEST(Enquiry, SYS10cTheWholeSchoolReviewPromptsLines)
{
    AppHarness app;
    start(app, "Whole-school review");
    app.press_at("TRIAD-W01/rating/not-yet");
    app.go("#/enquiry");
    EXPECT_GT(count_nodes(app, Role::Article, "/prompted/TRIAD-L01"), 0) << app.text();
}

TEST(Enquiry, SYS10bALineWrittenHereIsTiedToStatements)
{
    AppHarness app;
    start(app, "Whole-school review");
    app.go("#/enquiry");
    app.press(Role::Button, "Write a line");
    app.type_at(app.get(Role::TextArea, "Our line of enquiry").path, "Who speaks in lessons, and who does not?");
    auto const tie = app.get(Role::Select, "Tie to a statement").path;
    app.type_at(tie, "TRIAD-W05");
    EXPECT_TRUE(app.shows("Tied to statement 5 of Whole-school review")) << app.text();
    EXPECT_EQ(downloaded(app).lines[0].items, "TRIAD-W05");
    app.press(Role::Button, "Take off: statement 5");
    EXPECT_EQ(downloaded(app).lines[0].items, "");
}

TEST(Enquiry, SYS10cLinesArePromptedByWhatWasMarkedRed)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go("#/enquiry");
    EXPECT_GT(count_nodes(app, Role::Article, "/prompted/"), 0);
    EXPECT_TRUE(app.shows("You marked this red: statement"));
}

TEST(Enquiry, SYS10dALineIsThereForTheNextCycleToo)
{
    AppHarness app;
    start(app, "Whole-school review");
    app.go("#/enquiry");
    app.press(Role::Button, "Write a line");
    app.type_at(app.get(Role::TextArea, "Our line of enquiry").path, "Who speaks in lessons, and who does not?");
    start(app, "Whole-school review");
    app.go("#/enquiry");
    EXPECT_EQ(app.get(Role::TextArea, "Our line of enquiry").value, "Who speaks in lessons, and who does not?");
}

TEST(Keeping, WhatWasTypedJustBeforeGoingElsewhereIsKept)
{
    AppHarness app;
    start(app, "Remote learning self-evaluation");
    auto const address = evaluation_address(app);
    auto const comment = app.at("THEP-A01/comment").id;
    app.app().push({ .kind = ui::InputKind::Text, .id = comment, .text = "Most days." });
    app.app().push({ .kind = ui::InputKind::Route, .text = "#/instruments" });
    app.settle();
    EXPECT_NE(app.find(Role::Heading, "Instruments"), nullptr);
    app.go(address);
    EXPECT_EQ(app.at("THEP-A01/comment").value, "Most days.");
}

TEST(Keeping, AnEvaluationBegunInAnOlderFileIsFoundByItsAddressAfterTheBrowserWasKilled)
{
    platform::headless::FakeWorld world;
    std::string address;
    {
        AppHarness app { world };
        start(app, "Whole-school review");
        start(app, "Remote learning self-evaluation");
        address = evaluation_address(app);
    }
    AppHarness app { world, {}, address };
    EXPECT_TRUE(app.shows("0 of 19 judged"));
}

TEST(Starting, AnotherInstrumentGoesIntoTheSameSchoolsFileAlsoAfterTheBrowserWasClosed)
{
    platform::headless::FakeWorld world;
    {
        AppHarness app { world };
        start(app, "Whole-school review");
        app.go("#/");
    }
    AppHarness app { world };
    app.go("#/");
    app.press(Role::Button, "Start: Remote learning self-evaluation");
    EXPECT_EQ(downloaded(app).evaluations.size(), 2);
    EXPECT_TRUE(app.world().files.saved.back().name.starts_with("School_school_")) << app.world().files.saved.back().name;
    app.go("#/");
    EXPECT_NE(app.find(Role::Link, "Whole-school review, Autumn 2026"), nullptr);
}

} // namespace triad::test
