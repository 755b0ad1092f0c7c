#include "report_fixture.h"

#include "base/text.h"
#include "format/school_file.h"
#include "ui/screens/personal_check.h"

#include <algorithm>
#include <gtest/gtest.h>

// A file of a review before it leaves: the preview, the look at personal data, the lock.

namespace triad::test::report {

using model::RecordKind;
using semantics::Role;

TEST(Sending, ThereIsNothingToHandOverUntilSomethingIsWritten)
{
    auto document = hosted();
    for (auto const* id : { "s-1", "s-2" })
        put(document, RecordKind::Statement, id, { { "removed", "true" } });
    Device host { 0 };
    open_as_host(host, document);
    host.app->go(request_address);
    EXPECT_TRUE(blocked(*host.app, "Make the file"));
    EXPECT_TRUE(host.app->shows("write a statement in the report first"));
    Device jo { 100 };
    open_as_partner(jo, made_at(host, pack_address));
    for (auto const* address : { notes_address, answer_address }) {
        jo.app->go(address);
        EXPECT_TRUE(blocked(*jo.app, "Make the file")) << address;
        EXPECT_TRUE(jo.app->shows("There is nothing to hand over yet")) << address;
    }
    auto const files = jo.world.files.saved.size();
    jo.app->press(Role::Button, "Make the file");
    EXPECT_EQ(jo.world.files.saved.size(), files);
}

TEST(Sending, EachSideMakesItsOwnKindsOfFileOnly)
{
    Device host { 0 };
    open_as_host(host);
    host.app->go(answer_address);
    EXPECT_EQ(host.app->find(Role::Button, "Make the file"), nullptr);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    jo.app->go(request_address);
    EXPECT_EQ(jo.app->find(Role::Button, "Make the file"), nullptr);
}

TEST(Sending, SYS14fThePreviewIsEverythingThatTheFileSays)
{
    Device host { 0 };
    open_as_host(host);
    host.app->go(request_address);
    auto const preview = host.app->text();
    EXPECT_NE(preview.find("Reading corners are used every day."), std::string::npos);
    EXPECT_NE(preview.find("Older readers need longer books."), std::string::npos);
    EXPECT_EQ(host.app->problems(), std::vector<std::string> {});
    host.app->press(Role::Button, "Make the file");
    auto const opened = format::decode_school(host.last_file());
    ASSERT_TRUE(opened.has_value());
    auto const& review = opened->document.reviews.front();
    for (auto const& statement : review.statements)
        EXPECT_NE(preview.find(statement.text), std::string::npos) << statement.text;
    for (auto const& member : review.members)
        EXPECT_NE(preview.find(member.name), std::string::npos) << member.name;
    for (auto const* withheld : { "Two boys read to each other", "A parent asked for longer books" }) {
        EXPECT_EQ(preview.find(withheld), std::string::npos);
        EXPECT_EQ(host.last_file().find(withheld), std::string::npos);
    }
}

TEST(Sending, AfterwardsTheOverviewSaysWhatToDoWithTheFile)
{
    Device host { 0 };
    open_as_host(host);
    made_at(host, request_address);
    EXPECT_EQ(host.app->tree().route, "#/review/review-1");
    EXPECT_TRUE(host.app->shows("Saved as “")) << host.app->text();
    EXPECT_TRUE(host.app->shows(host.world.files.saved.back().name));
    EXPECT_TRUE(host.app->shows("Hand it to Jo Park and Sam Reed"));
}

TEST(Sending, SH24TheDayUntilWhichPartnersKeepTheFileIsInTheFileAndInTheLedger)
{
    Device host { 0 };
    open_as_host(host);
    host.app->go(request_address);
    host.app->type_at("audience/keepUntil", "2027-08-31");
    EXPECT_TRUE(host.app->shows("Please delete by 31 August 2027."));
    host.app->press(Role::Button, "Make the file");
    EXPECT_EQ(format::decode_school(host.last_file())->document.keep_until, "2027-08-31");
    auto const ledger = host.document().ledger;
    ASSERT_EQ(ledger.size(), 2U) << "the second line is of the own file, which this test reads";
    EXPECT_EQ(ledger.back().kind, "school");
    EXPECT_EQ(ledger.front().keep_until, "2027-08-31");
    EXPECT_EQ(ledger.front().audience, "triad");
    EXPECT_EQ(ledger.front().basis, "practice");
    EXPECT_EQ(ledger.front().day, "2026-11-22");
}

TEST(Sending, APartnerIsToldThatThePlanIsTheHostsToSave)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, pack_address));
    jo.app->go("#/review/review-1/save-plan");
    EXPECT_TRUE(jo.app->shows("The host plans the review, and saves the plan.")) << jo.app->text();
    EXPECT_EQ(jo.app->find(Role::Button, "Save the document"), nullptr);
}

