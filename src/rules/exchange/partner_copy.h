#pragma once

#include "model/school_document.h"

#include <string_view>

// A partner's copy of a review, and the partner's own work: two documents, whatever happens. R-34.

namespace triad::rules {

/// Whether somebody who works in this document may give the field this value. In a school's own file everything may be written.
/// On a partner's copy: notes and answers, who acts there, that person's line of the team or a new one, what was handed to the
/// host, whose keys signed what came in, and a choice between two versions of a field. Never the host's part, and never work of
/// the partner's own school.
bool may_write(model::SchoolDocument const&, model::FieldRef const& target, std::string_view value);

/// True for a partner's copy that holds what such a copy may not.
bool holds_own_work(model::SchoolDocument const&);

/// A partner's copy, and nothing beside its review. The host's name comes back where somebody here wrote over it, as far as it
/// can be told from the team; else it is empty until the next file of the host.
model::SchoolDocument review_part(model::SchoolDocument);

/// What a partner's copy holds besides its review, as a school's file, with its ids and stamps. The name of the school is the
/// one that somebody here typed; the host's is not carried over. Made again it has the same id.
model::SchoolDocument own_part(model::SchoolDocument const&);

/// False where all of it was removed again.
bool says_anything(model::SchoolDocument const&);

} // namespace triad::rules
