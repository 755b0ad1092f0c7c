#include "unit/tables/fixture.h"

#include "base/text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace triad::tables {

namespace {

using namespace test;

using enum ColumnRole;
using Rows = std::vector<std::size_t>;
using Texts = std::vector<std::string>;

TEST(TableRecognise, TwentyRowsWithTwoStemsAndADividedRowAreNineteenItems)
{
    auto const grid = grid_of_text(homework_table, TextKind::Tabs);
    ASSERT_EQ(grid.rows.size(), 21u); // headings, and twenty rows
    auto const draft = first_draft(grid);
    EXPECT_EQ(roles_of(draft.parts[0]), (std::vector { Statement, Rating, Comment }));
    EXPECT_EQ(draft.scale.kind, ScaleKind::RedAmberGreen);
    EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 20u);
    EXPECT_EQ(proposed_rows(draft, ProposalKind::HeaderRow), Rows { 1 });
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Stem), (Rows { 5, 8 }));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Join), Rows { 12 });

    auto const accepted = accepted_draft(grid);
    EXPECT_EQ(texts_of(accepted, RowKind::Item).size(), 19u);
    EXPECT_EQ(texts_of(accepted, RowKind::Stem), (Texts { "We have a plan B ready for:", "Our homework plans see to it that:" }));
    EXPECT_EQ(texts_of(accepted, RowKind::Item)[3], "A pupil without a desk");
    EXPECT_EQ(texts_of(accepted, RowKind::Item)[9],
        "Teachers look at what comes back each Friday, with a short quiz and a talk about two mistakes that many have made");
}

TEST(TableRecognise, AProposalSaysInOneSentenceWhatItWouldDo)
{
    auto const draft = first_draft(grid_of_text(homework_table, TextKind::Tabs));
    Texts said;
    for (auto const& proposal : draft.proposals)
        said.push_back(proposal.sentence);
    EXPECT_EQ(said,
        (Texts { "Line 1: “Action | Status – red, amber, green | Comments” names the columns.",
            "The column “Status – red, amber, green” is for ratings: each item is rated red, amber or green.",
            "Line 5: “We have a plan B ready for:” seems to open what follows: show it once, above it.",
            "Line 8: “Our homework plans see to it that:” seems to open what follows: show it once, above it.",
            "Line 12: “a talk about two mistakes that many have made” seems to be the rest of “Teachers look at what comes back "
            "each Friday, with a short…”: put the two together." }));
}

/// A phase of an audit as Word has it: a title, headings, and one row with lists in its cells.
std::vector<std::vector<GridCell>> phase(std::string_view title, std::size_t hopes, std::size_t statements)
{
    auto const list = joined_lines(sentences(statements, "Our step"), "\n\n");
    auto const hoped = joined_lines(sentences(hopes, "We hope that aim"), "\n", "· ");
    if (hopes == 0)
        return { { cell(title, 3) },
            { cell("RAG?\n\nHow did we do it last summer?"), cell("What came of it?"), cell("What have we learnt?") },
            { cell(joined_lines(sentences(statements, "Our step"), "\n\n", "· ")), cell(""), cell("") } };
    return { { cell(title, 3) },
        { cell("What is asked of us"), cell("Red, amber or green?\n\nWhat do we do?"), cell("What comes next?") },
        { cell(hoped), cell(list), cell("") } };
}

TEST(TableRecognise, StatementsInOneCellBecomeItemsAndExpectationsAreOnlyRead)
{
    auto const looking_back = first_draft(grid_of(phase("Looking back", 0, 13)));
    EXPECT_EQ(texts_of(looking_back, RowKind::Item).size(), 13u);
    EXPECT_EQ(texts_of(looking_back, RowKind::Section), Texts { "Looking back" });
    EXPECT_EQ(looking_back.parts[0].columns[0].role, Statement);
    EXPECT_EQ(looking_back.rows[2].marker, "·");

    auto const improving = first_draft(grid_of(phase("Getting better", 7, 15)));
    EXPECT_EQ(texts_of(improving, RowKind::Item).size(), 15u);
    EXPECT_EQ(roles_of(improving.parts[0]), (std::vector { Reference, Statement, Comment }));
    EXPECT_EQ(improving.rows[2].references.size(), 7u);
    EXPECT_EQ(improving.scale.kind, ScaleKind::RedAmberGreen);

    EXPECT_EQ(texts_of(first_draft(grid_of(phase("Going on", 8, 20))), RowKind::Item).size(), 20u);
}

