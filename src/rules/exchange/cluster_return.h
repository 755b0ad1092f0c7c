#pragma once

#include "model/school_document.h"

namespace triad::rules {

/// What a school hands in to the lead of its cluster, made by copying what may travel, never by taking away what may not. R-50
/// (SH-01, SH-04, SH-08, SH-23).
/// It holds the school's id, name and number; of each chosen evaluation its name and, of each statement that it shows, the
/// rating, whether the school would show others, and the comment where comments go along; the wording of each edition once; the
/// Return; and, where its report goes along, of one review the title, day, focuses, lines of enquiry and statements, with
/// people's names taken out as in a report released to the cluster. Never: how we know, history, contexts, views, actions, links,
/// authors, notes, the ledger, what was removed, what only a newer version knows.
model::SchoolDocument make_cluster_return(model::SchoolDocument const&, model::Return const&, model::Stamp const& now);

} // namespace triad::rules
