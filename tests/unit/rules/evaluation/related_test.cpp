#include "rules/evaluation/related.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::answer_to;
using test::audit;
using test::audit_document;
using test::example_evaluation;
using test::rate;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// The audit as "eval-1", and the nineteen items as "eval-example": S1 of the audit names A07, and R2 names A08.
model::SchoolDocument two_instruments()
{
    auto out = audit_document();
    out.instruments[0].sections[0].groups[0].items[0].related = { "A07" };
    out.instruments[0].sections[0].references[1].related = { "A08" };
    out.instruments.push_back(test::small_instrument());
    out.evaluations.push_back(example_evaluation());
    return out;
}

std::vector<std::string> related(model::SchoolDocument const& document, std::size_t evaluation, std::string_view item)
{
    std::vector<std::string> out;
    for (auto const& each : related_answers(document, document.evaluations[evaluation], item))
        out.push_back(each.evaluation->id + " " + each.placed.item->id);
    return out;
}

model::EnquiryBank bank(std::vector<model::BankLine> lines)
{
    model::EnquiryBank out;
    out.id = "bank";
    out.sets.push_back({ .id = "set", .title = "", .summary = "", .lines = std::move(lines) });
    return out;
}

model::BankLine line(std::string id, std::vector<std::string> items)
{
    model::BankLine out;
    out.id = std::move(id);
    out.items = std::move(items);
    return out;
}

std::vector<std::string> prompted(std::vector<model::EnquiryBank> const& banks, model::Evaluation const& evaluation)
{
    std::vector<std::string> out;
    auto const instrument = audit();
    for (auto const& each : prompted_lines(banks, instrument, evaluation)) {
        out.push_back(each.line->id);
        for (auto const& placed : each.items)
            out.back() += " " + placed.item->id;
    }
    return out;
}

} // namespace

TEST(R18_Related, AnItemThatIsNamedLeadsThereAndBack)
{
    auto const document = two_instruments();
    EXPECT_THAT(related(document, 0, "S1"), ElementsAre("eval-example A07"));
    EXPECT_THAT(related(document, 1, "A07"), ElementsAre("eval-1 S1"));
    auto const there = related_answers(document, document.evaluations[0], "S1").at(0);
    EXPECT_EQ(there.instrument, &document.instruments[1]);
    ASSERT_TRUE(there.answer);
    EXPECT_EQ(there.answer->rating, "amber");
    EXPECT_EQ(related_answers(document, document.evaluations[1], "A07").at(0).answer, nullptr) << "not answered there";
}

TEST(R18_Related, AReferenceLeadsOnToTheStatementsThatAnswerIt)
{
    auto document = two_instruments();
    EXPECT_THAT(related(document, 0, "S2"), ElementsAre("eval-example A08"));
    EXPECT_THAT(related(document, 1, "A08"), ElementsAre("eval-1 S2"));
    answer_to(document.evaluations[0], "S1").references = "R2";
    EXPECT_THAT(related(document, 1, "A08"), ElementsAre("eval-1 S1", "eval-1 S2")) << "as the school linked them";
}

TEST(R18_Related, OnlyTheNewestOfEachOtherInstrumentIsShown)
{
    auto document = two_instruments();
    auto newer = example_evaluation();
    newer.id = "eval-newer";
    newer.created.at = { 5 };
    document.evaluations.push_back(newer);
    EXPECT_THAT(related(document, 0, "S1"), ElementsAre("eval-newer A07"));
    document.evaluations[2].removed = true;
    EXPECT_THAT(related(document, 0, "S1"), ElementsAre("eval-example A07"));
    EXPECT_THAT(related(document, 1, "A01"), IsEmpty());
}

TEST(R18_Related, WhatIsHiddenOrWithoutItsWordingIsNotShown)
{
    auto document = two_instruments();
    document.instruments[1].sections[0].groups[0].items[6].hidden = true;
    EXPECT_THAT(related(document, 0, "S1"), IsEmpty());
    document = two_instruments();
    document.instruments.pop_back();
    EXPECT_THAT(related(document, 0, "S1"), IsEmpty());
    EXPECT_THAT(related(document, 1, "A07"), IsEmpty());
}

TEST(R19_SYS10c_Prompted, LinesAreThoseOfItemsOnTheLowestStep)
{
    model::Evaluation evaluation;
    std::vector const banks { bank(
        { line("L1", { "S1", "S2" }), line("L2", { "T1" }), line("L3", {}), line("L4", { "D1", "X9" }) }) };
    EXPECT_THAT(prompted(banks, evaluation), IsEmpty());
    rate(evaluation, "S1", "red");
    rate(evaluation, "S2", "red");
    rate(evaluation, "T1", "amber");
    rate(evaluation, "D1", "missing");
    EXPECT_THAT(prompted(banks, evaluation), ElementsAre("L1 S1 S2", "L4 D1"));
    answer_to(evaluation, "S2").rating = "cannot-say";
    EXPECT_THAT(prompted(banks, evaluation), ElementsAre("L1 S1", "L4 D1")) << "cannot say is not the lowest step";
}

TEST(R19_SYS10c_Prompted, WhatIsNotCountedPromptsNothing)
{
    auto evaluation = test::audit_evaluation();
    std::vector const banks { bank({ line("L1", { "S1" }) }),
        bank({ line("L2", { "S3" }), line("L3", { "B" }), line("L4", { "T2" }) }) };
    for (auto const* id : { "S3", "B", "T2" })
        rate(evaluation, id, "red");
    EXPECT_THAT(prompted(banks, evaluation), IsEmpty()) << "hidden, no block asked for, another scenario";
    evaluation.by_block = true;
    rate(evaluation, "S1", "red");
    EXPECT_THAT(prompted(banks, evaluation), ElementsAre("L3 B"));
}

TEST(R19_SYS10c_Prompted, ATickIsNoLowRating)
{
    auto instrument = audit();
    instrument.scale.choices
        = { { .id = "done", .kind = model::ChoiceKind::Step }, { .id = "not-rated", .kind = model::ChoiceKind::NotRated } };
    model::Evaluation evaluation;
    rate(evaluation, "S1", "done");
    std::vector const banks { bank({ line("L1", { "S1" }) }) };
    EXPECT_THAT(prompted_lines(banks, instrument, evaluation), IsEmpty());
}

} // namespace triad::rules
