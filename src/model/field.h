#pragma once

#include "model/field_ref.h"
#include "model/school_document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace triad::model {

/// One change of one field. Booleans are "true" or empty, numbers are decimal digits.
struct Edit {
    FieldRef target;
    std::string before;
    std::string after;
    Stamp stamp;
    friend bool operator==(Edit const&, Edit const&) = default;
};

/// Code points in one free-text field. Nothing longer is written, because no file could be opened with it.
constexpr std::size_t longest_text = 20000;

/// The value as text. Instruments are read and written as a whole by the store, which knows their file format. A record that does
/// not exist yet reads as empty, but for its "removed", which reads as "true": so a command
/// that adds one sets "removed" to empty, and its undo takes the record away again. Absent where the record kind has no such
/// field.
std::optional<std::string> read_field(SchoolDocument const&, FieldRef const&);

/// When the field was last changed; absent where it never was.
std::optional<Stamp> read_stamp(SchoolDocument const&, FieldRef const&);

/// Writes the value and its stamp, creating the record where it is missing (all but School).
/// Answers keep their earlier ratings in `history`, and earlier comments once a sitting (30 minutes).
/// Line ends and control characters are made plain; a rating of the "not yet rated" kind is stored as empty.
/// An evaluation without an instrument counts as removed: emptying "instrument" says so, filling it takes that back.
/// The stamp is kept with what it knew of (Stamp::after), later than the author's own last change, and settles clashes of the
/// field. Returns false, changing nothing, where the field does not exist, its evaluation or review is unknown, or the value
/// could not be read back from a file: text over `longest_text`, a day that does not exist, an item, context, option or rating
/// the instrument lacks.
bool write_field(SchoolDocument&, FieldRef const&, std::string_view value, Stamp const&);

} // namespace triad::model
