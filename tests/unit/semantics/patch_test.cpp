#include "semantics/patch.h"
#include "semantics/sibling_order.h"
#include "semantics/tree_text.h"
#include "unit/semantics/random_tree.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace triad::semantics {

namespace {

Node make(NodeId id, NodeId parent, Role role, std::string name = {})
{
    Node node;
    node.id = id;
    node.parent = parent;
    node.role = role;
    node.name = std::move(name);
    return node;
}

Tree tree_of(std::vector<Node> nodes)
{
    Tree tree;
    tree.nodes.push_back(make(root_node, no_node, Role::Root));
    tree.nodes.insert(tree.nodes.end(), nodes.begin(), nodes.end());
    return tree;
}

Tree family(std::vector<NodeId> const& ids)
{
    std::vector<Node> nodes;
    for (auto id : ids)
        nodes.push_back(make(id, root_node, Role::Paragraph));
    return tree_of(nodes);
}

std::vector<std::uint32_t> words(Op code, std::initializer_list<std::uint32_t> rest)
{
    std::vector<std::uint32_t> all { static_cast<std::uint32_t>(code) };
    all.insert(all.end(), rest);
    return all;
}

} // namespace

TEST(Patch, TurnsAnyTreeIntoAnyOther)
{
    auto const seed = static_cast<std::uint32_t>(testing::UnitTest::GetInstance()->random_seed()) + 20261122U;
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    test::RandomTrees trees { seed };
    Tree page;
    for (int i = 0; i < 4000; ++i) {
        auto const before = i % 7 == 0 ? trees.next() : page;
        auto const after = trees.next();
        auto shown = before;
        ASSERT_TRUE(apply(diff(before, after), shown)) << "pair " << i;
        ASSERT_TRUE(test::same_page(shown, after)) << "pair " << i << "\n" << tree_text(shown) << "\n" << tree_text(after);
        page = after;
    }
}

TEST(Patch, EqualTreesNeedNoPatch)
{
    test::RandomTrees trees { 7 };
    for (int i = 0; i < 100; ++i) {
        auto const tree = trees.next();
        EXPECT_TRUE(diff(tree, tree).empty());
    }
}

TEST(Patch, AFirstFrameCreatesEverythingButTheRoot)
{
    auto const patch = diff({}, tree_of({ make(5, root_node, Role::Heading, "Title") }));
    auto expected = words(Op::Create, { 5, static_cast<std::uint32_t>(Role::Heading), 0, root_node, 0 });
    auto const text = words(Op::Text, { 5, 0, 0, 5 });
    expected.insert(expected.end(), text.begin(), text.end());
    EXPECT_EQ(patch.words, expected);
    EXPECT_EQ(patch.blob, "Title");
}

TEST(Patch, ANewNodeBetweenOthersIsPutBeforeItsFollower)
{
    EXPECT_EQ(diff(family({ 2, 4 }), family({ 2, 3, 4 })).words,
        words(Op::Create, { 3, static_cast<std::uint32_t>(Role::Paragraph), 0, root_node, 4 }));
}

TEST(Patch, OnlyTheTopOfARemovedSubtreeIsNamed)
{
    auto const before = tree_of({ make(2, root_node, Role::Group), make(3, 2, Role::Group), make(4, 3, Role::Paragraph) });
    EXPECT_EQ(diff(before, tree_of({})).words, words(Op::Remove, { 2 }));
}

TEST(Patch, AChildThatSurvivesIsPlacedBeforeItsParentGoes)
{
    auto const before = tree_of({ make(2, root_node, Role::Group), make(3, 2, Role::Paragraph) });
    auto expected = words(Op::Place, { 3, root_node, 0 });
    auto const removal = words(Op::Remove, { 2 });
    expected.insert(expected.end(), removal.begin(), removal.end());
    EXPECT_EQ(diff(before, tree_of({ make(3, root_node, Role::Paragraph) })).words, expected);
}

TEST(Patch, ParentAndChildMayChangePlaces)
{
    auto const before = tree_of({ make(2, root_node, Role::Group), make(3, 2, Role::Group) });
    auto const after = tree_of({ make(3, root_node, Role::Group), make(2, 3, Role::Group) });
    auto page = before;
    ASSERT_TRUE(apply(diff(before, after), page));
    EXPECT_TRUE(test::same_page(page, after));
}

TEST(Patch, OneMovedSiblingIsOnePlacement)
{
    EXPECT_EQ(diff(family({ 2, 3, 4, 5, 6 }), family({ 6, 2, 3, 4, 5 })).words, words(Op::Place, { 6, root_node, 2 }));
    EXPECT_EQ(diff(family({ 2, 3, 4, 5, 6 }), family({ 3, 4, 5, 6, 2 })).words, words(Op::Place, { 2, root_node, 0 }));
}

