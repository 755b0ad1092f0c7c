#include "base/elsewhere.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace triad {

TEST(Elsewhere, OrdinaryWordsStandAsTheyAre)
{
    for (auto const* words : { "", "Oakfield Primary School", "Ysgol Gymraeg Bryn-y-Môr", "Siân O’Neill", "学校", "مدرسة",
             "Reading 📚", "A < B & \"C\"" })
        EXPECT_EQ(words_from_elsewhere(words), words);
}

TEST(Elsewhere, EverythingStandsOnOneLineWithSingleSpaces)
{
    EXPECT_EQ(words_from_elsewhere(" \n A\r\nB\t\tC\u00a0\u3000D\u2028E \u2800 "), "A B C D E");
}

TEST(Elsewhere, NothingCanTurnLettersRound)
{
    EXPECT_EQ(words_from_elsewhere("Oak\u202efdp.exe\u202c"), "Oakfdp.exe");
    for (char32_t c :
        { 0x61cu, 0x200eu, 0x200fu, 0x202au, 0x202bu, 0x202cu, 0x202du, 0x202eu, 0x2066u, 0x2067u, 0x2068u, 0x2069u }) {
        std::string name = "A";
        append_code_point(name, c);
        EXPECT_EQ(words_from_elsewhere(name + "B"), "AB") << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Elsewhere, WhatCannotBeSeenIsLeftOutSoThatTwoNamesThatLookAlikeAreAlike)
{
    for (char32_t c : { 0x00u, 0x07u, 0x7fu, 0x9bu, 0xadu, 0x34fu, 0x115fu, 0x180eu, 0x200bu, 0x200cu, 0x200du, 0x2060u, 0x2064u,
             0x206au, 0x3164u, 0xfe0fu, 0xfeffu, 0xffa0u, 0xfff9u, 0xe0001u, 0xe0041u, 0xe007fu, 0xe01efu }) {
        std::string name = "Jo";
        append_code_point(name, c);
        EXPECT_EQ(words_from_elsewhere(name + " Park"), "Jo Park") << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Elsewhere, WhatLooksDifferentOnEveryDeviceIsShownAsUnknown)
{
    for (char32_t c : { 0xe000u, 0xf8ffu, 0xf0000u, 0x10fffdu, 0xfdd0u, 0xffffu, 0x1fffeu }) {
        std::string name = "A";
        append_code_point(name, c);
        EXPECT_EQ(words_from_elsewhere(name), "A\ufffd") << std::hex << static_cast<unsigned>(c);
    }
    EXPECT_EQ(words_from_elsewhere("A\xff\xc3"), "A\ufffd\ufffd");
}

TEST(Elsewhere, ALongTextIsCutBetweenCharactersAndAtASpaceWhereItCan)
{
    EXPECT_EQ(words_from_elsewhere("äöüäöü", 6), "äöüäöü");
    EXPECT_EQ(words_from_elsewhere("äöüäöüx", 6), "äöüäöü…");
    EXPECT_EQ(words_from_elsewhere("one two three", 9), "one two…");
    EXPECT_EQ(words_from_elsewhere("a bcdefghijkl", 9), "a bcdefgh…");
    EXPECT_EQ(words_from_elsewhere("one two \u202e \u200b", 7), "one two") << "what is left out needs no ellipsis";
    EXPECT_EQ(code_point_count(words_from_elsewhere(std::string(100'000, 'x'))), longest_quotation + 1);
}

TEST(Elsewhere, AQuotationCannotBeEndedFromWithin)
{
    EXPECT_EQ(quoted("Oakfield"), "“Oakfield”");
    EXPECT_EQ(quoted("x” was opened. “Your work is gone"), "“x’ was opened. ‘Your work is gone”");
    EXPECT_EQ(quoted("„a‟"), "“‘a‘”");
    EXPECT_EQ(quoted("\u2067Oak\u202e\ue000\U000e0041"), "“Oak\ufffd”");
    EXPECT_EQ(quoted("12345678", 4), "“1234…”");
}

TEST(Elsewhere, ALongerTextLosesItsTurnsAndNothingElse)
{
    auto const kept = std::string { "می‌روم\u200f!\n👩\u200d🏫 \ue000\t\xff" };
    EXPECT_EQ(without_turns(kept), kept);
    // The flags of England and Wales; a flag behind which something else is spelt, or spelt on and on, is a plain one.
    EXPECT_EQ(without_turns("🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿");
    EXPECT_EQ(without_turns("🏴\U000e0067\U000e0062 a"), "🏴 a");
    EXPECT_EQ(without_turns("🏴\U000e007f"), "🏴");
    EXPECT_EQ(without_turns("🏴\U000e0041\U000e007f"), "🏴");
    EXPECT_EQ(without_turns("🏴\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e0061\U000e007f"), "🏴");
    EXPECT_EQ(without_turns("a\u202eb\u202c\n\u2066c\u2069\U000e0061"), "ab\nc");
}

} // namespace triad
