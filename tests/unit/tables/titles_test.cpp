#include "unit/tables/fixture.h"

#include "base/text.h"

#include <gtest/gtest.h>

namespace triad::tables {

namespace {

using namespace test;

using enum ColumnRole;
using Rows = std::vector<std::size_t>;
using Texts = std::vector<std::string>;
using Cells = std::vector<std::vector<GridCell>>;

/// What the page gives for several tables: their rows one below the other, and where each begins.
Grid tables_of(std::vector<Cells> const& tables)
{
    std::vector<GridRow> rows;
    for (auto const& table : tables) {
        for (std::size_t i = 0; i < table.size(); ++i)
            rows.push_back({ .cells = table[i], .begins_table = i == 0 });
    }
    auto grid = spread_out(std::move(rows));
    EXPECT_TRUE(grid) << grid.error().sentence;
    return grid.value_or(Grid {});
}

GridCell title(std::string_view text, int columns = 3)
{
    return { .text = std::string { text }, .columns = columns, .title = true };
}

std::string listed(std::size_t count, std::string_view opening, std::string_view before)
{
    return joined_lines(sentences(count, opening), "\n", before);
}

/// The three tables of a garden audit; each has its title above it, or none. `header`: the headings are marked.
std::vector<Cells> phases(bool titles, bool header)
{
    auto const head = [header](std::string_view text) { return cell(text, 1, 1, header); };
    std::vector<Cells> out {
        { { head("RAG?\nHow did the first year go?"), head("What came of it"), head("What have we learnt?") },
            { cell(listed(13, "Our bed", "• ")), cell(""), cell("") } },
        { { head("What the garden is for"), head("RAG?\nWhat do we do?"), head("What comes next?") },
            { cell(listed(7, "Aim", "• ")), cell(listed(15, "Our step", "")), cell("") } },
        { { head("What the garden is for"), head("RAG?\nWhat do we do?"), head("What came of it, and how we know") },
            { cell(listed(8, "Hope", "• ")), cell(listed(20, "Our plan", "")), cell("") } },
    };
    constexpr std::string_view names[] = { "Part 1: Looking back", "Part 2: Getting better", "Part 3: Going on" };
    for (std::size_t i = 0; titles && i < out.size(); ++i)
        out[i].insert(out[i].begin(), { title(names[i]) });
    return out;
}

void expect_three_phases(Grid const& grid)
{
    auto const draft = first_draft(grid);
    ASSERT_EQ(draft.parts.size(), 3u);
    EXPECT_EQ(roles_of(draft.parts[0]), (std::vector { Statement, Comment, Comment }));
    EXPECT_EQ(roles_of(draft.parts[1]), (std::vector { Reference, Statement, Comment }));
    EXPECT_EQ(roles_of(draft.parts[2]), (std::vector { Reference, Statement, Comment }));
    EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 48u);
    EXPECT_TRUE(grid.notes.empty());
}

TEST(TableTitles, TitlesOutsideTablesAreSectionsAndEachTableHasItsOwnHeadings)
{
    for (bool const header : { false, true }) {
        auto const grid = tables_of(phases(true, header));
        expect_three_phases(grid);
        auto const instrument = make_instrument(first_draft(grid), ready_scales(), "Garden", "garden", "G");
        ASSERT_TRUE(instrument);
        ASSERT_EQ(instrument->sections.size(), 3u);
        Rows statements;
        Rows references;
        for (auto const& section : instrument->sections) {
            statements.push_back(placed_items(*instrument, section).size());
            references.push_back(section.references.size());
        }
        EXPECT_EQ(statements, (Rows { 13, 15, 20 }));
        EXPECT_EQ(references, (Rows { 0, 7, 8 }));
        EXPECT_EQ(instrument->sections[1].title, "Part 2: Getting better");
    }
}

TEST(TableTitles, TablesWithoutTitlesStillHaveTheirOwnHeadings)
{
    expect_three_phases(tables_of(phases(false, false)));
    expect_three_phases(tables_of(phases(false, true)));
}

TEST(TableTitles, ATableBelowATitleNeedsNoWordForRatingsAmongItsHeadings)
{
    auto tables = phases(true, false);
    for (auto& table : tables)
        table[1] = { cell("What we want"), cell("What we do today"), cell("Still to do") };
    auto const draft = first_draft(tables_of(tables));
    EXPECT_EQ(proposed_rows(draft, ProposalKind::HeaderRow), (Rows { 2, 5, 8 }));
}

TEST(TableTitles, HeadingsOnOneLineWithTheirRatingInFrontAreHeadings)
{
    auto const text = [](std::string_view between) {
        auto const row = [&](std::string_view a, std::string_view b) { return concat({ a, between, b, between, "\n" }); };
        return concat({ "Getting better\n", "What it is for", between, "RAG? What do we do now?", between,
            "What is still to come\n", row("Time outside", "Every class digs once a week."),
            row("Food to eat", "Each pupil has a job."), row("A place for all", "Jobs change at half term."),
            row("", "Paths are wide."), row("", "Signs show pictures.") });
    };
    for (auto const& [between, kind] : { std::pair { " | ", TextKind::Pipes }, std::pair { " / ", TextKind::Slashes } }) {
        auto const draft = first_draft(grid_of_text(text(between), kind));
        EXPECT_EQ(roles_of(draft.parts[0])[0], Reference) << between;
        EXPECT_EQ(texts_of(draft, RowKind::Section), Texts { "Getting better" }) << between;
        EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 5u) << between;
        EXPECT_EQ(draft.scale.kind, ScaleKind::RedAmberGreen) << between;
    }
}

