#pragma once

#include "model/school_document.h"

#include <string_view>
#include <vector>

namespace triad::rules {

/// Answers by item, for one sweep over many items: looking each up in the evaluation itself takes as many steps as there are
/// answers. Holds pointers into the evaluation, which must stay as it is meanwhile.
class AnswerIndex {
public:
    explicit AnswerIndex(model::Evaluation const&);
    /// Null where the item has no answer.
    model::Answer const* find(std::string_view item) const;

private:
    std::vector<model::Answer const*> m_sorted;
};

} // namespace triad::rules
