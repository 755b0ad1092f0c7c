#include "base/text.h"
#include "format/cluster_file.h"
#include "model/cluster.h"
#include "support/app_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

// Schools in, divided into groups, moved, objected to and confirmed, as a lead does it. SYS-07.

namespace triad::test {

namespace {

using semantics::Role;
using testing::HasSubstr;

/// A lead with twelve schools of two phases and three areas.
struct Lead {
    explicit Lead(Window const& window = {})
        : app(world, window)
    {
        app.press(Role::Button, "Begin a cluster");
        cluster = app.tree().route;
        app.go(concat({ cluster, "/schools" }));
        app.type_at("adding/list", table());
        app.press(Role::Button, "Add to the list");
        app.go(concat({ cluster, "/groups" }));
        app.type_at("main/year", "2026/27");
    }

    static std::string table()
    {
        std::string out = "School\tURN\tPhase\tArea\tPupils\n";
        for (int i = 0; i < 12; ++i)
            out += concat({ "School ", std::string(1, static_cast<char>('A' + i)), "\t", number(999001 + i), "\t",
                i % 3 == 0 ? "secondary" : "primary", "\t", i % 2 == 0 ? "Hill" : "Harbour", "\t", number(100 + 10 * i), "\n" });
        return out;
    }

    /// Chooses the option of this label in the last list of this name.
    void choose(std::string_view name, std::string_view label)
    {
        std::string path;
        std::string options;
        for (auto const& node : app.tree().nodes)
            if (node.role == Role::Select && node.name == name) {
                path = node.path;
                options = node.options;
            }
        ASSERT_FALSE(path.empty()) << name << "\n" << app.text();
        for (auto const line : split(options, '\n'))
            if (auto const tab = line.find('\t'); tab != std::string_view::npos && line.substr(tab + 1) == label)
                return app.type_at(path, line.substr(0, tab));
        FAIL() << name << " has no " << label << ": " << options;
    }

    void divide()
    {
        app.press(Role::Button, "Divide into triads");
        app.press(Role::Button, "Propose groups");
        app.press(Role::Button, "Use proposal 1");
    }

    /// Where the node with this path stands in the window: its middle. Nothing is scrolled.
    ui::Input over(std::string_view path, ui::InputKind kind) const
    {
        auto const& nodes = app.tree().nodes;
        auto const* node = &app.at(path);
        float x = node->rect.w / 2;
        float y = node->rect.h / 2;
        for (auto const* up = node; up != nullptr;) {
            x += up->rect.x;
            y += up->rect.y;
            auto const parent = std::ranges::find(nodes, up->parent, &semantics::Node::id);
            up = parent == nodes.end() ? nullptr : &*parent;
        }
        return { .kind = kind, .x = x, .y = y };
    }

    /// Takes a school up by its grip and moves it over the list in which another one's group is chosen.
    void drag(std::string_view school, std::string_view to)
    {
        auto const target = over(list_of(to), ui::InputKind::PointerMove);
        app.push(over(concat({ beside(list_of(school)), "/grip" }), ui::InputKind::PointerDown));
        app.settle();
        app.push(target);
        app.settle();
    }

    void let_go_over(std::string_view school)
    {
        app.push(over(list_of(school), ui::InputKind::PointerUp));
        app.settle();
    }

    std::string list_of(std::string_view school) const { return app.get(Role::Select, concat({ "Group of ", school })).path; }
    static std::string beside(std::string const& list) { return list.substr(0, list.rfind('/')); }
    /// Of the group in which a school stands now.
    std::string group_of(std::string_view school) const { return app.get(Role::Select, concat({ "Group of ", school })).value; }
    std::string group_of_another(std::string_view school) const
    {
        for (char letter = 'A'; letter < 'M'; ++letter)
            if (auto const other = concat({ "School ", std::string(1, letter) }); group_of(other) != group_of(school))
                return other;
        return {};
    }

