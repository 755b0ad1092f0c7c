#include "format/csv.h"

#include <gtest/gtest.h>

namespace triad::format {

namespace {

std::string cell(std::string_view text)
{
    std::string out;
    append_csv_cell(out, text);
    return out;
}

} // namespace

TEST(Csv, OrdinaryTextStandsAsItIs)
{
    EXPECT_EQ(cell("Oakfield"), "Oakfield");
    EXPECT_EQ(cell(""), "");
    EXPECT_EQ(cell("Größe – 3 + 4 = 7"), "Größe – 3 + 4 = 7");
}

TEST(Csv, WhatWouldEndACellIsQuoted)
{
    EXPECT_EQ(cell("a,b"), "\"a,b\"");
    EXPECT_EQ(cell("say \"so\""), "\"say \"\"so\"\"\"");
    EXPECT_EQ(cell("one\ntwo"), "\"one\ntwo\"");
    EXPECT_EQ(cell("one\r\ntwo\rthree"), "\"one\ntwo\nthree\"") << "lines end in CR LF, and only lines do";
    EXPECT_EQ(cell(" a"), "\" a\"");
}

TEST(Csv, WhatASpreadsheetWouldWorkOutGetsAnApostrophe)
{
    for (auto const* text : { "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A" })
        EXPECT_EQ(cell(text), std::string { "'" } + text);
    EXPECT_EQ(cell("\t=1"), "\"'\t'=1\"");
    EXPECT_EQ(cell("\r=1"), "\"'\n'=1\"");
    EXPECT_EQ(cell("=HYPERLINK(\"http://a\",\"b\")"), "\"'=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"");
}

TEST(Csv, AnotherSeparatorDoesNotMakeAFormulaOfTheMiddleOfACell)
{
    EXPECT_EQ(cell("a;=1"), "\"a;'=1\"");
    EXPECT_EQ(cell("a\n=1"), "\"a\n'=1\"");
    EXPECT_EQ(cell("a\t@b"), "\"a\t'@b\"");
    EXPECT_EQ(cell("a =1; b"), "\"a =1; b\"");
}

} // namespace triad::format
