#include "base/text.h"
#include "ui/input/input.h"

#include <cstdlib>

namespace triad::ui {

namespace {

float number_of(std::string const& value) { return std::strtof(value.c_str(), nullptr); }

bool flag_of(std::string const& value) { return value == "1" || value == "true"; }

} // namespace

Environment parse_environment(std::string const& lines)
{
    Environment out;
    for (auto line : split(lines, '\n')) {
        auto const equals = line.find('=');
        if (equals == std::string_view::npos)
            continue;
        auto const key = line.substr(0, equals);
        std::string const value { line.substr(equals + 1) };
        if (key == "width")
            out.width = number_of(value);
        else if (key == "height")
            out.height = number_of(value);
        else if (key == "pixel_ratio")
            out.pixel_ratio = number_of(value);
        else if (key == "dark")
            out.dark = flag_of(value);
        else if (key == "more_contrast")
            out.more_contrast = flag_of(value);
        else if (key == "forced_colours")
            out.forced_colours = flag_of(value);
        else if (key == "reduced_motion")
            out.reduced_motion = flag_of(value);
        else if (key == "coarse_pointer")
            out.coarse_pointer = flag_of(value);
        else if (key == "mac")
            out.mac = flag_of(value);
        else if (key == "canvas")
            out.canvas = flag_of(value);
        else if (key == "text_scale")
            out.text_scale = number_of(value);
        else if (key == "line_spacing")
            out.line_spacing = number_of(value);
        else if (key == "letter_spacing")
            out.letter_spacing = number_of(value);
        else if (key == "word_spacing")
            out.word_spacing = number_of(value);
        else if (key == "colours")
            out.colours = value;
        else if (key == "version")
            out.version = value;
    }
    return out;
}

} // namespace triad::ui
