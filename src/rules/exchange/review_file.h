#pragma once

#include "model/school_document.h"

namespace triad::rules {

/// The part of a document that travels in a file of this kind, for one review: made by copying what may travel, never by taking
/// away what may not. R-26 (product.md, always true 3; SH-23).
/// ReviewPack: the school's id and name; the review's head, focuses, lines, evidence plan, team, timetable; documents that are
///   marked to travel; extracts with the wording, rating and comment that the host chose, filled in from the answers as of `now`.
/// ReviewNotes (from a partner's copy): the notes of whoever acts there, and that person's own line of the team.
/// AgreementRequest: head, lines, team, statements in their present wording with the ids of the notes they rest on.
/// AgreementAnswer: the replies of whoever acts there, and that person's own line of the team.
/// Never: authors, other evaluations, actions, views, history, ledger, other reviewers' notes, follow-ups, look-back, journey.
/// What was removed travels as a bare mark. Stamps travel, because the receiver merges by them.
model::SchoolDocument make_review_file(
    model::SchoolDocument const&, model::Review const&, model::DocumentKind, model::Stamp const& now);

} // namespace triad::rules
