#include "semantics/builder.h"
#include "semantics/tree_text.h"

#include <gtest/gtest.h>

namespace triad::semantics {

TEST(TreeBuilder, RectsBecomeRelativeToTheParent)
{
    TreeBuilder builder;
    builder.begin(800, 600);
    builder.open(Role::Main, "main").rect = { 100, 50, 600, 500 };
    builder.leaf(Role::Button, "save", "Save", { 110, 70, 80, 30 });
    builder.close();
    auto const tree = builder.finish();
    ASSERT_EQ(tree.nodes.size(), 3U);
    EXPECT_EQ(tree.nodes[0].rect, (Rect { 0, 0, 800, 600 }));
    EXPECT_EQ(tree.nodes[1].rect, (Rect { 100, 50, 600, 500 }));
    EXPECT_EQ(tree.nodes[2].rect, (Rect { 10, 20, 80, 30 }));
}

TEST(TreeBuilder, AContainerWithoutSizeHoldsItsChildren)
{
    TreeBuilder builder;
    builder.begin(800, 600);
    builder.open(Role::Group, "outer");
    builder.open(Role::Group, "inner");
    builder.leaf(Role::Paragraph, "a", "A", { 20, 40, 100, 20 });
    builder.leaf(Role::Paragraph, "print", "Only printed", {});
    builder.leaf(Role::Paragraph, "b", "B", { 10, 70, 50, 20 });
    builder.close();
    builder.close();
    auto const tree = builder.finish();
    EXPECT_EQ(tree.nodes[1].rect, (Rect { 10, 40, 110, 50 }));
    EXPECT_EQ(tree.nodes[2].rect, (Rect { 0, 0, 110, 50 }));
    EXPECT_EQ(tree.nodes[3].rect, (Rect { 10, 0, 100, 20 }));
    EXPECT_EQ(tree.nodes[4].rect, Rect {});
    EXPECT_EQ(tree.nodes[5].rect, (Rect { 0, 30, 50, 20 }));
}

TEST(TreeBuilder, AContainersRectMayBeKnownLater)
{
    TreeBuilder builder;
    builder.begin(800, 600);
    auto& group = builder.open(Role::RadioGroup, "rating", "Rating");
    for (int i = 0; i < 200; ++i)
        builder.leaf(Role::Paragraph, std::to_string(i), "text", { 0, 0, 10, 10 });
    group.description = "set after its children";
    builder.set_rect({ 5, 6, 70, 80 });
    builder.close();
    auto const tree = builder.finish();
    EXPECT_EQ(tree.nodes[1].description, "set after its children");
    EXPECT_EQ(tree.nodes[1].rect, (Rect { 5, 6, 70, 80 }));
}

TEST(TreeBuilder, IdsComeFromKeysAndNotFromOrder)
{
    auto const id = id_of_path("evaluation/THEP-A01/red");
    TreeBuilder builder;
    builder.open(Role::Main, "evaluation");
    builder.leaf(Role::Paragraph, "intro", "Intro", {});
    builder.open(Role::RadioGroup, "THEP-A01", "1. Access");
    builder.leaf(Role::Radio, "red", "Red", {});
    ASSERT_NE(builder.find(id), nullptr);
    builder.close();
    builder.close();
    auto const tree = builder.finish();
    EXPECT_EQ(tree.nodes[4].id, id);
    EXPECT_EQ(tree.nodes[4].path, "evaluation/THEP-A01/red");
    EXPECT_EQ(id, child_id(id_of_path("evaluation/THEP-A01"), "red"));
    EXPECT_NE(child_id(id_of_path("a"), "bc"), child_id(id_of_path("ab"), "c"));
}

TEST(TreeBuilder, AReleasedBuildGivesTwinsASuffix)
{
    TreeBuilder builder { DuplicateKeys::Suffix };
    for (int i = 0; i < 3; ++i)
        builder.leaf(Role::Paragraph, "same", "Same", {});
    auto const tree = builder.finish();
    EXPECT_EQ(tree.nodes[1].path, "same");
    EXPECT_EQ(tree.nodes[2].path, "same~2");
    EXPECT_EQ(tree.nodes[3].path, "same~3");
    EXPECT_EQ(tree.nodes[2].id, id_of_path("same~2"));
}

TEST(TreeBuilderDeathTest, ADebugBuildStopsAtTwins)
{
    TreeBuilder builder { DuplicateKeys::Stop };
    builder.leaf(Role::Paragraph, "same", "Same", {});
    EXPECT_DEATH(builder.leaf(Role::Paragraph, "same", "Same", {}), "broken invariant");
}

TEST(TreeBuilderDeathTest, AnOpenContainerOrAMissingKeyStopsTheProgram)
{
    TreeBuilder builder;
    EXPECT_DEATH(builder.close(), "broken invariant");
    EXPECT_DEATH(builder.leaf(Role::Paragraph, "", "No key", {}), "broken invariant");
    builder.open(Role::Main, "main");
    EXPECT_DEATH(builder.finish(), "broken invariant");
}

TEST(TreeBuilder, WishesTravelWithTheTree)
{
    TreeBuilder builder;
    builder.begin(10, 10);
    builder.requests().title = "Triad";
    builder.requests().polite.push_back("Saved.");
    auto const tree = builder.finish();
    EXPECT_EQ(tree.title, "Triad");
    EXPECT_EQ(tree.polite.size(), 1U);
    builder.begin(10, 10);
    EXPECT_EQ(builder.finish().title, "");
}

TEST(TreeText, ShowsRolesNamesStatesAndValuesButNoRects)
{
    TreeBuilder builder;
    builder.begin(800, 600);
    auto& heading = builder.leaf(Role::Heading, "title", "Remote learning", { 0, 0, 400, 30 });
    heading.level = 1;
    heading.state = Focusable;
    builder.open(Role::RadioGroup, "THEP-A01", "1. Say \"hello\"").keys = "ragn";
    builder.leaf(Role::Radio, "red", "Red", { 0, 40, 40, 40 }).state = Checked;
    builder.close();
    auto& comment = builder.leaf(Role::TextArea, "comment", "Comment", { 0, 90, 400, 60 });
    comment.value = "one\ntwo";
    comment.placeholder = "What you see";
    auto& progress = builder.leaf(Role::Progress, "progress", "12 of 19 judged", { 0, 160, 100, 10 });
    progress.now = 12;
    progress.max = 19;
    auto& select = builder.leaf(Role::Select, "theme", "Theme", { 0, 180, 100, 30 });
    select.options = "light\tLight\ndark\tDark\n";
    select.value = "dark";
    builder.leaf(Role::Link, "home", "Home", { 0, 220, 100, 30 }).href = "#/";
    EXPECT_EQ(tree_text(builder.finish()),
        "root\n"
        "  heading 1 \"Remote learning\" [focusable]\n"
        "  radio-group \"1. Say \\\"hello\\\"\" keys=\"ragn\"\n"
        "    radio \"Red\" [checked]\n"
        "  text-area \"Comment\" value=\"one\\ntwo\" placeholder=\"What you see\"\n"
        "  progress \"12 of 19 judged\" 12/19\n"
        "  select \"Theme\" value=\"dark\" options=\"light=Light|dark=Dark\"\n"
        "  link \"Home\" href=\"#/\"\n");
}

TEST(TreeBuilder, NothingThatTurnsLettersRoundReachesThePageButInTheValueOfAField)
{
    constexpr char const* typed = "Oak\u202efield \u2067now\U000e0041…";
    TreeBuilder builder;
    builder.begin(800, 600);
    builder.leaf(Role::Heading, "heading", typed, { 0, 0, 10, 10 });
    auto& field = builder.leaf(Role::TextField, "field", typed, { 0, 20, 10, 10 });
    field.value = typed;
    field.description = typed;
    field.placeholder = typed;
    auto& select = builder.leaf(Role::Select, "select", "Who", { 0, 40, 10, 10 });
    select.options = "id\u202e1\tJo \u202ePark\nid2\tSam…\n";
    builder.requests().title = typed;
    builder.requests().polite = { typed };
    builder.requests().urgent = { typed };
    auto const tree = builder.finish();
    constexpr char const* shown = "Oakfield now…";
    EXPECT_EQ(tree.nodes[1].name, shown);
    EXPECT_EQ(tree.nodes[2].name, shown);
    EXPECT_EQ(tree.nodes[2].value, typed);
    EXPECT_EQ(tree.nodes[2].description, shown);
    EXPECT_EQ(tree.nodes[2].placeholder, shown);
    EXPECT_EQ(tree.nodes[3].options, "id\u202e1\tJo Park\nid2\tSam…\n");
    EXPECT_EQ(tree.title, shown);
    EXPECT_EQ(tree.polite, std::vector<std::string> { shown });
    EXPECT_EQ(tree.urgent, std::vector<std::string> { shown });
}

} // namespace triad::semantics
