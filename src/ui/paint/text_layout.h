#pragma once

#include "platform/ports.h"
#include "ui/paint/text_pieces.h"
#include "ui/paint/theme.h"
#include "ui/paint/wrapped_texts.h"

#include <string_view>
#include <vector>

namespace triad::ui {

/// One line of wrapped text: a piece of the source, without the spaces and the line feed at which it broke.
struct Line {
    std::string_view text;
    float width = 0; // CSS px
    Surroundings around;
};

/// Measures and wraps text the way the page's own text fields do: at spaces, after hyphens and dashes, and beside ideographs and
/// emoji; inside a word only where the word alone is wider than the line, and inside a piece only where that alone is wider.
class TextMeasure {
public:
    TextMeasure(platform::Glyphs& glyphs, Theme const& theme);

    float advance(platform::Face, Piece const&, float size_px) const;
    float width(platform::Face, float size_px, std::string_view) const;
    std::vector<Line> wrap(platform::Face, float size_px, std::string_view, float width) const;
    /// One line with an ellipsis (in `storage`) where the text is wider.
    std::string_view shortened(platform::Face, float size_px, std::string_view, float width, std::string& storage) const;
    /// Another font has come: nothing that was measured holds.
    void forget() { m_wrapped.forget(); }

private:
    std::vector<Line> lines_of(platform::Face, float size_px, std::string_view, float width) const;

    platform::Glyphs& m_glyphs;
    Theme const& m_theme;
    mutable WrappedTexts m_wrapped;
};

} // namespace triad::ui
