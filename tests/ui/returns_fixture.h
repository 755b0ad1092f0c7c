#pragma once

#include <string>

namespace triad::test {

/// A return with two ratings, as a school makes it. Its school's id is "id-" and the URN.
std::string return_of(std::string const& school, std::string const& urn, std::string const& rating = "red", int number = 1,
    std::string const& comment = "Ten cannot.");

} // namespace triad::test
