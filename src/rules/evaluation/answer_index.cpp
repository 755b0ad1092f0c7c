#include "rules/evaluation/answer_index.h"

#include <algorithm>

namespace triad::rules {

namespace {

std::string_view item_of(model::Answer const* answer) { return answer->item; }

} // namespace

AnswerIndex::AnswerIndex(model::Evaluation const& evaluation)
{
    m_sorted.reserve(evaluation.answers.size());
    for (auto const& answer : evaluation.answers)
        m_sorted.push_back(&answer);
    std::ranges::stable_sort(m_sorted, {}, item_of);
}

model::Answer const* AnswerIndex::find(std::string_view item) const
{
    auto const found = std::ranges::lower_bound(m_sorted, item, {}, item_of);
    return found != m_sorted.end() && (*found)->item == item ? *found : nullptr;
}

} // namespace triad::rules
