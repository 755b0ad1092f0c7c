#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// The references that a statement answers: as the school linked it, else as the instrument has it. R-12 (SYS-03c).
std::vector<std::string> linked_references(model::Item const&, model::Evaluation const&);

/// The value of the answer's "references" after one link is made or taken away. R-12.
std::string with_link(model::Item const&, model::Evaluation const&, std::string_view reference, bool linked);

/// References of the section that no statement answers. R-12.
std::vector<model::Reference const*> unlinked_references(model::Section const&, model::Evaluation const&);

/// The statements of the section that answer this reference. R-12.
std::vector<model::Item const*> statements_for(model::Section const&, model::Evaluation const&, std::string_view reference);

} // namespace triad::rules
