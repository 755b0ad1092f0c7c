#include "support/app_harness.h"

#include "base/text.h"
#include "format/asset_pack.h"
#include "semantics/node.h"

#include <algorithm>
#include <gtest/gtest.h>

// The record of an evaluation on its way out: what is looked through, and the document that is downloaded.

namespace triad::test {

using semantics::Role;

namespace {

constexpr auto warning = "Take out whatever points at a pupil";

/// Begins with an instrument, and returns the address of the evaluation.
std::string start(AppHarness& app, std::string_view title)
{
    app.go("#/instruments");
    app.press(Role::Button, concat({ "Start: ", title }));
    auto const& route = app.tree().route;
    return route.substr(0, route.find("/part/"));
}

bool warns(AppHarness const& app)
{
    return std::ranges::any_of(app.tree().nodes, [](auto const& node) { return node.name.starts_with(warning); });
}

} // namespace

TEST(Record, SYS02fAnAuditIsDownloadedAsADocumentAndTheLedgerSaysSo)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go(concat({ app.tree().route, "/record" }));
    auto const read = app.tree();
    app.go(app.get(Role::Link, "Save as a document").href);
    app.press(Role::Button, "Save the document");
    auto const file = app.world().files.saved.back();
    EXPECT_EQ(file.mime, "text/html");
    EXPECT_EQ(file.name, "Oakfield-Primary-School_Remote-learning-self-evaluation_2026-11-22.html");
    // What stands in the record stands in the document: the same blocks are written twice.
    for (auto const& node : read.nodes) {
        bool const said = node.role == Role::RowHeader || node.role == Role::Cell || node.role == Role::ListItem
            || (node.role == Role::Heading && node.level > 1);
        for (auto const line : split(node.name, '\n'))
            if (said)
                EXPECT_NE(file.bytes.find(line), std::string::npos) << line;
    }
    EXPECT_NE(file.bytes.find("<td class=\"rating red\">Red</td>"), std::string::npos);
    EXPECT_NE(file.bytes.find("For this school; whoever receives it was given it by the school."), std::string::npos);
    app.go("#/sharing");
    EXPECT_TRUE(app.shows(file.name)) << app.text();
}

TEST(Record, R39ItMayChangeWhileItIsRead)
{
    AppHarness app;
    auto const address = start(app, "Remote learning self-evaluation");
    auto const context = app.get(Role::TextArea, "Online learning").path;
    app.type_at(context, "Paper packs.");
    app.go(concat({ address, "/record" }));
    EXPECT_TRUE(app.shows("Paper packs."));
    app.shortcut(ui::Shortcut::Undo); // every block below moves up
    EXPECT_FALSE(app.shows("Paper packs."));
    EXPECT_NE(app.find(Role::Table, "Duty, expectations and policy"), nullptr);
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Record, R32WhatIsPrintedBelowAPolicyIsLookedThroughAsWell)
{
    AppHarness app;
    auto const address = start(app, "Remote education policy");
    app.go(concat({ address, "/actions" }));
    app.press(Role::Button, "Add an action");
    app.type_at("/what", "Ring the tablet firm on 07700 900123");
    app.go(concat({ address, "/record" }));
    EXPECT_TRUE(app.shows("07700 900123"));
    app.press(Role::Disclosure, "Print");
    EXPECT_TRUE(warns(app)) << app.text();
    app.press(Role::Button, "Print this page");
    EXPECT_EQ(app.world().files.prints, 0) << "nobody has looked yet";
    app.press(Role::Checkbox, "I have looked at these");
    app.press(Role::Button, "Print this page");
    EXPECT_EQ(app.world().files.prints, 1);
    app.go(app.get(Role::Link, "Save as a document").href);
    app.press(Role::Button, "Save the document");
    EXPECT_EQ(app.world().files.saved.back().bytes.find("07700 900123"), std::string::npos) << "actions are no part of a policy";
}

TEST(Record, R40WhatIsPrintedSaysForWhomItIsAndSoDoesTheLedger)
{
    AppHarness app;
    app.go(concat({ start(app, "Remote learning self-evaluation"), "/record" }));
    EXPECT_FALSE(app.shows("For our governors. To be deleted by 31 July 2027."));
    app.press(Role::Disclosure, "Print");
    app.type_at("exit-audience/holder", "our governors");
    app.type_at("exit-audience/keep-until", "2027-07-31");
    EXPECT_TRUE(app.shows("For our governors. To be deleted by 31 July 2027.")) << app.text();
    app.press(Role::Button, "Print this page");
    EXPECT_TRUE(app.shows("For our governors. To be deleted by 31 July 2027.")) << "it is being printed";
    EXPECT_EQ(app.world().files.prints, 1);
    app.go("#/sharing");
    EXPECT_TRUE(app.shows("Record: Remote learning self-evaluation")) << app.text();
    EXPECT_TRUE(app.shows("our governors")) << app.text();
}

TEST(Record, R32TheWordingOfNoShippedInstrumentLooksPersonal)
{
    for (auto const& instrument : format::decode_asset_pack(asset_pack())->instruments) {
        AppHarness app;
        app.go(concat({ start(app, instrument.title), "/record" }));
        app.press(Role::Disclosure, "Print");
        EXPECT_TRUE(app.shows("Nothing that looks like personal data was found."));
        EXPECT_FALSE(warns(app)) << instrument.id << "\n" << app.text();
    }
}

} // namespace triad::test
