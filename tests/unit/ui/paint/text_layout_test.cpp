#include "ui/paint/text_layout.h"

#include "platform/headless/fakes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace triad::ui {

namespace {

constexpr float em = 16;

/// Letters are half as wide as they are high, ideographs and emoji as wide as high.
class TextLayout : public ::testing::Test {
protected:
    std::vector<std::string> lines(std::string_view text, float width)
    {
        std::vector<std::string> out;
        for (auto const& line : wrapped(text, width))
            out.emplace_back(line.text);
        return out;
    }

    std::vector<Line> wrapped(std::string_view text, float width)
    {
        return m_measure.wrap(platform::Face::Regular, em, text, width * em);
    }

    float width(std::string_view text) { return m_measure.width(platform::Face::Regular, em, text) / em; }

    std::string shortened(std::string_view text, float width)
    {
        std::string storage;
        return std::string { m_measure.shortened(platform::Face::Regular, em, text, width * em, storage) };
    }

    platform::headless::FixedGlyphs m_glyphs;
    Theme m_theme;
    TextMeasure m_measure { m_glyphs, m_theme };
};

using Lines = std::vector<std::string>;

} // namespace

TEST_F(TextLayout, AClusterIsAsWideAsWhatIsSeen)
{
    EXPECT_FLOAT_EQ(width("👩🏽‍🏫"), 1);
    EXPECT_FLOAT_EQ(width("e\u0301"), 0.5F);
    EXPECT_FLOAT_EQ(width("ab\u202ec"), 1.5F);
}

TEST_F(TextLayout, LinesBreakAtSpacesAndAfterHyphens)
{
    EXPECT_EQ(lines("one two-three", 4), (Lines { "one two-", "three" }));
    EXPECT_EQ(lines("one  two", 2), (Lines { "one", "two" }));
    EXPECT_EQ(lines("a\n\nb", 4), (Lines { "a", "", "b" }));
}

TEST_F(TextLayout, LinesBreakBetweenIdeographsButNotBeforeWhatCloses)
{
    EXPECT_EQ(lines("学校の自己評価", 3), (Lines { "学校の", "自己評", "価" }));
    EXPECT_EQ(lines("学校の。自己", 3), (Lines { "学校", "の。自", "己" }));
    EXPECT_EQ(lines("「学校」", 2), (Lines { "「学", "校」" }));
}

TEST_F(TextLayout, LinesBreakBesideAnEmojiAndNeverInsideOne)
{
    EXPECT_EQ(lines("good👩🏽‍🏫work", 3), (Lines { "good👩🏽‍🏫", "work" }));
    EXPECT_EQ(lines("good👩🏽‍🏫work", 2.5F), (Lines { "good", "👩🏽‍🏫", "work" }));
    EXPECT_EQ(lines("👩🏽‍🏫👩🏽‍🏫", 1), (Lines { "👩🏽‍🏫", "👩🏽‍🏫" }));
}

TEST_F(TextLayout, AWordThatIsWiderThanTheLineBreaksInside)
{
    EXPECT_EQ(lines("abcdef", 1), (Lines { "ab", "cd", "ef" }));
    EXPECT_EQ(lines("ab cd", 0.25F), (Lines { "a", "b", "c", "d" }));
}

TEST_F(TextLayout, ALineKnowsWhichWayTheLettersBesideItRun)
{
    auto const both = [](Line const& line) { return std::pair { line.around.before, line.around.after }; };
    auto const found = wrapped("سلام، سلام، ok 1", 1);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(both(found[0]), std::pair(false, true));
    EXPECT_EQ(both(found[1]), std::pair(true, false));
    EXPECT_EQ(both(found[2]), std::pair(true, false));
    EXPECT_EQ(both(found[3]), std::pair(false, false));
}

TEST_F(TextLayout, WhatIsShortenedKeepsItsClustersWhole)
{
    EXPECT_EQ(shortened("ab👩🏽‍🏫cd", 2), "ab…");
    EXPECT_EQ(shortened("ab👩🏽‍🏫cd", 2.5F), "ab👩🏽‍🏫…");
    EXPECT_EQ(shortened("ab", 2), "ab");
}

TEST_F(TextLayout, WhatWasWrappedBeforeIsWrappedTheSameInTheTextThatIsGiven)
{
    for (std::string_view const text : { "", "\n", "one two-three", "سلام، سلام، ok 1\nab", "abcdef" }) {
        auto const first = wrapped(text, 2);
        std::string const copy { text };
        auto const second = wrapped(copy, 2);
        ASSERT_EQ(second.size(), first.size()) << text;
        for (std::size_t i = 0; i < first.size(); ++i) {
            EXPECT_EQ(second[i].text, first[i].text);
            EXPECT_EQ(second[i].width, first[i].width);
            EXPECT_EQ(second[i].around.before, first[i].around.before);
            EXPECT_EQ(second[i].around.after, first[i].around.after);
            EXPECT_TRUE(second[i].text.empty()
                || (second[i].text.data() >= copy.data() && second[i].text.data() < copy.data() + copy.size()));
        }
    }
}

TEST_F(TextLayout, AnotherRoomOrSpacingIsAnotherMatter)
{
    EXPECT_EQ(lines("one two", 2), (Lines { "one", "two" }));
    EXPECT_EQ(lines("one two", 4), (Lines { "one two" }));
    float const before = width("one");
    m_theme.letter_spacing = 1;
    EXPECT_FLOAT_EQ(width("one"), before + 3);
    EXPECT_EQ(lines("one two", 4), (Lines { "on", "e", "tw", "o" }));
}

TEST_F(TextLayout, TextsBeyondWhatIsKeptAreWrappedAsWell)
{
    for (int i = 0; i < 9000; ++i)
        ASSERT_EQ(lines("one " + std::to_string(i), 1.5F).front(), "one") << i;
    EXPECT_EQ(lines("one 7", 1.5F), (Lines { "one", "7" }));
}

TEST(WrappedTexts, ForgetsOnDemand)
{
    WrappedTexts known;
    TextSetting const setting { platform::Face::Regular, em, 40, 0, 0 };
    EXPECT_EQ(known.find("one", setting), nullptr);
    known.keep("one", setting, { { 0, 3, 24, {} } });
    ASSERT_NE(known.find("one", setting), nullptr);
    EXPECT_EQ(known.find("one", { platform::Face::Bold, em, 40, 0, 0 }), nullptr);
    known.forget();
    EXPECT_EQ(known.find("one", setting), nullptr);
}

} // namespace triad::ui
