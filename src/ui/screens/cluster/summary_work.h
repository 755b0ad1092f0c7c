#pragma once

#include "rules/summary/draft.h"
#include "ui/screens/screen.h"

#include <string>
#include <vector>

// The summary of a cluster as its screens show it: worked out when something has changed.

namespace triad::ui {

/// What the summary would hold if it were made now.
rules::MadeSummary const& collated_summary(ScreenContext&, model::ClusterDocument const&);
/// What it can begin with.
std::vector<rules::DraftStatement> const& collated_drafts(ScreenContext&, model::ClusterDocument const&);

/// Everything that a statement rests on, in words: one line each.
std::vector<std::string> sources_in_words(ScreenContext&, model::ClusterDocument const&, std::string const& sources);

} // namespace triad::ui
