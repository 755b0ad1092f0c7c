#include "report_fixture.h"

#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

// The report as it is given to its readers, and the ledger of all that left.

namespace triad::test::report {

using model::RecordKind;
using semantics::Role;

namespace {

void choose_audience(AppHarness& app, std::string_view audience)
{
    app.go(release_address);
    app.press_at(concat({ "audience/who/", audience }));
}

void save_report(AppHarness& app, bool asked)
{
    app.press(Role::Button, "Save the report");
    if (asked)
        app.press(Role::Button, "Yes, save the report");
}

} // namespace

TEST(Releasing, SYS13fAReportThatIsNotAgreedCarriesTheMarkInPreviewAndFile)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    app.go(release_address);
    EXPECT_EQ(app.at("paper/mark").name, "Not agreed");
    EXPECT_TRUE(app.shows("Every page says “Not agreed”: 0 of 2 statements are agreed by every partner."));
    save_report(app, false);
    EXPECT_NE(host.last_file().find("class=\"mark\">Not agreed<"), std::string::npos);
    auto const partners = agree_by_both(host);
    app.go(release_address);
    EXPECT_FALSE(app.shows("Every page says “Not agreed”"));
    save_report(app, false);
    EXPECT_EQ(host.last_file().find("Not agreed"), std::string::npos);
}

TEST(Releasing, AReleasedReportThatIsChangedSaysSoEverywhereAndWhoseTurnItIs)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    auto const partners = agree_by_both(host);
    app.go(release_address);
    save_report(app, false);
    EXPECT_FALSE(app.shows("changed"));
    app.go(report_address);
    app.type_at("s-1/text", "Reading corners are used most days.");
    auto const turn = "Your turn. The report was changed after it was released. 1 statement changed after the report was sent.";
    EXPECT_TRUE(app.shows("Status: released, and changed since. 1 of 2 agreed.")) << app.text();
    EXPECT_TRUE(app.shows(turn)) << app.text();
    app.go("#/review/review-1");
    EXPECT_TRUE(app.shows("Status: released, and changed since."));
    EXPECT_TRUE(app.shows(turn));
    app.go(release_address);
    EXPECT_TRUE(app.shows("The report was changed after it was released on 22 November 2026."));
    EXPECT_TRUE(app.shows("The report was changed after this copy was made."));
    app.go("#/hand-over");
    EXPECT_TRUE(app.shows("Report: released, and changed since, 1 of 2 statements agreed."));
    app.go("#/reviews");
    EXPECT_TRUE(app.shows(turn));
    app.go("#/");
    EXPECT_TRUE(app.shows("You host · released, and changed since")) << app.text();
    auto& jo = *partners.front()->app;
    jo.drop("second.triad.json", made_at(host, request_address));
    jo.go("#/review/review-1");
    EXPECT_TRUE(jo.shows("Your turn. 1 of 2 statements waits for your answer: agree, or ask for another wording. It changed"));
    app.go("#/review/review-1");
    EXPECT_TRUE(app.shows("The report was changed after it was released. Waiting for the answer of"));
}

TEST(Releasing, SYS14aEachAudienceStartsFromWhatThePracticeAllowsIt)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    struct Start {
        char const* audience;
        bool school;
        bool names;
    };
    auto const ticked = [&](std::string_view path) { return (app.at(path).state & semantics::Checked) != 0; };
    app.go(release_address);
    EXPECT_TRUE(ticked("audience/who/triad"));
    for (auto const& start : { Start { "triad", true, true }, Start { "cluster", true, false },
             Start { "partnership", false, false }, Start { "authority", true, false }, Start { "governors", true, false } }) {
        choose_audience(app, start.audience);
        EXPECT_EQ(ticked("options/school"), start.school) << start.audience;
        EXPECT_EQ(ticked("options/names"), start.names) << start.audience;
        EXPECT_FALSE(ticked("options/notes")) << start.audience;
        EXPECT_EQ(app.at("content/paper").name.find("Jo Park"), std::string::npos);
        app.press_at("options/notes");
    }
    choose_audience(app, "triad");
    EXPECT_FALSE(ticked("options/notes")) << "another audience begins anew";
}

TEST(Releasing, SYS14bWideningAsksTheHostAndIsWrittenIntoTheLedger)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    choose_audience(app, "partnership");
    app.press_at("options/school");
    auto const files = host.world.files.saved.size();
    app.press(Role::Button, "Save the report");
    EXPECT_NE(app.find(Role::Dialog, "Give the report to the partnership?"), nullptr);
    EXPECT_TRUE(app.shows("The school is named, the people are not named."));
    app.press(Role::Button, "Cancel");
    EXPECT_EQ(host.world.files.saved.size(), files);
    save_report(app, true);
    EXPECT_EQ(host.world.files.saved.size(), files + 1);
    auto const ledger = host.document().ledger;
    ASSERT_EQ(ledger.size(), 2U) << "the second line is of the own file, which this test reads";
    EXPECT_EQ(ledger.back().kind, "school");
    EXPECT_EQ(ledger.front().audience, "partnership");
    EXPECT_EQ(ledger.front().basis, "consent");
}

