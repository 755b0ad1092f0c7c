#pragma once

#include "base/result.h"
#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

/// What bringing in another copy did, in records and fields.
struct MergeReport {
    int added = 0; // records that were not here
    int newer = 0; // fields that were changed there, in knowledge of what stands here
    int older = 0; // fields that were changed here, in knowledge of what stands there
    int same = 0; // fields that say the same
    int clashes = 0; // fields that both changed apart and that are for a person to choose (choices.h): one value shows, the other
                     // is kept beside it
    friend bool operator==(MergeReport const&, MergeReport const&) = default;
};

struct Merged {
    model::SchoolDocument document;
    MergeReport report;
};

enum class MergeRefusal {
    OtherDocument, // ids of document or school differ
    OtherWording, // one edition of an instrument has two wordings, or answers of one side meet a wording that lacks them
};

/// Brings two copies of one document together, record by record and field by field. R-21 (product.md, always true 7).
/// The result is the same in whichever order copies come in, how they are grouped, and how often: records of the left one first.
/// A field that one side changed in knowledge of the other's value takes the later one. Where both changed it apart, the value
/// with the later clock shows, and every other is kept in `clashes` until somebody writes the field. Nothing is dropped: a
/// removed record stays as a mark, history is joined, unknown members of the left one win over those of the right only where both
/// have some, by their text.
Result<Merged, MergeRefusal> merge(model::SchoolDocument const& ours, model::SchoolDocument const& theirs);

} // namespace triad::rules
