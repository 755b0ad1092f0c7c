#pragma once

#include "model/school_document.h"
#include "rules/evaluation/answer_index.h"
#include "ui/widgets/controls.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

/// What the list of statements may be narrowed to: all, not yet rated, each answer of the scale, without comment, with action.
std::vector<Option> filter_options(model::Instrument const&, model::Evaluation const&);

/// Tells for one item after the other whether it passes.
class ItemFilter {
public:
    ItemFilter(std::string_view filter, model::Instrument const&, model::Evaluation const&);
    bool passes(model::PlacedItem const&) const;

private:
    std::string m_filter;
    model::Evaluation const& m_evaluation;
    rules::AnswerIndex m_answers;
    bool m_rates;
};

} // namespace triad::ui
