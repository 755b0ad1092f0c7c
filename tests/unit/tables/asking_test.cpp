// Nothing of a pasted table is lost or joined silently, and no scale is made up.
#include "unit/tables/fixture.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::tables {

namespace {

using namespace test;

using Texts = std::vector<std::string>;

Draft draft_of(std::string_view text, std::string_view name = {})
{
    auto read = read_table_text(text, name);
    EXPECT_TRUE(read) << read.error().sentence;
    return read ? first_draft(read->grid) : Draft {};
}

Texts items(Draft const& draft) { return texts_of(draft, RowKind::Item); }

Texts sentences_of(Draft const& draft, ProposalKind kind)
{
    Texts out;
    for (auto const& proposal : draft.proposals)
        if (proposal.kind == kind)
            out.push_back(proposal.sentence);
    return out;
}

std::vector<QuestionKind> asked(Draft const& draft)
{
    std::vector<QuestionKind> out;
    for (auto const& question : draft.questions)
        out.push_back(question.kind);
    return out;
}

TEST(TableAsking, LinesOfSimilarLengthAreNotRunTogether)
{
    auto const lines = draft_of("Visitors are met at the door by somebody kind\n"
                                "The sign at the gate can be read from afar on\n"
                                "New pupils have a partner for their first day\n"
                                "Nobody waits in the corridor without a chair\n");
    EXPECT_EQ(items(lines).size(), 4u);
    EXPECT_TRUE(sentences_of(lines, ProposalKind::Join).empty());
    auto const small = draft_of("pupils know who helps them with their worries\n"
                                "staff know what to write down, and when to ask\n"
                                "the named adult can be reached by phone all day\n");
    EXPECT_EQ(items(small).size(), 3u);
}

TEST(TableAsking, LinesOfACellThatAreReadAsOneAreSuggestedAndMayBeRefused)
{
    auto const grid = grid_of({ { cell("Statement"), cell("RAG") }, { cell("Pupils enjoy maths\nreading and art"), cell("") },
        { cell("We sing."), cell("") } });
    auto const draft = first_draft(grid);
    EXPECT_EQ(items(draft), (Texts { "Pupils enjoy maths reading and art", "We sing." }));
    ASSERT_EQ(sentences_of(draft, ProposalKind::Join),
        Texts { "Line 2: “reading and art” seems to be the rest of “Pupils enjoy maths”: put the two together." });
    auto const key = std::ranges::find(draft.proposals, ProposalKind::Join, &Proposal::kind)->at;
    auto const apart = apply(grid, { .decisions = { { ProposalKind::Join, key, false } } });
    EXPECT_EQ(items(apart), (Texts { "Pupils enjoy maths", "reading and art", "We sing." }));
}

TEST(TableAsking, ASeparatorIsChosenByEvennessOfRowsOutsideQuotes)
{
    auto const semicolons
        = read_table_text("No;Statement;RAG\n1;Books, pens and paper are there, always;\n2;We sing, we dance;\n");
    ASSERT_TRUE(semicolons);
    EXPECT_EQ(semicolons->kind, TextKind::Semicolon);
    auto const commas
        = read_table_text("No,Statement,RAG\n1,\"Books; pens; paper; all are there\",\n2,\"We sing; we dance; we\ttalk\",\n");
    ASSERT_TRUE(commas);
    EXPECT_EQ(commas->kind, TextKind::Comma);
    EXPECT_EQ(commas->grid.rows[1].cells[1].text, "Books; pens; paper; all are there");
    auto const stray
        = read_table_text("Statement,RAG\n\"We sing,\tand dance\",\n\"We talk, and\nlisten\",\n\"We read, daily\",\n");
    ASSERT_TRUE(stray);
    EXPECT_EQ(stray->kind, TextKind::Comma);
    EXPECT_EQ(stray->grid.rows.size(), 4u);
}

TEST(TableAsking, ARowWithItsOwnNumberIsNeverARestOrAHeading)
{
    auto const draft
        = draft_of("No.\tStatement\tRAG\n1\tWe look at each room with the\tR\n2\tcaretaker of the school\tA\n3\tFIRE "
                   "DRILLS\t\n4\tWe meet.\tG\n5\tWe talk\tG\n");
    EXPECT_EQ(items(draft),
        (Texts { "We look at each room with the", "caretaker of the school", "FIRE DRILLS", "We meet.", "We talk" }));
    EXPECT_TRUE(sentences_of(draft, ProposalKind::Join).empty());
    EXPECT_TRUE(sentences_of(draft, ProposalKind::Section).empty());
    auto const chapters = draft_of("No.\tStatement\tRAG\n1\tRooms\t\n1.1\tWe meet.\t\n1.2\tWe talk.\t\n");
    EXPECT_EQ(texts_of(chapters, RowKind::Section), Texts { "Rooms" }) << "a number above other numbers names them";
}

TEST(TableAsking, TotalRowsAreSetAside)
{
    auto const text = "Statement\tScore 1-5\nWe meet.\t\nTotal respect is what we ask for.\t\nSub-total for Meetings\t/10\n"
                      "Total communication is used in class\t\nOverall total\t/20\n";
    auto const draft = draft_of(text);
    EXPECT_EQ(items(draft), (Texts { "We meet.", "Total respect is what we ask for.", "Total communication is used in class" }));
    EXPECT_EQ(sentences_of(draft, ProposalKind::Total),
        (Texts { "Line 4: “Sub-total for Meetings” adds other rows up: leave it out.",
            "Line 6: “Overall total” adds other rows up: leave it out." }));
    auto const grid = grid_of_text(text, TextKind::Tabs);
    auto const kept = apply(grid, { .decisions = { { ProposalKind::Total, draft.rows[5].key, false } } });
    EXPECT_EQ(items(kept).back(), "Overall total");
}

TEST(TableAsking, AFirstStatementOfATableWithoutHeaderIsKept)
{
    EXPECT_EQ(items(draft_of("1\tStaff share good practice\tYes\n2\tPupils ask questions of one another\tNo\n")).size(), 2u);
    EXPECT_EQ(items(draft_of("Staff share good practice\t\nGovernors question leaders about standards each term\t\nWe meet\t\n"))
                  .size(),
        3u);
    EXPECT_EQ(items(draft_of("1,Pupils know why,No\n2,Phones stay in bags from the first bell to the last,Yes\n", "a.csv"))[0],
        "Pupils know why");
    EXPECT_EQ(
        items(draft_of("Leaders review progress\nPupils read each day for twenty minutes\nFamilies come in once a term\n"))[0],
        "Leaders review progress");
}

TEST(TableAsking, AnUnknownFirstHeadingIsASectionTitle)
{
    auto const draft = draft_of("Going home\n\nEvery pupil leaves with an adult we know\nNobody is left behind at the gate\n"
                                "Late buses are rung up\n");
    EXPECT_EQ(texts_of(draft, RowKind::Section), Texts { "Going home" });
    EXPECT_EQ(items(draft).size(), 3u);
    auto const sheet
        = draft_of("Going home\t\nEvery pupil leaves with an adult we know\tR\nNobody is left behind at the gate\tG\n"
                   "Late buses are rung up at once\tA\n");
    EXPECT_EQ(texts_of(sheet, RowKind::Section), Texts { "Going home" });
    EXPECT_EQ(items(sheet).size(), 3u);
}

TEST(TableAsking, AScaleThatIsNotUnderstoodIsAskedForAndNeverRedAmberGreen)
{
    for (auto const* table : { "Statement\tStatus\nWe meet.\t\nWe talk.\t\n", "Statement\tBRAG\nWe meet.\t\nWe talk.\t\n",
             "Statement\tRating\nWe meet.\t3\nWe talk.\t2\n", "We meet.\nWe talk.\nWe sing.\n" }) {
        auto const draft = draft_of(table);
        EXPECT_EQ(asked(draft), std::vector { QuestionKind::Scale }) << table;
        auto const made = make_instrument(draft, ready_scales(), "Talk", "talk", "T");
        ASSERT_FALSE(made) << table;
        EXPECT_TRUE(made.error().sentence.ends_with("does not say how the statements are rated: choose it."))
            << made.error().sentence;
        auto const grid = read_table_text(table)->grid;
        auto const answered = apply(grid, { .scale = ScaleKind::RedAmberGreen });
        EXPECT_TRUE(answered.questions.empty());
        EXPECT_TRUE(make_instrument(answered, ready_scales(), "Talk", "talk", "T")) << table;
    }
    EXPECT_TRUE(draft_of("Statement\tRAG\nWe meet.\t\nWe talk.\t\n").questions.empty());
    EXPECT_EQ(draft_of("Statement\tYes / Partly / No\nWe meet.\t\nWe talk.\t\n").scale.words, (Texts { "Yes", "Partly", "No" }));
}

TEST(TableAsking, DirectionIsAskedWhereOneMayBeBest)
{
    auto const table = "Statement\tGrade 1-4\nWe meet.\t\nWe talk.\t\n";
    auto const draft = draft_of(table);
    ASSERT_EQ(asked(draft), std::vector { QuestionKind::Direction });
    EXPECT_EQ(draft.questions[0].sentence, "The table does not say which is best, “1” or “4”: choose it.");
    EXPECT_FALSE(make_instrument(draft, ready_scales(), "Talk", "talk", "T"));
    auto const falling = apply(grid_of_text(table, TextKind::Tabs), { .order = ScaleOrder::HighestFirst });
    auto const made = make_instrument(falling, ready_scales(), "Talk", "talk", "T");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->scale.choices[0].word, "4") << "the lowest comes first";
    EXPECT_TRUE(draft_of("Statement\tGrade (1 = weak, 4 = strong)\nWe meet.\t\nWe talk.\t\n").questions.empty());
    auto const said_above
        = draft_of("Score each from 1 (not in place) to 4 (fully in place).\nStatement\tScore 1-4\nWe meet.\t\nWe talk.\t\n");
    EXPECT_EQ(said_above.scale.order, ScaleOrder::LowestFirst);
}

