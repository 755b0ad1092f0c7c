#pragma once

#include "ui/paint/icon.h"
#include "ui/screens/route.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace triad::ui {

struct ScreenContext;

/// What a screen has to do with the file of one's own school.
enum class SchoolFile : std::uint8_t {
    Any, // shows whatever is open, or needs nothing
    Helps, // shows more with it: the last one of its own is opened
    Needed, // about that file as a whole: empty without
};

/// All there is to know of a screen outside its own file.
struct ScreenSpec {
    Screen screen;
    About about;
    std::string_view word; // of its address; empty where what it is about is the whole address
    std::string_view title; // of the page and in the navigation; empty: made from what is shown
    void (*draw)(ScreenContext&); // the content of <main>
    Screen under; // the line of the navigation that it belongs to: itself where it has one
    bool of_school = true; // the school's name follows its title
    SchoolFile school = SchoolFile::Any;
    Icon icon = Icon::None; // of its line in the navigation; none: it has no line
};

/// Every screen that has an address of its own, each once, in the order of Screen. Lines of the navigation come in this order.
std::span<ScreenSpec const> every_screen();
/// Of Screen::Unknown as well.
ScreenSpec const& spec_of(Screen);

} // namespace triad::ui
