#pragma once

#include <string>
#include <vector>

namespace triad {

/// Why a file, or a part of it, was not taken. The names are stable: tests and documents refer to them.
enum class IssueCode {
    Empty, // no bytes at all
    TooLarge, // over the limit of 32 MiB
    WrongEncoding, // UTF-16, or bytes that are not UTF-8
    NotJson, // broken or cut off; `where` is line and column
    TooDeep, // more than 64 levels
    NotTriad, // JSON, but not ours
    WrongKind, // a Triad file of another kind
    NewerVersion, // written by a newer app
    MissingField,
    WrongType,
    OutOfRange, // e.g. a rating that the scale does not have
    DuplicateId,
    UnknownItem, // an answer to an item that the instrument does not have
    TooLong, // text over its limit
    NotPlainText, // control characters
    NoStatements, // a pasted table without words to judge
    UnevenTable, // a note: a pasted table was evened out, or not taken over whole
};

/// One finding about a file. `where` is a JSON Pointer, or "line 3, column 14" where there is no JSON.
struct Issue {
    IssueCode code;
    std::string where;
    std::string sentence; // what is wrong and where, in words a head can act on
    friend bool operator==(Issue const&, Issue const&) = default;
};

} // namespace triad
