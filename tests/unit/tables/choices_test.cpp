#include "unit/tables/fixture.h"

#include "format/instrument_file.h"

#include <gtest/gtest.h>

namespace triad::tables {

namespace {

using namespace test;

using Texts = std::vector<std::string>;

Grid homework() { return grid_of_text(homework_table, TextKind::Tabs); }

TEST(TableChoices, ARefusedSplitLeavesTheCellAsOneItem)
{
    auto const grid = grid_of({ { cell("Statement"), cell("RAG") }, { cell("• We sing.\n• We dance."), cell("") } });
    auto const draft = first_draft(grid);
    EXPECT_EQ(texts_of(draft, RowKind::Item), (Texts { "We sing.", "We dance." }));
    auto const whole = apply(grid, { .decisions = { { ProposalKind::Split, { 1, 0, 0 }, false } } });
    EXPECT_EQ(texts_of(whole, RowKind::Item), Texts { "We sing. • We dance." });
    ASSERT_EQ(proposed_rows(whole, ProposalKind::Split).size(), 1u);
    EXPECT_FALSE(whole.proposals[2].accepted);
}

TEST(TableChoices, ARefusedHeaderRowIsARowLikeTheOthers)
{
    Choices choices { .decisions = { { ProposalKind::HeaderRow, { 0, 0, 0 }, false } } };
    EXPECT_EQ(texts_of(apply(homework(), choices), RowKind::Item)[0], "Action");
    EXPECT_EQ(texts_of(apply(homework(), { .header = false }), RowKind::Item)[0], "Action");
    auto const grid = grid_of({ { cell("One thing to think of"), cell("R") }, { cell("Another thing to think of"), cell("G") } });
    EXPECT_EQ(texts_of(first_draft(grid), RowKind::Item).size(), 2u);
    EXPECT_EQ(texts_of(apply(grid, { .header = true }), RowKind::Item), Texts { "Another thing to think of" });
}

TEST(TableChoices, ARefusedStemLeavesTheWordsInTheItem)
{
    Choices choices { .decisions = { { ProposalKind::Stem, { 4, 0, 0 }, true }, { ProposalKind::Stem, { 4, 0, 0 }, false } } };
    auto const draft = apply(homework(), choices);
    EXPECT_TRUE(texts_of(draft, RowKind::Stem).empty());
    EXPECT_EQ(texts_of(draft, RowKind::Item)[3], "We have a plan B ready for: A pupil without a desk");
}

TEST(TableChoices, AnItemThatStandsAloneEndsTheStem)
{
    auto const grid = homework();
    auto choices = accept_all(first_draft(grid), {});
    choices.rows.push_back({ .key = { 14, 0, 0 }, .under_stem = false });
    auto const instrument = make_instrument(apply(grid, choices), ready_scales(), "Homework", "homework", "HW");
    ASSERT_TRUE(instrument);
    auto const& groups = instrument->sections.at(0).groups;
    ASSERT_EQ(groups.size(), 4u);
    EXPECT_EQ(groups[0].items.size(), 3u);
    EXPECT_EQ(groups[1].stem, "We have a plan B ready for");
    EXPECT_EQ(groups[1].items.size(), 3u);
    EXPECT_EQ(groups[2].stem, "Our homework plans see to it that");
    EXPECT_EQ(groups[2].items.size(), 6u);
    EXPECT_EQ(groups[3].stem, "");
    EXPECT_EQ(groups[3].items.size(), 7u);
    EXPECT_EQ(groups[3].items.back().id, "HW-19");
}

TEST(TableChoices, AColumnMayBeGivenAnotherRole)
{
    auto const grid = grid_of_text("Question\tWhat we do\tRAG\nIs it warm?\tWe shut the doors and check the heating each "
                                   "morning.\t\nIs it light?\tWe open the blinds as soon as somebody comes in.\t\n",
        TextKind::Tabs);
    Choices choices { .roles = { { 0, 0, ColumnRole::Statement }, { 0, 1, ColumnRole::Reference } } };
    auto const draft = apply(grid, choices);
    EXPECT_EQ(texts_of(draft, RowKind::Item), (Texts { "Is it warm?", "Is it light?" }));
    auto const instrument = make_instrument(draft, ready_scales(), "Rooms", "rooms", "RM");
    ASSERT_TRUE(instrument);
    EXPECT_EQ(instrument->sections[0].groups[0].items[1].references, Texts { "RM-R02" });
    auto const none = apply(grid, { .roles = { { 0, 0, ColumnRole::Ignored }, { 0, 1, ColumnRole::Ignored } } });
    EXPECT_EQ(make_instrument(none, ready_scales(), "Rooms", "rooms", "RM").error().code, IssueCode::Empty);
}

TEST(TableChoices, ARowMayBeMadeASectionOrLeftOut)
{
    Choices choices { .rows
        = { { .key = { 1, 0, 0 }, .kind = RowKind::Section }, { .key = { 2, 0, 0 }, .kind = RowKind::Ignore } } };
    auto const draft = apply(homework(), choices);
    EXPECT_EQ(texts_of(draft, RowKind::Section), Texts { "Governors know how much homework we set" });
    EXPECT_EQ(texts_of(draft, RowKind::Item).size(), 18u);
}

TEST(TableChoices, RowsMayBePutTogetherThoughNothingProposedIt)
{
    auto const draft = apply(homework(), { .decisions = { { ProposalKind::Join, { 2, 0, 0 }, true } } });
    EXPECT_EQ(texts_of(draft, RowKind::Item)[0], "Governors know how much homework we set Staff agree what homework is for");
    EXPECT_EQ(draft.rows[1].joined, (std::vector<PieceKey> { { 2, 0, 0 } }));
}

TEST(TableChoices, TheScaleMayBeChosen)
{
    auto const kind = [](Choices const& choices) { return apply(homework(), choices).scale.kind; };
    EXPECT_EQ(kind({}), ScaleKind::RedAmberGreen);
    EXPECT_EQ(kind({ .scale = ScaleKind::FivePoint }), ScaleKind::FivePoint);
    EXPECT_EQ(kind({ .decisions = { { ProposalKind::ScaleFound, { 0, 1, 0 }, false } } }), ScaleKind::Open);
}

/// The lines of one cell of an audit, as a PDF gives them: a heading, statements, another heading, statements.
constexpr std::string_view untabbed = "Getting better\n"
                                      "• Every class goes outside once a week.\n"
                                      "• Each pupil has one job in the garden.\n"
                                      "Caring for tools\n"
                                      "• Every tool has its own hook.\n"
                                      "• Worn tools are mended.\n";

/// What every other line says and is, whatever is chosen for the line at `key`.
std::vector<std::pair<std::string, RowKind>> all_but(Draft const& draft, PieceKey key)
{
    std::vector<std::pair<std::string, RowKind>> out;
    for (auto const& row : draft.rows) {
        if (row.key != key)
            out.emplace_back(row.under_stem ? "… " + row.text : row.text, row.kind);
    }
    return out;
}

/// Each line in turn becomes each kind: no other line may change with it. What follows opening words may lose them.
void expect_lines_stay(Grid const& grid, Choices const& before)
{
    auto const draft = apply(grid, before);
    for (auto const& row : draft.rows) {
        for (auto const kind : { RowKind::Ignore, RowKind::Item }) {
            if (row.kind == RowKind::Stem)
                continue;
            auto choices = before;
            choices.rows.push_back({ .key = row.key, .kind = kind });
            EXPECT_EQ(all_but(apply(grid, choices), row.key), all_but(draft, row.key)) << row.text;
        }
    }
}

TEST(TableChoices, ALineLeftOutLeavesTheOthersAsTheyAre)
{
    auto const lines = grid_of_text(untabbed, TextKind::Lines);
    ASSERT_EQ(texts_of(first_draft(lines), RowKind::Section), (Texts { "Getting better", "Caring for tools" }));
    expect_lines_stay(lines, {});
    expect_lines_stay(grid_of({ { cell("Statement"), cell("RAG") }, { cell(untabbed), cell("") } }), {});
    expect_lines_stay(homework(), {});
    expect_lines_stay(
        homework(), { .decisions = { { ProposalKind::Stem, { 4, 0, 0 }, true }, { ProposalKind::Stem, { 7, 0, 0 }, true } } });
}

TEST(TableChoices, OpeningWordsAndTheirFirstEntryAreCorrectedOneByOne)
{
    auto const stems = std::vector<Decision> { { ProposalKind::Stem, { 4, 0, 0 }, true } };
    auto const with = [&](PieceKey key, RowKind kind) {
        return apply(homework(), { .rows = { { .key = key, .kind = kind } }, .decisions = stems });
    };
    auto const first = apply(homework(), { .decisions = stems });
    ASSERT_EQ(first.rows[5].text, "A pupil without a desk");
    auto const entry = with(first.rows[5].key, RowKind::Ignore);
    EXPECT_EQ(entry.rows[5].kind, RowKind::Ignore);
    EXPECT_EQ(texts_of(entry, RowKind::Stem), Texts { "We have a plan B ready for:" });
    EXPECT_TRUE(entry.rows[6].under_stem);
    auto const stem = with(first.rows[4].key, RowKind::Ignore);
    EXPECT_EQ(stem.rows[4].kind, RowKind::Ignore);
    EXPECT_EQ(stem.rows[5].text, "A pupil without a desk");
    EXPECT_EQ(stem.rows[5].kind, RowKind::Item);
    EXPECT_FALSE(stem.rows[5].under_stem);
}

TEST(TableInstrument, AnInstrumentFromATableIsAFileThatOpens)
{
    for (auto const kind :
        { ScaleKind::None, ScaleKind::RedAmberGreen, ScaleKind::YesNo, ScaleKind::FivePoint, ScaleKind::Levels }) {
        auto draft = accepted_draft(homework());
        draft.scale = { kind, kind == ScaleKind::Levels ? Texts { "Secure", "Developing", "Emerging" } : Texts {} };
        auto const instrument = make_instrument(draft, ready_scales(), " Homework  audit ", "homework-audit", "HW");
        ASSERT_TRUE(instrument) << instrument.error().sentence;
        EXPECT_EQ(instrument->title, "Homework audit");
        EXPECT_EQ(placed_items(*instrument).size(), 19u);
        EXPECT_EQ(placed_items(*instrument)[0].item->id, "HW-01");
        EXPECT_EQ(unrated_choice(instrument->scale).kind, model::ChoiceKind::NotRated);
        auto const read = format::decode_instrument(format::encode_instrument(*instrument));
        ASSERT_TRUE(read) << read.error().sentence;
        EXPECT_EQ(*read, *instrument);
    }
}

TEST(TableInstrument, LevelsThatFallBecomeAScaleWithTheLowestFirst)
{
    auto const falling = scale_of_kind({ ScaleKind::Levels, { "Secure", "Developing", "Emerging" } }, ready_scales());
    EXPECT_EQ(falling.choices[0].word, "Emerging");
    EXPECT_EQ(falling.choices[0].tone, model::Tone::Red);
    EXPECT_EQ(falling.choices[2].tone, model::Tone::Green);
    auto const grades = scale_of_kind({ ScaleKind::Levels, { "1", "2", "3" }, ScaleOrder::HighestFirst }, ready_scales());
    EXPECT_EQ(grades.choices[0].word, "3");
    EXPECT_EQ(grades.choices[0].letter, "3") << "its own number stays the sign of a step";
    EXPECT_EQ(scale_of_kind({ ScaleKind::Levels, { "Emerging", "Developing", "Secure" } }, ready_scales()).choices[0].tone,
        model::Tone::Red);
}

TEST(TableInstrument, TitlesInARowBecomeOneAndAStemWithoutEntriesAnItem)
{
    Draft draft { .rows = { { .key = { 0, 0, 0 }, .kind = RowKind::Section, .text = "Part 1" },
                      { .key = { 1, 0, 0 }, .kind = RowKind::Section, .text = "Lunch" },
                      { .key = { 2, 0, 0 }, .kind = RowKind::Stem, .text = "We make sure that:" } } };
    auto const instrument = make_instrument(draft, ready_scales(), "Lunch", "lunch", "L");
    ASSERT_TRUE(instrument);
    EXPECT_EQ(instrument->sections.at(0).title, "Part 1: Lunch");
    EXPECT_EQ(placed_items(*instrument).at(0).item->text, "We make sure that:");
}

TEST(TableInstrument, WhatIsMissingIsSaidInOneSentence)
{
    auto const draft = accepted_draft(homework());
    auto const refusal = [&](Draft const& from, std::string_view title, std::string_view id, std::string_view prefix) {
        auto const made = make_instrument(from, ready_scales(), title, id, prefix);
        EXPECT_FALSE(made);
        return made ? Issue {} : made.error();
    };
    EXPECT_EQ(refusal(draft, " ", "a", "A").sentence, "The new instrument has no title: give it one.");
    EXPECT_EQ(refusal(draft, "A", "-a", "A").where, "/id");
    EXPECT_EQ(refusal(draft, "A", "a", "A 1").where, "/prefix");
    EXPECT_EQ(refusal({}, "A", "a", "A").code, IssueCode::Empty);
    Draft const too_long { .rows = { { .key = { 4, 0, 0 }, .text = std::string(20'001, 'a') } } };
    EXPECT_EQ(refusal(too_long, "A", "a", "A").sentence, "Row 5 is longer than 20,000 characters: divide it, or leave it out.");
}

} // namespace

} // namespace triad::tables
