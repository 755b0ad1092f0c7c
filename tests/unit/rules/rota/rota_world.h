#pragma once

#include "model/cluster.h"
#include "rules/collation/dice.h"

#include <string>
#include <vector>

namespace triad::rules::test {

/// A confirmed division "d" of the year 2026/27 into groups of these sizes, "g1", "g2" …, of schools "s1", "s2" …, which are
/// called "School 1" … and were trained on 1 July 2026; with three terms "autumn", "spring" and "summer", of which reviews are
/// hosted in the first two.
model::ClusterDocument divided(std::vector<int> const& sizes);

/// Two to sixty schools in groups of two to six, with random dates to avoid.
model::ClusterDocument random_divided(Dice&);

/// Puts what was proposed into the document, as one command would. New reviews are called "v1", "v2" …
void take(model::ClusterDocument&, std::vector<model::Visit> const&);

model::Visit& visit_of(model::ClusterDocument&, std::string const& host);

} // namespace triad::rules::test
