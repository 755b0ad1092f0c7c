#pragma once

#include "rules/summary/cluster_summary.h"
#include "ui/screens/screen.h"

#include <string>
#include <string_view>
#include <vector>

// A lead's own words that name a school which has not allowed it: nothing leaves with them. R-58 (SYS-16d).

namespace triad::ui {

/// What the form says while there are such words.
constexpr std::string_view naming_blocks = "Your own words name a school that has not allowed it: put that right above first.";

/// Whatever names such a school stands here, with the way to it. Nothing where there are none.
void draw_naming(ScreenContext&, model::ClusterDocument const&, std::vector<rules::NamingText> const&);

} // namespace triad::ui
