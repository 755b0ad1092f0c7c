#include "report_fixture.h"

#include "base/text.h"
#include "format/school_file.h"
#include "rules/review/agreement.h"

#include <gtest/gtest.h>

// What a partner finds on the overview of a visit, and what the program tells on the way.

namespace triad::test::report {

using model::RecordKind;
using semantics::Role;

namespace {

constexpr auto overview_address = "#/review/review-1";

model::SchoolDocument planned()
{
    auto document = hosted();
    auto& review = document.reviews.front();
    review.place = "Main entrance";
    review.starts = "09:00";
    review.keep_until = "2027-08-31";
    put(document, RecordKind::Timeslot, "t-1", { { "what", "Welcome" }, { "minutes", "20" }, { "place", "Hall" } });
    put(document, RecordKind::HostDocument, "d-1",
        { { "title", "Reading policy" }, { "place", "On the school’s website" }, { "travels", "true" } });
    return document;
}

void visit(Device& host, Device& jo)
{
    open_as_host(host, planned());
    open_as_partner(jo, made_at(host, pack_address));
    jo.app->go(overview_address);
}

} // namespace

TEST(PartnersOverview, J4TheDayTheDocumentsAndTheKeepUntilDayOfThePackAreShown)
{
    Device host { 0 };
    Device jo { 100 };
    visit(host, jo);
    for (auto const* text : { "20 November 2026", "Main entrance", "09:00 to 09:20: Welcome (Hall)",
             "Reading policy: On the school’s website", "Please delete this copy by 31 August 2027." })
        EXPECT_TRUE(jo.app->shows(text)) << text;
    expect_golden("partners-overview", jo.app->text());
    EXPECT_EQ(jo.app->problems(), std::vector<std::string> {});
}

TEST(PartnersOverview, J4AWrongChoiceOfWhoOneIsIsTakenBackUntilSomethingWasHandedOver)
{
    Device host { 0 };
    Device jo { 100 };
    visit(host, jo);
    jo.app->press(Role::Button, "I am somebody else");
    EXPECT_NE(jo.app->find(Role::Button, "I am Sam Reed"), nullptr);
    jo.app->press(Role::Button, "I am Sam Reed");
    EXPECT_TRUE(jo.app->shows("Sam Reed"));
    auto document = jo.document();
    put(document, RecordKind::Member, "m-sam", { { "sent", "2026-11-22" } });
    Device later { 200 };
    later.app->drop_own("copy.triad.json", format::encode_school(document));
    later.app->go(overview_address);
    EXPECT_EQ(later.app->find(Role::Button, "I am somebody else"), nullptr);
}

TEST(PartnersOverview, NameAndSchoolAreFoldedAwayOnceTheyAreKnown)
{
    Device host { 0 };
    Device jo { 100 };
    visit(host, jo);
    EXPECT_EQ(jo.app->find(Role::TextField, "Your school"), nullptr);
    jo.app->press(Role::Disclosure, "Change your name or school");
    jo.app->type_at("/school", "Beech Hill School");
    EXPECT_TRUE(jo.app->shows("Beech Hill School"));
}

TEST(Told, WhatWasToldGoesWithTheNextScreenAndWhatNeedsCareStays)
{
    Device host { 0 };
    Device jo { 100 };
    open_as_host(host, planned());
    open_as_partner(jo, made_at(host, pack_address));
    auto& app = *jo.app;
    app.drop("again.triad.json", made_at(host, pack_address));
    EXPECT_TRUE(app.shows("“again.triad.json”"));
    app.drop("cut.triad.json", "{\"format\":\"triad\",");
    app.go("#/settings");
    EXPECT_FALSE(app.shows("“again.triad.json”"));
    EXPECT_TRUE(app.shows("“cut.triad.json” was not opened."));
}

TEST(Told, AWrongPassPhraseIsSaidWhereItIsTypedAndWhatWasTypedStays)
{
    Device host { 0 };
    open_as_host(host, planned());
    host.app->go(pack_address);
    host.app->press(Role::Disclosure, "Lock the file with a pass phrase");
    host.app->type_at("lock/phrase", "walnut harbour quilt ember");
    host.app->type_at("lock/again", "walnut harbour quilt ember");
    host.app->press(Role::Button, "Make the file");
    Device jo { 100 };
    auto& app = *jo.app;
    app.drop("sealed.triad.json", host.last_file());
    EXPECT_EQ(app.tree().focus, app.at("locked-file/phrase").id) << "the person types at once";
    app.type_at("locked-file/phrase", "walnut harbour quilt");
    app.press(Role::Button, "Unlock the file");
    EXPECT_TRUE(app.at("locked-file/problem").name.starts_with("This pass phrase does not open the file"));
    EXPECT_EQ(app.at("locked-file/phrase").value, "walnut harbour quilt");
    app.type_at("locked-file/phrase", "walnut harbour quilt ember");
    app.press(Role::Button, "Unlock the file");
    EXPECT_NE(app.find(Role::Button, "I am Jo Park"), nullptr);
    EXPECT_EQ(app.find(Role::TextField, "Pass phrase"), nullptr);
}

TEST(Told, TwoVersionsAreChosenOnTheOverviewAndElsewhereOneLineLeadsThere)
{
    auto document = planned();
    document.clashes = { { { RecordKind::Statement, review_id, "s-1", "text" }, "Reading corners are used.",
        { .at = { 5 }, .by = "person-9" } } };
    Device host { 0 };
    open_as_host(host, document);
    auto& app = *host.app;
    app.go(report_address);
    EXPECT_TRUE(app.shows("1 text has two versions: choose"));
    EXPECT_EQ(app.find(Role::Button, "Take this one instead"), nullptr);
    app.go(overview_address);
    EXPECT_TRUE(app.shows("Statement 1 of the report: wording"));
    EXPECT_TRUE(app.shows("Written apart on another device, 1 Jan 1970")) << app.text();
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Button, "Take this one instead");
    EXPECT_EQ(host.document().reviews.front().statements.front().text, "Reading corners are used.");
    EXPECT_FALSE(app.shows("Written twice, apart"));
}

TEST(Told, TheStatementThatAPartnerWantsWordedOtherwiseIsOnePressAway)
{
    auto document = planned();
    auto const statement = document.reviews.front().statements.back();
    put(document, RecordKind::Reply, rules::reply_id(statement.id, "m-jo").c_str(),
        { { "statement", statement.id.c_str() }, { "member", "m-jo" }, { "decision", "reword" },
            { "wording", "Older readers ask for longer books." },
            { "fingerprint", rules::statement_fingerprint(statement).c_str() } });
    Device host { 0 };
    open_as_host(host, document);
    auto& app = *host.app;
    app.go(report_address);
    app.press(Role::Button, "Show the statement");
    EXPECT_EQ(app.tree().focus, app.at(concat({ statement.id, "/text" })).id);
}

TEST(Sending, APackThatLacksWhatPartnersNeedSaysSoAndCanLeaveAllTheSame)
{
    auto document = planned();
    document.school.name.clear();
    document.reviews.front().title.clear();
    Device host { 0 };
    open_as_host(host, document);
    auto& app = *host.app;
    app.go(pack_address);
    EXPECT_TRUE(app.shows("Your school is not named."));
    EXPECT_TRUE(app.shows("The review has no question yet."));
    EXPECT_FALSE(app.shows("No partner is named yet."));
    EXPECT_FALSE(blocked(app, "Make the file"));
}

} // namespace triad::test::report
