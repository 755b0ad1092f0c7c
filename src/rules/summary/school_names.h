#pragma once

#include "model/cluster.h"

#include <string>
#include <string_view>
#include <vector>

// No school is named in what leaves a lead unless it allowed that. SYS-16d, SH-04.

namespace triad::rules {

/// Whether the school allowed to be named with anything that counts of what it handed in.
bool may_be_named(model::ClusterDocument const&, std::string_view school);

/// Names and URNs of the schools that did not allow it, those left out and removed among them.
std::vector<std::string> names_held_back(model::ClusterDocument const&);

/// Those of the names that stand in the text: in capitals or not, as whole words, whatever spaces are between them. R-58.
std::vector<std::string> names_in(std::string_view text, std::vector<std::string> const& names);
/// The text, or nothing where it names one of them.
std::string unless_it_names(std::string text, std::vector<std::string> const& names);
inline bool names_any(std::string_view text, std::vector<std::string> const& names) { return !names_in(text, names).empty(); }

} // namespace triad::rules
