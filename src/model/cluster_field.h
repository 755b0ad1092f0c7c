#pragma once

#include "model/cluster.h"
#include "model/field.h"

namespace triad::model {

// As the functions of these names in field.h, of a lead's work. What was handed in is no field: it comes from files alone.

std::optional<std::string> read_field(ClusterDocument const&, FieldRef const&);
std::optional<Stamp> read_stamp(ClusterDocument const&, FieldRef const&);
/// Whether write_field would write the value.
bool accepts_field(ClusterDocument const&, FieldRef const&, std::string_view value);
bool write_field(ClusterDocument&, FieldRef const&, std::string_view value, Stamp const&);
/// The same of a school that is at hand: whoever writes to thousands of them need not look for each.
bool write_field(ClusterSchool&, std::string_view field, std::string_view value, Stamp const&);

} // namespace triad::model
