#pragma once

#include "model/example_words.h"

#include <cstdint>
#include <string>
#include <vector>

// Which schools an example partnership has: invented, and always the same for one seed.

namespace triad::rules {

/// Schools in one cluster of an example. Partnerships that write about their work have five or six.
constexpr int example_cluster_size = 6;
/// Up to so many schools an example is a partnership of primary schools; a larger one has schools of all phases.
constexpr int largest_primary_example = 24;
/// As many maintained schools as there are in a country, about.
constexpr int most_example_schools = 24'000;

struct ExampleSchool {
    int index = 0; // from 0, in the list
    std::string name;
    std::string urn; // six digits that begin with 9: no school has such a number
    std::string phase;
    std::string group; // its cluster
    int pupils = 0;
};

/// `count` is from 1 to most_example_schools. The smallest and the largest school that a partnership of primary schools may have
/// are in every list of two or more.
std::vector<ExampleSchool> example_schools(model::ExampleWords const&, std::uint64_t seed, int count);

} // namespace triad::rules