TEST(Patch, AClearedTextIsSentAsEmpty)
{
    EXPECT_EQ(
        diff(tree_of({ make(2, root_node, Role::Paragraph, "old") }), tree_of({ make(2, root_node, Role::Paragraph) })).words,
        words(Op::Text, { 2, 0, 0, 0 }));
}

TEST(Patch, FocusIsAskedForOncePerRequest)
{
    auto first = family({ 2 });
    first.focus = 2;
    first.focus_request = 1;
    EXPECT_EQ(diff(family({ 2 }), first).words, words(Op::Focus, { 2 }));
    EXPECT_TRUE(diff(first, first).empty());
    auto again = first;
    again.focus_request = 2;
    EXPECT_EQ(diff(first, again).words, words(Op::Focus, { 2 }));
}

TEST(Patch, ARepeatedAnnouncementIsSaidAgain)
{
    auto tree = family({ 2 });
    tree.polite = { "Saved." };
    tree.urgent = { "Storage is full." };
    auto page = tree;
    ASSERT_TRUE(apply(diff(tree, tree), page));
    EXPECT_EQ(page.polite, tree.polite);
    EXPECT_EQ(page.urgent, tree.urgent);
}

TEST(Patch, AScrollWishIsSentOnce)
{
    auto wished = tree_of({ make(2, root_node, Role::Scroller) });
    auto const before = wished;
    wished.nodes[1].scroll_to = 0;
    EXPECT_EQ(diff(before, wished).words, words(Op::Scroll, { 2, 0 }));
    EXPECT_TRUE(diff(wished, wished).empty());
    EXPECT_TRUE(diff(wished, before).empty());
}

TEST(Patch, WishesStandLastAndFollowTheRemovals)
{
    auto after = family({});
    after.title = "T";
    after.reading = true;
    after.route = "#/";
    after.replace_route = true;
    auto page = family({ 2 });
    auto const patch = diff(page, after);
    EXPECT_EQ(patch.words[0], static_cast<std::uint32_t>(Op::Remove));
    ASSERT_TRUE(apply(patch, page));
    EXPECT_TRUE(test::same_page(page, after));
    EXPECT_TRUE(page.replace_route);
}

#ifdef NDEBUG
TEST(Patch, AnIdThatChangesItsRoleIsMadeAnewWithAllItHolds)
{
    auto const before = tree_of({ make(2, root_node, Role::Group), make(3, 2, Role::Paragraph, "kept") });
    auto const after = tree_of({ make(2, root_node, Role::Region, "Now named"), make(3, 2, Role::Paragraph, "kept") });
    auto page = before;
    ASSERT_TRUE(apply(diff(before, after), page));
    EXPECT_TRUE(test::same_page(page, after));
}
#else
TEST(PatchDeathTest, AnIdThatChangesItsRoleStopsADebugBuild)
{
    EXPECT_DEATH(
        diff(tree_of({ make(2, root_node, Role::Group) }), tree_of({ make(2, root_node, Role::Region) })), "broken invariant");
}
#endif

TEST(Patch, AMalformedPatchChangesNothing)
{
    auto const tree = family({ 2, 3 });
    std::vector<Patch> const bad {
        { words(Op::Remove, { 99 }), "" },
        { words(Op::Remove, { root_node }), "" },
        { words(Op::Remove, {}), "" },
        { words(Op::Create, { 2, 1, 0, root_node, 0 }), "" },
        { words(Op::Create, { 9, 1, 0, 77, 0 }), "" },
        { words(Op::Create, { 9, 200, 0, root_node, 0 }), "" },
        { words(Op::Create, { 9, 1, 0, root_node, 55 }), "" },
        { words(Op::Place, { 2, 2, 0 }), "" },
        { words(Op::Text, { 2, 0, 4, 4 }), "short" },
        { words(Op::Text, { 2, 40, 0, 0 }), "" },
        { words(Op::Number, { 2, 40, 0 }), "" },
        { words(Op::State, { 2 }), "" },
        { { 777 }, "" },
    };
    for (auto const& patch : bad) {
        auto page = tree;
        EXPECT_FALSE(apply(patch, page));
        EXPECT_TRUE(test::same_page(page, tree));
    }
}

TEST(SiblingOrder, TheMostElementsStay)
{
    auto const count = [](std::vector<std::ptrdiff_t> const& positions) {
        auto const stays = staying(positions);
        return std::ranges::count(stays, true);
    };
    EXPECT_EQ(count({}), 0);
    EXPECT_EQ(count({ -1, -1 }), 0);
    EXPECT_EQ(count({ 1, 2, 3 }), 3);
    EXPECT_EQ(count({ 3, 2, 1 }), 1);
    EXPECT_EQ(count({ 3, -1, 4, 1, 5, 9, 2, 6 }), 4);
    EXPECT_EQ(staying({ 4, 0, 1, 2, 3 }), (std::vector<bool> { false, true, true, true, true }));
}

} // namespace triad::semantics