TEST(TableTitles, ATableThatAPageDividedGoesOnWithoutLosingItsFirstRow)
{
    auto const half = [](std::string_view first, std::string_view second, std::string_view rating) {
        return Cells { { cell(first), cell(rating), cell("") }, { cell(second), cell(rating), cell("") } };
    };
    for (auto const* rating : { "", "R / A / G", "Amber", "Red / Amber / Green" }) {
        auto first = half("We review our standards", "We look at each room with the", rating);
        first.insert(first.begin(), { cell("Statement"), cell("RAG"), cell("Notes") });
        auto const draft = first_draft(tables_of({ first, half("Staff agree how to rate", "We meet", rating) }));
        EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 4u) << rating;
        EXPECT_EQ(proposed_rows(draft, ProposalKind::HeaderRow), Rows { 1 }) << rating;
    }
}

TEST(TableTitles, ChoicesPrintedInTheRowsBelowATitleAreNoHeadings)
{
    auto const grid = grid_of({ { cell("Statement"), cell("Rating") }, { cell("Lunch", 2) },
        { cell("The queue is short"), cell("Red / Amber / Green") }, { cell("The hall is calm"), cell("Red / Amber / Green") },
        { cell("Yard", 2) }, { cell("There is shade"), cell("Red / Amber / Green") } });
    EXPECT_EQ(texts_of(first_draft(grid), RowKind::Item), (Texts { "The queue is short", "The hall is calm", "There is shade" }));
}

TEST(TableTitles, AMergedCellEndsWithItsTable)
{
    auto const grid = tables_of({ { { cell("Statement"), cell("RAG") }, { cell("We meet."), cell("", 1, 9) } },
        { { cell("Question"), cell("RAG") }, { cell("Do we talk?"), cell("") } } });
    EXPECT_EQ(grid.rows[2].cells[1].text, "RAG");
    EXPECT_EQ(texts_of(first_draft(grid), RowKind::Item), (Texts { "We meet.", "Do we talk?" }));
}

TEST(TableTitles, ATableNarrowerThanAnotherIsNotUneven)
{
    auto const grid
        = tables_of({ { { title("Yard", 2) }, { cell("Statement"), cell("RAG") }, { cell("There is shade."), cell("") } },
            { { title("Lunch") }, { cell("Statement"), cell("RAG"), cell("Notes") },
                { cell("The queue is short."), cell(""), cell("") } } });
    EXPECT_TRUE(grid.notes.empty());
    auto const draft = first_draft(grid);
    EXPECT_EQ(texts_of(draft, RowKind::Section), (Texts { "Yard", "Lunch" }));
    EXPECT_EQ(texts_of(draft, RowKind::Item), (Texts { "There is shade.", "The queue is short." }));
}

