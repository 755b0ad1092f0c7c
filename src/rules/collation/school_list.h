#pragma once

#include "model/cluster.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace triad::rules {

/// Schools as somebody typed or pasted them, one a line: name, URN, phase, cluster, by commas or tabs.
struct SchoolList {
    std::vector<model::ClusterSchool> schools; // without ids; each with a letter of its own
    std::int64_t known = 0; // lines that name a school which is on the list already, or twice
};
SchoolList read_school_list(std::string_view text, model::ClusterDocument const&);

} // namespace triad::rules