TEST(Releasing, SYS14cConsentTakenBackStopsTheNextExportAndSaysThatCopiesRemain)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    choose_audience(app, "cluster");
    save_report(app, true);
    app.press(Role::Button, "Take back consent for the cluster");
    EXPECT_TRUE(app.shows("Consent taken back on 22 November 2026. Copies already given remain."));
    EXPECT_TRUE(blocked(app, "Save the report"));
    EXPECT_TRUE(app.shows("You took back consent for the cluster on 22 November 2026."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    auto const files = host.world.files.saved.size();
    app.press(Role::Button, "Save the report");
    EXPECT_EQ(app.find(Role::Dialog, "Give the report"), nullptr);
    EXPECT_EQ(host.world.files.saved.size(), files);
    app.press_at("audience/who/governors");
    EXPECT_FALSE(blocked(app, "Save the report")) << "taken back from the cluster alone";
    app.press_at("audience/who/cluster");
    app.press(Role::Button, "Give consent again for the cluster");
    EXPECT_FALSE(blocked(app, "Save the report"));
    EXPECT_EQ(host.document().ledger.front().withdrawn, "");
}

TEST(Releasing, SYS14dTheLocalAuthorityGetsTheReportBySchoolsOwnActOnly)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    choose_audience(app, "authority");
    EXPECT_TRUE(app.shows("Your school’s own act; nothing goes to the authority by itself."));
    save_report(app, true);
    EXPECT_NE(host.last_file().find("as its own act"), std::string::npos);
    EXPECT_EQ(host.last_file().find("Jo Park"), std::string::npos);
    EXPECT_EQ(host.document().ledger.front().basis, "choice");
}

TEST(Releasing, SYS14eACopyForQualityAssuranceNamesHolderPurposeAndEnd)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    choose_audience(app, "quality");
    EXPECT_TRUE(blocked(app, "Save the report"));
    app.type_at("options/holder", "Dr Rowan Vale");
    EXPECT_FALSE(blocked(app, "Save the report"));
    app.type_at("options/keep-until", "");
    EXPECT_TRUE(blocked(app, "Save the report"));
    app.type_at("options/keep-until", "2027-07-20");
    save_report(app, true);
    auto const entry = host.document().ledger.front();
    EXPECT_EQ(entry.holder, "Dr Rowan Vale");
    EXPECT_EQ(entry.purpose, "Quality assurance of this review");
    EXPECT_EQ(entry.keep_until, "2027-07-20");
    EXPECT_EQ(entry.basis, "quality");
}

TEST(Releasing, SYS14fThePreviewIsWhatTheDocumentSays)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    choose_audience(app, "cluster");
    app.press_at("options/notes");
    std::vector<std::string> said;
    for (auto const& node : app.tree().nodes)
        if (node.path.find("content/paper/") != std::string::npos
            && (node.role == Role::Paragraph || node.role == Role::ListItem))
            said.push_back(node.name);
    EXPECT_GT(said.size(), 6U);
    save_report(app, true);
    auto const file = host.last_file();
    for (auto const& words : said)
        for (auto const line : split(words, '\n'))
            EXPECT_NE(file.find(line), std::string::npos) << line;
    EXPECT_EQ(file.find("Jo Park"), std::string::npos);
    EXPECT_EQ(std::ranges::count_if(said, [](auto const& words) { return words.find("Jo Park") != std::string::npos; }), 0);
}

TEST(Releasing, R40_AReportLeavesAsAWordDocumentToTheAudienceThatWasChosenAndIsSaidNotToBeSigned)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    choose_audience(app, "governors");
    EXPECT_TRUE(app.shows("It is signed where this browser keeps a key.")) << app.text();
    app.press(Role::Radio, "A Word document");
    EXPECT_FALSE(app.shows("It is signed where this browser keeps a key."));
    EXPECT_TRUE(app.shows("It is not signed: nothing in it shows whether it was changed.")) << app.text();
    EXPECT_TRUE(app.shows("The Word document adds the day on which it is saved, and numbers its pages."));
    EXPECT_EQ(app.find(Role::Radio, "Its tables, for Excel"), nullptr) << "a report has none";
    auto const files = host.world.files.saved.size();
    app.press(Role::Button, "Save the Word document");
    EXPECT_EQ(host.world.files.saved.size(), files) << "it needs the host's word first";
    app.press(Role::Button, "Yes, save the report");
    ASSERT_EQ(host.world.files.saved.size(), files + 1);
    auto const file = host.world.files.saved.back();
    EXPECT_TRUE(file.name.ends_with("_governors.docx") || file.name.ends_with(".docx")) << file.name;
    EXPECT_EQ(file.mime, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_EQ(app.at("/made").name, concat({ "File made: ", file.name, "." }));
    EXPECT_FALSE(app.shows("Saved as “"));
    auto const blocks = host.world.office.asked.back().blocks;
    EXPECT_TRUE(blocks.contains("Not agreed")) << "the mark";
    EXPECT_TRUE(blocks.contains("Reading corners are used every day."));
    EXPECT_FALSE(blocks.contains("Jo Park"));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
    auto const entry = host.document().ledger.front();
    EXPECT_EQ(entry.kind, "report");
    EXPECT_EQ(entry.audience, "governors");
    EXPECT_EQ(entry.basis, "choice");
    EXPECT_EQ(entry.file, file.name);
    EXPECT_EQ(entry.review, review_id);
    EXPECT_EQ(entry.keep_until, "2027-08-31");
}

