#pragma once

#include "model/field.h"
#include "support/generate.h"

#include <string>
#include <vector>

// Edits at the limits of what a field takes, for every field that there is: they are read off the slot tables of the model.

namespace triad::store::test {

enum class FieldType { Text, Day, Number, Flag };

/// A field of a record that is there, or that a write would make.
struct EdgeField {
    model::FieldRef target;
    FieldType type;
};

/// Every field of every record of the document, and of one new record of each kind in each place, called `fresh`.
std::vector<EdgeField> every_field(model::SchoolDocument const&, std::string const& fresh);

/// Short values at and beyond the limits of the type, and names that the document knows.
std::vector<std::string> edge_values(FieldType, model::SchoolDocument const&);
/// Texts of the greatest length, and one longer.
std::vector<std::string> long_values();
/// Ids that a file may hold, and some that it may not.
std::vector<std::string> edge_ids();
/// Moments and counts at and beyond their limits, by people and copies of any name.
model::Stamp edge_stamp(triad::test::Random&);

/// The sample with one record in every list.
model::SchoolDocument full_document();

} // namespace triad::store::test
