#pragma once

#include "language/personal/personal_data.h"
#include "model/cluster.h"

namespace triad::ui {

/// Who may stand in what a lead writes. Whatever a school that has not allowed to be named is called among people is looked at,
/// and may stand where it is a place or another school.
language::KnownNames known_names(model::ClusterDocument const&);
/// The same of what names schools because it has to: every school of the list may stand in it.
language::KnownNames names_of_all_schools(model::ClusterDocument const&);
/// People who write in a lead's work: their own names do not go into what leaves.
void add_authors(language::KnownNames&, model::ClusterDocument const&);

} // namespace triad::ui
