#pragma once

#include "model/school_document.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace triad::rules {

/// Answers by item, for one sweep over many items: looking each up in the evaluation itself takes as many steps as there are
/// answers. Of two answers to one item the first counts, as in find_answer. Holds pointers into the evaluation, which must stay
/// as it is meanwhile.
class AnswerIndex {
public:
    explicit AnswerIndex(model::Evaluation const&);
    /// Null where the item has no answer.
    model::Answer const* find(std::string_view item) const;

private:
    std::size_t place_of(std::string_view item) const;

    std::vector<model::Answer const*>
        m_places; // a power of two, at most half of them taken: by hash, or in the next that is free
};

} // namespace triad::rules
