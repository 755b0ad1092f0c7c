#include "ui/paint/theme.h"

#include "base/text.h"
#include "model/instrument.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

constexpr Palette light {
    .page = rgb(0xF3F5F6),
    .card = rgb(0xFFFFFF),
    .sunken = rgb(0xEEF2F4),
    .ink = rgb(0x1C2733),
    .muted = rgb(0x4F5D6B),
    .line = rgb(0xDCE3E8),
    .edge = rgb(0x76838F),
    .accent = rgb(0x0B5B66),
    .accent_ink = rgb(0xFFFFFF),
    .accent_soft = rgb(0xE1EFF0),
    .hover = faded(rgb(0x0B3A44), 0.07F),
    .press = faded(rgb(0x0B3A44), 0.14F),
    .danger = rgb(0xA3182B),
    .warning_soft = rgb(0xFFF4DC),
    .shadow = faded(rgb(0x1C2733), 0.06F),
    .red = { rgb(0xB3172C), rgb(0xFFFFFF), rgb(0xFBE8EA), rgb(0x8E1223) },
    .amber = { rgb(0xF0A91B), rgb(0x2B1D00), rgb(0xFFF3D9), rgb(0x6B4700) },
    .green = { rgb(0x1B7340), rgb(0xFFFFFF), rgb(0xE3F3E9), rgb(0x14582F) },
    .blue = { rgb(0x1F5FA8), rgb(0xFFFFFF), rgb(0xE4EEF9), rgb(0x174A85) },
    .purple = { rgb(0x6B3FA0), rgb(0xFFFFFF), rgb(0xF0E9F8), rgb(0x52307C) },
    .neutral = { rgb(0x5A6874), rgb(0xFFFFFF), rgb(0xE9EDF0), rgb(0x37434E) },
};

constexpr Palette dark {
    .page = rgb(0x11171D),
    .card = rgb(0x1B232C),
    .sunken = rgb(0x232D37),
    .ink = rgb(0xE8EDF2),
    .muted = rgb(0xABB8C4),
    .line = rgb(0x303B46),
    .edge = rgb(0x8492A0),
    .accent = rgb(0x7CCFD6),
    .accent_ink = rgb(0x06262B),
    .accent_soft = rgb(0x1D3A40),
    .hover = faded(rgb(0xFFFFFF), 0.06F),
    .press = faded(rgb(0xFFFFFF), 0.12F),
    .danger = rgb(0xFF9AA6),
    .warning_soft = rgb(0x3A2F14),
    .shadow = 0,
    .red = { rgb(0xF0707F), rgb(0x2A0208), rgb(0x47202A), rgb(0xFFB3BC) },
    .amber = { rgb(0xF5BC4B), rgb(0x2B1D00), rgb(0x43361A), rgb(0xFFDB96) },
    .green = { rgb(0x6CC891), rgb(0x03200F), rgb(0x1E3D2C), rgb(0xA5E5BD) },
    .blue = { rgb(0x84B6F0), rgb(0x04162B), rgb(0x1F3450), rgb(0xBBD8FA) },
    .purple = { rgb(0xC3A2EE), rgb(0x1B0B30), rgb(0x38294D), rgb(0xE0CCFA) },
    .neutral = { rgb(0x9AA8B5), rgb(0x11171D), rgb(0x2E3943), rgb(0xD5DDE4) },
};

constexpr Palette contrast {
    .page = rgb(0x000000),
    .card = rgb(0x000000),
    .sunken = rgb(0x000000),
    .ink = rgb(0xFFFFFF),
    .muted = rgb(0xFFFFFF),
    .line = rgb(0xFFFFFF),
    .edge = rgb(0xFFFFFF),
    .accent = rgb(0xFFE45C),
    .accent_ink = rgb(0x000000),
    .accent_soft = rgb(0x262200),
    .hover = faded(rgb(0xFFE45C), 0.25F),
    .press = faded(rgb(0xFFE45C), 0.4F),
    .danger = rgb(0xFFB0B8),
    .warning_soft = rgb(0x262200),
    .shadow = 0,
    .red = { rgb(0xFF8A98), rgb(0x000000), rgb(0x3A0008), rgb(0xFFFFFF) },
    .amber = { rgb(0xFFC94D), rgb(0x000000), rgb(0x332400), rgb(0xFFFFFF) },
    .green = { rgb(0x7DE3A5), rgb(0x000000), rgb(0x00301A), rgb(0xFFFFFF) },
    .blue = { rgb(0x9CC8FF), rgb(0x000000), rgb(0x001F40), rgb(0xFFFFFF) },
    .purple = { rgb(0xD9BCFF), rgb(0x000000), rgb(0x250040), rgb(0xFFFFFF) },
    .neutral = { rgb(0xFFFFFF), rgb(0x000000), rgb(0x262626), rgb(0xFFFFFF) },
};

