#pragma once

#include "model/protocol.h"
#include "rules/paper.h"

namespace triad::rules {

/// Everything that a file made by make_parcel says, in words and in reading order: the preview of what leaves. Every text of the
/// parcel stands in it. What a note or an answer is about may stand in `present` alone, the review as it is here: it is named
/// with it, so that the preview can be understood by itself. R-26 (SYS-14f).
Paper in_words(model::SchoolDocument const& parcel, model::Protocol const*, model::Review const* present = nullptr);

} // namespace triad::rules