    platform::headless::FakeWorld world;
    AppHarness app;
    std::string cluster;
};

constexpr Window tall { .width = 1280, .height = 9000 }; // everything is in view

} // namespace

TEST(Groups, SYS07b_TwelveSchoolsArePutIntoFourTriadsAfterAProposal)
{
    Lead lead;
    lead.app.press(Role::Button, "Divide into triads");
    EXPECT_TRUE(lead.app.shows("12 schools make 4 groups of three.")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("There are no groups yet. Propose some, and use the one that you like best."));
    lead.app.press(Role::Button, "Propose groups");
    ASSERT_NE(lead.app.find(Role::Button, "Use proposal 1"), nullptr) << lead.app.text();
    lead.app.press(Role::Button, "Use proposal 1");
    EXPECT_TRUE(lead.app.shows("The groups below stand like this.")) << lead.app.text();
    expect_golden("division", lead.app.text());
    EXPECT_TRUE(lead.app.problems().empty()) << lead.app.problems().front();
}

TEST(Groups, SYS07c_AMoveChangesTheBalanceAtOnceAndEachIsUndoneByItself)
{
    Lead lead;
    lead.divide();
    for (auto const* school : { "Group of School A", "Group of School D", "Group of School G", "Group of School J" })
        lead.choose(school, "Triad 1"); // all four secondary schools
    EXPECT_TRUE(lead.app.shows("one phase only")) << lead.app.text();
    for (int i = 0; i < 4; ++i)
        lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_FALSE(lead.app.shows("one phase only")) << lead.app.text();
}

TEST(Groups, SYS07c_BesideTheSchoolThatWasMovedStandsHowEvenTheGroupsAreNow)
{
    Lead lead;
    lead.divide();
    auto const beside = [&] { return lead.app.find(Role::Paragraph, "Now: "); };
    EXPECT_EQ(beside(), nullptr);
    for (auto const* school : { "Group of School A", "Group of School D", "Group of School G", "Group of School J" })
        lead.choose(school, "Triad 1");
    ASSERT_NE(beside(), nullptr) << lead.app.text();
    EXPECT_NE(beside()->name.find("one phase only"), std::string::npos) << beside()->name;
    EXPECT_TRUE(lead.world.mirror.announced.back().contains("one phase only")) << lead.world.mirror.announced.back();
}

TEST(Groups, SYS07c_AfterAMoveTheFocusIsWhereTheSchoolStandsNow)
{
    Lead lead;
    lead.divide();
    auto const listed = [&] { return lead.app.find(Role::Select, "Group of School A"); };
    auto const before = listed()->path;
    lead.choose("Group of School A", before.contains("Triad 4") ? "Triad 1" : "Triad 4");
    ASSERT_NE(listed(), nullptr);
    EXPECT_NE(listed()->path, before);
    EXPECT_EQ(lead.app.tree().focus, listed()->id);
}

TEST(Groups, SYS07c_ASchoolIsDraggedToTheGroupOverWhichItIsLetGo)
{
    Lead lead { tall };
    lead.divide();
    auto const other = lead.group_of_another("School A");
    auto const wanted = lead.group_of(other);
    ASSERT_NE(lead.group_of("School A"), wanted);
    lead.drag("School A", other);
    EXPECT_NE(lead.group_of("School A"), wanted) << "it is not let go yet";
    lead.let_go_over(other);
    EXPECT_EQ(lead.group_of("School A"), wanted);
    EXPECT_NE(lead.app.find(Role::Paragraph, "Now: "), nullptr) << "how even the groups are stands beside it at once";
    lead.app.shortcut(ui::Shortcut::Undo);
    EXPECT_NE(lead.group_of("School A"), wanted);
}

TEST(Groups, SYS07c_AHandThatIsQuickerThanTheScreenDragsAllTheSame)
{
    Lead lead { tall };
    lead.divide();
    auto const other = lead.group_of_another("School A");
    auto const wanted = lead.group_of(other);
    lead.app.push(lead.over(concat({ Lead::beside(lead.list_of("School A")), "/grip" }), ui::InputKind::PointerDown));
    lead.app.push(lead.over(lead.list_of(other), ui::InputKind::PointerMove));
    lead.app.frame();
    lead.app.push(lead.over(lead.list_of(other), ui::InputKind::PointerUp));
    lead.app.push({ .kind = ui::InputKind::PointerLeave }); // as a finger does that is lifted
    lead.app.settle();
    EXPECT_EQ(lead.group_of("School A"), wanted);
}

TEST(Groups, SYS07c_WhatIsBrokenOffOrLetGoWhereItWasMovesNothing)
{
    Lead lead { tall };
    lead.divide();
    auto const other = lead.group_of_another("School A");
    auto const before = lead.group_of("School A");
    lead.drag("School A", other);
    lead.app.shortcut(ui::Shortcut::Escape);
    lead.let_go_over(other);
    EXPECT_EQ(lead.group_of("School A"), before) << "Escape";
    lead.drag("School A", other);
    lead.app.push({ .kind = ui::InputKind::PointerLeave });
    lead.app.settle();
    lead.app.push(lead.over(lead.list_of(other), ui::InputKind::PointerMove));
    lead.let_go_over(other);
    EXPECT_EQ(lead.group_of("School A"), before) << "the pointer was taken away";
    lead.drag("School A", other);
    lead.let_go_over("School A");
    EXPECT_EQ(lead.group_of("School A"), before) << "let go where it stood";
    EXPECT_EQ(lead.app.find(Role::Paragraph, "Now: "), nullptr);
}

TEST(Groups, SYS07c_APressOnAGripMovesNothingAndNoGripStandsOnConfirmedGroups)
{
    Lead lead { tall };
    lead.divide();
    auto const before = lead.group_of("School A");
    auto const grip = concat({ Lead::beside(lead.list_of("School A")), "/grip" });
    EXPECT_NE(lead.app.at(grip).state & semantics::Grip, 0U);
    lead.app.push(lead.over(grip, ui::InputKind::PointerDown));
    lead.app.push(lead.over(grip, ui::InputKind::PointerUp));
    lead.app.settle();
    EXPECT_EQ(lead.group_of("School A"), before);
    EXPECT_THAT(lead.app.problems(), testing::IsEmpty());
    lead.app.press(Role::Button, "Confirm these groups");
    EXPECT_THAT(lead.app.text(), testing::Not(HasSubstr("grip")));
}

TEST(Groups, SYS07e_AnOpenConcernIsReadBeforeGroupsAreConfirmed)
{
    Lead lead;
    lead.divide();
    lead.app.press(Role::Button, "Ready to go to schools");
    lead.app.press(Role::Button, "Note a concern");
    lead.app.press(Role::Button, "Confirm these groups");
    EXPECT_TRUE(lead.app.shows("Before you do, read what stands against it:")) << lead.app.text();
    lead.app.press(Role::Button, "Confirm all the same");
    EXPECT_TRUE(lead.app.shows("Confirmed on")) << lead.app.text();
    EXPECT_EQ(lead.app.find(Role::Button, "Propose groups"), nullptr) << "a confirmed division is not divided anew";
    lead.app.press(Role::Button, "Open it again");
    EXPECT_NE(lead.app.find(Role::Button, "Look again"), nullptr) << "what was found still stands there";
}

TEST(Groups, WithoutAConcernGroupsAreConfirmedWithoutAQuestion)
{
    Lead lead;
    lead.divide();
    lead.app.press(Role::Button, "Confirm these groups");
    EXPECT_TRUE(lead.app.shows("Confirmed on")) << lead.app.text();
}

TEST(Groups, RulesThatClashAreNamedAndNothingIsProposed)
{
    Lead lead;
    lead.app.go(concat({ lead.cluster, "/group-rules" }));
    for (auto const* kind : { "Always together", "Never together" }) {
        lead.app.press(Role::Button, "Add a rule");
        lead.choose("What has to hold", kind);
        lead.choose("Schools of this rule", "School A");
        lead.choose("Schools of this rule", "School B");
    }
    expect_golden("group-rules", lead.app.text());
    lead.app.go(concat({ lead.cluster, "/groups" }));
    lead.app.press(Role::Button, "Divide into triads");
    lead.app.press(Role::Button, "Propose groups");
    EXPECT_TRUE(lead.app.shows("These cannot all hold, and no fewer of them clash. Change one of them:")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("School A and School B are never in one group."));
    EXPECT_TRUE(lead.app.shows("School A and School B are always in one group."));
    EXPECT_EQ(lead.app.find(Role::Button, "Use proposal 1"), nullptr);
}

TEST(Groups, ConfirmedClustersBecomeTheClustersOfTheSchools)
{
    Lead lead;
    lead.app.press(Role::Button, "Divide into clusters");
    lead.choose("Schools in a cluster", "6");
    lead.app.press(Role::Button, "Propose groups");
    lead.app.press(Role::Button, "Use proposal 1");
    lead.app.press(Role::Button, "Confirm these groups");
    lead.app.go(concat({ lead.cluster, "/schools" }));
    EXPECT_TRUE(lead.app.shows("Cluster 1")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("Cluster 2"));
}

TEST(Groups, SYS07f_TheYearBeforeStaysInTheList)
{
    Lead lead;
    lead.divide();
    lead.app.press(Role::Button, "Confirm these groups");
    lead.app.go(concat({ lead.cluster, "/groups" }));
    lead.app.type_at("main/year", "2027/28");
    lead.divide();
    lead.app.go(concat({ lead.cluster, "/groups" }));
    EXPECT_TRUE(lead.app.shows("4 groups · 12 schools · confirmed")) << lead.app.text();
    EXPECT_TRUE(lead.app.shows("4 groups · 12 schools · being worked on"));
    expect_golden("groups", lead.app.text());
}

TEST(Groups, SYS07_TheFewestRulesThatClashAreLookedForInSlicesAndItCanBeStopped)
{
    model::ClusterDocument document { .id = "cluster-bow", .cluster = { .name = "Bow cluster", .year = "2026/27" } };
    document.groupings = { { .id = "triads", .year = "2026/27", .level = "triads", .size = 3 } };
    for (int i = 0; i < 60; ++i)
        document.schools.push_back(
            { .id = concat({ "s", number(i) }), .name = concat({ "School ", number(i) }), .letter = i + 1 });
    // Twenty-one schools, no two of which in one of twenty groups: said pair by pair, all two hundred and ten clash together.
    for (int a = 0; a < 21; ++a)
        for (int b = 0; b < a; ++b)
            document.group_rules.push_back({ .id = concat({ "r", number(a), "-", number(b) }),
                .kind = "apart",
                .schools = concat({ "s", number(a), " s", number(b) }) });
    AppHarness app;
    app.drop("bow.triad.json", format::encode_cluster(document));
    app.go("#/cluster/cluster-bow/division/triads");
    app.app().push({ .kind = ui::InputKind::Activate, .id = app.get(Role::Button, "Propose groups").id, .text = {} });
    app.frame();
    constexpr std::string_view looking = "Not all rules can hold. Looking for the fewest that clash: ";
    ASSERT_TRUE(app.shows(looking)) << app.text();
    app.frame();
    ASSERT_TRUE(app.shows(looking)) << "so few slices were enough";
    app.press(Role::Button, "Stop");
    EXPECT_FALSE(app.shows(looking));
    EXPECT_NE(app.find(Role::Button, "Propose groups"), nullptr) << app.text();
    EXPECT_EQ(app.find(Role::Button, "Use proposal 1"), nullptr);
}

TEST(Groups, SYS07c_OfManyGroupsOneIsChosenOnceItIsAskedFor)
{
    model::ClusterDocument document { .id = "cluster-bow", .cluster = { .name = "Bow cluster", .year = "2026/27" } };
    document.groupings = { { .id = "pairs", .year = "2026/27", .level = "triads", .size = 2 } };
    for (int i = 0; i < 130; ++i) {
        document.schools.push_back(
            { .id = concat({ "s", number(i) }), .name = concat({ "School ", number(i) }), .letter = i + 1 });
        if (i % 2 == 0)
            document.groups.push_back({ .id = concat({ "g", number(i) }),
                .grouping = "pairs",
                .name = concat({ "Pair ", number(i) }),
                .order = i + 1 });
        document.placements.push_back({ .id = concat({ "p", number(i) }),
            .grouping = "pairs",
            .school = concat({ "s", number(i) }),
            .group = concat({ "g", number(i - i % 2) }) });
    }
    AppHarness app;
    app.drop("bow.triad.json", format::encode_cluster(document));
    app.go("#/cluster/cluster-bow/division/pairs");
    EXPECT_EQ(app.find(Role::Select, "Group of School 1"), nullptr) << app.text();
    app.press(Role::Disclosure, "Change where School 1 stands");
    EXPECT_NE(app.find(Role::Select, "Group of School 1"), nullptr) << app.text();
    EXPECT_EQ(app.find(Role::Select, "Group of School 0"), nullptr);
    EXPECT_TRUE(app.problems().empty()) << app.problems().front();
}

} // namespace triad::test
