#pragma once

#include <string>
#include <string_view>

namespace triad::ui {

enum class Screen {
    Home,
    Evaluation,
    Item,
    Summary,
    Actions,
    Reading, // the record as an ordinary page, for reading and print
    Versions,
    Settings,
    Help,
    Privacy,
    Accessibility,
    Unknown,
};

/// The page's address after "#": which screen, about which evaluation and item.
struct Route {
    Screen screen = Screen::Home;
    std::string evaluation;
    std::string item;
    friend bool operator==(Route const&, Route const&) = default;
};

Route parse_route(std::string_view address);
/// "#/evaluation/eval-…/item/THEP-A01"
std::string address_of(Route const&);
std::string address_of(Screen, std::string_view evaluation = {}, std::string_view item = {});

} // namespace triad::ui
