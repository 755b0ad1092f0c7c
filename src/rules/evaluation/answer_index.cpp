#include "rules/evaluation/answer_index.h"

#include "base/hash.h"

#include <bit>

namespace triad::rules {

AnswerIndex::AnswerIndex(model::Evaluation const& evaluation)
    : m_places(std::bit_ceil(2 * evaluation.answers.size() + 1))
{
    for (auto const& answer : evaluation.answers)
        if (auto*& place = m_places[place_of(answer.item)]; !place)
            place = &answer;
}

/// Where its answer is, or would be.
std::size_t AnswerIndex::place_of(std::string_view item) const
{
    auto const last = m_places.size() - 1;
    auto place = hash32(item) & last;
    while (m_places[place] && m_places[place]->item != item)
        place = (place + 1) & last;
    return place;
}

model::Answer const* AnswerIndex::find(std::string_view item) const { return m_places[place_of(item)]; }

} // namespace triad::rules