TEST(TableAsking, RowNumbersAndPrintedChoicesAreNoAnswers)
{
    auto const printed
        = draft_of("\tStatement\tTick one\n1\tWe meet on Mondays at four\t☐ Yes ☐ No\n2\tWe talk\t☐ Yes ☐ No\n3\tWe "
                   "sing every day\t☐ Yes ☐ No\n");
    EXPECT_EQ(printed.parts[0].columns[0].role, ColumnRole::Number);
    EXPECT_EQ(items(printed).size(), 3u);
    EXPECT_TRUE(printed.notes.empty()) << printed.notes.front().sentence;
    EXPECT_EQ(printed.scale.words, (Texts { "Yes", "No" }));
    auto const behind = draft_of("1 We meet on Mondays 1 2 3 4\n2 We talk about work 1 2 3 4\n3 We sing every day 1 2 3 4\n");
    EXPECT_EQ(items(behind), (Texts { "We meet on Mondays", "We talk about work", "We sing every day" }));
    EXPECT_EQ(behind.scale.words, (Texts { "1", "2", "3", "4" }));
    EXPECT_TRUE(behind.notes.empty());
}

TEST(TableAsking, SuggestionsQuoteTheirWordsAndCountAsThePreviewCounts)
{
    auto const grid = grid_of({ { cell("Statement"), cell("RAG") }, { cell("• We sing.\n• We dance.\n• We paint."), cell("") },
        { cell("We look at each room with the"), cell("") }, { cell("caretaker in May."), cell("") } });
    auto const draft = first_draft(grid);
    EXPECT_EQ(sentences_of(draft, ProposalKind::Split),
        Texts { "Line 2: “We sing.” and 2 more statements stand in one cell: each becomes an item of its own." });
    EXPECT_EQ(sentences_of(draft, ProposalKind::Join),
        Texts { "Line 6: “caretaker in May.” seems to be the rest of “We look at each room with the”: put the two together." });
    EXPECT_EQ(draft.rows[5].text, "caretaker in May.") << "line 6 of the preview";
}

} // namespace

} // namespace triad::tables
