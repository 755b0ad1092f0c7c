#include "rules/documents/policy_document.h"
#include "unit/documents/document_parts.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using documents::test::called_out;
using documents::test::parts_of;
using test::audit;
using test::audit_evaluation;
using test::choose;
using test::rate;
using testing::ElementsAre;

namespace {

/// The audit read as a document, with headings: the policy's shape.
model::Instrument policy()
{
    auto out = audit();
    for (auto& section : out.sections)
        section.title = section.id;
    out.sections[0].groups[0].items[0].text = "{school-name} teaches.";
    return out;
}

std::vector<std::string> titles(documents::PrintDocument const& document)
{
    std::vector<std::string> out;
    for (auto const& part : parts_of(document))
        out.push_back(part.title + "/" + part.lead);
    return out;
}

} // namespace

TEST(R20_SYS05e_PolicyDocument, HasTheParagraphsInOrderUnderHeadingsAndOpeningWords)
{
    auto evaluation = audit_evaluation();
    choose(evaluation, "C-NAME", "Oakfield");
    auto const document = policy_document({}, policy(), evaluation);
    EXPECT_EQ(document.title, "Audit");
    EXPECT_THAT(titles(document), ElementsAre("plan/", "duties/Teachers", "papers/")) << "notes are no part of it";
    EXPECT_THAT(parts_of(document)[0].lines, ElementsAre("Oakfield teaches.", "Statement S2"));
    EXPECT_TRUE(parts_of(document)[0].list);
    EXPECT_FALSE(parts_of(document)[1].list);
    EXPECT_TRUE(called_out(document).empty());
}

TEST(R20_SYS05c_PolicyDocument, WhatIsLeftOutOrNotChosenIsNoPartOfIt)
{
    auto evaluation = audit_evaluation();
    choose(evaluation, "SCENARIO", "few");
    rate(evaluation, "S1", "not-applicable");
    rate(evaluation, "S2", "not-applicable");
    rate(evaluation, "T3", "", "In our own words.");
    auto const document = policy_document({}, policy(), evaluation);
    EXPECT_THAT(titles(document), ElementsAre("duties/Teachers", "papers/"));
    EXPECT_THAT(parts_of(document)[0].lines, ElementsAre("Statement T2", "In our own words."));
    EXPECT_TRUE(called_out(document).empty()) << "the paragraph that needed the name is left out";
}

TEST(R20_SYS05c_PolicyDocument, SaysNotDecidedYetWhereNobodyChose)
{
    auto evaluation = audit_evaluation();
    evaluation.contexts.clear();
    rate(evaluation, "T1", "green");
    auto const document = policy_document({}, policy(), evaluation);
    EXPECT_THAT(titles(document), ElementsAre("plan/", "duties/", "papers/")) << "neither option's duties";
    EXPECT_THAT(parts_of(document)[1].lines, ElementsAre("Statement T3", "Not decided yet: Scenario"));
    EXPECT_THAT(called_out(document), ElementsAre("Scenario", "School name"));
}

TEST(R20_SYS05d_PolicyDocument, LinkedDocumentsSayTheirAnswer)
{
    auto evaluation = audit_evaluation();
    rate(evaluation, "D1", "present");
    auto const document = policy_document({}, policy(), evaluation);
    EXPECT_THAT(parts_of(document).back().lines, ElementsAre("Statement D1: present", "Statement D2: not yet looked up"));
}

TEST(R20_SYS05a_PolicyDocument, WhatIsStillToFillInIsListed)
{
    auto const document = policy_document({}, policy(), audit_evaluation());
    EXPECT_THAT(called_out(document), ElementsAre("School name"));
    EXPECT_THAT(parts_of(document)[0].lines[0], "[School name] teaches.");
}

} // namespace triad::rules
