#pragma once

#include "model/school_document.h"
#include "rules/exchange/release.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Who is left unnamed in a release, and what stands there instead. R-27 (AMB-26, AMB-32).

namespace triad::rules {

/// A name, and the words in its place.
using NameWords = std::vector<std::pair<std::string, std::string>>;

/// Every name that the document knows of and the release leaves out: people of the team, authors, champions and colleagues with
/// their schools where names stay out; the school, in full and without "Primary School" and the like, where that does.
NameWords names_left_out(model::SchoolDocument const&, model::Review const&, Release const&);

/// The text with the words in place of the names, with a capital at the start of a sentence.
std::string unnamed(std::string_view text, NameWords const&);

} // namespace triad::rules
