#include "rules/evaluation/wording.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::answer_to;
using test::audit;
using test::audit_evaluation;
using test::choose;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// A document in which the school's name, the platform and the scenario stand in braces.
model::Instrument policy()
{
    auto out = audit();
    out.contexts.push_back({ .id = "C-TOOL", .title = "Platform", .name = "platform" });
    out.contexts[0].name = "scenario";
    out.scale.choices.push_back({ .id = "left-out", .kind = model::ChoiceKind::NotApplicable });
    out.sections[0].groups[0].items[0].text = "{school-name} teaches on {platform}.";
    out.sections[1].groups[1].items[0].text = "They write to {school-name}.";
    return out;
}

std::vector<std::string> empty(model::Instrument const& instrument, model::Evaluation const& evaluation)
{
    std::vector<std::string> out;
    for (auto const* field : empty_placeholders(instrument, evaluation))
        out.push_back(field->id);
    return out;
}

} // namespace

TEST(R13_SYS05a_FilledText, ShowsTheAnswerOrTheTitleInSquareBrackets)
{
    auto const instrument = policy();
    auto evaluation = audit_evaluation();
    auto const text = instrument.sections[0].groups[0].items[0].text;
    EXPECT_EQ(filled_text(instrument, evaluation, text), "[School name] teaches on [Platform].");
    choose(evaluation, "C-NAME", "Oakfield");
    choose(evaluation, "C-TOOL", "  ");
    EXPECT_EQ(filled_text(instrument, evaluation, text), "Oakfield teaches on [Platform].");
}

TEST(R13_SYS05a_FilledText, BracesThatNameNothingStayAsTheyAre)
{
    auto const instrument = policy();
    auto evaluation = audit_evaluation();
    choose(evaluation, "C-NAME", "{platform}");
    auto const filled = [&](char const* text) { return filled_text(instrument, evaluation, text); };
    EXPECT_EQ(filled(""), "");
    EXPECT_EQ(filled("{unknown} {} } {"), "{unknown} {} } {");
    EXPECT_EQ(filled("see {school-name"), "see {school-name");
    EXPECT_EQ(filled("{a {school-name}}"), "{a {platform}}") << "the innermost pair, and an answer is not filled in again";
    EXPECT_EQ(filled("{school-name}{platform}"), "{platform}[Platform]");
}

TEST(R13_SYS05a_FilledText, OfAChoiceTheWordsOfItsOptionAreShown)
{
    auto const instrument = policy();
    auto evaluation = audit_evaluation();
    EXPECT_EQ(filled_text(instrument, evaluation, "{scenario}"), "A whole group at home");
    choose(evaluation, "SCENARIO", "few");
    EXPECT_EQ(filled_text(instrument, evaluation, "{scenario}"), "A few at home");
}

TEST(R13_SYS05a_Placeholders, AreListedUntilTheyAreFilled)
{
    auto const instrument = policy();
    auto evaluation = audit_evaluation();
    EXPECT_THAT(empty(instrument, evaluation), ElementsAre("C-NAME", "C-TOOL"));
    choose(evaluation, "C-NAME", "Oakfield");
    EXPECT_THAT(empty(instrument, evaluation), ElementsAre("C-TOOL"));
    choose(evaluation, "C-TOOL", "Classroom");
    EXPECT_THAT(empty(instrument, evaluation), IsEmpty());
}

TEST(R13_SYS05a_Placeholders, OnlyWhatIsShownAndNotLeftOutNeedsThem)
{
    auto instrument = policy();
    auto evaluation = audit_evaluation();
    answer_to(evaluation, "S1").rating = "left-out";
    EXPECT_THAT(empty(instrument, evaluation), IsEmpty());
    choose(evaluation, "SCENARIO", "few");
    EXPECT_THAT(empty(instrument, evaluation), ElementsAre("C-NAME")) << "T2 is shown now";
    instrument.sections[1].groups[2].stem = "On {platform} we";
    EXPECT_THAT(empty(instrument, evaluation), ElementsAre("C-NAME", "C-TOOL")) << "the words before a group count as well";
}

TEST(R13_SYS05a_Placeholders, TheSchoolsOwnWordingDecidesWhatIsNeeded)
{
    auto const instrument = policy();
    auto evaluation = audit_evaluation();
    answer_to(evaluation, "S1").comment = "We teach on {platform}.";
    EXPECT_THAT(empty(instrument, evaluation), ElementsAre("C-TOOL"));
    answer_to(evaluation, "S1").comment = "We teach.";
    EXPECT_THAT(empty(instrument, evaluation), IsEmpty());
}

TEST(R13_SYS05b_DocumentText, IsTheSchoolsWordingElseTheInstrumentsAndNothingWhereLeftOut)
{
    auto const instrument = policy();
    auto evaluation = audit_evaluation();
    choose(evaluation, "C-NAME", "Oakfield");
    choose(evaluation, "C-TOOL", "Classroom");
    auto const placed = *model::find_placed(instrument, "S1");
    EXPECT_EQ(document_text(instrument, placed, evaluation), "Oakfield teaches on Classroom.");
    answer_to(evaluation, "S1").comment = "Here at {school-name}.";
    EXPECT_EQ(document_text(instrument, placed, evaluation), "Here at Oakfield.");
    answer_to(evaluation, "S1").rating = "left-out";
    EXPECT_EQ(document_text(instrument, placed, evaluation), "");
    answer_to(evaluation, "S1").rating = "unknown";
    EXPECT_EQ(document_text(instrument, placed, evaluation), "Here at Oakfield.");
}

} // namespace triad::rules
