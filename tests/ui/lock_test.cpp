#include "report_fixture.h"

#include <gtest/gtest.h>

// A pass phrase before a file is locked with it: refused where it is soon guessed, typed twice, and hidden.

namespace triad::test::report {

using model::RecordKind;
using semantics::Role;

namespace {

/// On the screen of the report for agreement, with the lock open.
void open_lock(Device& host, model::SchoolDocument const& document = hosted())
{
    open_as_host(host, document);
    host.app->go(request_address);
    host.app->press(Role::Disclosure, "Lock the file with a pass phrase");
}

void type_twice(Device& host, std::string_view phrase)
{
    host.app->type_at("lock/phrase", phrase);
    host.app->type_at("lock/again", phrase);
}

bool has_state(AppHarness const& app, std::string_view path, semantics::State state) { return (app.at(path).state & state) != 0; }

} // namespace

TEST(Lock, AWeakPhraseIsRefusedInOneSentenceThatSaysWhyAndWhatWouldBeBetter)
{
    Device host { 0 };
    open_lock(host);
    auto& app = *host.app;
    for (auto const* phrase : { "x", "red orange yellow green", "one two three four", "qwertyuiop asdfghjkl" }) {
        type_twice(host, phrase);
        EXPECT_TRUE(blocked(app, "Make the file")) << phrase;
        EXPECT_TRUE(app.at("lock/strength").name.ends_with("choose four words that have nothing to do with each other."))
            << app.at("lock/strength").name;
        EXPECT_TRUE(app.get(Role::Button, "Make the file").description.starts_with("The pass phrase is too weak. ")) << phrase;
        EXPECT_TRUE(has_state(app, "lock/phrase", semantics::Invalid)) << phrase;
        app.press(Role::Button, "Make the file");
        EXPECT_TRUE(host.world.files.saved.empty()) << phrase;
    }
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Lock, TheSchoolsNameAndTheReviewsTitleAreNoPhrase)
{
    auto document = hosted();
    put(document, RecordKind::Review, "", { { "title", "Marvellous vocabulary" } });
    document.school.name = "Thistlewick Primary School";
    Device host { 0 };
    open_lock(host, document);
    for (auto const* phrase : { "thistlewick marvellous vocabulary", "Marvellous Thistlewick 2026" }) {
        type_twice(host, phrase);
        EXPECT_TRUE(blocked(*host.app, "Make the file")) << phrase;
        auto const& advice = host.app->at("lock/strength").name;
        EXPECT_NE(advice.find("in the file or on it"), std::string::npos) << advice;
    }
}

TEST(Lock, AMistypedPhraseLocksNothingAndTheMatchIsAnnounced)
{
    Device host { 0 };
    open_lock(host);
    auto& app = *host.app;
    app.type_at("lock/phrase", "walnut harbour quilt ember");
    EXPECT_TRUE(blocked(app, "Make the file"));
    EXPECT_NE(app.get(Role::Button, "Make the file").description.find("a second time"), std::string::npos);
    app.type_at("lock/again", "walnut harbour quilt embre");
    EXPECT_TRUE(blocked(app, "Make the file"));
    EXPECT_EQ(app.at("lock/match").name, "It is not the same as the first.");
    EXPECT_EQ(app.at("lock/again").description, "It is not the same as the first.");
    EXPECT_TRUE(has_state(app, "lock/again", semantics::Invalid));
    EXPECT_TRUE(host.world.mirror.announced.back().ends_with("It is not the same as the first."));
    app.press(Role::Button, "Make the file");
    EXPECT_TRUE(host.world.files.saved.empty());
    app.type_at("lock/again", "walnut harbour quilt ember");
    EXPECT_FALSE(blocked(app, "Make the file"));
    EXPECT_EQ(app.at("lock/match").name, "Both are the same.");
    EXPECT_TRUE(host.world.mirror.announced.back().ends_with("Both are the same."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Lock, WhatIsTypedShowsAsDotsUntilItIsAskedFor)
{
    Device host { 0 };
    open_lock(host);
    auto& app = *host.app;
    app.type_at("lock/phrase", "walnut harbour quilt ember");
    for (auto const* field : { "lock/phrase", "lock/again" })
        EXPECT_TRUE(has_state(app, field, semantics::Secret)) << field;
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Checkbox, "Show what is typed");
    for (auto const* field : { "lock/phrase", "lock/again" })
        EXPECT_FALSE(has_state(app, field, semantics::Secret)) << field;
    EXPECT_EQ(app.at("lock/phrase").value, "walnut harbour quilt ember") << "nothing is lost by looking";
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Lock, ASuggestionFillsBothFieldsCanBeReadAndOpensTheFile)
{
    Device host { 0 };
    open_lock(host);
    auto& app = *host.app;
    app.press(Role::Button, "Suggest a phrase");
    auto const first = app.at("lock/phrase").value;
    EXPECT_FALSE(has_state(app, "lock/phrase", semantics::Secret));
    app.press(Role::Button, "Suggest a phrase");
    auto const phrase = app.at("lock/phrase").value;
    EXPECT_NE(phrase, first) << "another one each time";
    EXPECT_EQ(app.at("lock/again").value, phrase);
    EXPECT_TRUE(app.at("lock/strength").name.starts_with("It is strong")) << phrase;
    app.press(Role::Button, "Make the file");
    Device jo { 100 };
    jo.app->drop("sealed.triad.json", host.last_file());
    jo.app->type_at("locked-file/phrase", phrase);
    jo.app->press(Role::Button, "Unlock the file");
    EXPECT_NE(jo.app->find(Role::Button, "I am Jo Park"), nullptr);
}

TEST(Lock, ALockThatIsClosedForgetsWhatWasTyped)
{
    Device host { 0 };
    open_lock(host);
    auto& app = *host.app;
    app.press(Role::Button, "Suggest a phrase");
    app.press(Role::Disclosure, "Lock the file with a pass phrase");
    EXPECT_FALSE(blocked(app, "Make the file"));
    app.press(Role::Disclosure, "Lock the file with a pass phrase");
    EXPECT_EQ(app.at("lock/phrase").value, "");
    EXPECT_EQ(app.at("lock/again").value, "");
    EXPECT_TRUE(has_state(app, "lock/phrase", semantics::Secret));
}

} // namespace triad::test::report
