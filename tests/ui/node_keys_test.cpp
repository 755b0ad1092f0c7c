#include "semantics/roles.h"
#include "support/app_harness.h"
#include "ui/screens/screen_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <map>

// An element of the page cannot change what it is, so a key means one thing on all screens that follow one another.

namespace triad::test {

using semantics::Role;

namespace {

/// Without the id of one thing there is nothing on it.
bool needs_a_subject(ui::Screen screen)
{
    using enum ui::Screen;
    return std::ranges::contains(std::initializer_list<ui::Screen> { Meeting, SaveAgenda, MeetingRun, StatementAnswers, Division,
                                     CalendarDate, Community, Survey, SurveyEntry, SurveyResults },
        screen);
}

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

/// A cluster of examples with something on each of its screens, and the places that are reached from one of its records.
std::vector<std::string> fill_screens(AppHarness& app, std::string const& cluster)
{
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
    app.go(cluster + "/group-rules");
    app.press(Role::Button, "Add a rule");
    app.go(cluster + "/groups");
    app.press(Role::Button, "Divide into triads");
    app.press(Role::Button, "Propose groups");
    app.press(Role::Button, "Use proposal 1");
    app.press(Role::Button, "Note a concern");
    auto const division = app.tree().route;
    app.go(cluster + "/communities");
    app.press(Role::Button, "Begin a learning community");
    app.press(Role::Button, "Plan six sessions");
    app.press(Role::Button, "Note what was passed on");
    auto const community = app.tree().route;
    app.go(cluster + "/surveys");
    app.press(Role::Button, "Begin: After the review");
    auto const survey = app.tree().route;
    auto const of_survey = [&](std::string_view word) {
        auto out = survey;
        return out.replace(out.find("/survey/") + 1, std::string_view { "survey" }.size(), word);
    };
    app.go(of_survey("entry"));
    app.press(Role::Button, "Type in a response");
    app.go(cluster + "/terms");
    app.press(Role::Button, "Add a term");
    app.press(Role::Button, "Add dates to avoid");
    app.go(cluster + "/rota");
    app.press(Role::Button, "Propose a rota");
    app.press_at("/change");
    app.go(cluster + "/calendar");
    app.press(Role::Button, "Add a date");
    auto const date = app.tree().route;
    auto run = meeting;
    run.replace(run.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/run/");
    auto agenda = meeting;
    agenda.replace(agenda.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/agenda/");
    auto minutes = meeting;
    minutes.replace(minutes.find("/meeting/"), std::string_view { "/meeting/" }.size(), "/minutes/");
    return { cluster + "/statement/THEP-A01", meeting, agenda, minutes, run, division, community, date, survey,
        of_survey("entry"), of_survey("results") };
}

} // namespace

TEST(NodeKeys, MeanOneThingOnAllScreensOfALead)
{
    AppHarness app {};
    app.press(Role::Button, "Look at an example cluster");
    auto const cluster = app.tree().route;
    auto const records = fill_screens(app, cluster);
    app.go("#/settings");
    Places places;
    for (auto const& screen : ui::every_screen())
        if (screen.about == ui::About::Cluster && !needs_a_subject(screen.screen))
            places.look(app, ui::address_of(screen.screen, cluster.substr(std::string_view { "#/cluster/" }.size())));
    for (auto const& address : records)
        places.look(app, address);
    for (auto const& screen : ui::every_screen())
        if (screen.about == ui::About::Nothing)
            places.look(app, ui::address_of(screen.screen));
}

} // namespace triad::test
