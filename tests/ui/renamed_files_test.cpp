#include "report_fixture.h"

#include "base/text.h"
#include "format/school_file.h"

#include <gtest/gtest.h>

// What is in a file decides what becomes of it, never its name.

namespace triad::test::report {

using semantics::Role;

TEST(RenamedFiles, ATriadFileUnderTheNameOfATableIsOpenedAsWhatItIs)
{
    auto const bytes = format::encode_school(hosted());
    for (auto const* name : { "larkspur.txt", "larkspur.csv", "larkspur.md", "larkspur.tsv", "larkspur" }) {
        AppHarness app;
        app.drop(name, bytes);
        EXPECT_TRUE(app.shows(concat({ "was opened from “", name, "” and is now kept in this browser too." }))) << name;
        EXPECT_NE(app.tree().route, "#/paste") << name;
    }
}

TEST(RenamedFiles, ATriadFileThatWasCutOffSaysSoUnderTheNameOfATableToo)
{
    auto const bytes = format::encode_school(hosted());
    AppHarness app;
    app.drop("larkspur.txt", std::string_view { bytes }.substr(0, bytes.size() / 2));
    EXPECT_TRUE(app.shows("“larkspur.txt” was not opened. This file stops in the middle")) << app.text();
    EXPECT_NE(app.tree().route, "#/paste");
}

TEST(RenamedFiles, ALockedFileUnderTheNameOfATextAsksForItsPhrase)
{
    Device host { 0 };
    open_as_host(host);
    auto& app = *host.app;
    app.go(request_address);
    app.press(Role::Disclosure, "Lock the file with a pass phrase");
    app.press(Role::Button, "Suggest a phrase");
    app.press(Role::Button, "Make the file");
    Device jo { 100 };
    jo.app->drop("sealed.txt", host.last_file());
    EXPECT_TRUE(jo.app->shows("“sealed.txt” is locked."));
}

TEST(RenamedFiles, ATableIsStillATable)
{
    AppHarness app;
    app.drop("audit.txt", "Statement\tRating\nWe read every day\tGreen\nWe listen\tRed\n");
    EXPECT_EQ(app.tree().route, "#/paste");
}

TEST(RenamedFiles, ADocumentOfWordExcelOrAPdfSaysWhatToDoInsteadWhereTablesArePasted)
{
    using namespace std::string_view_literals;
    struct Case {
        std::string_view name;
        std::string_view bytes;
        std::string_view said;
    };
    for (auto const& [name, bytes, said] : { Case { "Audit.docx", "PK\x03\x04\x14\0\x06"sv,
                                                 "This is a Word file: open it, select the table, copy it, and paste it here." },
             Case { "audit.xlsx", "PK\x03\x04\x14\0\x06"sv,
                 "This is an Excel file: open it, select the cells, copy them, and paste them here; or save the sheet as CSV and "
                 "open that." },
             Case { "audit.pdf", "%PDF-1.7\n"sv, "This is a PDF file: open it, select the table, copy it, and paste it here." },
             Case { "audit", "%PDF-1.7\n"sv,
                 "This is a whole PDF file, not text from one: open it, select the table, copy it, and paste it here." } }) {
        AppHarness app;
        app.drop(name, bytes);
        EXPECT_EQ(app.tree().route, "#/paste") << name;
        EXPECT_TRUE(app.shows(said)) << app.text();
    }
}

TEST(RenamedFiles, WhatIsNoTriadFileUnderTheNameOfOneIsToldInOneSentence)
{
    struct Case {
        std::string_view bytes;
        std::string_view said;
    };
    using namespace std::string_view_literals;
    for (auto const& [bytes, said] : { Case { "Statement,Rating\nWe read,Green\nWe listen,Red\n"sv, "This is a table" },
             Case { "| Statement | Rating |\n|---|---|\n| We read | Green |\n"sv, "This is a table" },
             Case { "<!doctype html><html><body>Triad</body></html>"sv, "This is a saved web page" },
             Case { "PK\x03\x04\x14\0\x06"sv, "This is a ZIP, Word or Excel file" },
             Case { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "This is a Word or Excel file" },
             Case { "{\\rtf1\\ansi We read}"sv, "This is a Word or Excel file" },
             Case { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv, "This is a picture" },
             Case { "\xff\xd8\xff\xe0\0\x10JFIF"sv, "This is a picture" },
             Case { "\0\0\0\x18"
                    "ftypheic\0\0"sv,
                 "This is a picture" },
             Case { "%PDF-1.7\n%\xe2\xe3"sv, "This is a PDF" } }) {
        AppHarness app;
        app.drop("school.triad.json", bytes);
        EXPECT_TRUE(app.shows(concat({ "“school.triad.json” was not opened. ", said }))) << said << app.text();
    }
}

} // namespace triad::test::report
