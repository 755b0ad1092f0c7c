#pragma once

#include "model/school_document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace triad::model {

enum class RecordKind { School, Evaluation, Context, Answer, Action, Author, View, Line, Instrument };

/// Names one field of one record. Every change to a document is a set of these with a value before and a value after:
/// the journal, undo, history and merge all speak of nothing else.
struct FieldRef {
    RecordKind kind = RecordKind::School;
    std::string evaluation; // Evaluation::id for Evaluation, Context, Answer, View, Action; else empty
    std::string record; // id of the context field, prompt, item, view, action, author, line or instrument; else empty
    std::string field; // as in the file: "rating", "comment" … (field_slot.h names all); of an instrument its version
    friend bool operator==(FieldRef const&, FieldRef const&) = default;
};

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
/// not exist yet reads as empty, but for the "removed" of an evaluation, view, action or line, which reads as "true": so a
/// command that adds one sets "removed" to empty, and its undo takes the record away again. Absent where the record kind has no
/// such field.
std::optional<std::string> read_field(SchoolDocument const&, FieldRef const&);

/// Writes the value and its stamp, creating the record where it is missing (all but School).
/// Answers keep their earlier ratings in `history`, and earlier comments once a sitting (30 minutes).
/// Line ends and control characters are made plain; a rating of the "not yet rated" kind is stored as empty.
/// An evaluation without an instrument counts as removed: emptying "instrument" says so, filling it takes that back.
/// Returns false, changing nothing, where the field does not exist, its evaluation is unknown, or the value could not be read
/// back from a file: text over `longest_text`, a day that does not exist, an item, context, option or rating the instrument
/// lacks.
bool write_field(SchoolDocument&, FieldRef const&, std::string_view value, Stamp const&);

/// The record kind's name in the journal and in the file, and back.
std::string_view record_kind_name(RecordKind);
std::optional<RecordKind> record_kind_from_name(std::string_view);

} // namespace triad::model
