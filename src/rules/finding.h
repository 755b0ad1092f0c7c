#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

enum class FoundKind { Statement, Comment, Evidence, Action, Note, Line };

/// One place in a school's work that holds the words looked for.
struct Found {
    FoundKind kind;
    std::string evaluation; // empty for a line of enquiry
    std::string item; // the item, context field, prompt, action or line it stands at
    std::string title; // of the instrument and its period
    std::string text; // about 160 characters around the first hit, cut at spaces
};

/// Every place where all words of `query` occur, in any order and either case (of the letters A to Z); removed things are not
/// found. In reading order: evaluations newest first, in each the notes, statements with their comments, then actions; then lines
/// of enquiry. At most `most`. R-17.
std::vector<Found> find_text(model::SchoolDocument const&, std::string_view query, std::size_t most);

} // namespace triad::rules
