#pragma once

#include "model/stamp.h"

#include <string>
#include <vector>

namespace triad::rules {

/// One value of a field, with who gave it when, and what that person knew.
struct FieldValue {
    std::string value;
    model::Stamp stamp;
    friend bool operator==(FieldValue const&, FieldValue const&) = default;
};

/// All that stands in one field: the value that shows first, then what clashes with it. Never empty.
using Field = std::vector<FieldValue>;

/// What both say, less what either knew and wrote over. Commutative, associative and idempotent: what counts is the set of
/// changes (author and moment) that stand, and the knowledge of all of them together, which the first carries. R-21.
Field join_fields(Field const& a, Field const& b);

} // namespace triad::rules
