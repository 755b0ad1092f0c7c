#pragma once

#include <string>
#include <string_view>
#include <vector>

// How many groups so many schools make, and how large each is. R-65 (SYS-07a, SYS-07b).

namespace triad::rules {

/// Sizes of groups for `schools` schools where groups of `wanted` are asked for (two or more). No two sizes differ by more than
/// one. Of all such ways the one whose sizes are closest to the wanted one: the largest difference decides, then all of them
/// together, then how many groups have the wanted size. No group of one, unless there is one school only. The commonest size
/// stands first. Empty without schools.
std::vector<int> group_sizes(int schools, int wanted);

/// What groups are called in a sentence.
struct GroupWords {
    std::string_view one = "group";
    std::string_view many = "groups";
};

/// "100 schools make 32 groups of three and 1 of four, because 100 is not a multiple of three."
std::string group_sizes_in_words(int schools, int wanted, GroupWords const& = {});

/// "nought" to "twelve" in words, others in digits.
std::string small_number_in_words(int);

} // namespace triad::rules
