#pragma once

#include "documents/print_document.h"
#include "model/protocol.h"
#include "model/school_document.h"

namespace triad::rules {

/// What the members of a file tell that no text of the preview shows: one passage for all kinds, which the preview ends with.
std::string_view also_carried();

/// Everything that a file made by make_review_file or make_cluster_return says, in words and in reading order: the preview of
/// what leaves. Every text of the file stands in it, and what else the file carries is said at its end. What a note or an answer
/// is about may stand in `present` alone, the review as it is here: it is named with it, so that the preview can be understood by
/// itself. R-26 (SYS-14f).
documents::PrintDocument in_words(
    model::SchoolDocument const& file, model::Protocol const*, model::Review const* present = nullptr);

} // namespace triad::rules