TEST(TableRecognise, TablesOneBelowTheOtherKeepTheirOwnColumns)
{
    auto rows = phase("Looking back", 0, 13);
    for (auto& each : { phase("Getting better", 7, 15), phase("Going on", 8, 20) })
        rows.insert(rows.end(), each.begin(), each.end());
    auto const draft = first_draft(grid_of(rows));
    ASSERT_EQ(draft.parts.size(), 2u); // the last two have the same headings
    EXPECT_EQ(draft.parts[1].first_row, 3u);
    EXPECT_EQ(proposed_rows(draft, ProposalKind::HeaderRow), (Rows { 2, 5, 8 }));
    auto const instrument = make_instrument(draft, ready_scales(), "Three phases", "three-phases", "P");
    ASSERT_TRUE(instrument);
    ASSERT_EQ(instrument->sections.size(), 3u);
    EXPECT_EQ(placed_items(*instrument, instrument->sections[0]).size(), 13u);
    EXPECT_EQ(placed_items(*instrument, instrument->sections[1]).size(), 15u);
    EXPECT_EQ(placed_items(*instrument, instrument->sections[2]).size(), 20u);
    EXPECT_EQ(instrument->sections[2].references.size(), 8u);
}

TEST(TableRecognise, DescribedLevelsBecomeTheScaleAndTheHelp)
{
    auto const grid = grid_of({ { cell("Theme"), cell("Emerging"), cell("Developing"), cell("Secure"), cell("Evidence") },
        { cell("Playground"), cell("Adults step in when a quarrel is loud."), cell("Adults look out for quarrels."),
            cell("Pupils settle most quarrels themselves."), cell("") },
        { cell("Lunch"), cell("Queues are long."), cell("Queues move, and most pupils sit down."),
            cell("Everybody has twenty quiet minutes."), cell("") } });
    auto const draft = first_draft(grid);
    EXPECT_EQ(roles_of(draft.parts[0]), (std::vector { Statement, Level, Level, Level, Comment }));
    EXPECT_EQ(draft.scale, (DraftScale { ScaleKind::Levels, { "Emerging", "Developing", "Secure" }, ScaleOrder::LowestFirst }));
    EXPECT_EQ(texts_of(draft, RowKind::Item), (Texts { "Playground", "Lunch" }));
    EXPECT_EQ(draft.rows[2].help,
        "Emerging: Queues are long.\nDeveloping: Queues move, and most pupils sit down.\nSecure: Everybody has twenty quiet "
        "minutes.");
}

TEST(TableRecognise, NumberedLevelsAreLevelsToo)
{
    auto const grid = grid_of({ { cell("Statement"), cell("1"), cell("2"), cell("3"), cell("4") },
        { cell("Pupils choose their own books."), cell("The teacher chooses for them."), cell("They choose from one shelf."),
            cell("They choose in the library."), cell("They choose, and say why.") } });
    auto const draft = first_draft(grid);
    EXPECT_EQ(draft.scale.words, (Texts { "1", "2", "3", "4" }));
    EXPECT_EQ(texts_of(draft, RowKind::Item), Texts { "Pupils choose their own books." });
}

TEST(TableRecognise, LevelsInAFewWordsAreLevelsToo)
{
    auto const grid = grid_of_text("Theme\tEmerging\tDeveloping\tSecure\nQuarrels\tLoud ones\tMost seen early\tPupils settle "
                                   "them\nLunch\tLong queues\tShort queues\tQuiet minutes\nRain\tNo plan\tTwo rooms\tPupils "
                                   "choose\nGames\tOne ball\tA few\tPupils invent some\n",
        TextKind::Tabs);
    auto const draft = first_draft(grid);
    EXPECT_EQ(roles_of(draft.parts[0]), (std::vector { Statement, Level, Level, Level }));
    EXPECT_EQ(draft.scale, (DraftScale { ScaleKind::Levels, { "Emerging", "Developing", "Secure" }, ScaleOrder::LowestFirst }));
    EXPECT_EQ(texts_of(draft, RowKind::Item), (Texts { "Quarrels", "Lunch", "Rain", "Games" }));
    EXPECT_EQ(draft.rows[1].help, "Emerging: Loud ones\nDeveloping: Most seen early\nSecure: Pupils settle them");
}

