#pragma once

#include "model/school_document.h"

#include <string_view>
#include <vector>

namespace triad::rules {

/// Actions of an evaluation that were not removed: those still to do first, by due date, those without a date after them. R-07.
std::vector<model::Action const*> listed_actions(model::Evaluation const&);

/// An action with the evaluation in which it was promised.
struct Promised {
    model::Evaluation const* evaluation = nullptr;
    model::Action const* action = nullptr;
};

/// What the evaluations before this one promised and nobody has done or carried into a later one: the newest evaluation first,
/// and in it as R-07 lists them. R-37.
std::vector<Promised> still_open_before(model::SchoolDocument const&, model::Evaluation const&);

/// The same of this evaluation itself: what stands open in it for the one that follows, with what stood open before it. R-37.
std::vector<Promised> still_open_with(model::SchoolDocument const&, model::Evaluation const&);

/// The newest later evaluation into which the action was carried; null where it was not. R-37.
model::Evaluation const* carried_into(model::SchoolDocument const&, model::Evaluation const&, model::Action const&);

/// The evaluation in which the action was promised first, where that is an earlier one that stands; else null. R-37.
model::Evaluation const* carried_from(model::SchoolDocument const&, model::Evaluation const&, model::Action const&);

} // namespace triad::rules
