#include "returns_fixture.h"
#include "support/app_harness.h"

#include <gtest/gtest.h>

// Locked files among many that come in for a lead: one pass phrase is tried on all of them, right in the report.

namespace triad::test {

using platform::headless::FakeLock;
using semantics::Role;
using ui::Expecting;

namespace {

struct Locked {
    std::string sealed(std::string const& phrase, std::string const& bytes)
    {
        std::string out;
        app.world().lock.seal(phrase, bytes, [&](auto const& content) { out = *content; });
        app.world().lock.deliver();
        return out;
    }

    void drop_all(std::vector<std::pair<std::string, std::string>> const& files)
    {
        tell(Expecting::Going);
        for (auto const& [name, bytes] : files)
            app.drop(name, bytes);
        tell(Expecting::Done);
    }

    void tell(Expecting state)
    {
        app.push({ .kind = ui::InputKind::FilesExpected, .y = 2, .a = static_cast<std::uint32_t>(state), .text = {} });
    }

    void try_phrase(std::string_view phrase)
    {
        app.type_at("unlocking/phrase", phrase);
        app.press(Role::Button, "Unlock");
    }

    AppHarness app;
    std::string oak = return_of("Oak School", "999001");
    std::string ash = return_of("Ash School", "999002");
    std::string elm = return_of("Elm School", "999003");
};

} // namespace

TEST(LockedReturns, SYS15_OnePhraseOpensAllThatWereLockedWithItAndTheRestWaitForAnother)
{
    Locked lead;
    lead.app.press(Role::Button, "Begin a cluster");
    lead.drop_all({ { "oak.json", lead.sealed("one", lead.oak) }, { "ash.json", lead.sealed("one", lead.ash) },
        { "elm.json", lead.sealed("other", lead.elm) } });
    EXPECT_EQ(lead.app.tree().route, "#/import") << "locked ones wait in the report, also where they come first";
    expect_golden("locked-returns", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Button, "Unlock");
    EXPECT_TRUE(lead.app.shows("Locked: 3 files")) << "without a phrase nothing is tried";
    lead.try_phrase("wrong");
    EXPECT_TRUE(lead.app.shows("This pass phrase opens none of them: check capitals and spaces.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Locked: 3 files"));
    lead.try_phrase("one");
    EXPECT_TRUE(lead.app.shows("2 files were opened with this pass phrase."));
    EXPECT_TRUE(lead.app.shows("1 file has another pass phrase.")) << lead.app.text();
    lead.try_phrase("other");
    EXPECT_FALSE(lead.app.shows("Pass phrase"));
    lead.app.press(Role::Button, "Take in 3 files");
    EXPECT_TRUE(lead.app.shows("All 3 schools have returned.")) << lead.app.text();
}

TEST(LockedReturns, WhatNoPhraseWillOpenIsASentence)
{
    Locked lead;
    auto const sealed = lead.sealed("one", lead.ash);
    lead.drop_all({ { "oak.json", lead.oak }, { "ash.json", FakeLock::altered(sealed) } });
    lead.try_phrase("one");
    EXPECT_TRUE(lead.app.shows("Could not be read: 1 file")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("This file was changed after it was locked: do not trust it, and ask the sender."));
    EXPECT_NE(lead.app.find(Role::Button, "Take in 1 file"), nullptr);
}

TEST(LockedReturns, TheSameReturnLockedTwiceIsTheSameFileTwice)
{
    Locked lead;
    lead.drop_all({ { "oak.json", lead.oak }, { "locked.json", lead.sealed("one", lead.oak) } });
    lead.try_phrase("one");
    EXPECT_TRUE(lead.app.shows("The same file twice: 1 file")) << lead.app.text();
}

TEST(LockedReturns, WithoutCryptographyTheyStayAndTheReasonIsSaid)
{
    Locked lead;
    lead.drop_all({ { "oak.json", lead.oak }, { "ash.json", lead.sealed("one", lead.ash) } });
    lead.app.world().lock.available = false;
    lead.try_phrase("one");
    EXPECT_TRUE(lead.app.shows("Locked files cannot be made or opened on this page")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Locked: 1 file"));
}

TEST(LockedReturns, WhoeverLeavesThemAllWhileAPhraseIsTriedHearsNoMoreOfIt)
{
    Locked lead;
    lead.drop_all({ { "oak.json", lead.oak }, { "ash.json", lead.sealed("one", lead.ash) } });
    lead.app.type_at("unlocking/phrase", "one");
    auto const& unlock = lead.app.get(Role::Button, "Unlock");
    lead.app.app().push({ .kind = ui::InputKind::Activate, .id = unlock.id, .text = {} });
    lead.app.frame();
    EXPECT_TRUE(lead.app.shows("Trying it on 1 of 1 file")) << lead.app.text();
    auto const& leave = lead.app.get(Role::Button, "Leave them all");
    lead.app.push({ .kind = ui::InputKind::Activate, .id = leave.id, .text = {} });
    EXPECT_FALSE(lead.app.shows("opened with this pass phrase"));
    lead.app.go("#/import");
    EXPECT_TRUE(lead.app.shows("No files are waiting."));
}

} // namespace triad::test
