#include "support/app_harness.h"

#include <gtest/gtest.h>

// A lead keeps a register of champions. SYS-20.

namespace triad::test {

using semantics::Role;

namespace {

struct Lead {
    Lead()
        : app(world)
    {
        app.press(Role::Button, "Begin a cluster");
        cluster = app.tree().route;
        app.go(cluster + "/needs");
        app.press(Role::Button, "Add a need");
        app.go(cluster + "/champions");
    }

    void add(std::string_view name, std::string_view trained)
    {
        app.press(Role::Button, "Add a champion");
        std::string card;
        for (auto const& node : app.tree().nodes)
            if (node.role == Role::Article)
                card = node.path;
        app.type_at(card + "/name", name);
        app.type_at(card + "/trained", trained);
        app.type_at(card + "/load", "2");
        app.press_at(card + "/free");
    }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string cluster;
};

} // namespace

TEST(ChampionRegister, SYS20c_SYS20d_ALeadSeesWhatIsWantedBesideWhoCanLeadIt)
{
    Lead lead;
    EXPECT_TRUE(lead.app.shows("1 need is open; no champion is on the register, so 1 still needs somebody to lead it."));
    lead.add("Ana Bell", "2026-03-02");
    EXPECT_TRUE(lead.app.shows("1 need is open; 1 champion can take on 2 a year.")) << lead.app.text();
    expect_golden("champions", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(ChampionRegister, SYS20e_ARefresherIsAskedForThreeYearsAfterTraining)
{
    Lead lead;
    lead.add("Ana Bell", "2023-11-22");
    EXPECT_TRUE(lead.app.shows("A refresher is due."));
    lead.add("Tom Fisk", "2023-11-23");
    int due = 0;
    for (auto const& node : lead.app.tree().nodes)
        due += node.name == "A refresher is due." ? 1 : 0;
    EXPECT_EQ(due, 1) << "today is 22 November 2026";
}

TEST(ChampionRegister, WhoLeavesIsRemovedAndComesBackWithUndo)
{
    Lead lead;
    lead.add("Ana Bell", "2026-03-02");
    lead.app.press(Role::Button, "Remove champion 1: Ana Bell");
    EXPECT_TRUE(lead.app.shows("no champion is on the register")) << lead.app.text();
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_TRUE(lead.app.shows("1 champion can take on 2 a year."));
}

} // namespace triad::test
