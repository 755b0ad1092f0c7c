#include "support/app_harness.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <string>

// The example partnership is played through, from who takes part to the annual report, by the steps that its screen names.

namespace triad::test {

using semantics::Role;

namespace {

struct Lead {
    Lead()
        : app(world)
    {
        app.press(Role::Button, "Look at an example cluster");
        cluster = app.tree().route;
    }

    /// Follows "Next: …", as the screen of the cluster has it.
    void next(std::string_view todo)
    {
        app.go(cluster);
        auto const wanted = concat({ "Next: ", todo });
        ASSERT_TRUE(app.shows(wanted)) << app.text();
        app.press(Role::Link, wanted);
        EXPECT_TRUE(app.problems().empty()) << app.problems().front();
    }

    bool says(std::string_view words)
    {
        app.go(cluster);
        return app.shows(words);
    }

    std::string last_of(std::string_view suffix)
    {
        std::string out;
        for (auto const& node : app.tree().nodes)
            if (node.path.ends_with(suffix))
                out = node.path;
        return out;
    }

    void add_term(std::string_view name, std::string_view from, std::string_view to)
    {
        app.press(Role::Button, "Add a term");
        app.type_at(last_of("/name"), name);
        app.type_at(last_of("/from"), from);
        app.type_at(last_of("/to"), to);
    }

    void divide()
    {
        app.press(Role::Button, "Divide into triads");
        app.press(Role::Button, "Propose groups");
        app.press(Role::Button, "Use proposal 1");
        app.press(Role::Button, "Confirm these groups");
    }

    void hand_out()
    {
        if (app.find(Role::Checkbox, "I have looked at these"))
            app.press(Role::Checkbox, "I have looked at these");
        app.press(Role::Button, "Hand out the partnership file");
    }

    void write_annual_report()
    {
        app.go(cluster);
        app.press(Role::Link, "Annual report");
        app.type_at("part-year/text", "Everybody came along.");
        app.go(concat({ cluster, "/save-annual-report" }));
        app.press(Role::Button, "Save the document");
        EXPECT_TRUE(app.problems().empty()) << app.problems().front();
    }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string cluster;
};

} // namespace

TEST(YearInAnAfternoon, SYS07_SYS08_SYS24_SYS18_TheExampleIsPlayedByItsStepsFromWhoTakesPartToTheAnnualReport)
{
    Lead lead;
    expect_golden("cluster-year-begins", lead.app.text());
    lead.next("note who takes part");
    lead.app.press(Role::Button, "All 24 that have not answered take part");
    EXPECT_TRUE(lead.app.shows("24 schools take part")) << lead.app.text();
    lead.next("divide the schools into triads");
    lead.divide();
    lead.next("enter the terms");
    lead.add_term("Spring 2027", "2027-01-04", "2027-03-24");
    lead.next("propose who hosts when");
    lead.app.press(Role::Button, "Propose a rota");
    EXPECT_TRUE(lead.says("24 of 24 schools host once; 48 joins. 24 of 24 reviews have a day.")) << lead.app.text();
    lead.next("put meetings and training in the calendar");
    lead.app.press(Role::Button, "Add 8 dates of the example");
    lead.next("make the file for your schools");
    lead.hand_out();
    ASSERT_FALSE(lead.world.files.saved.empty());
    EXPECT_TRUE(lead.says("File number 1 was made last.")) << lead.app.text();
    EXPECT_FALSE(lead.app.shows("Next: "));
    expect_golden("cluster-year-planned", lead.app.text());
    lead.write_annual_report();
    EXPECT_TRUE(lead.says("1 part has words of yours.")) << lead.app.text();
    auto const& report = lead.world.files.saved.back().bytes;
    for (auto const* fact : { "Everybody came along.", "24 schools", "24 of 24" })
        EXPECT_TRUE(report.contains(fact)) << fact << "\n" << report;
}

TEST(YearInAnAfternoon, AllThatTakePartAreNotedAsOneStep)
{
    Lead lead;
    lead.app.go(lead.cluster + "/schools");
    lead.app.press(Role::Button, "All 24 that have not answered take part");
    EXPECT_EQ(lead.app.find(Role::Button, "All "), nullptr);
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(lead.app.find(Role::Button, "All 24 that have not answered take part"), nullptr);
}

} // namespace triad::test