TEST(Sending, WhatLooksLikePersonalDataMustBeLookedAtFirst)
{
    auto document = hosted();
    put(document, RecordKind::Statement, "s-1", { { "text", "Reading is loved. Ring 020 7946 0958 to hear more. It helps." } });
    Device host { 0 };
    open_as_host(host, document);
    auto& app = *host.app;
    app.go(request_address);
    EXPECT_TRUE(app.shows("“020 7946 0958” looks like a phone number: Ring 020 7946 0958 to hear more.")) << app.text();
    EXPECT_TRUE(blocked(app, "Make the file"));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Checkbox, "I have looked at these");
    EXPECT_FALSE(blocked(app, "Make the file"));
    app.go(report_address);
    app.type_at("s-1/text", "Ring 020 7946 0959 instead.");
    app.go(request_address);
    EXPECT_TRUE(blocked(app, "Make the file")) << "another finding was never looked at";
    app.go(report_address);
    app.type_at("s-1/text", "Reading is loved.");
    app.go(request_address);
    EXPECT_TRUE(app.shows("Nothing that looks like personal data was found."));
    EXPECT_EQ(app.find(Role::Checkbox, "I have looked at these"), nullptr);
    EXPECT_FALSE(blocked(app, "Make the file"));
}

TEST(Sending, ATickForOneFileIsNoneForAnother)
{
    auto document = hosted();
    put(document, RecordKind::Review, "", { { "title", "Call 020 7946 0958" } });
    Device host { 0 };
    open_as_host(host, document);
    host.app->go(request_address);
    host.app->press(Role::Checkbox, "I have looked at these");
    EXPECT_FALSE(blocked(*host.app, "Make the file"));
    host.app->go(pack_address);
    EXPECT_TRUE(blocked(*host.app, "Make the file"));
}

TEST(Sending, SYS25dAFileIsLockedWithAPhraseOnlyWhereOneIsTyped)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    app.go(request_address);
    app.press(Role::Disclosure, "Lock the file with a pass phrase");
    EXPECT_TRUE(blocked(app, "Make the file"));
    EXPECT_TRUE(app.shows("There is no way to recover a lost phrase."));
    app.type_at("lock/phrase", "walnut harbour quilt ember");
    app.type_at("lock/again", "walnut harbour quilt ember");
    EXPECT_FALSE(blocked(app, "Make the file"));
    app.press(Role::Button, "Make the file");
    auto const sealed = host.last_file();
    EXPECT_EQ(sealed.find("Reading corners"), std::string::npos);
    app.go(request_address);
    EXPECT_EQ(app.find(Role::TextField, "Pass phrase"), nullptr);
    app.press(Role::Button, "Make the file");
    EXPECT_NE(host.last_file().find("Reading corners"), std::string::npos);
    Device jo { 100 };
    jo.app->drop("sealed.triad.json", sealed);
    jo.app->type_at("locked-file/phrase", "walnut harbour quilt ember");
    jo.app->press(Role::Button, "Unlock the file");
    EXPECT_NE(jo.app->find(Role::Button, "I am Jo Park"), nullptr);
}

TEST(PersonalCheck, TheSentenceAroundAFindingIsNeitherTheWholeTextNorCutInAWord)
{
    using ui::sentence_around;
    std::string_view const text = "First one. Ring Kit at noon! Last one.";
    EXPECT_EQ(sentence_around(text, text.find("Kit"), text.find("Kit") + 3), "Ring Kit at noon!");
    EXPECT_EQ(sentence_around("a@b.example writes", 0, 11), "a@b.example writes");
    EXPECT_EQ(sentence_around("one\nKit\ntwo", 4, 7), "Kit");
    std::string_view const piece = "é";
    std::string longer;
    for (int i = 0; i < 120; ++i)
        longer += piece;
    auto const whole = concat({ longer, " Kit ", longer });
    auto const cut = sentence_around(whole, whole.find("Kit"), whole.find("Kit") + 3);
    EXPECT_TRUE(valid_utf8(cut));
    EXPECT_TRUE(cut.starts_with("… ") && cut.ends_with(" …"));
    EXPECT_LT(cut.size(), 220U);
}

TEST(Sending, TheFilesOfTwoRoundsOfAgreementLieBesideEachOther)
{
    Device host { 0 };
    open_as_host(host);
    made_at(host, request_address);
    auto const first = host.world.files.saved.back().name;
    made_at(host, request_address);
    auto const second = host.world.files.saved.back().name;
    EXPECT_EQ(first, "Larkspur_agreement-request_2026-11-22.triad.json");
    EXPECT_EQ(second, "Larkspur_agreement-request-2_2026-11-22.triad.json");
    EXPECT_TRUE(host.app->shows(concat({ "Saved as “", second, "”." }))) << "what is said is what was saved";
}

} // namespace triad::test::report
