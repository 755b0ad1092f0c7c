#pragma once

#include "model/field.h"

namespace triad::store {

/// As model::read_field and model::write_field, and for instruments as well: an instrument is one field, named by its id and its
/// version, whose value is its text as in a file; an empty value means that the document does not have it.
std::optional<std::string> read_value(model::SchoolDocument const&, model::FieldRef const&);
/// Refuses an instrument that cannot be read or is called otherwise, one that lacks what an evaluation made with it holds, and
/// taking away one that an evaluation was made with.
bool write_value(model::SchoolDocument&, model::FieldRef const&, std::string_view value, model::Stamp const&);

/// True where a file can be opened with the evaluation that the field belongs to. The fields of an evaluation say together what
/// wording it has, so this is asked once all that belong together are written.
bool stays_readable(model::SchoolDocument const&, model::FieldRef const& written);

model::FieldRef instrument_field(model::Instrument const&);

} // namespace triad::store
