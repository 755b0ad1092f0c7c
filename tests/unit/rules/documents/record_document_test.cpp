#include "rules/documents/record_document.h"

#include "base/text.h"
#include "unit/documents/document_parts.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using documents::test::all_words;
using documents::test::called_out;
using documents::test::part_of;
using documents::test::parts_of;
using test::answer_to;
using test::choose;
using test::rate;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

constexpr Date today { 2026, 11, 22 };

/// A school's audit with a title for each section.
model::SchoolDocument school()
{
    auto out = test::audit_document();
    out.school.name = "Oakfield";
    for (auto& section : out.instruments.front().sections)
        section.title = concat({ "Section ", section.id });
    for (auto& choice : out.instruments.front().scale.choices)
        choice.tone = choice.id == "red" ? model::Tone::Red : choice.id == "green" ? model::Tone::Green : model::Tone::None;
    return out;
}

documents::PrintDocument record_of(model::SchoolDocument const& document)
{
    return record_document(document, document.instruments.front(), document.evaluations.front(), today);
}

std::vector<documents::Table> tables_of(documents::PrintDocument const& document)
{
    std::vector<documents::Table> out;
    for (auto const& block : document.blocks)
        if (auto const* table = std::get_if<documents::Table>(&block))
            out.push_back(*table);
    return out;
}

documents::Table table_about(documents::PrintDocument const& document, std::string_view caption)
{
    for (auto const& table : tables_of(document))
        if (table.caption == caption)
            return table;
    return { .columns = {}, .rows = {} };
}

std::vector<std::string> titles(documents::PrintDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& block : document.blocks)
        if (auto const* heading = std::get_if<documents::Heading>(&block))
            out.push_back(concat({ number(heading->level), " ", heading->text }));
    return out;
}

} // namespace

TEST(R39_SYS02f_RecordDocument, SaysWhoseItIsAndOfWhenAndWhoMayReadIt)
{
    auto document = school();
    document.evaluations.front().meeting = "2026-12-03";
    auto const record = record_of(document);
    EXPECT_EQ(record.title, "Audit");
    EXPECT_EQ(record.school, "Oakfield");
    EXPECT_EQ(record.subtitle, "Autumn 2026 · Due 2 December 2026, in 10 days");
    EXPECT_THAT(record.sharing, HasSubstr("on 22 November 2026. For this school;"));
    EXPECT_EQ(record.mark, "");
    document.evaluations.front().period.clear();
    EXPECT_THAT(record_of(document).subtitle, Not(HasSubstr("·")));
}

TEST(R39_SYS02f_RecordDocument, StatementsStandInTablesWithTheirRatingAndComment)
{
    auto document = school();
    auto& evaluation = document.evaluations.front();
    rate(evaluation, "S1", "red", "We have no plan.");
    answer_to(evaluation, "S1").evidence = "Minutes of March";
    answer_to(evaluation, "S1").review = "2027-01-15";
    answer_to(evaluation, "S1").offers = true;
    auto const table = table_about(record_of(document), "Section plan");
    ASSERT_EQ(table.columns.size(), 3u);
    EXPECT_EQ(table.columns[1].title, "Our rating");
    EXPECT_EQ(table.columns[1].type, documents::ColumnType::Rating);
    EXPECT_TRUE(table.row_headers);
    ASSERT_EQ(table.rows.size(), 2u) << "what is hidden is no part of the record";
    EXPECT_EQ(table.rows[0][0].text, "1. Statement S1");
    EXPECT_EQ(table.rows[0][1], documents::Cell("Red", "red"));
    EXPECT_EQ(table.rows[0][2].text,
        "We have no plan.\nHow we know: Minutes of March\nTo look at again: 15 Jan 2027\n"
        "We would show other schools how we do this.");
    EXPECT_EQ(table.rows[1][1], documents::Cell("Not yet rated", "muted"));
    EXPECT_EQ(table.rows[1][2].text, "");
}

TEST(R39_SYS02f_RecordDocument, OpeningWordsStandAboveTheirStatementsAndNameTheirTable)
{
    auto const record = record_of(school());
    EXPECT_EQ(part_of(record, "Section duties").lead, "Teachers…");
    EXPECT_EQ(table_about(record, "Section duties: Teachers").rows.front().front().text, "3. Statement T1");
    EXPECT_THAT(all_words(record), Not(HasSubstr("Statement T2"))) << "the scenario does not ask for it";
}

