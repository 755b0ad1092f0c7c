#include "rules/evaluation/references.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::answer_to;
using test::audit;
using test::audit_evaluation;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

model::Item const& item(model::Instrument const& instrument, char const* id) { return *model::find_item(instrument, id); }

std::vector<std::string> unlinked(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<std::string> out;
    for (auto const* reference : unlinked_references(instrument.sections[0], evaluation))
        out.push_back(reference->id);
    return out;
}

} // namespace

TEST(R12_SYS03c_References, AreTheInstrumentsUntilTheSchoolLinksOtherwise)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    EXPECT_THAT(linked_references(item(instrument, "S2"), evaluation), ElementsAre("R1", "R2"));
    answer_to(evaluation, "S2").references = "R3 R1";
    EXPECT_THAT(linked_references(item(instrument, "S2"), evaluation), ElementsAre("R3", "R1"));
    answer_to(evaluation, "S2").references = "-";
    EXPECT_THAT(linked_references(item(instrument, "S2"), evaluation), IsEmpty());
    answer_to(evaluation, "S2").references = "";
    EXPECT_THAT(linked_references(item(instrument, "S2"), evaluation), ElementsAre("R1", "R2"));
}

TEST(R12_SYS03c_WithLink, AddsAndTakesAwayOneAndKeepsTheRest)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    auto const& statement = item(instrument, "S1");
    EXPECT_EQ(with_link(statement, evaluation, "R3", true), "R1 R3");
    EXPECT_EQ(with_link(statement, evaluation, "R1", false), "-") << "none is not the same as nothing said";
    answer_to(evaluation, "S1").references = "R1 R3";
    EXPECT_EQ(with_link(statement, evaluation, "R1", false), "R3");
    EXPECT_EQ(with_link(statement, evaluation, "R3", false), "") << "back to what the instrument has";
    answer_to(evaluation, "S1").references = "-";
    EXPECT_EQ(with_link(statement, evaluation, "R2", true), "R2");
    EXPECT_EQ(with_link(statement, evaluation, "R2", false), "-");
}

TEST(R12_SYS03c_Unlinked, ReferencesThatNoStatementAnswersAreListed)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    EXPECT_THAT(unlinked(instrument, evaluation), ElementsAre("R3"));
    answer_to(evaluation, "S2").references = "R3";
    EXPECT_THAT(unlinked(instrument, evaluation), ElementsAre("R2"));
    answer_to(evaluation, "S2").references = "R2 R3";
    EXPECT_THAT(unlinked(instrument, evaluation), IsEmpty());
}

TEST(R12_SYS03c_StatementsFor, AreThoseShownThatAnswerAReference)
{
    auto const instrument = audit();
    auto evaluation = audit_evaluation();
    auto const statements = statements_for(instrument.sections[0], evaluation, "R1");
    ASSERT_EQ(statements.size(), 2u);
    EXPECT_EQ(statements[0]->id, "S1");
    answer_to(evaluation, "S3").references = "R3";
    EXPECT_THAT(statements_for(instrument.sections[0], evaluation, "R3"), IsEmpty()) << "a hidden statement answers nothing";
    EXPECT_THAT(statements_for(instrument.sections[1], evaluation, "R1"), IsEmpty());
}

} // namespace triad::rules
