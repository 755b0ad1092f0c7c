#pragma once

#include "model/cluster.h"
#include "model/cluster_summary.h"
#include "support/generate.h"

#include <string>
#include <vector>

// Partnerships of made-up schools for the laws of what a lead passes on: no school that did not allow it, no words that may not
// be quoted, no number of so few schools that they could be recognised, nor what it could be worked out from.

namespace triad::test {

/// Every such name has "Zedfield" in it.
std::string name_of(int school);

/// One to sixteen schools, of which most handed in for Autumn 2026; every third comment is coded to theme P1 or P2.
model::ClusterDocument random_partnership(Random&);
/// Up to thirty schools and two rounds: Autumn 2025 and Autumn 2026. At each statement schools go a few ways between the rounds,
/// so that some of them are of many schools. Some needs, periods and names of the cluster name a school.
model::ClusterDocument random_rounds(Random&);

/// That these bytes hold no name of a school that did not allow it, nor words that may not be quoted.
void check_words(model::ClusterDocument const&, std::string const& bytes, std::string const& where);
/// That these numbers, of which whoever reads them knows the sum, tell no small one.
void check_cells(std::vector<model::PassedCount> const& counts, int sum, std::string const& where);

} // namespace triad::test
