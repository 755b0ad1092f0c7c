#include "rules/evaluation/progress.h"
#include "unit/rules/rules_fixture.h"

#include <gtest/gtest.h>

namespace triad::rules {

using test::example_evaluation;
using test::rate;
using test::small_instrument;

namespace {

std::vector<int> counts(Progress const& progress)
{
    std::vector<int> all;
    for (auto const& count : progress.by_choice)
        all.push_back(count.count);
    return all;
}

model::Evaluation all_rated(std::string const& rating)
{
    model::Evaluation evaluation;
    for (auto const& placed : model::placed_items(small_instrument()))
        rate(evaluation, placed.item->id, rating, "Comment");
    return evaluation;
}

} // namespace

TEST(R01_SYS02c_Progress, TheExampleHasFourteenOfNineteenJudged)
{
    auto const instrument = small_instrument();
    auto const progress = count_progress(instrument, example_evaluation());
    EXPECT_EQ(progress.items, 19);
    EXPECT_EQ(progress.judged, 14);
    EXPECT_EQ(counts(progress), (std::vector { 3, 4, 5, 5, 1, 1 }));
    EXPECT_EQ(progress.without_comment, 7);
    EXPECT_EQ(progress.by_choice[0].choice, &instrument.scale.choices[0]);
}

TEST(R01_SYS02c_Progress, NothingRatedIsNothingJudged)
{
    auto const progress = count_progress(small_instrument(), {});
    EXPECT_EQ(progress.judged, 0);
    EXPECT_EQ(progress.without_comment, 0);
    EXPECT_EQ(counts(progress), (std::vector { 0, 0, 0, 19, 0, 0 }));
}

TEST(R01_SYS02c_Progress, ACommentWithoutARatingIsSavedButNotJudged)
{
    model::Evaluation evaluation;
    rate(evaluation, "A01", "", "We will look in May.");
    auto const progress = count_progress(small_instrument(), evaluation);
    EXPECT_EQ(progress.judged, 0);
    EXPECT_EQ(progress.by_choice[3].count, 19);
}

TEST(R01_SYS02c_Progress, NotApplicableAndCannotSayAreJudgementsButNotTheSameAsRed)
{
    model::Evaluation evaluation;
    rate(evaluation, "A01", "not-applicable");
    rate(evaluation, "A02", "cannot-say");
    auto const progress = count_progress(small_instrument(), evaluation);
    EXPECT_EQ(progress.judged, 2);
    EXPECT_EQ(counts(progress), (std::vector { 0, 0, 0, 17, 1, 1 }));
}

TEST(R01_SYS02c_Progress, AnAnswerToAnUnknownItemIsNotCounted)
{
    model::Evaluation evaluation;
    rate(evaluation, "Z99", "red");
    EXPECT_EQ(count_progress(small_instrument(), evaluation).judged, 0);
    EXPECT_EQ(count_progress(small_instrument(), evaluation).items, 19);
}

TEST(R01_SYS02c_Progress, EachSectionCountsInOneSweepAsItDoesAlone)
{
    auto const instrument = small_instrument();
    auto const evaluation = example_evaluation();
    auto const sections = count_sections(instrument, evaluation);
    ASSERT_EQ(sections.size(), instrument.sections.size());
    for (std::size_t at = 0; at < sections.size(); ++at) {
        auto const alone = count_progress(instrument, instrument.sections[at], evaluation);
        EXPECT_EQ(sections[at].section, &instrument.sections[at]);
        EXPECT_EQ(sections[at].progress.items, alone.items);
        EXPECT_EQ(sections[at].progress.judged, alone.judged);
        EXPECT_EQ(sections[at].progress.without_comment, alone.without_comment);
        EXPECT_EQ(counts(sections[at].progress), counts(alone));
    }
}

TEST(R01_SYS02c_Progress, ACommentOfSpacesIsNoComment)
{
    model::Evaluation evaluation;
    rate(evaluation, "A01", "red", " \n ");
    EXPECT_EQ(count_progress(small_instrument(), evaluation).without_comment, 1);
}

TEST(R01_SYS02c_Progress, ASectionCountsItsOwnItemsOnly)
{
    auto const instrument = small_instrument();
    auto const first = count_progress(instrument, instrument.sections[0], example_evaluation());
    EXPECT_EQ(first.items, 10);
    EXPECT_EQ(first.judged, 10);
    auto const second = count_progress(instrument, instrument.sections[1], example_evaluation());
    EXPECT_EQ(second.items, 9);
    EXPECT_EQ(second.judged, 4);
}

TEST(R02_SYS02c_ProgressInWords, NamesHowManyAreJudgedAndHowManyAreOnTheLowestStep)
{
    EXPECT_EQ(progress_in_words(count_progress(small_instrument(), example_evaluation())), "14 of 19 judged · 3 red");
}

TEST(R02_SYS02c_ProgressInWords, SaysNothingOfRedWhenThereIsNone)
{
    EXPECT_EQ(progress_in_words(count_progress(small_instrument(), {})), "0 of 19 judged");
    EXPECT_EQ(progress_in_words(count_progress(small_instrument(), all_rated("green"))), "19 of 19 judged");
    EXPECT_EQ(progress_in_words(count_progress(small_instrument(), all_rated("cannot-say"))), "19 of 19 judged");
}

TEST(R03_SYS02b_CountsInWords, NamesEveryChoiceThatOccursAndWhatIsOpenApart)
{
    EXPECT_EQ(counts_in_words(count_progress(small_instrument(), example_evaluation())),
        "14 judged: 5 green, 4 amber, 3 red, 1 not applicable, 1 cannot say. 5 not yet rated.");
}

TEST(R03_SYS02b_CountsInWords, AllJudgedHasNoSecondSentenceAndNothingJudgedNoList)
{
    EXPECT_EQ(counts_in_words(count_progress(small_instrument(), all_rated("amber"))), "19 judged: 19 amber.");
    EXPECT_EQ(counts_in_words(count_progress(small_instrument(), {})), "None judged. 19 not yet rated.");
}

TEST(R04_SYS02d_NextUnrated, GoesForwardAndWrapsRound)
{
    auto const instrument = small_instrument();
    auto const evaluation = example_evaluation();
    auto const next = [&](std::string_view after) { return next_unrated(instrument, evaluation, after)->id; };
    EXPECT_EQ(next("A16"), "A17");
    EXPECT_EQ(next("A19"), "A11");
    EXPECT_EQ(next("A11"), "A12");
    EXPECT_EQ(next(""), "A11");
    EXPECT_EQ(next("unknown"), "A11");
}

TEST(R04_SYS02d_NextUnrated, AnItemWithOnlyACommentIsStillToBeRated)
{
    auto const instrument = small_instrument();
    EXPECT_EQ(next_unrated(instrument, example_evaluation(), "A13")->id, "A14");
}

TEST(R04_SYS02d_NextUnrated, TheOnlyOpenItemComesBackToItselfAndThenThereIsNone)
{
    auto const instrument = small_instrument();
    auto evaluation = all_rated("green");
    evaluation.answers[4].rating.clear();
    EXPECT_EQ(next_unrated(instrument, evaluation, "A05")->id, "A05");
    evaluation.answers[4].rating = "cannot-say";
    EXPECT_EQ(next_unrated(instrument, evaluation, "A05"), nullptr);
}

} // namespace triad::rules
