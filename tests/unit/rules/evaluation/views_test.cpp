#include "rules/evaluation/views.h"
#include "unit/rules/evaluation/audit_fixture.h"
#include "unit/rules/rules_fixture.h"

#include <gmock/gmock.h>

namespace triad::rules {

using test::audit;
using test::audit_evaluation;
using test::rate;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

model::View& view(model::Evaluation& evaluation, std::string item, std::string rating, std::string source = "eval-a/person-1")
{
    auto& made = evaluation.views.emplace_back();
    made.id = "view-" + std::to_string(evaluation.views.size());
    made.source = std::move(source);
    made.item = std::move(item);
    made.rating = std::move(rating);
    made.name = "Rowan Price";
    made.role = "Deputy headteacher";
    return made;
}

std::vector<std::string> compared(model::Evaluation const& evaluation)
{
    static auto const instrument = audit();
    std::vector<std::string> out;
    for (auto const& each : compare_views(instrument, evaluation))
        out.push_back(each.placed.item->id);
    return out;
}

} // namespace

TEST(R16_J2_Views, TheFurthestApartStandFirstAndATieKeepsTheInstrumentsOrder)
{
    auto evaluation = audit_evaluation();
    rate(evaluation, "S1", "amber");
    rate(evaluation, "S2", "red");
    rate(evaluation, "T1", "green");
    rate(evaluation, "T3", "green");
    view(evaluation, "S1", "amber");
    view(evaluation, "S2", "amber");
    view(evaluation, "T1", "red");
    view(evaluation, "T3", "amber");
    EXPECT_THAT(compared(evaluation), ElementsAre("T1", "S2", "T3", "S1"));
}

TEST(R16_J2_Views, ADistanceIsCountedInStepsAndAgainstNoJudgementIsOne)
{
    auto evaluation = audit_evaluation();
    auto const instrument = audit();
    rate(evaluation, "S1", "red");
    view(evaluation, "S1", "green");
    rate(evaluation, "S2", "cannot-say");
    view(evaluation, "S2", "green");
    rate(evaluation, "T1", "", "Not judged yet");
    view(evaluation, "T1", "red");
    rate(evaluation, "T3", "amber");
    view(evaluation, "T3", "amber");
    auto const all = compare_views(instrument, evaluation);
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].distance, 2);
    EXPECT_EQ(all[1].distance, 1) << "cannot say is no step";
    EXPECT_EQ(all[2].distance, 1) << "nor is nothing";
    EXPECT_EQ(all[3].distance, 0);
    EXPECT_TRUE(all[2].differ);
    EXPECT_FALSE(all[3].differ);
}

TEST(R16_J2_Views, OursComesFirstAndTheRestAsTheyCame)
{
    auto evaluation = audit_evaluation();
    auto const instrument = audit();
    view(evaluation, "S1", "red");
    view(evaluation, "S1", "green", "eval-b/person-2").name = "";
    auto& nameless = view(evaluation, "S1", "amber", "eval-c/");
    nameless.name = nameless.role = "";
    auto one = compare_views(instrument, evaluation).at(0);
    ASSERT_EQ(one.voices.size(), 3u);
    EXPECT_EQ(one.voices[0].name, "Rowan Price, Deputy headteacher");
    EXPECT_EQ(one.voices[1].name, "Deputy headteacher");
    EXPECT_EQ(one.voices[2].name, "Someone else");
    EXPECT_EQ(one.distance, 2) << "between the two furthest apart";
    rate(evaluation, "S1", "red");
    one = compare_views(instrument, evaluation).at(0);
    EXPECT_TRUE(one.voices[0].ours);
    EXPECT_EQ(one.voices[0].name, "Our answer");
    EXPECT_FALSE(one.settled);
    evaluation.answers[0].settled = true;
    EXPECT_TRUE(compare_views(instrument, evaluation).at(0).settled);
}

TEST(R16_Views, WhatIsRemovedHiddenOrUnsaidIsLeftOut)
{
    auto evaluation = audit_evaluation();
    EXPECT_THAT(compared(evaluation), IsEmpty());
    rate(evaluation, "S1", "", " ");
    view(evaluation, "S2", "red").removed = true;
    view(evaluation, "S3", "red");
    view(evaluation, "T2", "red");
    EXPECT_THAT(compared(evaluation), IsEmpty()) << "S3 is hidden, and T2 is not shown for this scenario";
}

TEST(R16_AMB08_Views, ABlockIsComparedWhereSectionsAreJudgedAsAWhole)
{
    auto evaluation = audit_evaluation();
    view(evaluation, "B", "red");
    EXPECT_THAT(compared(evaluation), IsEmpty());
    evaluation.by_block = true;
    EXPECT_THAT(compared(evaluation), ElementsAre("B"));
}

TEST(R16_Views, EverySourceIsNamedOnceWithWhatItSays)
{
    auto evaluation = audit_evaluation();
    view(evaluation, "S1", "red");
    view(evaluation, "S1", "red", "eval-b/person-2").name = "Ann Reed";
    view(evaluation, "S2", "red");
    view(evaluation, "T1", "red").removed = true;
    auto const sources = view_sources(evaluation);
    ASSERT_EQ(sources.size(), 2u);
    EXPECT_EQ(sources[0].items, 2);
    EXPECT_EQ(sources[1].name, "Ann Reed, Deputy headteacher");
    EXPECT_THAT(view_sources({}), IsEmpty());
}

} // namespace triad::rules
