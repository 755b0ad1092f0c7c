#pragma once

#include "platform/ports.h"
#include "ui/input/input.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace triad::model {
enum class Tone;
}

namespace triad::ui {

/// A colour as Dear ImGui packs it: 0xAABBGGRR.
using Colour = std::uint32_t;

constexpr Colour rgb(std::uint32_t hex) { return 0xFF000000u | ((hex & 0xFFu) << 16) | (hex & 0xFF00u) | (hex >> 16); }

constexpr Colour faded(Colour colour, float alpha)
{
    return (colour & 0x00FFFFFFu) | (static_cast<Colour>(alpha * 255.0F) << 24);
}

/// Colours of one rating tone.
struct ToneColours {
    Colour fill; // the sign itself
    Colour ink; // letter inside the sign
    Colour soft; // background of a chosen rating
    Colour text; // the word beside it, on `soft` or a card
};

/// Every colour on screen, by purpose. All pairs that meet keep 4.5:1 for text and 3:1 for edges of controls;
/// the browser tests measure them on pixels.
struct Palette {
    Colour page; // behind everything
    Colour card; // surfaces that hold content
    Colour sunken; // quiet areas inside a card
    Colour ink; // text
    Colour muted; // secondary text
    Colour line; // hairlines that only decorate
    Colour edge; // borders of controls
    Colour accent; // links, main buttons, chosen navigation
    Colour accent_ink; // text on accent
    Colour accent_soft; // quiet accent surface
    Colour hover; // laid over a control below the pointer
    Colour press; // laid over a control being pressed
    Colour danger; // text of destructive buttons and failures
    Colour warning_soft; // surface of notices that need care
    Colour shadow; // below cards; transparent where borders do the work
    ToneColours red, amber, green, blue, purple, neutral;
};

enum class ThemeKind : std::uint8_t { Light, Dark, Contrast, Forced };

/// Which theme the person gets: a setting wins over the system's wish, forced colours win over all.
ThemeKind theme_kind(Environment const&, std::string_view setting);
Palette palette_of(ThemeKind, Environment const&);
/// As the page's style sheet names it.
std::string_view theme_name(ThemeKind);
ToneColours const& tone_colours(Palette const&, model::Tone);

/// Type sizes in parts of the base size. The last two are read from the other end of a room.
enum class TextStyle : std::uint8_t { Small, Body, BodyBold, SmallBold, H3, H2, H1, Display, Clock };

struct TextLook {
    platform::Face face;
    float size; // of the base
    float line; // line height, of the size
};

TextLook look_of(TextStyle);

/// What the screens draw with: colours and the base size, which carries text zoom and the person's setting.
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    Palette palette;
    float base_px = 16; // 1 em
    float target_px = 36; // least height of a control; 44 for fingers
    float extra_line = 0; // em, asked for by a user style
    float letter_spacing = 0; // em
    float word_spacing = 0; // em
};

Theme make_theme(Environment const&, std::string_view setting, int text_percent);

} // namespace triad::ui
