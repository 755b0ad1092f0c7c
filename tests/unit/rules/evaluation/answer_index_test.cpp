#include "base/text.h"
#include "rules/evaluation/answer_index.h"

#include <gtest/gtest.h>

namespace triad::rules {

namespace {

model::Evaluation answered(int count)
{
    model::Evaluation evaluation;
    for (int at = count; at > 0; --at)
        evaluation.answers.push_back({ .item = concat({ "item-", number(at) }) });
    return evaluation;
}

} // namespace

TEST(AnswerIndex, FindsTheAnswerThatFindAnswerFinds)
{
    for (int const count : { 1, 2, 3, 19, 64, 2000 }) {
        auto const evaluation = answered(count);
        AnswerIndex const answers { evaluation };
        for (int at = 0; at <= count + 1; ++at) {
            auto const item = concat({ "item-", number(at) });
            EXPECT_EQ(answers.find(item), model::find_answer(evaluation, item)) << item << " of " << count;
        }
    }
}

TEST(AnswerIndex, OfNoAnswersThereIsNoneToFind)
{
    model::Evaluation const evaluation;
    EXPECT_EQ(AnswerIndex { evaluation }.find("item-1"), nullptr);
    EXPECT_EQ(AnswerIndex { evaluation }.find(""), nullptr);
}

TEST(AnswerIndex, OfTwoAnswersToOneItemTheFirstCounts)
{
    auto evaluation = answered(3);
    evaluation.answers.push_back(evaluation.answers.front());
    EXPECT_EQ(AnswerIndex { evaluation }.find("item-3"), &evaluation.answers.front());
}

} // namespace triad::rules