TEST(TableRecognise, RatingsOfThreeTermsAreNoHeadingsOfLevels)
{
    auto const grid
        = grid_of_text("Statement\tAutumn\tSpring\tSummer\nThe queue is short\tEmerging\tEmerging\tSecure\nThe hall is "
                       "calm\tEmerging\tDeveloping\tSecure\n",
            TextKind::Tabs);
    EXPECT_EQ(texts_of(first_draft(grid), RowKind::Item), (Texts { "The queue is short", "The hall is calm" }));
}

/// Opening words merged beside their entries; the other statements reach across both columns.
Grid stems_beside(GridCell const& heading, std::optional<GridCell> second)
{
    std::vector<std::vector<GridCell>> rows { { heading } };
    if (second)
        rows[0].push_back(*second);
    rows[0].insert(rows[0].end(), { cell("Status"), cell("Comments") });
    auto const add = [&](std::vector<GridCell> cells) {
        cells.insert(cells.end(), { cell(""), cell("") });
        rows.push_back(std::move(cells));
    };
    for (auto const& text : sentences(3, "Our homework rule"))
        add({ cell(text, 2) });
    add({ cell("We have a plan B ready for", 1, 3), cell("a pupil without a desk") });
    add({ cell("brothers and sisters who share one screen") });
    add({ cell("a whole street without power") });
    add({ cell("Our homework plans see to it that", 1, 5), cell("each task can be done alone") });
    for (auto const* text : { "tasks follow the lessons of that week", "pupils see one worked example before they start",
             "teachers look at what comes back each Friday", "homework never takes longer than the evening allows" })
        add({ cell(text) });
    for (auto const& text : sentences(8, "Our homework habit"))
        add({ cell(text, 2) });
    return grid_of(std::move(rows));
}

TEST(TableRecognise, OpeningWordsMergedAtTheLeftStandBesideTheirStatements)
{
    for (auto const& grid : { stems_beside(cell("Action", 2), {}), stems_beside(cell(""), cell("Action")),
             stems_beside(cell("Action"), cell("")), stems_beside(cell("Area"), cell("Statement")) }) {
        auto const draft = first_draft(grid);
        EXPECT_EQ(roles_of(draft.parts[0]), (std::vector { Group, Statement, Rating, Comment }));
        EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 19u);
        auto const accepted = accepted_draft(grid);
        EXPECT_EQ(
            texts_of(accepted, RowKind::Stem), (Texts { "We have a plan B ready for", "Our homework plans see to it that" }));
        EXPECT_EQ(std::ranges::count_if(accepted.rows, &DraftRow::under_stem), 8);
        EXPECT_FALSE(accepted.rows.back().under_stem) << "the merged cell has ended";
    }
}

TEST(TableRecognise, ANumberColumnDoesNotMakeActionsComments)
{
    auto const draft = first_draft(grid_of_text(
        "No.\tAction\tStatus\tWhy\n1\tShut the gate\t\t\n2\tSweep the yard\t\t\n3\tRing the bell\t\t\n", TextKind::Tabs));
    EXPECT_EQ(roles_of(draft.parts[0])[1], Statement);
    EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 3u);
}

