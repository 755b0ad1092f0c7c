#pragma once

#include "ui/screens/screen.h"
#include "ui/widgets/ui.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Lists that hundreds of schools make long: the first of them stand there, and a button shows the others.

namespace triad::ui {

/// So many of a list stand there before the others are asked for.
constexpr std::size_t shown_at_first = 20;

/// The name in Session::open under which all of a list is shown.
std::string all_of(std::string_view place, std::string_view key);

/// How many of `count` are to be drawn. Draws the button that shows all, or the first again, where there are more than
/// shown_at_first; `many` is what they are: "statements". `place` tells the list from others in Session::open.
std::size_t draw_how_many(
    ScreenContext&, std::string const& place, std::string_view key, std::size_t count, std::string_view many);

/// "Rate it green: Ash School, Birch Hill and Elm." Nothing where there is no name.
void draw_named(ScreenContext&, std::string const& place, std::string_view key, std::string_view before,
    std::vector<std::string> const& names, Icon = Icon::None);

} // namespace triad::ui