TEST(TableTitles, ATitleInTheFirstCellNeedsNoMerging)
{
    Cells const rows { { cell("Reading standards in our school"), cell(""), cell("") },
        { cell("Statement"), cell("RAG"), cell("Comment") }, { cell("Pupils read every day"), cell(""), cell("") },
        { cell("Families read with them"), cell(""), cell("") } };
    auto apart = rows;
    apart.insert(apart.begin() + 1, { cell(""), cell(""), cell("") });
    auto two = rows;
    two.insert(two.begin() + 1, { cell("Autumn term"), cell(""), cell("") });
    for (auto const& each : { rows, apart, two }) {
        auto const draft = first_draft(grid_of(each));
        EXPECT_EQ(texts_of(draft, RowKind::Item), (Texts { "Pupils read every day", "Families read with them" }));
        EXPECT_EQ(texts_of(draft, RowKind::Section)[0], "Reading standards in our school");
        EXPECT_EQ(draft.scale.kind, ScaleKind::RedAmberGreen);
    }
    for (auto const* text :
        { "Our reading audit\t\t\nStatement\tRAG\tComment\nPupils read every day\t\t\nFamilies read, too\t\t\n",
            "Our reading audit\t\t\n\t\t\nStatement\tRAG\tComment\nPupils read every day\t\t\nFamilies read, too\t\t\n" }) {
        auto const draft = first_draft(grid_of_text(text, TextKind::Tabs));
        EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 2u);
        EXPECT_EQ(draft.scale.kind, ScaleKind::RedAmberGreen);
    }
    auto const values = first_draft(
        grid_of_text("Our reading audit,,\nStatement,RAG,Comment\nPupils read every day,,\nFamilies read,,\n", TextKind::Comma));
    EXPECT_EQ(texts_of(values, RowKind::Section), Texts { "Our reading audit" });
    EXPECT_EQ(texts_of(values, RowKind::Item).size(), 2u);
}

TEST(TableTitles, ATitleInTheFirstCellOfALaterTableOfTheSheetBeginsASection)
{
    auto const sheet = [](std::string_view heading) {
        return grid_of(
            { { cell("Lunch"), cell("") }, { cell("Statement"), cell("RAG") }, { cell("The queue is short"), cell("") },
                { cell("The hall is calm"), cell("") }, { cell(""), cell("") }, { cell("Yard"), cell("") },
                { cell(heading), cell("RAG") }, { cell("There is shade"), cell("") }, { cell("There is room"), cell("") } });
    };
    for (auto const* heading : { "Statement", "Question" }) {
        auto const draft = first_draft(sheet(heading));
        EXPECT_EQ(texts_of(draft, RowKind::Section), (Texts { "Lunch", "Yard" })) << heading;
        EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 4u) << heading;
    }
}

TEST(TableTitles, AnInstructionAboveTheHeadingsIsNoStatement)
{
    auto const draft = first_draft(grid_of({ { cell("Reading audit", 2) }, { cell("Tick one colour in each row.", 2) },
        { cell("Statement"), cell("RAG") }, { cell("Pupils read every day."), cell("") } }));
    EXPECT_EQ(texts_of(draft, RowKind::Item), Texts { "Pupils read every day." });
    EXPECT_EQ(texts_of(draft, RowKind::Ignore), (Texts { "Tick one colour in each row.", "Statement" }));
}

TEST(TableTitles, OpeningWordsInARowOfTheirOwnAreOfferedAsSuch)
{
    for (auto const* words :
        { "Our homework plans see to it that", "Our homework plans see to it that:", "We are ready for …" }) {
        auto const grid = grid_of({ { cell("Statement"), cell("RAG") }, { cell("Staff agree what homework is for"), cell("") },
            { cell(words, 2) }, { cell("each task can be done alone"), cell("") }, { cell("tasks follow the lessons"), cell("") },
            { cell("Families know our rules"), cell("") } });
        auto const draft = first_draft(grid);
        EXPECT_EQ(texts_of(draft, RowKind::Section), Texts { words });
        EXPECT_EQ(proposed_rows(draft, ProposalKind::Stem), Rows { 3 }) << words;
        auto const accepted = accepted_draft(grid);
        EXPECT_EQ(texts_of(accepted, RowKind::Stem), Texts { words });
        EXPECT_EQ(texts_of(accepted, RowKind::Item).size(), 4u);
        EXPECT_TRUE(accepted.rows[4].under_stem);
        EXPECT_FALSE(accepted.rows[5].under_stem) << "a capital begins a sentence of its own";
    }
    auto const name = grid_of({ { cell("Statement"), cell("RAG") }, { cell("Leadership:", 2) }, { cell("We meet"), cell("") },
        { cell("We talk"), cell("") } });
    EXPECT_EQ(proposed_rows(first_draft(name), ProposalKind::Stem), Rows {});
}

} // namespace

} // namespace triad::tables
