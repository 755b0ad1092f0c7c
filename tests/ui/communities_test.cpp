#include "support/app_harness.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <string>

// A lead begins a learning community, plans its sessions and notes who came. SYS-21.

namespace triad::test {

using semantics::Role;

namespace {

struct Lead {
    Lead()
        : app(world)
    {
        app.press(Role::Button, "Begin a cluster");
        cluster = app.tree().route;
        app.go(concat({ cluster, "/schools" }));
        app.type_at("adding/list", "Oak School, 999001\nAsh School, 999002\nElm School, 999003");
        app.press(Role::Button, "Add to the list");
        app.go(concat({ cluster, "/communities" }));
        app.press(Role::Button, "Begin a learning community");
        app.type_at("community/title", "Writing");
    }

    /// Chooses from the list "Add a school" by its place in it.
    void add_school(std::string_view name)
    {
        auto const& node = app.get(Role::Select, "Add a school");
        for (auto const line : split(node.options, '\n'))
            if (line.ends_with(name))
                return app.type_at(node.path, line.substr(0, line.find('\t')));
        FAIL() << name << " is not offered: " << node.options;
    }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string cluster;
};

} // namespace

TEST(Community, SYS21a_SixSessionsArePlannedInOneStep)
{
    Lead lead;
    lead.app.press(Role::Button, "Plan six sessions");
    EXPECT_TRUE(lead.app.shows("0 schools take part. 0 of 6 sessions were held.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Writing, session 6"));
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_FALSE(lead.app.shows("Writing, session 1")) << "one step, one undo";
}

TEST(Community, SYS24a_ADayOutsideTheYearIsOneSentenceAndChangesNothing)
{
    Lead lead;
    lead.app.press(Role::Button, "Plan six sessions");
    lead.app.go(concat({ lead.cluster, "/terms" }));
    lead.app.type_at(lead.app.get(Role::TextField, "Year that is planned").path, "2026/27");
    lead.app.go(concat({ lead.cluster, "/communities" }));
    lead.app.press(Role::Link, "Writing");
    lead.app.type_at(lead.app.get(Role::DateField, "Day").path, "2062-02-01");
    EXPECT_TRUE(lead.app.shows("1 February 2062 is outside the year 2026/27")) << lead.app.text();
    lead.app.go(concat({ lead.cluster, "/communities" }));
    lead.app.press(Role::Link, "Writing");
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Community, SYS21c_WhoCameIsNotedForEachSession)
{
    Lead lead;
    lead.add_school("Oak School");
    lead.add_school("Ash School");
    lead.app.press(Role::Button, "Add a session");
    auto const session = lead.app.get(Role::Article, "Writing, session 1").path;
    lead.app.type_at(concat({ session, "/task" }), "Try it with one class.");
    lead.app.press(Role::Disclosure, "Who came: Writing, session 1");
    lead.app.press(Role::Checkbox, "Oak School came");
    lead.app.press(Role::Checkbox, "Oak School did the task");
    lead.app.type_at(concat({ session, "/done" }), "2027-01-20");
    EXPECT_TRUE(lead.app.shows("Held on 20 January 2027: 1 of 2 schools came, and 1 did the task.")) << lead.app.text();
    lead.app.press(Role::Button, "Note what was passed on");
    expect_golden("community", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Community, SYS21d_WhatWasPassedOnStandsInTheList)
{
    Lead lead;
    lead.app.press(Role::Button, "Note what was passed on");
    lead.app.type_at("what", "A staff meeting on drafting");
    lead.app.go(concat({ lead.cluster, "/communities" }));
    EXPECT_TRUE(lead.app.shows("0 schools take part. 1 school has passed something on.")) << lead.app.text();
    expect_golden("communities", lead.app.text());
}

} // namespace triad::test