TEST(R39_SYS03b_RecordDocument, ASectionThatIsJudgedAsAWholeSaysSoFirst)
{
    auto document = school();
    document.evaluations.front().by_block = true;
    rate(document.evaluations.front(), "B", "green", "All of it.");
    auto const whole = tables_of(record_of(document)).front();
    EXPECT_EQ(whole.columns.front().title, "As a whole");
    ASSERT_EQ(whole.rows.size(), 1u);
    EXPECT_EQ(whole.rows[0][0].text, "The plan as a whole");
    EXPECT_EQ(whole.rows[0][1], documents::Cell("Green", "green"));
}

TEST(R39_SYS03b_RecordDocument, WithoutAScaleThereIsANoteAndNoRating)
{
    auto document = school();
    rate(document.evaluations.front(), "N1", "", "We asked.");
    auto const table = table_about(record_of(document), "Section notes");
    ASSERT_EQ(table.columns.size(), 2u);
    EXPECT_EQ(table.columns[0].title, "Question");
    EXPECT_EQ(table.rows[0][1].text, "We asked.");
}

TEST(R39_RecordDocument, WhatWasWrittenStandsUnderItsQuestionAndWhatWasNotIsLeftOut)
{
    auto document = school();
    model::Column column { .id = "P", .title = "Looking ahead", .holds = model::ColumnKind::Prompts };
    column.prompts = { { .id = "P1", .text = "What did we learn?" }, { .id = "P2", .text = "What comes next?" } };
    document.instruments.front().sections.front().columns = { column };
    choose(document.evaluations.front(), "P1", "To ask sooner.");
    auto const record = record_of(document);
    EXPECT_THAT(titles(record),
        ElementsAre(
            "2 Scenario", "2 Section plan", "3 What did we learn?", "2 Section duties", "2 Section notes", "2 Section papers"));
    EXPECT_THAT(part_of(record, "What did we learn?").lines, ElementsAre("To ask sooner."));
    EXPECT_THAT(part_of(record, "Scenario").lines, ElementsAre("A whole group at home"));
    EXPECT_THAT(all_words(record), HasSubstr("Every way\n")) << "the references";
}

TEST(R39_SYS05c_RecordDocument, AChoiceThatNobodyTookIsTold)
{
    auto document = school();
    document.evaluations.front().contexts.clear();
    EXPECT_THAT(part_of(record_of(document), "Scenario").lines, ElementsAre("Not decided yet"));
    choose(document.evaluations.front(), "SCENARIO", "few");
    document.evaluations.front().contexts.front().note = "Three pupils.";
    EXPECT_THAT(part_of(record_of(document), "Scenario").lines, ElementsAre("A few at home", "Three pupils."));
}

TEST(R39_RecordDocument, ActionsStandAtTheEndWithTheirDaysAndThoseWithoutWordsDoNot)
{
    auto document = school();
    auto& actions = document.evaluations.front().actions;
    EXPECT_THAT(table_about(record_of(document), "Actions").rows, IsEmpty());
    actions.resize(3);
    actions[0].id = "a";
    actions[0].what = "Buy laptops";
    actions[0].owner = "Head";
    actions[0].due = "2026-12-11";
    actions[1].id = "b";
    actions[1].owner = "Nobody";
    actions[2].id = "c";
    actions[2].what = "Ask families";
    actions[2].done = "2026-11-18";
    EXPECT_THAT(part_of(record_of(document), "Actions").table,
        ElementsAre(ElementsAre("What", "Who", "By when", "Done"), ElementsAre("Buy laptops", "Head", "11 Dec 2026", "not yet"),
            ElementsAre("Ask families", "", "", "18 Nov 2026")));
}

TEST(R39_SYS05e_RecordDocument, OfADocumentItHasTheTextInPlaceOfTheStatements)
{
    auto document = school();
    auto& instrument = document.instruments.front();
    instrument.layout = model::Layout::Document;
    instrument.credit = "Wording by Triad.";
    instrument.sections[0].groups[0].items[0].text = "{school-name} teaches.";
    document.evaluations.front().actions.resize(1);
    document.evaluations.front().actions.front().what = "Agree it with governors";
    auto const record = record_of(document);
    EXPECT_THAT(called_out(record), ElementsAre("School name"));
    EXPECT_THAT(part_of(record, "Section plan").lines, ElementsAre("[School name] teaches.", "Statement S2"));
    EXPECT_EQ(tables_of(record).size(), 1u) << "the actions alone";
    EXPECT_EQ(parts_of(record).back().lines, std::vector<std::string> { "Wording by Triad." });
    EXPECT_EQ(record.subtitle, "Autumn 2026");
}

} // namespace triad::rules
