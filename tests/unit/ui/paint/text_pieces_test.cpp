#include "ui/paint/text_pieces.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace triad::ui {

namespace {

using Texts = std::vector<std::string>;

Texts pieces_of(std::string_view line)
{
    Texts texts;
    for (Pieces pieces { line }; !pieces.done();)
        texts.emplace_back(pieces.next().text);
    return texts;
}

} // namespace

TEST(Pieces, EnglishAndWelshGoCharacterByCharacter)
{
    EXPECT_EQ(pieces_of("Tŷ – £7"), (Texts { "T", "ŷ", " ", "–", " ", "£", "7" }));
    Pieces pieces { "ŷ" };
    auto const piece = pieces.next();
    EXPECT_EQ(piece.first, U'ŷ');
    EXPECT_FALSE(piece.shaped);
    EXPECT_TRUE(piece.painted);
}

TEST(Pieces, AnEmojiIsOneWithItsSkinItsPartnersAndItsPresentation)
{
    EXPECT_EQ(pieces_of("a👩🏽‍🏫b"), (Texts { "a", "👩🏽‍🏫", "b" }));
    EXPECT_EQ(pieces_of("👨‍👩‍👧‍👦❤️"), (Texts { "👨‍👩‍👧‍👦", "❤️" }));
    EXPECT_EQ(pieces_of("🏃‍♀️ 1️⃣"), (Texts { "🏃‍♀️", " ", "1️⃣" }));
}

TEST(Pieces, FlagsAreReadInPairs)
{
    EXPECT_EQ(pieces_of("🇬🇧🇵🇱🇺🏴󠁧󠁢󠁷󠁬󠁳󠁿!"),
        (Texts { "🇬🇧", "🇵🇱", "🇺", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "!" }));
}

TEST(Pieces, AnAccentGoesWithItsLetter)
{
    EXPECT_EQ(pieces_of("cafe\u0301!"), (Texts { "c", "a", "f", "e\u0301", "!" }));
    EXPECT_EQ(pieces_of("\u1112\u1161\u11ab"), (Texts { "\u1112\u1161\u11ab" }));
}

TEST(Pieces, AWordOfAScriptThatJoinsIsOne)
{
    EXPECT_EQ(pieces_of("مدرسة جيدة"), (Texts { "مدرسة", " ", "جيدة" }));
    EXPECT_EQ(pieces_of("(विद्यालय)"), (Texts { "(", "विद्यालय", ")" }));
    Pieces pieces { "س" };
    EXPECT_FALSE(pieces.next().shaped) << "a letter by itself has no neighbours";
}

TEST(Pieces, AJoinerBeforeASpaceJoinsNothing) { EXPECT_EQ(pieces_of("👩‍ ok"), (Texts { "👩‍", " ", "o", "k" })); }

TEST(Pieces, WhatOnlyTurnsTextRoundIsNotPainted)
{
    Pieces pieces { "\u202eabc" };
    EXPECT_FALSE(pieces.next().painted);
    EXPECT_TRUE(pieces.next().painted);
}

TEST(Pieces, ASignForPrivateUseNeverLooksLikeAnIcon)
{
    Pieces pieces { "\ue001" };
    EXPECT_EQ(pieces.next().first, U'\ufffd');
}

TEST(Pieces, InARowTheyAreTheLine)
{
    std::vector<std::string_view> const parts { "a", " ", "é", "\u0301", "👩", "🏽", "\u200d", "🏫", "🇬", "🇧", "س", "ل", "क", "्",
        "学", "。", "\ufe0f", "\u202e", "\xff", "\xe0\xa4", "\ue000" };
    std::mt19937 random { 20261129 };
    for (int round = 0; round < 2000; ++round) {
        std::string line;
        for (int count = static_cast<int>(random() % 12); count > 0; --count)
            line += parts[random() % parts.size()];
        std::string together;
        for (auto const& piece : pieces_of(line)) {
            EXPECT_FALSE(piece.empty());
            together += piece;
        }
        EXPECT_EQ(together, line);
    }
}

TEST(ReorderedFrom, BeginsWithTheFirstLetterThatRunsFromRightToLeft)
{
    EXPECT_EQ(reordered_from("We say שלום twice"), 7U);
    EXPECT_EQ(reordered_from("Łódź, 学校, 👩🏽‍🏫"), std::string_view::npos);
    EXPECT_EQ(reordered_from(""), std::string_view::npos);
}

} // namespace triad::ui
