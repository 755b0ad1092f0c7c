#include "base/hash.h"
#include "base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace triad {

namespace {

TEST(Text, PiecesAndNumbersJoin)
{
    EXPECT_EQ(concat({ "a", "", "bc" }), "abc");
    EXPECT_EQ(concat({}), "");
    EXPECT_EQ(number(-42), "-42");
    EXPECT_EQ(counted(1, "item", "items"), "1 item");
    EXPECT_EQ(counted(0, "item", "items"), "0 items");
}

TEST(Text, WholeNumbersOfAnyTypeArePrinted)
{
    EXPECT_EQ(number(std::size_t { 12 }), "12");
    EXPECT_EQ(number(7), "7");
    EXPECT_EQ(counted(std::vector<int> { 1 }.size(), "item", "items"), "1 item");
}

TEST(Text, PiecesThatAreNotBlankAreJoined)
{
    EXPECT_EQ(joined({ "a", "", " ", "b" }, ", "), "a, b");
    EXPECT_EQ(joined(std::vector<std::string> {}, ", "), "");
    std::string out;
    append_joined(out, "; ", "a");
    append_joined(out, "; ", "");
    EXPECT_EQ(out, "a; ");
}

TEST(Text, WhiteSpaceIsTrimmedAndFolded)
{
    EXPECT_EQ(trimmed(" \t a b\n"), "a b");
    EXPECT_TRUE(blank(" \n\t"));
    EXPECT_FALSE(blank(" x"));
    EXPECT_EQ(collapsed_spaces("  a \n\t b  "), "a b");
    EXPECT_EQ(collapsed_spaces(" \n"), "");
    EXPECT_EQ(ascii_lower("ÉCOLE A1"), "École a1");
}

TEST(Text, SplittingKeepsEmptyPieces)
{
    EXPECT_EQ(split("a//b", '/'), (std::vector<std::string_view> { "a", "", "b" }));
    EXPECT_EQ(split("", '/'), (std::vector<std::string_view> { "" }));
    EXPECT_EQ(split("a/", '/'), (std::vector<std::string_view> { "a", "" }));
}

TEST(Text, EveryCodePointEncodesAndDecodes)
{
    for (char32_t c = 0; c <= 0x10ffff; c += c < 0x3000 ? 1 : 37) {
        if (c >= 0xd800 && c <= 0xdfff)
            continue;
        std::string text;
        append_code_point(text, c);
        std::size_t offset = 0;
        ASSERT_EQ(next_code_point(text, offset), c);
        ASSERT_EQ(offset, text.size());
        ASSERT_TRUE(valid_utf8(text));
    }
}

TEST(Text, MalformedBytesAreFoundAndReplacedOneAtATime)
{
    for (std::string_view text : { "\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
             "\xf5\x80\x80\x80", "\xe2\x82", "\xff" }) {
        EXPECT_FALSE(valid_utf8(text));
        EXPECT_EQ(code_point_count(text), text.size());
    }
    EXPECT_EQ(first_malformed_byte("caf\xe9!"), 3u);
    EXPECT_EQ(first_malformed_byte("café"), std::string_view::npos);
}

TEST(Text, AMalformedByteIsFoundAtAnyPlaceOfALongText)
{
    for (std::size_t before = 0; before <= 20; ++before)
        for (std::size_t after = 0; after <= 20; ++after) {
            auto const text = std::string(before, 'a') + "\xe9" + std::string(after, 'z');
            EXPECT_EQ(first_malformed_byte(text), before) << "and " << after << " after it";
            EXPECT_TRUE(valid_utf8(std::string(before, 'a') + "é" + std::string(after, 'z')));
            EXPECT_EQ(first_malformed_byte(std::string(before, 'a') + "é" + text), before + 2 + before);
        }
}

TEST(Text, TextIsCutBetweenCodePoints)
{
    EXPECT_EQ(code_point_count("Llŷn 😀"), 6u);
    EXPECT_EQ(first_code_points("Llŷn", 3), "Llŷ");
    EXPECT_EQ(first_code_points("Llŷn", 30), "Llŷn");
    EXPECT_EQ(first_code_points("Llŷn", 0), "");
}

TEST(Text, PlainTextHasLineFeedsAndTabsButNoOtherControlCharacter)
{
    EXPECT_TRUE(is_plain_text("a\n\tb <b>é</b>"));
    EXPECT_FALSE(is_plain_text("a\rb"));
    EXPECT_FALSE(is_plain_text("bell \x07"));
    EXPECT_EQ(plain_text("a\r\nb\rc\x07\x7f\td"), "a\nb\nc\td");
    EXPECT_EQ(plain_text("\r\r\n"), "\n\n");
    EXPECT_EQ(plain_text("caf\xe9"), "caf\xef\xbf\xbd");
}

TEST(Hash, HexadecimalHasSixteenDigits)
{
    EXPECT_EQ(hex64(0), "0000000000000000");
    EXPECT_EQ(hex64(hash64("")), "cbf29ce484222325");
    EXPECT_EQ(hex64(hash64("a")), "af63dc4c8601ec8c");
    EXPECT_EQ(hash32("a"), 0xe40c292cu);
}

} // namespace

} // namespace triad
