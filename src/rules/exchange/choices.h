#pragma once

#include "model/school_document.h"

#include <string>
#include <string_view>
#include <vector>

namespace triad::rules {

/// Whether two values that were written apart are for a person to choose between. Not where they say the same, not in an answer
/// to the report (the latest counts, R-24), and not in what the program notes by itself: days of handing over, the order of
/// things, the wording of an extract. R-21.
bool needs_choice(model::FieldRef const&, std::string_view shown, std::string_view other);

/// What clashes in a document and is for a person to choose, each value of a field once.
std::vector<model::Clash const*> open_choices(model::SchoolDocument const&);

/// Which place a field is, in words: "Statement 2 of the report: wording", "A note by Jo Park: effect on pupils".
std::string field_words(model::SchoolDocument const&, model::FieldRef const&);

} // namespace triad::rules
