#pragma once

#include "model/school_document.h"

#include <string>

namespace triad::rules::test {

/// Nineteen items in two sections (A01 to A10, A11 to A19) on the red, amber, green scale.
model::Instrument small_instrument();

/// The example of docs/rules.md: 5 green, 4 amber, 3 red, 1 not applicable, 1 cannot say, 5 open (A11, A12, A14, A17, A19),
/// of which A14 has a comment.
model::Evaluation example_evaluation();

void rate(model::Evaluation&, std::string const& item, std::string const& rating, std::string const& comment = {});

} // namespace triad::rules::test
