#pragma once

#include "model/cluster.h"

#include <string>

namespace triad::test {

/// A lead's work "cluster-year", made in memory: six schools, "Ash School" to "Fir School", in two confirmed triads "North" and
/// "South" of the year 2026/27, with a spring and a summer term, of which reviews are hosted in the spring. Tests are on 22
/// November 2026.
model::ClusterDocument partnership_year();

/// The address of its screen of this word.
std::string year_address(std::string const& word);

} // namespace triad::test