int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 0;
}

/// "CanvasText #112233;Canvas #ffffff;…": the colour the system gives to a keyword.
Colour system_colour(std::string_view colours, std::string_view keyword, Colour fallback)
{
    for (auto entry : split(colours, ';')) {
        auto const space = entry.find(' ');
        if (space == std::string_view::npos || entry.substr(0, space) != keyword || entry.size() < space + 8)
            continue;
        std::uint32_t value = 0;
        for (std::size_t i = space + 2; i < space + 8; ++i)
            value = value * 16 + static_cast<std::uint32_t>(hex_digit(entry[i]));
        return rgb(value);
    }
    return fallback;
}

/// Everything from the system's few colours: signs keep their letter, shape and word, colour says nothing more.
Palette forced_palette(Environment const& environment)
{
    auto const pick
        = [&](std::string_view keyword, Colour fallback) { return system_colour(environment.colours, keyword, fallback); };
    auto const canvas = pick("Canvas", contrast.page);
    auto const text = pick("CanvasText", contrast.ink);
    auto const highlight = pick("Highlight", contrast.accent);
    auto const highlight_text = pick("HighlightText", contrast.accent_ink);
    Palette palette = contrast;
    palette.page = palette.card = palette.sunken = palette.accent_soft = palette.warning_soft = canvas;
    palette.ink = palette.muted = palette.line = palette.edge = palette.danger = text;
    palette.accent = highlight;
    palette.accent_ink = highlight_text;
    palette.hover = faded(highlight, 0.25F);
    palette.press = faded(highlight, 0.4F);
    ToneColours const plain { text, canvas, canvas, text };
    palette.red = palette.amber = palette.green = palette.blue = palette.purple = palette.neutral = plain;
    return palette;
}

} // namespace

ThemeKind theme_kind(Environment const& environment, std::string_view setting)
{
    if (environment.forced_colours)
        return ThemeKind::Forced;
    if (setting == "light")
        return ThemeKind::Light;
    if (setting == "dark")
        return ThemeKind::Dark;
    if (setting == "contrast" || environment.more_contrast)
        return ThemeKind::Contrast;
    return environment.dark ? ThemeKind::Dark : ThemeKind::Light;
}

Palette palette_of(ThemeKind kind, Environment const& environment)
{
    switch (kind) {
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Contrast:
        return contrast;
    case ThemeKind::Forced:
        return forced_palette(environment);
    case ThemeKind::Light:
        break;
    }
    return light;
}

std::string_view theme_name(ThemeKind kind)
{
    return kind == ThemeKind::Light ? "light" : kind == ThemeKind::Dark ? "dark" : "contrast";
}

ToneColours const& tone_colours(Palette const& palette, model::Tone tone)
{
    switch (tone) {
    case model::Tone::Red:
        return palette.red;
    case model::Tone::Amber:
        return palette.amber;
    case model::Tone::Green:
        return palette.green;
    case model::Tone::Blue:
        return palette.blue;
    case model::Tone::Purple:
        return palette.purple;
    case model::Tone::None:
        break;
    }
    return palette.neutral;
}

TextLook look_of(TextStyle style)
{
    using platform::Face;
    switch (style) {
    case TextStyle::Small:
        return { Face::Regular, 0.875F, 1.45F };
    case TextStyle::SmallBold:
        return { Face::Bold, 0.875F, 1.4F };
    case TextStyle::BodyBold:
        return { Face::Bold, 1.0F, 1.4F };
    case TextStyle::H3:
        return { Face::Bold, 1.0625F, 1.35F };
    case TextStyle::H2:
        return { Face::Bold, 1.3125F, 1.25F };
    case TextStyle::Display:
        return { Face::Bold, 2.75F, 1.15F };
    case TextStyle::Clock:
        return { Face::Bold, 5.0F, 1.1F };
    case TextStyle::H1:
        return { Face::Bold, 1.75F, 1.2F };
    case TextStyle::Body:
        break;
    }
    return { Face::Regular, 1.0F, 1.45F };
}

Theme make_theme(Environment const& environment, std::string_view setting, int text_percent)
{
    Theme theme;
    theme.kind = theme_kind(environment, setting);
    theme.palette = palette_of(theme.kind, environment);
    float const percent = static_cast<float>(std::clamp(text_percent, 80, 200)) / 100.0F;
    theme.base_px = std::round(16.0F * environment.text_scale * percent * 4.0F) / 4.0F;
    theme.target_px = std::max(environment.coarse_pointer ? 44.0F : 36.0F, 1.9F * theme.base_px);
    theme.extra_line = environment.line_spacing;
    theme.letter_spacing = environment.letter_spacing;
    theme.word_spacing = environment.word_spacing;
    return theme;
}

} // namespace triad::ui
