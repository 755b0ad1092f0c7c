#pragma once

#include "documents/print_document.h"
#include "model/school_document.h"

#include <string_view>

// What stands in the preview of a return to a cluster and in no other. For export_preview.cpp.

namespace triad::rules {

/// What the school chose, and its answers, each with the words that were judged.
void add_answers_in_words(documents::PrintDocument&, model::SchoolDocument const& file);
/// The wording of each instrument, to the last text.
void add_wording_in_words(documents::PrintDocument&, model::SchoolDocument const& file);
/// What a wording carries beside its texts; empty where the file has none.
std::string_view wording_also_carries(model::SchoolDocument const& file);

} // namespace triad::rules
