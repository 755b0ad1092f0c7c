#pragma once

#include "ui/screens/screen.h"

#include <cstdint>

namespace triad::ui {

/// Fewer files than this are there before anybody has read how many they are.
constexpr std::int64_t fewest_with_bar = 9;

/// How far the reading of many files has come, and the button that stops it.
void draw_arrivals(ScreenContext&);

} // namespace triad::ui
