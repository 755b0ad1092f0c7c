#pragma once

#include "model/record_kind.h"

#include <string>
#include <string_view>

namespace triad::model {

/// Names one field of one record. Every change to a document is a set of these with a value before and a value after:
/// the journal, undo, history and merge all speak of nothing else.
struct FieldRef {
    RecordKind kind = RecordKind::School;
    std::string owner; // the id of the evaluation or review that the record is or stands in; else empty
    std::string record; // id of the context field, prompt, item or other record; empty for a school, an evaluation and a review
    std::string field; // as in the file: "rating", "comment" … (field_slot.h and review_slots.h); of an instrument its version
    friend auto operator<=>(FieldRef const&, FieldRef const&) = default;
};

} // namespace triad::model
