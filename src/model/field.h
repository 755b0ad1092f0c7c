#pragma once

#include "model/school_document.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace triad::model {

enum class RecordKind { School, Evaluation, Context, Answer, Action, Author };

/// Names one field of one record. Every change to a document is a set of these with a value before and a value after:
/// the journal, undo, history and merge all speak of nothing else.
struct FieldRef {
    RecordKind kind = RecordKind::School;
    std::string evaluation; // Evaluation::id for Evaluation, Context, Answer, Action; else empty
    std::string record; // ContextField::id, Item::id, Action::id or Author::id; else empty
    std::string field; // as in the file: "rating", "comment", "evidence", "text", "what", "owner", "due", "done",
                       // "removed", "item", "name", "urn", "role", "period", "meeting", "instrument", "instrumentVersion"
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

/// The value as text. A record that does not exist yet reads as empty, but for the "removed" of an evaluation or action, which
/// reads as "true": so a command that adds one sets "removed" to empty, and its undo takes the record away again.
/// Absent where the record kind has no such field.
std::optional<std::string> read_field(SchoolDocument const&, FieldRef const&);

/// Writes the value and its stamp, creating the record where it is missing (Author, Evaluation, Context, Answer, Action).
/// Answers keep their earlier ratings in `history`, and earlier comments once a sitting (30 minutes).
/// Line ends and control characters are made plain; a rating of the "not yet rated" kind is stored as empty.
/// An evaluation without an instrument counts as removed: emptying "instrument" says so, filling it takes that back.
/// Returns false, changing nothing, where the field does not exist, its evaluation is unknown, or the value could not be read
/// back from a file: text over `longest_text`, a day that does not exist, an item, context or rating the instrument lacks.
bool write_field(SchoolDocument&, FieldRef const&, std::string_view value, Stamp const&);

/// The record kind's name in the journal and in the file, and back.
std::string_view record_kind_name(RecordKind);
std::optional<RecordKind> record_kind_from_name(std::string_view);

} // namespace triad::model
