#include "support/app_harness.h"

#include "base/text.h"
#include "format/cluster_file.h"
#include "support/generate.h"

#include <gtest/gtest.h>

#include <algorithm>

// A lead looks who could help whom, keeps a list of what schools need, and lays two rounds beside each other. The cluster is the
// example: 24 schools, of which 20 have returned.

namespace triad::test {

using semantics::Role;

namespace {

struct Lead {
    explicit Lead(Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Look at an example cluster");
        address = app.tree().route;
    }

    void show(std::string_view part) { app.go(concat({ address, "/", part })); }

    std::int64_t count(Role role, std::string_view name) const
    {
        return std::ranges::count_if(
            app.tree().nodes, [&](auto const& node) { return node.role == role && node.name.starts_with(name); });
    }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string address;
};

/// Three hundred schools, of which every second one rates the first statement red and the others rate it green; thirty needs.
model::ClusterDocument large_cluster()
{
    model::ClusterDocument out;
    out.id = "cluster-large";
    auto const edition = std::make_shared<model::CollectedEdition const>(sample_instrument());
    out.cluster = { .id = {}, .name = "Large", .instrument = edition->instrument().id };
    out.editions = { edition };
    for (int i = 100; i < 400; ++i) {
        auto const id = concat({ "s", number(i) });
        out.schools.push_back({ .id = id, .name = concat({ "School ", number(i) }), .letter = i });
        auto one = std::make_shared<model::Submission>();
        one->school = id;
        one->evaluation = concat({ "eval-", id });
        one->edition = edition;
        one->period = "Autumn 2026";
        one->made = "2026-11-20";
        one->ratings.resize(edition->items().size());
        one->ratings[*edition->place_of("A01")]
            = model::code_of(edition->items()[*edition->place_of("A01")], i % 2 == 0 ? "red" : "green");
        out.submissions.push_back(one);
    }
    for (int i = 0; i < 30; ++i)
        out.needs.push_back({ .id = concat({ "need-", number(i) }), .text = concat({ "Need ", number(i) }) });
    return out;
}

/// One school that wrote about the first statement in two rounds: a need at first, a strength now.
model::ClusterDocument coded_cluster()
{
    model::ClusterDocument out;
    out.id = "cluster-coded";
    auto const edition = std::make_shared<model::CollectedEdition const>(sample_instrument());
    out.cluster = { .id = {}, .name = "Coded", .instrument = edition->instrument().id, .taxonomy = "own" };
    out.editions = { edition };
    out.schools = { { .id = "s1", .name = "Oak School" } };
    out.themes = { { .id = "theme-1", .name = "Reading" } };
    for (auto const* year : { "2025", "2026" }) {
        auto one = std::make_shared<model::Submission>();
        one->school = "s1";
        one->evaluation = concat({ "eval-", year });
        one->edition = edition;
        one->period = concat({ "Autumn ", year });
        one->made = concat({ year, "-11-20" });
        one->commented = true;
        one->ratings.resize(edition->items().size());
        one->add_comment(*edition->place_of("A01"), "Most of them read every day.");
        out.submissions.push_back(one);
        out.findings.push_back({ .id = concat({ "finding-", year }),
            .source = "comment",
            .school = "s1",
            .origin = one->evaluation,
            .item = "A01",
            .themes = "theme-1",
            .kind = std::string_view { year } == "2025" ? "need" : "strength" });
    }
    return out;
}

} // namespace

TEST(Matching, SYS17b_WhoCouldHelpWhomIsSaidStatementByStatement)
{
    Lead lead;
    lead.app.press(Role::Link, "Who could help whom");
    lead.show("matches");
    expect_golden("cluster-matches", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    EXPECT_GT(lead.count(Role::Button, "Put it on the list of needs"), 3);
}

TEST(Matching, SYS17b_WhereNamesAreHiddenOnlyLettersStand)
{
    Lead lead;
    lead.show("schools");
    lead.app.press(Role::Disclosure, "Show all 24 schools");
    std::vector<std::string> names;
    for (auto const& node : lead.app.tree().nodes)
        if (node.role == Role::Article)
            names.push_back(node.name);
    ASSERT_EQ(names.size(), 24);
    lead.show("returns");
    lead.app.press(Role::Checkbox, "Letters in place of the schools’ names");
    for (auto const* part : { "matches", "needs", "trends" }) {
        lead.show(part);
        for (auto const& name : names)
            EXPECT_FALSE(lead.app.shows(name)) << part;
    }
    lead.show("matches");
    EXPECT_TRUE(lead.app.shows("School A")) << lead.app.text();
}

TEST(Matching, SYS17c_AMatchIsPutOnTheListOnceAndEditedThere)
{
    Lead lead;
    lead.show("matches");
    auto const before = lead.count(Role::Button, "Put it on the list of needs");
    lead.app.press(Role::Button, "Put it on the list of needs");
    auto const listed = lead.count(Role::Link, "It is on the list of needs");
    EXPECT_GE(listed, 1) << "once more where schools look into the same statement";
    EXPECT_EQ(lead.count(Role::Button, "Put it on the list of needs"), before - listed);
    lead.app.press(Role::Link, "It is on the list of needs");
    lead.show("needs");
    EXPECT_TRUE(lead.app.shows("1 need: 1 wanted.")) << lead.app.text();
    expect_golden("cluster-needs", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.type_at("/provider", "The hub");
    lead.app.type_at("/phase", "primary");
    lead.app.type_at("/status", "arranged");
    EXPECT_TRUE(lead.app.shows("1 need: 1 arranged.")) << lead.app.text();
    lead.app.push({ .kind = ui::InputKind::Hidden, .text = {} });
    AppHarness again { lead.world, {}, concat({ lead.address, "/needs" }) };
    EXPECT_TRUE(again.shows("1 need: 1 arranged.")) << again.text();
    EXPECT_EQ(again.at("/provider").value, "The hub");
    again.press(Role::Button, "Remove from the list: ");
    EXPECT_TRUE(again.shows("Nothing is on the list yet."));
    again.press(Role::Button, "Undo");
    EXPECT_TRUE(again.shows("1 need: 1 arranged."));
}

TEST(Matching, SYS17c_ANeedOfOnesOwnHasSchoolsThatAreTickedAndOneThatCouldLead)
{
    Lead lead;
    lead.show("needs");
    lead.app.press(Role::Button, "Add a need");
    lead.app.type_at("/text", "Phonics for new teachers");
    lead.app.press(Role::Disclosure, "Choose the schools: no school chosen yet");
    auto const boxes = lead.count(Role::Checkbox, "");
    EXPECT_EQ(boxes, 24) << "those that have not returned are asked for their needs as well";
    auto const first = lead.app.get(Role::Checkbox, "").name;
    lead.app.press(Role::Checkbox, "");
    EXPECT_TRUE(lead.app.shows("Choose the schools: one school")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows(concat({ "One school: ", first, "." }))) << lead.app.text();
    lead.app.press(Role::Checkbox, first);
    EXPECT_TRUE(lead.app.shows("Choose the schools: no school chosen yet")) << lead.app.text();
}

TEST(Matching, SYS17c_UnderAFilterANeedThatLeavesItIsTold)
{
    Lead lead;
    lead.show("needs");
    lead.app.press(Role::Button, "Add a need");
    lead.app.type_at("/text", "Phonics");
    lead.app.type_at("main/show", "wanted");
    lead.app.type_at("/status", "done");
    EXPECT_TRUE(lead.app.shows("No need stands so now.")) << lead.app.text();
    lead.app.press(Role::Button, "Add a need");
    EXPECT_TRUE(lead.app.shows("2 needs: 1 wanted, 1 done.")) << "a new one is seen, so all are";
    EXPECT_EQ(lead.count(Role::Article, "A need without words yet"), 1);
}

TEST(Matching, SYS17c_TheListLeavesAsADocumentWithNumbersOfSchoolsAlone)
{
    Lead lead;
    lead.show("matches");
    lead.app.press(Role::Button, "Put it on the list of needs");
    lead.show("needs");
    lead.app.type_at("/provider", "The hub");
    lead.app.press(Role::Link, "Look at the list as it leaves, and save it");
    lead.show("save-needs");
    expect_golden("cluster-save-needs", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.type_at("exit-audience/holder", "Harbour Training");
    lead.app.type_at("exit-audience/keep-until", "2027-07-31");
    lead.app.press(Role::Button, "Save the document");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    auto const page = lead.world.files.saved.back().bytes;
    EXPECT_TRUE(page.contains("For Harbour Training. To be deleted by 31 July 2027."));
    EXPECT_TRUE(page.contains("Support with: "));
    EXPECT_FALSE(page.contains("The hub")) << "who could lead it is the lead's own";
    lead.app.press(Role::Radio, "Its tables, for Excel");
    lead.app.press(Role::Button, "Save the Excel file");
    EXPECT_EQ(lead.world.files.saved.size(), 2U);
    lead.show("sharing");
    EXPECT_TRUE(lead.app.shows("Training and support that schools need, for whoever you give it to")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("For: Harbour Training"));
    EXPECT_TRUE(lead.app.shows("Basis: passed on by the lead, within what schools allowed."));
}

TEST(Matching, SYS17c_OnlyNeedsThatStandAsChosenLeaveAndNoneWithoutWords)
{
    Lead lead;
    lead.show("needs");
    lead.app.press(Role::Button, "Add a need");
    lead.show("save-needs");
    EXPECT_TRUE(lead.app.shows("There is no need with words on the list yet, so there is nothing to save.")) << lead.app.text();
    EXPECT_EQ(lead.app.find(Role::Button, "Save the document"), nullptr);
    lead.show("needs");
    lead.app.type_at("/text", "Phonics for new teachers");
    lead.show("save-needs");
    EXPECT_TRUE(lead.app.shows("Phonics for new teachers"));
    lead.app.type_at("main/show", "done");
    EXPECT_TRUE(lead.app.shows("No need with words stands so now, so there is nothing to save.")) << lead.app.text();
    lead.app.type_at("main/show", "wanted");
    EXPECT_TRUE(lead.app.shows("Only needs that stand at “wanted”")) << lead.app.text();
    lead.app.press(Role::Button, "Save the document");
    EXPECT_EQ(lead.world.files.saved.size(), 1U);
}

TEST(Matching, SYS16d_ANeedThatNamesASchoolDoesNotLeave)
{
    AppHarness app;
    auto document = large_cluster();
    document.needs.front().text = "As at School 101";
    app.drop("cluster.triad.json", format::encode_cluster(document));
    app.go(concat({ app.tree().route, "/save-needs" }));
    EXPECT_TRUE(app.shows("Your own words name a school that has not allowed it.")) << app.text();
    EXPECT_NE(app.find(Role::Link, "“As at School 101” names School 101"), nullptr) << app.text();
    app.press(Role::Button, "Save the document");
    EXPECT_TRUE(app.world().files.saved.empty());
}

TEST(Matching, SYS17a_WhatMovedLeavesAsADocumentWithoutSmallNumbers)
{
    Lead lead;
    lead.show("trends");
    lead.app.press(Role::Link, "Look at what of it may leave, and save it");
    lead.show("save-trends");
    expect_golden("cluster-save-trends", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Radio, "A Word document");
    lead.app.press(Role::Button, "Save the Word document");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    auto const blocks = lead.world.office.asked.back().blocks;
    EXPECT_FALSE(blocks.contains("1 school ") || blocks.contains("2 schools"));
    lead.show("sharing");
    EXPECT_TRUE(lead.app.shows("What has moved between rounds, for whoever you give it to")) << lead.app.text();
}

TEST(Matching, SYS17d_AChoiceOfStatementsOnTheScreenIsNoneInTheDocument)
{
    Lead lead;
    lead.show("save-trends");
    auto const newest = lead.app.text();
    lead.show("trends");
    lead.app.press(Role::Checkbox, "Only statements where something moved");
    lead.show("save-trends");
    EXPECT_EQ(lead.app.text(), newest) << "a choice of statements would tell where somebody moved";
}

TEST(Matching, SYS17a_TwoRoundsStandBesideEachOtherInWords)
{
    Lead lead;
    lead.app.press(Role::Link, "What has moved between rounds");
    lead.show("trends");
    expect_golden("cluster-trends", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.press(Role::Checkbox, "Only statements where something moved");
    EXPECT_FALSE(lead.app.shows("Nothing to compare yet.")) << lead.app.text();
}

TEST(Matching, SYS17a_StrengthsAndNeedsStandByThemeRoundBesideRound)
{
    AppHarness app;
    app.drop("cluster.triad.json", format::encode_cluster(coded_cluster()));
    app.go(concat({ app.tree().route, "/trends" }));
    EXPECT_TRUE(app.shows("Theme: Reading. Autumn 2025: A need at 1 school. Autumn 2026: A strength at 1 school.")) << app.text();
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
}

TEST(Matching, SYS17a_AClusterOfNoRoundSaysSoInOneSentence)
{
    AppHarness app;
    app.press(Role::Button, "Begin a cluster");
    auto const address = app.tree().route;
    app.go(concat({ address, "/trends" }));
    EXPECT_TRUE(app.shows("Nothing that you asked for has been handed in yet.")) << app.text();
    app.go(concat({ address, "/matches" }));
    EXPECT_TRUE(app.shows("Nothing that you asked for has been handed in yet.")) << app.text();
    EXPECT_TRUE(app.shows("No two schools have handed in reports with a focus or a line of enquiry in common."));
    app.go(concat({ address, "/save-trends" }));
    EXPECT_TRUE(app.shows("Nothing that you asked for has been handed in yet.")) << app.text();
    EXPECT_EQ(app.find(Role::Button, "Save the document"), nullptr);
    app.go(concat({ address, "/needs" }));
    EXPECT_TRUE(app.shows("Nothing is on the list yet.")) << app.text();
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
}

TEST(Matching, SYS17f_OfThreeHundredSchoolsTheFirstStandThereAndAButtonShowsTheOthers)
{
    AppHarness app;
    app.drop("cluster.triad.json", format::encode_cluster(large_cluster()));
    auto const address = app.tree().route;
    app.go(concat({ address, "/matches" }));
    EXPECT_TRUE(app.shows("School 136, School 138 and 130 more.")) << app.text();
    app.press(Role::Disclosure, "Show all 150 schools: rated it red and might like support");
    EXPECT_TRUE(app.shows("School 396 and School 398.")) << app.text();
    EXPECT_TRUE(app.shows("School 139 and 130 more.")) << "of the others as many as before";
    app.go(concat({ address, "/needs" }));
    EXPECT_TRUE(app.shows("30 needs: 30 wanted.")) << app.text();
    EXPECT_FALSE(app.shows("Need 20"));
    app.press(Role::Disclosure, "Show all 30 needs");
    EXPECT_TRUE(app.shows("Need 20"));
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
}

TEST(Matching, SYS17f_OnAPhoneAndAtFourHundredPerCentNothingIsInTheWay)
{
    for (auto const& window : { Window { .width = 390, .height = 844, .coarse_pointer = true },
             Window { .width = 320, .height = 256, .pixel_ratio = 4 } }) {
        Lead lead { window };
        lead.show("matches");
        lead.app.press(Role::Button, "Put it on the list of needs");
        for (auto const* part : { "matches", "needs", "save-needs", "trends", "save-trends" }) {
            lead.show(part);
            EXPECT_TRUE(lead.app.problems().empty()) << part << " " << lead.app.problems().front();
        }
    }
}

} // namespace triad::test