TEST(TableRecognise, NumbersAndMarksAreNoStatements)
{
    auto const draft = first_draft(grid_of_text(
        "No.\tQuestion\tYes / No\tNotes\n1\tIs the gate shut?\tYes\tby nine\n2\tIs the yard dry?\tNo\t\n", TextKind::Tabs));
    EXPECT_EQ(roles_of(draft.parts[0]), (std::vector { Number, Statement, Rating, Comment }));
    EXPECT_EQ(draft.scale, (DraftScale { ScaleKind::Levels, { "Yes", "No" }, ScaleOrder::HighestFirst }));
    ASSERT_EQ(draft.notes.size(), 1u);
    EXPECT_EQ(draft.notes[0].sentence,
        "The ratings already filled in under “Yes / No” (2 cells) are not taken over: only the statements are.");
    EXPECT_EQ(first_draft(grid_of_text("Question\tScore 1-5\nIs it warm?\t\nIs it light?\t\n", TextKind::Tabs)).scale.words,
        (Texts { "1", "2", "3", "4", "5" }));
    EXPECT_EQ(first_draft(grid_of_text("Question\tRed\tAmber\tGreen\nIs it warm?\t\t\t\nIs it light?\t\t\t\n", TextKind::Tabs))
                  .scale.kind,
        ScaleKind::RedAmberGreen);
}

TEST(TableRecognise, ATableOfNumbersHasNothingToJudge)
{
    auto const draft = recognise(grid_of_text("1\t2\t3\n4\t5\t6\n", TextKind::Tabs));
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().code, IssueCode::NoStatements);
    EXPECT_EQ(draft.error().sentence,
        "No column here holds statements, only numbers or marks: copy the column with the words as well.");
    EXPECT_FALSE(recognise(grid_of_text("RAG\tR\nRAG\tG\n", TextKind::Tabs)));
}

TEST(TableRecognise, RatingMarksBetweenStatementsDivideThem)
{
    auto const draft = first_draft(grid_of({ { cell("What we do"), cell("Next steps") },
        { cell("We greet each pupil. RAG? We learn their names. RAG? We ring home. RAG?"), cell("") },
        { cell("RAG?\nWe read aloud.\nWe sing,\nand we dance."), cell("") } }));
    EXPECT_EQ(texts_of(draft, RowKind::Item),
        (Texts { "We greet each pupil.", "We learn their names.", "We ring home.", "We read aloud.", "We sing, and we dance." }));
    EXPECT_EQ(draft.scale.kind, ScaleKind::RedAmberGreen);
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Split), (Rows { 2, 3 }));
}

TEST(TableRecognise, AMergedNameAtTheLeftIsASectionAndAnUnfinishedOneAStem)
{
    auto const grid = grid_of({ { cell("Area"), cell("Statement"), cell("RAG") },
        { cell("Lunch", 1, 2), cell("The queue is short."), cell("") }, { cell("The hall is calm."), cell("") },
        { cell("At break, pupils know how to", 1, 2), cell("share a ball"), cell("") }, { cell("ask for help"), cell("") } });
    auto const draft = first_draft(grid);
    EXPECT_EQ(draft.parts[0].columns[0].role, Group);
    EXPECT_EQ(texts_of(draft, RowKind::Section), (Texts { "Lunch", "At break, pupils know how to" }));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Stem), Rows { 4 });
    auto const accepted = accepted_draft(grid);
    EXPECT_EQ(texts_of(accepted, RowKind::Stem), Texts { "At break, pupils know how to" });
    EXPECT_TRUE(accepted.rows.back().under_stem);
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Join), Rows {});
}

TEST(TableRecognise, ANameRepeatedInEveryRowIsOneSection)
{
    auto const draft = first_draft(grid_of_text("Area\tStatement\tRAG\nLunch\tThe queue is short.\t\nLunch\tThe hall is "
                                                "calm.\t\nYard\tThere is shade.\t\nYard\tThere is room.\t\n",
        TextKind::Tabs));
    EXPECT_EQ(texts_of(draft, RowKind::Section), (Texts { "Lunch", "Yard" }));
}

TEST(TableRecognise, SmallLettersBelowAStemAreEntriesAndElsewhereTheRestOfARow)
{
    auto const draft = first_draft(grid_of_text("Statement\tRAG\nStaff know how to\t\nring a bell\t\nopen the gate\t\nWe have "
                                                "looked at each room with\t\nthe caretaker\t\nWe meet.\t\n",
        TextKind::Tabs));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Stem), Rows { 2 });
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Join), Rows { 6 });
    EXPECT_EQ(draft.rows[5].join, (Join { { 4, 0, 0 } }));
}

