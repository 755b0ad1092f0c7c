#pragma once

#include "tables/recognise.h"

#include <string_view>
#include <vector>

namespace triad::tables {

/// Sections, groups and items from the rows of a draft. Items before the first section stand in one named `title`.
std::vector<model::Section> build_sections(Draft const&, std::string_view title, std::string_view id_prefix);

} // namespace triad::tables
