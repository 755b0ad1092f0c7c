#include "rules/documents/paper.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

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

std::vector<std::string> titles(Paper const& paper)
{
    std::vector<std::string> out;
    for (auto const& part : paper.parts)
        out.push_back(part.title + "/" + part.lead);
    return out;
}

} // namespace

TEST(R20_SYS05e_Paper, HasTheParagraphsInOrderUnderHeadingsAndOpeningWords)
{
    auto evaluation = audit_evaluation();
    choose(evaluation, "C-NAME", "Oakfield");
    auto const paper = make_paper(policy(), evaluation);
    EXPECT_EQ(paper.title, "Audit");
    EXPECT_THAT(titles(paper), ElementsAre("plan/", "duties/Teachers", "duties/", "papers/")) << "notes are no part of it";
    EXPECT_THAT(paper.parts[0].lines, ElementsAre("Oakfield teaches.", "Statement S2"));
    EXPECT_TRUE(paper.parts[0].list);
    EXPECT_FALSE(paper.parts[1].list);
    EXPECT_TRUE(paper.gaps.empty());
}

TEST(R20_SYS05c_Paper, WhatIsLeftOutOrNotChosenIsNoPartOfIt)
{
    auto evaluation = audit_evaluation();
    choose(evaluation, "SCENARIO", "few");
    rate(evaluation, "S1", "not-applicable");
    rate(evaluation, "S2", "not-applicable");
    rate(evaluation, "T3", "", "In our own words.");
    auto const paper = make_paper(policy(), evaluation);
    EXPECT_THAT(titles(paper), ElementsAre("duties/Teachers", "duties/", "papers/"));
    EXPECT_THAT(paper.parts[0].lines, ElementsAre("Statement T2"));
    EXPECT_THAT(paper.parts[1].lines, ElementsAre("In our own words."));
    EXPECT_TRUE(paper.gaps.empty()) << "the paragraph that needed the name is left out";
}

TEST(R20_SYS05c_Paper, SaysNotDecidedYetWhereNobodyChose)
{
    auto evaluation = audit_evaluation();
    evaluation.contexts.clear();
    rate(evaluation, "T1", "green");
    auto const paper = make_paper(policy(), evaluation);
    EXPECT_THAT(titles(paper), ElementsAre("plan/", "duties/", "duties/", "papers/")) << "neither option's duties";
    EXPECT_THAT(paper.parts[2].lines, ElementsAre("Not decided yet: Scenario"));
    EXPECT_THAT(paper.gaps, ElementsAre("Scenario", "School name"));
}

TEST(R20_SYS05d_Paper, LinkedDocumentsSayTheirAnswer)
{
    auto evaluation = audit_evaluation();
    rate(evaluation, "D1", "present");
    auto const paper = make_paper(policy(), evaluation);
    EXPECT_THAT(paper.parts.back().lines, ElementsAre("Statement D1: present", "Statement D2: not yet looked up"));
}

TEST(R20_SYS05a_Paper, WhatIsStillToFillInIsListed)
{
    auto const paper = make_paper(policy(), audit_evaluation());
    EXPECT_THAT(paper.gaps, ElementsAre("School name"));
    EXPECT_THAT(paper.parts[0].lines[0], "[School name] teaches.");
}

} // namespace triad::rules