TEST(Releasing, R40_AWordDocumentThatCouldNotBeWrittenWasNotReleased)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    host.world.office.trouble = platform::OfficeError::Missing;
    app.go(release_address);
    app.press(Role::Radio, "A Word document");
    auto const files = host.world.files.saved.size();
    app.press(Role::Button, "Save the Word document");
    EXPECT_TRUE(app.shows("The Word file was not made, because the part of Triad that writes it could not be loaded."));
    EXPECT_EQ(host.world.files.saved.size(), files);
    EXPECT_FALSE(app.shows("File made"));
    app.press(Role::Radio, "A page to read and print");
    app.press(Role::Button, "Save the report");
    EXPECT_EQ(host.world.files.saved.size(), files + 1) << "the page needs no part that comes later";
}

TEST(Releasing, R40_WhatWasMadeIsNotSaidOfAnotherChoice)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    app.go(release_address);
    app.press(Role::Radio, "A Word document");
    app.press(Role::Button, "Save the Word document");
    EXPECT_TRUE(app.shows("File made: "));
    app.press_at("options/notes");
    EXPECT_FALSE(app.shows("File made: "));
    EXPECT_TRUE(app.get(Role::Radio, "A Word document").state & semantics::Checked) << "the file type stays";
}

TEST(Releasing, TwoChoicesThatArriveTogetherAreBothKept)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    app.go(release_address);
    for (auto const* path : { "options/notes", "options/follow-ups" })
        app.app().push({ .kind = ui::InputKind::Activate, .id = app.at(path).id, .text = {} });
    app.settle();
    EXPECT_NE(app.at("options/notes").state & semantics::Checked, 0U);
    EXPECT_NE(app.at("options/follow-ups").state & semantics::Checked, 0U);
}

TEST(Releasing, APartnerCannotReleaseTheHostsReport)
{
    Device host { 0 };
    open_as_host(host);
    Device jo { 100 };
    open_as_partner(jo, made_at(host, request_address));
    jo.app->go(release_address);
    EXPECT_EQ(jo.app->find(Role::Button, "Save the report"), nullptr);
}

TEST(Sharing, SH24TheLedgerListsEverythingThatLeftNewestFirst)
{
    auto document = hosted();
    auto const line = [&](char const* id, char const* day, char const* keep, char const* audience) {
        document.ledger.push_back({ .id = id,
            .review = review_id,
            .kind = "report",
            .what = "Review report",
            .file = "report.html",
            .audience = audience,
            .basis = "choice",
            .day = day,
            .by = "Ash Moor",
            .keep_until = keep });
    };
    line("l-old", "2025-10-02", "2026-08-31", "governors");
    line("l-new", "2026-11-20", "2027-08-31", "authority");
    Device host { 0 };
    open_as_host(host, document);
    auto& app = *host.app;
    app.go("#/sharing");
    std::vector<std::string> order;
    for (auto const& node : app.tree().nodes)
        if (node.role == Role::Article)
            order.push_back(node.name);
    EXPECT_EQ(order, (std::vector<std::string> { "Review report, for the local authority", "Review report, for the governors" }));
    EXPECT_TRUE(app.shows("Given on 20 November 2026 by Ash Moor."));
    EXPECT_TRUE(app.shows("Basis: the school’s own choice."));
    EXPECT_TRUE(app.shows("To be deleted by 31 August 2027."));
    EXPECT_TRUE(app.shows("1 copy is past the day until which they may be kept."));
    EXPECT_TRUE(app.shows("Past its day: ask the governors to delete their copies."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

TEST(Sharing, AnEmptyLedgerSaysWhatWillStandThere)
{
    AppHarness app;
    app.go("#/sharing");
    EXPECT_TRUE(app.shows("Nothing has been given to others from here yet."));
    EXPECT_EQ(app.problems(), std::vector<std::string> {});
}

} // namespace triad::test::report
