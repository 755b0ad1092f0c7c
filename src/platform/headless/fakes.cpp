#include "platform/headless/fakes.h"

#include "base/result.h"
#include "base/text.h"

#include <array>
#include <cmath>

namespace triad::platform::headless {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Scripts whose characters fill a square, and pictures.
constexpr std::array wide_ranges {
    Range { 0x1100, 0x115F },
    Range { 0x2E80, 0xA4CF },
    Range { 0xAC00, 0xD7A3 },
    Range { 0xF900, 0xFAFF },
    Range { 0xFE30, 0xFE6F },
    Range { 0xFF00, 0xFF60 },
    Range { 0xFFE0, 0xFFE6 },
    Range { 0x1F300, 0x1FAFF },
    Range { 0x20000, 0x3FFFD },
};

bool wide(char32_t character)
{
    for (auto const& range : wide_ranges) {
        if (character >= range.first && character <= range.last)
            return true;
    }
    return false;
}

} // namespace

std::string FakeIds::fresh(std::string_view prefix)
{
    // Two worlds may count alike, as two browsers never would. What tells people and openings apart differs everywhere.
    static int everywhere = 0;
    if (prefix != "copy")
        ++last;
    auto const digits = number(prefix == "copy" || prefix == "person" ? ++everywhere : last);
    return concat({ prefix, "-", std::string(22 - digits.size(), '0'), digits });
}

void FakeMirror::apply(semantics::Patch const& patch)
{
    auto const request = m_tree.focus_request;
    ENSURE(semantics::apply(patch, m_tree));
    ++patches;
    announced.insert(announced.end(), m_tree.polite.begin(), m_tree.polite.end());
    announced.insert(announced.end(), m_tree.urgent.begin(), m_tree.urgent.end());
    if (m_tree.focus_request != request)
        focused.push_back(m_tree.focus);
}

float FixedGlyphs::advance(Face face, char32_t character, float size_px)
{
    return face == Face::Icons || wide(character) ? size_px : size_px / 2;
}

GlyphImage FixedGlyphs::raster(Face face, char32_t character, float size_px, float density)
{
    GlyphImage image;
    if (character == U' ')
        return image;
    auto const ascent = metrics(face).ascent;
    image.width = static_cast<int>(std::ceil(advance(face, character, size_px) * density));
    image.height = static_cast<int>(std::ceil(size_px * ascent * density));
    image.top = -size_px * ascent * density;
    image.alpha.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 255);
    return image;
}

} // namespace triad::platform::headless
