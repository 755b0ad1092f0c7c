#include "unit/tables/fixture.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace triad::tables {

namespace {

using test::grid_of_text;

std::vector<std::vector<std::string>> cells_of(Grid const& grid)
{
    std::vector<std::vector<std::string>> out;
    for (auto const& row : grid.rows) {
        auto& texts = out.emplace_back();
        for (auto const& cell : row.cells)
            texts.push_back(cell.text);
    }
    return out;
}

using Cells = std::vector<std::vector<std::string>>;

TEST(TableText, ASpreadsheetsCellsAreDividedByTabsAndMayHoldLineBreaksInQuotes)
{
    auto const grid = grid_of_text(
        "No.\tStatement\tRAG\r\n1\t\"We read\r\nevery \"\"quiet\"\" day\"\tR\r\n2\tWe write\t\r\n", TextKind::Tabs);
    EXPECT_EQ(cells_of(grid),
        (Cells { { "No.", "Statement", "RAG" }, { "1", "We read\nevery \"quiet\" day", "R" }, { "2", "We write", "" } }));
}

TEST(TableText, ALineWithoutTabsIsOneCellAcrossTheTable)
{
    auto const grid = grid_of_text("Statement\tRAG\nReading\nWe read.\tR\nWe write.\tG\n", TextKind::Tabs);
    EXPECT_EQ(grid.rows[1].cells[0].columns, 2);
    EXPECT_TRUE(grid.rows[1].cells[1].continuation());
}

TEST(TableText, AQuotationMarkWithoutItsPartnerIsText)
{
    auto const grid = grid_of_text("Statement\tRAG\n\"Quiet\" rooms help\tR\n\"open\tG\n", TextKind::Tabs);
    EXPECT_EQ(cells_of(grid), (Cells { { "Statement", "RAG" }, { "\"Quiet\" rooms help", "R" }, { "\"open", "G" } }));
}

TEST(TableText, CellsBehindTabsOnLinesOfTheirOwnFindTheirRowsAgain)
{
    auto const grid
        = grid_of_text("\tLooking back\n\n\tWhat we hope\n\tRAG?\n\nWhat we do\n\tNext\n\n"
                       "\tA hope.\n\nAnother hope.\n\n\tWe try.\n\nWe ask.\n\t\n\n\tLooking on\n\n\tOne more.\n\n\n\tDone.\n\t\n",
            TextKind::TabbedCells);
    EXPECT_EQ(cells_of(grid),
        (Cells { { "Looking back", "", "" }, { "What we hope", "RAG?\n\nWhat we do", "Next" },
            { "A hope.\n\nAnother hope.", "We try.\n\nWe ask.", "" }, { "Looking on", "", "" }, { "One more.", "Done.", "" } }));
}

TEST(TableText, CommaAndSemicolonValuesAreReadWithQuotesAndAByteOrderMark)
{
    Cells const expected { { "Statement", "Status", "Notes" }, { "We plan, and \"check\"", "R", "two\nlines" },
        { "We ask", "", "" } };
    EXPECT_EQ(cells_of(grid_of_text(
                  "\xef\xbb\xbfStatement,Status,Notes\r\n\"We plan, and \"\"check\"\"\",R,\"two\r\nlines\"\r\nWe ask,,\r\n",
                  TextKind::Comma)),
        expected);
    EXPECT_EQ(cells_of(grid_of_text(
                  "Statement;Status;Notes\n\"We plan, and \"\"check\"\"\";R;\"two\nlines\"\nWe ask;;\n", TextKind::Semicolon)),
        expected);
}

TEST(TableText, SentencesWithCommasAreNoCommaValues)
{
    auto const read = read_table_text("We plan, and we check.\nWe ask, and we listen.\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, TextKind::Lines);
    EXPECT_EQ(read_table_text("We plan, and we check.\nWe ask, and we listen.\n", "audit.CSV")->kind, TextKind::Comma);
}

TEST(TableText, FilesOfOlderWindowsProgramsAndUtf16AreUnderstood)
{
    EXPECT_EQ(
        cells_of(grid_of_text("Statement,RAG\nPupils\x92 caf\xe9 \x96 open,R\n", TextKind::Comma))[1][0], "Pupils’ café – open");
    std::string_view const utf16 { "\xff\xfeW\0e\0\t\0R\0A\0G\0\n\0a\0b\0\t\0R\0\n\0", 24 };
    EXPECT_EQ(cells_of(grid_of_text(utf16, TextKind::Tabs)), (Cells { { "We", "RAG" }, { "ab", "R" } }));
}

TEST(TableText, MarkdownHasItsRuleEscapedPipesAndTitles)
{
    auto const grid
        = grid_of_text("## Lunch\n\n| Statement | RAG |\n|:---|:---:|\n| Soup \\| salad<br>each day | R |\n| Short queue | |\n",
            TextKind::Markdown);
    EXPECT_EQ(cells_of(grid),
        (Cells { { "## Lunch", "" }, { "Statement", "RAG" }, { "Soup | salad\neach day", "R" }, { "Short queue", "" } }));
    EXPECT_TRUE(grid.rows[1].cells[0].header);
    EXPECT_FALSE(grid.rows[2].cells[0].header);
}

TEST(TableText, PipesDivideCellsWithAndWithoutAFrame)
{
    Cells const expected { { "Action", "Status", "Comments" }, { "We plan", "", "" }, { "We ask", "R", "soon" } };
    EXPECT_EQ(cells_of(grid_of_text("Action | Status | Comments\nWe plan | |\nWe ask | R | soon", TextKind::Pipes)), expected);
    EXPECT_EQ(
        cells_of(grid_of_text(
            "+---+---+\n| Action | Status | Comments |\n+---+---+\n| We plan | | |\n| We ask | R | soon |\n", TextKind::Pipes)),
        expected);
    EXPECT_EQ(cells_of(grid_of_text("Action | Status | Comments\nWe plan | |\n | R | soon", TextKind::Pipes)),
        (Cells { { "Action", "Status", "Comments" }, { "We plan", "", "" }, { "", "R", "soon" } }));
}

TEST(TableText, SlashesDivideCellsAndOneWithinAStatementStays)
{
    auto const grid = grid_of_text(
        "Homework\nAction / Status / Comments\nWe plan / / \nLate / missing work is followed up / / \nWe ask / R / soon\n",
        TextKind::Slashes);
    EXPECT_EQ(cells_of(grid),
        (Cells { { "Homework", "", "" }, { "Action", "Status", "Comments" }, { "We plan", "", "" },
            { "Late / missing work is followed up", "", "" }, { "We ask", "R", "soon" } }));
}

TEST(TableText, LinesThatAPageBrokeAreOneStatement)
{
    auto const grid = grid_of_text("1. Every class has a quiet corner where a pupil can sit\nand read.\n"
                                   "2. Staff meet once a month to talk about the books that\nPupils in Year 4 have chosen.\n"
                                   "• short\n• list\n\nA line alone\nAnother line alone\n",
        TextKind::Lines);
    EXPECT_EQ(cells_of(grid),
        (Cells { { "1. Every class has a quiet corner where a pupil can sit and read." },
            { "2. Staff meet once a month to talk about the books that Pupils in Year 4 have chosen." }, { "• short" },
            { "• list" }, { "A line alone" }, { "Another line alone" } }));
}

TEST(TableText, SmallLettersBelowAColonAreEntriesOfTheirOwn)
{
    auto const grid = grid_of_text("We are ready for:\none pupil at home\na small group\nWe check.\n", TextKind::Lines);
    EXPECT_EQ(grid.rows.size(), 4u);
}

Issue refusal(std::string_view bytes)
{
    auto const read = read_table_text(bytes);
    EXPECT_FALSE(read);
    return read ? Issue {} : read.error();
}

TEST(TableText, ABadPasteIsRefusedInOneSentence)
{
    EXPECT_EQ(refusal("").sentence, "There is no text in what was pasted: copy the table where it was made, and paste it here.");
    EXPECT_EQ(refusal(" \t\r\n\xc2\xa0").code, IssueCode::Empty);
    auto const zero = refusal(std::string_view { "ab\0c", 4 });
    EXPECT_EQ(zero.code, IssueCode::NotPlainText);
    EXPECT_EQ(zero.where, "byte 3");
    EXPECT_EQ(zero.sentence,
        "This is not text (byte 3 is zero): open the file in its own program, copy the table where it was made, and paste it "
        "here.");
    EXPECT_EQ(refusal("\x01\x02\x03\x04 abc \x05").code, IssueCode::NotPlainText);
    EXPECT_EQ(refusal("PK\x03\x04 and more").sentence,
        "This is a whole Word, Excel or ZIP file, not a table from one: open it, select the cells, copy them, and paste them "
        "here; or save the sheet as CSV and open that.");
    EXPECT_EQ(refusal("%PDF-1.7").code, IssueCode::NotPlainText);
}

TEST(TableText, ADocumentOfWordExcelOrAPdfSaysWhatToDoInsteadByItsNameAndByItsContent)
{
    auto const said = [](std::string_view bytes, std::string_view name) {
        auto const read = read_table_text(bytes, name);
        return read ? std::string { "read" } : read.error().sentence;
    };
    EXPECT_EQ(said("PK\x03\x04", "Audit.docx"), "This is a Word file: open it, select the table, copy it, and paste it here.");
    EXPECT_EQ(said("", "audit.xlsx"),
        "This is an Excel file: open it, select the cells, copy them, and paste them here; or save the sheet as CSV and open "
        "that.");
    EXPECT_EQ(said("%PDF-1.7", "audit.pdf"), "This is a PDF file: open it, select the table, copy it, and paste it here.");
    EXPECT_TRUE(said("%PDF-1.7", "audit.csv").starts_with("This is a whole PDF file"));
    EXPECT_TRUE(said("PK\x03\x04", "audit").starts_with("This is a whole Word, Excel or ZIP file"));
    EXPECT_EQ(said("Statement,RAG\nWe read.,\nWe sing.,\n", "audit.csv"), "read");
}

TEST(TableText, TooMuchIsRefusedWithItsSizeAndTheLimit)
{
    std::string rows;
    for (int i = 0; i <= 10'000; ++i)
        rows += "a\tb\n";
    EXPECT_EQ(refusal(rows).sentence, "This table has 10,001 rows, and at most 10,000 can be read: paste a part of it.");
    EXPECT_EQ(refusal(std::string(2'000'001, 'a')).sentence,
        "This text has 2,000,001 characters, and at most 2,000,000 can be read: paste a part of it.");
    std::string columns = "a\tb\na";
    for (int i = 0; i < 60; ++i)
        columns += "\tb";
    auto const issue = refusal(columns);
    EXPECT_EQ(issue.where, "row 2");
    EXPECT_EQ(issue.sentence, "Row 2 has 61 columns, and at most 60 can be read: copy only the columns you need.");
    EXPECT_TRUE(read_table_text(std::string(2'000'000, 'a')));
    EXPECT_TRUE(read_table_text(columns.substr(0, columns.size() - 2)));
}

} // namespace

} // namespace triad::tables
