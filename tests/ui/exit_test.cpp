#include "support/app_harness.h"

#include "base/text.h"
#include "format/json.h"
#include "semantics/node.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

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

/// Everything that is said of what stands below this place, one text a line.
std::string texts_below(AppHarness const& app, std::string_view place)
{
    std::string out;
    for (auto const& node : app.tree().nodes)
        if (std::string_view { node.path }.contains(place))
            out += concat({ node.name, "\n" });
    return out;
}

/// Every text of the blocks that a reader gets, but for the names of tables and the day.
void hold_texts(format::Json const& json, std::string_view name, std::vector<std::string>& out)
{
    static constexpr std::array own_words { "kind", "type", "tone", "emphasis", "day", "stood", "caption" };
    if (json.kind == format::JsonKind::Text && std::ranges::find(own_words, name) == own_words.end())
        out.push_back(json.text);
    for (std::size_t i = 0; i < json.items.size(); ++i)
        hold_texts(json.items[i], json.names.empty() ? name : json.names[i], out);
}

std::vector<std::string> texts_held(format::Json const& json)
{
    std::vector<std::string> out;
    hold_texts(json, {}, out);
    return out;
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

TEST(Exit, R40_ADocumentLeavesAsAPageUnlessAWordDocumentIsChosen)
{
    AppHarness app;
    open_document(app);
    EXPECT_TRUE(app.get(Role::Radio, "A page to read and print").state & semantics::Checked);
    app.press(Role::Radio, "A Word document");
    EXPECT_TRUE(app.shows("Whoever gets it can comment in it, and change it.")) << app.text();
    EXPECT_TRUE(app.shows("The Word document adds the day on which it is saved, and numbers its pages.")) << app.text();
    EXPECT_FALSE(app.shows("The page adds the day"));
    app.type_at("exit-audience/keep-until", "2027-07-31");
    app.press(Role::Button, "Save the Word document");
    auto const file = app.world().files.saved.back();
    EXPECT_EQ(file.name, "Oakfield-Primary-School_Remote-learning-self-evaluation_2026-11-22.docx");
    EXPECT_EQ(file.mime, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_EQ(app.at("/made").name, concat({ "File made: ", file.name, "." }));
    EXPECT_TRUE(app.get(Role::Radio, "A Word document").state & semantics::Checked) << "the choice stays";
    EXPECT_NE(app.world().office.asked.back().blocks.find("\"keepUntil\":\"31 July 2027\""), std::string::npos);
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.go("#/sharing");
    EXPECT_TRUE(app.shows(file.name)) << app.text();
}

TEST(Exit, R40_WhatTheWordDocumentHoldsIsWhatThePreviewShows)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    auto const evaluation = app.tree().route;
    for (auto const& address : { concat({ evaluation, "/document" }), std::string { "#/hand-over" },
             std::string { "#/review/review-example-reading/save-plan" } }) {
        app.go(address);
        app.press(Role::Radio, "A Word document");
        app.type_at("exit-audience/holder", "our governors");
        auto const shown = texts_below(app, "/paper/");
        app.press(Role::Button, "Save the Word document");
        auto const json = format::parse_json(app.world().office.asked.back().blocks);
        ASSERT_TRUE(json) << address;
        auto const held = texts_held(*json);
        EXPECT_GT(held.size(), 20U) << address;
        for (auto const& text : held)
            EXPECT_NE(shown.find(text), std::string::npos) << address << ": " << text;
        auto const all = joined(held, "\n");
        EXPECT_NE(all.find("For our governors."), std::string::npos) << address;
        for (auto const& node : app.tree().nodes)
            if (std::string_view { node.path }.contains("/paper/") && node.role == Role::Paragraph
                && !node.name.contains("our governors"))
                EXPECT_NE(all.find(node.name), std::string::npos) << address << ": " << node.name;
    }
}

TEST(Exit, R40_AFileIsWrittenOnceHoweverOftenTheButtonIsPressedMeanwhile)
{
    AppHarness app;
    open_document(app);
    app.press(Role::Radio, "A Word document");
    auto const button = app.get(Role::Button, "Save the Word document").id;
    for (int presses = 0; presses < 2; ++presses) {
        app.app().push({ .kind = ui::InputKind::Activate, .id = button, .text = {} });
        app.frame();
        app.frame();
        EXPECT_TRUE(app.shows("The file is being written.")) << app.text();
        EXPECT_FALSE(app.shows("File made"));
    }
    EXPECT_EQ(app.world().office.asked.size(), 1U);
    app.settle();
    EXPECT_EQ(app.world().files.saved.size(), 1U);
    EXPECT_FALSE(app.shows("The file is being written."));
    EXPECT_TRUE(app.shows("File made"));
}

TEST(Exit, R40_AWordDocumentThatCouldNotBeWrittenIsSaidAndNotNoted)
{
    AppHarness app;
    app.world().office.trouble = platform::OfficeError::Missing;
    open_document(app);
    app.press(Role::Radio, "A Word document");
    app.press(Role::Button, "Save the Word document");
    EXPECT_TRUE(app.shows("The Word file was not made, because the part of Triad that writes it could not be loaded."))
        << app.text();
    EXPECT_FALSE(app.shows("File made"));
    EXPECT_TRUE(app.world().files.saved.empty());
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    app.press(Role::Radio, "A page to read and print");
    app.press(Role::Button, "Save the document");
    EXPECT_EQ(app.world().files.saved.size(), 1U) << "the page needs no part that comes later";
}

TEST(Exit, R40_ADocumentWithTablesMayLeaveForExcelAndItIsSaidWhatIsLeftOut)
{
    AppHarness app;
    open_document(app);
    app.press(Role::Radio, "Its tables, for Excel");
    EXPECT_TRUE(app.shows("The Excel file has a sheet for each table, named after the heading above it")) << app.text();
    EXPECT_TRUE(app.shows("All else that stands outside the tables is left out."));
    app.press(Role::Button, "Save the Excel file");
    auto const file = app.world().files.saved.back();
    EXPECT_EQ(file.name, "Oakfield-Primary-School_Remote-learning-self-evaluation_2026-11-22.xlsx");
    EXPECT_EQ(file.mime, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_TRUE(app.world().office.asked.back().format == platform::OfficeFormat::Excel);
    EXPECT_EQ(app.at("/made").name, concat({ "File made: ", file.name, "." }));
    app.go("#/sharing");
    EXPECT_TRUE(app.shows(file.name)) << app.text();
}

TEST(Exit, R40_ADocumentWithoutTablesDoesNotLeaveForExcel)
{
    AppHarness app;
    app.go("#/instruments");
    app.press(Role::Button, "Start: Remote education policy");
    auto const& route = app.tree().route;
    app.go(concat({ route.substr(0, route.find("/part/")), "/document" }));
    EXPECT_NE(app.find(Role::Radio, "A Word document"), nullptr) << app.text();
    EXPECT_EQ(app.find(Role::Radio, "Its tables, for Excel"), nullptr);
}

TEST(Exit, R40_WhatIsPrintedHasNoChoiceOfForms)
{
    AppHarness app;
    app.press(Role::Button, "Look at an example school");
    app.go(concat({ app.tree().route, "/record" }));
    app.press(Role::Disclosure, "Print");
    EXPECT_EQ(app.find(Role::Radio, "A Word document"), nullptr);
    app.press(Role::Button, "Print this page");
    EXPECT_EQ(app.world().files.prints, 1);
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
