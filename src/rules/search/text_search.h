#pragma once

#include "model/school_document.h"

#include <string>
#include <vector>

namespace triad::rules {

enum class FoundKind {
    Statement,
    Comment,
    Evidence,
    Action,
    Note,
    Line,
    // Of a review:
    Plan, // focus, lines, evidence, team, day
    Shared, // what the host lets travel: documents, and answers on a partner's copy
    ReviewNote,
    Report,
    Reply,
    After, // actions, workshops, look-back
    // Of the school as a whole:
    Journey,
    Ledger,
    Survey, // that the school was asked to answer; `record` is its id
};

/// One place in a school's work that holds the words looked for.
struct Found {
    FoundKind kind;
    std::string owner; // Evaluation::id or Review::id; empty for what belongs to the school as a whole
    std::string record; // the item, context field, prompt, action, line or other record it stands at
    std::string title; // of the instrument and its period, or of the review
    std::string text; // about 160 characters around the first hit, cut at spaces
};

/// Every place where all words of `query` occur, in any order and either case (of the letters A to Z); removed things are not
/// found. In reading order: evaluations newest first, in each the notes, statements with their comments, then actions; lines of
/// enquiry; reviews newest first, in each the plan, what is shared, notes, the report, answers to it, and what came after; then
/// the school's journey, surveys to answer, and its ledger. At most `most`. R-17.
std::vector<Found> find_text(model::SchoolDocument const&, std::string_view query, std::size_t most);

} // namespace triad::rules