TEST(TableRecognise, HeadingsRepeatedOnANewPageAreLeftOut)
{
    auto const draft = first_draft(grid_of_text(
        "Statement\tRAG\tNotes\nWe look at each room with the\t\t\nStatement\tRAG\tNotes\ncaretaker in May.\t\t\nWe meet.\t\t\n",
        TextKind::Tabs));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::HeaderRow), (Rows { 1, 3 }));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Join), Rows { 4 });
}

TEST(TableRecognise, ARowWithoutANumberMayBeTheRestOfTheRowBefore)
{
    auto const draft
        = first_draft(grid_of_text("No.\tStatement\tRAG\n1\tWe look at each room.\t\n\tEach adult has a list for this, and it is "
                                   "short enough to carry around all day long.\t\n2\tWe meet.\t\n3\tWe talk.\t\n",
            TextKind::Tabs));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::Join), Rows { 3 });
}

TEST(TableRecognise, ALineOfListTextWithoutASignNamesWhatFollows)
{
    auto const draft = first_draft(
        grid_of_text("Lunch\n• The queue is short.\n• The hall is calm.\nYard\n• There is shade.\n", TextKind::Lines));
    EXPECT_EQ(texts_of(draft, RowKind::Section), (Texts { "Lunch", "Yard" }));
    EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 3u);
    EXPECT_EQ(draft.scale.kind, ScaleKind::Open);
}

TEST(TableRecognise, FormsOfTextGiveTheSameNineteenItems)
{
    auto const with = [](std::string_view separator, std::string_view first_line = "") {
        std::string out { first_line };
        for (auto line : split(homework_table, '\n')) {
            std::string cells;
            for (auto part : split(line, '\t'))
                cells += concat({ cells.empty() ? "" : separator, part });
            out += blank(line) ? "" : cells + "\n";
        }
        return out;
    };
    EXPECT_EQ(texts_of(accepted_draft(grid_of_text(with(" / "), TextKind::Slashes)), RowKind::Item).size(), 19u);
    EXPECT_EQ(texts_of(accepted_draft(grid_of_text(with(" | ", "# Homework\n"), TextKind::Pipes)), RowKind::Item).size(), 19u);
    std::string lines;
    for (auto line : split(homework_table, '\n'))
        lines += concat({ split(line, '\t')[0], "\n" });
    EXPECT_EQ(texts_of(accepted_draft(grid_of_text(lines, TextKind::Lines)), RowKind::Item).size(), 19u);
}

TEST(TableRecognise, ATitleInTheFirstCellIsATitleAlsoWhereItIsNotMerged)
{
    constexpr auto table
        = "Statement\tRAG\tComment\nThe gate is shut at nine.\t\t\nThe yard is dry by noon.\t\t\nThe bell can be "
          "heard.\t\t\n";
    for (auto const* above : { "Our yard audit\t\t\n", "Our yard audit\t\t\n\t\t\n" }) {
        auto const draft = first_draft(grid_of_text(concat({ above, table }), TextKind::Tabs));
        EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 3u) << above;
        EXPECT_EQ(texts_of(draft, RowKind::Section), (Texts { "Our yard audit" })) << above;
        EXPECT_NE(draft.scale.kind, ScaleKind::None) << above;
    }
    auto const two = first_draft(grid_of_text(
        concat({ "The first year\t\t\n", table, "The second year\t\t\n", "Statement\tRAG?\tWhat next\nWe dig in March.\t\t\n" }),
        TextKind::Tabs));
    EXPECT_EQ(texts_of(two, RowKind::Item).size(), 4u);
    EXPECT_EQ(texts_of(two, RowKind::Section), (Texts { "The first year", "The second year" }));
}

TEST(TableRecognise, AStatementWithEmptyCellsBesideItIsNoTitle)
{
    auto const draft
        = first_draft(grid_of_text("Statement\tRAG\nThe gate is shut at nine.\t\nThe yard is dry.\t\n", TextKind::Tabs));
    EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 2u);
}

} // namespace

} // namespace triad::tables
