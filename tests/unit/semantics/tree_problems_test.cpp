#include "semantics/builder.h"
#include "semantics/tree_text.h"

#include <gmock/gmock.h>

#include <functional>

namespace triad::semantics {

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr Rect target { 10, 50, 100, 30 };

/// A sound page with what `extra` adds to it.
Tree page(std::function<void(TreeBuilder&)> const& extra = {})
{
    TreeBuilder builder;
    builder.begin(800, 600);
    builder.leaf(Role::Heading, "title", "Title", { 0, 0, 300, 40 }).level = 1;
    if (extra)
        extra(builder);
    return builder.finish();
}

testing::AssertionResult finds(Tree const& tree, std::string const& what)
{
    auto const problems = tree_problems(tree);
    if (problems.size() == 1 && problems[0].find(what) != std::string::npos)
        return testing::AssertionSuccess();
    auto result = testing::AssertionFailure() << "expected one problem with: " << what;
    for (auto const& problem : problems)
        result << "\n  " << problem;
    return result;
}

} // namespace

TEST(TreeProblems, ASoundPageHasNone)
{
    auto const tree = page([](TreeBuilder& b) {
        b.leaf(Role::Heading, "part", "Part", { 0, 100, 300, 30 }).level = 2;
        b.open(Role::RadioGroup, "rating", "Rating");
        b.leaf(Role::Radio, "red", "Red", target);
        b.close();
        b.open(Role::Table, "table", "Counts");
        b.open(Role::Row, "row");
        b.leaf(Role::Cell, "cell", "", { 0, 200, 40, 20 });
        b.close();
        b.close();
        b.open(Role::Scroller, "list").rect = { 0, 300, 200, 100 };
        b.leaf(Role::Button, "far", "Far down", { 0, 900, 100, 30 });
        b.close();
    });
    EXPECT_THAT(tree_problems(tree), IsEmpty());
}

TEST(TreeProblems, AnIdUsedTwice)
{
    auto tree = page([](TreeBuilder& b) {
        b.leaf(Role::Paragraph, "a", "A", target);
        b.leaf(Role::Paragraph, "b", "B", target);
    });
    tree.nodes[3].id = tree.nodes[2].id;
    EXPECT_TRUE(finds(tree, "has the id of an earlier node"));
}

TEST(TreeProblems, ANodeBeforeItsParentOrWithoutOne)
{
    auto tree = page([](TreeBuilder& b) { b.leaf(Role::Paragraph, "a", "A", target); });
    tree.nodes[2].parent = 77;
    EXPECT_TRUE(finds(tree, "does not stand after its parent"));
}

TEST(TreeProblems, ASecondRoot)
{
    EXPECT_TRUE(finds(page([](TreeBuilder& b) { b.leaf(Role::Root, "a", "A", target); }), "confuses the root's role"));
}

TEST(TreeProblems, AControlWithoutAName)
{
    EXPECT_TRUE(finds(page([](TreeBuilder& b) { b.leaf(Role::Button, "a", " ", target); }), "has no name"));
}

TEST(TreeProblems, ALandmarkWithoutAName)
{
    EXPECT_TRUE(finds(page([](TreeBuilder& b) { b.leaf(Role::Region, "a", "", target); }), "has no name"));
}

TEST(TreeProblems, ARadioOutsideAGroup)
{
    EXPECT_TRUE(finds(page([](TreeBuilder& b) { b.leaf(Role::Radio, "a", "A", target); }), "stands outside a radio group"));
}

TEST(TreeProblems, AHeadingThatSkipsALevel)
{
    EXPECT_TRUE(
        finds(page([](TreeBuilder& b) { b.leaf(Role::Heading, "a", "A", target).level = 3; }), "jumps from level 1 to 3"));
}

TEST(TreeProblems, AHeadingOutsideTheSixLevels)
{
    EXPECT_TRUE(finds(page([](TreeBuilder& b) { b.leaf(Role::Heading, "a", "A", target); }), "level outside 1 to 6"));
}

