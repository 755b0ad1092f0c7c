#include "semantics/roles.h"
#include "support/app_harness.h"
#include "ui/screens/screen_table.h"

#include <gtest/gtest.h>

#include <map>

// An element of the page cannot change what it is, so a key means one thing on all screens that follow one another.

namespace triad::test {

using semantics::Role;

namespace {

/// What stands at each place, and on which screen it was met first.
class Places {
public:
    void look(AppHarness& app, std::string const& address)
    {
        app.go(address);
        for (auto const& node : app.tree().nodes) {
            auto const [at, fresh] = m_met.emplace(node.path, Met { node.role, node.level, address });
            EXPECT_TRUE(fresh || (at->second.role == node.role && at->second.level == node.level))
                << node.path << " is " << semantics::role_name(at->second.role) << " on " << at->second.address << " and "
                << semantics::role_name(node.role) << " on " << address;
        }
        // Debug builds stop where two that follow one another clash: a third stands between, so that this test tells which.
        app.go("#/settings");
    }

private:
    struct Met {
        Role role;
        int level;
        std::string address;
    };
    std::map<std::string, Met> m_met;
};

} // namespace

TEST(NodeKeys, MeanOneThingOnAllScreensOfALead)
{
    AppHarness app {};
    app.press(Role::Button, "Look at an example cluster");
    auto const cluster = app.tree().route;
    app.go(cluster + "/meetings");
    app.press(Role::Button, "Plan a meeting");
    app.press(Role::Button, "Take the usual order");
    auto const meeting = app.tree().route;
    app.go(cluster + "/findings");
    app.key_at("coding", '5');
    app.press(Role::Button, "Raise a question");
    app.go(cluster + "/needs");
    app.press(Role::Button, "Add a need");
    app.go(cluster + "/summary");
    app.press(Role::Button, app.at("drafting/draft").name);
    app.go("#/settings");
    Places places;
    for (auto const& screen : ui::every_screen())
        if (screen.about == ui::About::Cluster && screen.screen != ui::Screen::Meeting && screen.screen != ui::Screen::MeetingRun
            && screen.screen != ui::Screen::StatementAnswers)
            places.look(app, ui::address_of(screen.screen, cluster.substr(std::string_view { "#/cluster/" }.size())));
    auto run = meeting;
    run.replace(run.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/run/");
    for (auto const& address : { cluster + "/statement/THEP-A01", meeting, run })
        places.look(app, address);
    for (auto const& screen : ui::every_screen())
        if (screen.about == ui::About::Nothing)
            places.look(app, ui::address_of(screen.screen));
}

} // namespace triad::test
