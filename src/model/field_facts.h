#pragma once

#include "model/field_ref.h"

#include <string_view>

namespace triad::model {

/// What the tables of fields say of one, whatever the type of its record (field_slot.h, review_slots.h).
struct FieldFacts {
    std::string_view words; // what people call it
    bool by_program = false; // noted by the program as it goes
};

/// Of a field that no table has, as a newer version may write it: its name in files.
FieldFacts facts_of(RecordKind, std::string_view field);

} // namespace triad::model