TEST(TreeProblems, TwoMainHeadingsOrNone)
{
    EXPECT_TRUE(finds(
        page([](TreeBuilder& b) { b.leaf(Role::Heading, "a", "A", target).level = 1; }), "more than one heading of level 1"));
    TreeBuilder empty;
    EXPECT_TRUE(finds(empty.finish(), "no heading of level 1"));
}

TEST(TreeProblems, ATargetOneHairTooSmall)
{
    EXPECT_TRUE(finds(page([](TreeBuilder& b) { b.leaf(Role::Button, "a", "A", { 0, 0, 24, 23.9F }); }), "under 24 by 24"));
    EXPECT_THAT(tree_problems(page([](TreeBuilder& b) { b.leaf(Role::Button, "a", "A", { 0, 0, 24, 24 }); })), IsEmpty());
}

TEST(TreeProblems, AChildOutsideItsParentByMoreThanAPixel)
{
    auto const with_width = [](float width) {
        return page([=](TreeBuilder& b) {
            b.open(Role::Group, "g").rect = { 0, 50, 100, 100 };
            b.leaf(Role::Paragraph, "a", "A", { 10, 60, width, 20 });
            b.close();
        });
    };
    EXPECT_TRUE(finds(with_width(91.5F), "reaches outside its parent"));
    EXPECT_THAT(tree_problems(with_width(91)), IsEmpty());
}

TEST(TreeProblems, GeometryIsNotJudgedInPrintOrTheReadingView)
{
    auto reading = page([](TreeBuilder& b) { b.leaf(Role::Button, "a", "A", { 0, 0, 5, 5 }); });
    reading.reading = true;
    EXPECT_THAT(tree_problems(reading), IsEmpty());
    auto const printed = page([](TreeBuilder& b) {
        b.open(Role::Group, "print").state = PrintOnly;
        b.leaf(Role::Link, "a", "A", {});
        b.close();
    });
    EXPECT_THAT(tree_problems(printed), IsEmpty());
}

TEST(TreeProblems, AControlInsideAControl)
{
    auto const tree = page([](TreeBuilder& b) {
        b.open(Role::Link, "card", "Card");
        b.open(Role::Group, "inside");
        b.leaf(Role::Button, "a", "A", target);
        b.close();
        b.close();
    });
    EXPECT_TRUE(finds(tree, "stands inside another control"));
}

TEST(TreeProblems, ARowWithoutCells)
{
    auto const tree = page([](TreeBuilder& b) {
        b.open(Role::Table, "t", "Table").rect = { 0, 100, 100, 100 };
        b.leaf(Role::Row, "r", "", { 0, 100, 100, 20 });
        b.close();
    });
    EXPECT_TRUE(finds(tree, "is a row without cells"));
}

TEST(TreeProblems, AGridThatTabReachesNotJustOnce)
{
    auto const grid = [](std::uint32_t first, std::uint32_t second) {
        return page([=](TreeBuilder& b) {
            b.open(Role::Grid, "g", "Answers");
            b.open(Role::Row, "r");
            b.leaf(Role::GridCell, "a", "Red", { 0, 100, 40, 30 }).state = first;
            b.leaf(Role::GridCell, "b", "Green", { 40, 100, 40, 30 }).state = second;
            b.close();
            b.close();
        });
    };
    EXPECT_THAT(tree_problems(grid(TabStop, 0)), IsEmpty());
    EXPECT_TRUE(finds(grid(0, 0), "has not just one cell that Tab reaches"));
    EXPECT_TRUE(finds(grid(TabStop, TabStop), "has not just one cell that Tab reaches"));
}

TEST(TreeText, CellsOfAGridSayWhereTheyAre)
{
    auto const tree = page([](TreeBuilder& b) {
        auto& grid = b.open(Role::Grid, "g", "Answers");
        grid.now = 5;
        grid.max = 301;
        b.open(Role::Row, "r").now = 7;
        auto& head = b.leaf(Role::RowHeader, "h", "Part", { 0, 100, 40, 30 });
        head.now = 1;
        head.max = 5;
        b.close();
        b.close();
    });
    EXPECT_THAT(tree_text(tree),
        HasSubstr("grid \"Answers\" 301 rows, 5 columns\n    row at 7\n      row-header \"Part\" at 1 across 5\n"));
}

} // namespace triad::semantics
