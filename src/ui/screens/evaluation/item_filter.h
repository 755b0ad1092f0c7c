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

/// Tells for one item after the other whether it passes one of these.
class ItemFilter {
public:
    ItemFilter(model::Instrument const&, model::Evaluation const&);
    bool passes(std::string_view filter, model::PlacedItem const&) const;

private:
    bool has_action(std::string_view item) const;

    rules::AnswerIndex m_answers;
    std::vector<std::string_view> m_with_action; // items, sorted
    bool m_rates;
};

} // namespace triad::ui
