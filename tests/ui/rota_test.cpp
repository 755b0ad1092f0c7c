#include "support/app_harness.h"

#include "base/text.h"
#include "format/cluster_file.h"
#include "partnership_year.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A lead proposes a rota, changes it by hand, and swaps. Today is 22 November 2026. SYS-08.

namespace triad::test::rota {

using semantics::Role;
using testing::Contains;

namespace {

struct Lead {
    explicit Lead(model::ClusterDocument const& document = partnership_year(), Window const& window = {})
        : app(world, window)
    {
        app.drop("cluster.triad.json", format::encode_cluster(document));
        app.go(year_address("rota"));
    }

    int count(Role role, std::string_view name)
    {
        int out = 0;
        for (auto const& node : app.tree().nodes)
            out += node.role == role && node.name.starts_with(name) ? 1 : 0;
        return out;
    }

    std::string first_day() { return app.get(Role::DateField, "Day").path; }

    /// The last place whose path ends so.
    std::string last_of(std::string_view suffix)
    {
        std::string out;
        for (auto const& node : app.tree().nodes)
            if (node.path.ends_with(suffix))
                out = node.path;
        return out;
    }

    platform::headless::FakeWorld world;
    AppHarness app;
};

} // namespace

TEST(RotaScreen, SYS08_WhoHostsWhenLeavesAsADocument)
{
    Lead lead;
    lead.app.go(year_address("save-rota"));
    EXPECT_TRUE(lead.app.shows("No review is planned yet, so there is nothing to save."));
    lead.app.press(Role::Link, "Who hosts when");
    lead.app.press(Role::Button, "Propose a rota");
    lead.app.press(Role::Link, "Look at the rota as it leaves, and save it");
    expect_golden("cluster-save-rota", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.type_at("exit-audience/holder", "All schools");
    lead.app.type_at("exit-audience/keep-until", "2027-07-31");
    lead.app.press(Role::Button, "Save the document");
    ASSERT_EQ(lead.world.files.saved.size(), 1U);
    EXPECT_TRUE(lead.world.files.saved.back().bytes.contains("Ash School (leads)"));
    lead.app.go(year_address("sharing"));
    EXPECT_TRUE(lead.app.shows("Who hosts when")) << lead.app.text();
}

TEST(RotaScreen, SYS08_WhileNamesAreHiddenTheRotaDoesNotLeave)
{
    auto document = partnership_year();
    document.cluster.hide_names = true;
    Lead lead { document };
    lead.app.press(Role::Button, "Propose a rota");
    lead.app.go(year_address("save-rota"));
    EXPECT_FALSE(lead.app.shows("Ash School")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Names of schools are hidden now, and the document names them: show the names first."));
    lead.app.press(Role::Button, "Save the document");
    EXPECT_TRUE(lead.world.files.saved.empty());
}

TEST(RotaScreen, SYS08a_SYS08b_ARotaIsProposedAsOneStepAndShowsHowItStands)
{
    Lead lead;
    EXPECT_TRUE(lead.app.shows("0 of 6 schools host once; 0 joins.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("In a group of three, each school hosts one review and joins both others."));
    lead.app.press(Role::Button, "Propose a rota");
    EXPECT_TRUE(lead.app.shows("6 of 6 schools host once; 12 joins. 6 of 6 reviews have a day.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("No clash was found."));
    EXPECT_TRUE(lead.app.shows("All 6 schools that host are trained in time."));
    EXPECT_TRUE(lead.app.shows("Spring 2027: 6 reviews."));
    EXPECT_EQ(lead.count(Role::Article, "Review at "), 6);
    expect_golden("rota", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(lead.count(Role::Article, "Review at "), 0) << "one step";
}

TEST(RotaScreen, SYS08a_WhatHasADayStaysAndAllThatIsToComeCanBeRemoved)
{
    Lead lead;
    lead.app.press(Role::Button, "Propose a rota");
    auto const day = lead.first_day();
    lead.app.type_at(day, "2027-02-10");
    lead.app.press(Role::Button, "Propose a rota");
    EXPECT_EQ(lead.app.at(day).value, "2027-02-10");
    EXPECT_THAT(lead.world.mirror.announced, Contains("Nothing was missing."));
    lead.app.press(Role::Button, "Remove all reviews that are still to come");
    EXPECT_EQ(lead.count(Role::Article, "Review at "), 0);
    EXPECT_THAT(lead.world.mirror.announced, Contains("6 reviews were removed. Undo brings them back."));
}

TEST(RotaScreen, SYS08c_AClashStandsBesideTheReviewItConcerns)
{
    auto document = partnership_year();
    document.busy_periods.push_back({ .id = "b", .school = "school-1", .from = "2027-02-10" });
    Lead lead { document };
    lead.app.press(Role::Button, "Propose a rota");
    auto const path = lead.first_day();
    lead.app.type_at(path, "2027-02-10");
    EXPECT_TRUE(lead.app.shows("Ash School is busy on 10 February 2027.")) << lead.app.text();
    lead.app.type_at(path, "2027-05-10");
    EXPECT_TRUE(lead.app.shows("10 May 2027 is in Summer 2027, in which no reviews are hosted.")) << lead.app.text();
}

TEST(RotaScreen, SYS08c_ADayOutsideTheYearIsOneSentenceAndChangesNothing)
{
    Lead lead;
    lead.app.press(Role::Button, "Propose a rota");
    auto const path = lead.first_day();
    lead.app.shortcut(ui::Shortcut::Undo);
    lead.app.shortcut(ui::Shortcut::Redo);
    auto const before = lead.app.at(path).value;
    lead.app.type_at(path, "2031-04-08");
    EXPECT_TRUE(lead.app.shows("8 April 2031 is outside the year 2026/27, for which dates are from 1 August 2026 to 31 August "
                               "2027. Nothing was changed."))
        << lead.app.text();
    EXPECT_TRUE(lead.app.shows("6 of 6 reviews have a day."));
    lead.app.type_at(path, before);
    EXPECT_FALSE(lead.app.shows("is outside the year")) << lead.app.text();
}

TEST(RotaScreen, SYS08c_WhatCannotBeSettledIsNamed)
{
    auto document = partnership_year();
    document.busy_periods.push_back({ .id = "b", .school = "school-2", .from = "2027-01-01", .to = "2027-04-30" });
    Lead lead { document };
    lead.app.press(Role::Button, "Propose a rota");
    EXPECT_TRUE(lead.app.shows("The last proposal could not settle all:")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Birch School on 60")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("3 of 6 reviews have a day."));
}

TEST(RotaScreen, SYS08d_ASwapSaysWhatItBreaksBeforeItIsDone)
{
    auto document = partnership_year();
    document.visits = { { .id = "v1",
                            .grouping = "triads",
                            .group = "north",
                            .host = "school-1",
                            .reviewers = "school-2 school-3",
                            .term = "spring",
                            .day = "2027-01-13" },
        { .id = "v2",
            .grouping = "triads",
            .group = "north",
            .host = "school-2",
            .reviewers = "school-1 school-3",
            .term = "spring",
            .day = "2027-02-10" } };
    document.schools[1].trained = "2027-02-01";
    Lead lead { document };
    lead.app.press_at("v1/change");
    lead.app.type_at("v1/swapping/swap-with", "v2");
    EXPECT_TRUE(lead.app.shows("If you swap them:")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Birch School is trained on 1 February 2027, which is after it hosts."));
    expect_golden("rota-swap", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    EXPECT_EQ(lead.app.at("v1/day").value, "2027-01-13") << "not done yet";
    lead.app.press(Role::Button, "Swap the days");
    EXPECT_EQ(lead.app.at("v1/day").value, "2027-02-10");
    EXPECT_EQ(lead.app.at("v2/day").value, "2027-01-13");
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_EQ(lead.app.at("v1/day").value, "2027-01-13") << "one step";
}

TEST(RotaScreen, SYS08d_ASwapThatBreaksNothingSaysSo)
{
    Lead lead;
    lead.app.press(Role::Button, "Propose a rota");
    lead.app.press(Role::Disclosure, "Change: Review at Ash School");
    auto const options = lead.app.at("/swap-with").options;
    auto const line = options.find('\n') + 1;
    lead.app.type_at("/swap-with", options.substr(line, options.find('\t', line) - line));
    EXPECT_TRUE(lead.app.shows("This swap breaks nothing that is in order now.")) << lead.app.text();
}

TEST(RotaScreen, SYS08e_GroupsOfFourOfferToVisitBothWays)
{
    auto document = partnership_year();
    document.placements.back().group = "north";
    document.schools.back().name = "Gorse School";
    Lead lead { document };
    EXPECT_TRUE(lead.app.shows("In a group of two, each school hosts one review and joins the other’s.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("In a group of 4, each school hosts one review and joins two"));
    lead.app.press(Role::Radio, "Both ways: schools visit those that visit them");
    EXPECT_TRUE(lead.app.shows("and schools that visit each other do so both ways.")) << lead.app.text();
    lead.app.press(Role::Button, "Propose a rota");
    EXPECT_TRUE(lead.app.shows("6 of 6 schools host once; 10 joins.")) << lead.app.text();
}

TEST(RotaScreen, SYS08a_ATelephoneShowsTheSameWithoutAProblem)
{
    Lead lead { partnership_year(), { .width = 320, .height = 640, .coarse_pointer = true } };
    lead.app.press(Role::Button, "Propose a rota");
    lead.app.press(Role::Disclosure, "Change: Review at Ash School");
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
    EXPECT_TRUE(lead.app.shows("6 of 6 schools host once; 12 joins."));
}

TEST(RotaScreen, SYS08a_OfManyReviewsTheFirstStandThereAndAButtonShowsTheOthers)
{
    auto document = partnership_year();
    for (int i = 7; i <= 300; ++i) {
        auto const group = concat({ "group-", number((i - 7) / 3) });
        if ((i - 7) % 3 == 0)
            document.groups.push_back({ .id = group, .grouping = "triads", .name = group, .order = i });
        auto const id = concat({ "school-", number(i) });
        document.schools.push_back({ .id = id, .name = concat({ "School ", number(i) }), .trained = "2026-07-01", .letter = i });
        document.placements.push_back(
            { .id = concat({ "place-", number(i) }), .grouping = "triads", .school = id, .group = group });
    }
    Lead lead { document };
    lead.app.press(Role::Button, "Propose a rota");
    EXPECT_TRUE(lead.app.shows("300 of 300 schools host once; 600 joins. 300 of 300 reviews have a day.")) << lead.app.text();
    EXPECT_EQ(lead.count(Role::Article, "Review at "), 20);
    EXPECT_NE(lead.app.find(Role::Disclosure, "Show all 300 reviews"), nullptr);
}

TEST(RotaScreen, SYS08a_WithoutTriadsItSaysWhatIsMissing)
{
    auto document = partnership_year();
    document.groupings.clear();
    Lead lead { document };
    EXPECT_TRUE(lead.app.shows("There are no triads yet.")) << lead.app.text();
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(TermsScreen, SYS24a_TermsAndDatesToAvoidAreEnteredAndWhatIsOddIsSaid)
{
    Lead lead;
    lead.app.go(year_address("terms"));
    lead.app.press(Role::Button, "Add a term");
    lead.app.type_at(lead.last_of("/name"), "Autumn 2027");
    EXPECT_TRUE(lead.app.shows("Give it a first and a last day: until then no review can be in it.")) << lead.app.text();
    lead.app.press(Role::Button, "Add dates to avoid");
    EXPECT_TRUE(lead.app.shows("Give it a first day: until then it keeps nothing free.")) << lead.app.text();
    expect_golden("terms", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(TermsScreen, SYS24a_ATermOutsideTheYearIsRefusedInOneSentence)
{
    Lead lead;
    lead.app.go(year_address("terms"));
    lead.app.type_at("summer/from", "2028-04-12");
    EXPECT_TRUE(lead.app.shows("12 April 2028 is outside the year 2026/27")) << lead.app.text();
    lead.app.go(year_address("calendar"));
    lead.app.go(year_address("rota"));
    EXPECT_TRUE(lead.app.shows("Summer 2027")) << "it has its days";
}

} // namespace triad::test::rota
