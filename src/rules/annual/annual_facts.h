#pragma once

#include "base/date.h"
#include "model/cluster.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What the records of a lead say of a year, as sentences for a board: counts and the lead's own words, never what one school
// answered or what a report says. What is not known is said. R-80 (SYS-18, PROC-27, SH-10).

namespace triad::rules {

/// The words by which a form asks for facts.
std::span<std::string_view const> known_facts();

/// Sentences for one of these words; empty for a word that is not known. `year` is that of divisions, as Cluster::year has it.
std::vector<std::string> annual_facts(model::ClusterDocument const&, std::string_view fact, std::string_view year, Date today);

} // namespace triad::rules
