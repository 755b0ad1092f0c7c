#pragma once

#include "model/cluster.h"

#include <string>
#include <vector>

// Distances that come as a table: from, to, minutes. R-77 (SYS-07).

namespace triad::rules {

struct DistanceList {
    std::vector<model::Distance> distances = {}; // without ids
    std::vector<std::string> problems = {}; // one sentence for each row that is left, with its row
};

/// A row names two places that some school of the list has as its name, its URN or its area, and minutes from 1 to 600. R-77.
DistanceList read_distance_list(std::vector<std::vector<std::string>> const& rows, model::ClusterDocument const&);

/// "12 distances can be added." R-77.
std::string distance_list_in_words(DistanceList const&);

} // namespace triad::rules
