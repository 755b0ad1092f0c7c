#pragma once

#include "ui/screens/screen.h"

#include <span>
#include <string>
#include <vector>

// The register of champions, of a school or of a lead. SYS-20.

namespace triad::ui {

/// Those that were not removed, in the order of the register.
std::vector<model::Champion const*> listed_champions(std::span<model::Champion const>);
/// A region with a heading of level 2: what is wanted of them (`capacity`), each of them, and a button that adds one.
void draw_champion_register(ScreenContext&, std::span<model::Champion const>, std::string const& capacity);

} // namespace triad::ui
