#include "semantics/builder.h"
#include "semantics/differ.h"

#include <gtest/gtest.h>

namespace triad::semantics {

namespace {

Tree page(std::string_view comment, std::string_view chosen)
{
    TreeBuilder builder;
    builder.leaf(Role::TextArea, "comment", "Comment", {}).value = comment;
    builder.open(Role::RadioGroup, "rating", "Rating");
    for (std::string_view key : { "red", "amber", "green" })
        builder.leaf(Role::Radio, key, key, {}).state = key == chosen ? Checked : 0U;
    builder.close();
    return builder.finish();
}

} // namespace

TEST(Differ, TheFirstFrameIsSentWholeAndTheSecondNotAtAll)
{
    Differ differ;
    Tree shown;
    ASSERT_TRUE(apply(differ.next(page("a", "red")), shown));
    EXPECT_EQ(shown.nodes, page("a", "red").nodes);
    EXPECT_TRUE(differ.next(page("a", "red")).empty());
}

TEST(Differ, TypedTextIsNotSentBack)
{
    Differ differ;
    differ.next(page("a", "red"));
    differ.page_shows_value(id_of_path("comment"), "ab");
    EXPECT_TRUE(differ.next(page("ab", "red")).empty());
}

TEST(Differ, TextThatTheAppRefusesIsSetRight)
{
    Differ differ;
    differ.next(page("a", "red"));
    differ.page_shows_value(id_of_path("comment"), "ab");
    auto const patch = differ.next(page("a", "red"));
    EXPECT_FALSE(patch.empty());
    EXPECT_EQ(patch.blob, "a");
}

TEST(Differ, APressedRadioIsSetRightWithItsWholeGroup)
{
    Differ differ;
    auto const refused = page("a", "red");
    differ.next(refused);
    differ.page_changed_state(id_of_path("rating/green"));
    auto shown = page("a", "green");
    ASSERT_TRUE(apply(differ.next(refused), shown));
    EXPECT_EQ(shown.nodes, refused.nodes);
    EXPECT_TRUE(differ.next(refused).empty());
}

TEST(Differ, NewsAboutANodeThatIsGoneIsIgnored)
{
    Differ differ;
    differ.next(page("a", "red"));
    differ.page_shows_value(12345, "x");
    differ.page_changed_state(12345);
    EXPECT_TRUE(differ.next(page("a", "red")).empty());
}

} // namespace triad::semantics
