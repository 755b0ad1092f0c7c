#include "ui/text_layout.h"

#include "base/elsewhere.h"
#include "base/text.h"

namespace triad::ui {

namespace {

bool breaks_after(char32_t c) { return c == ' ' || c == '-' || c == 0x2013 || c == 0x2014; }

/// Lays out one paragraph (no line feeds). Holds the state of the line being filled.
struct Filler {
    TextMeasure const& measure;
    platform::Face face;
    float size_px;
    float limit;
    std::string_view text;
    std::vector<Line>& out;

    std::size_t start = 0; // of the line
    float line_width = 0; // from start to here
    std::size_t break_at = 0; // end of the line if it is broken at the last chance; start: no chance yet
    std::size_t next_start = 0; // where the following line would start then
    float break_width = 0; // width of the line up to `break_at`
    float width_at_next = 0; // line_width when `next_start` was passed

    void emit(std::size_t end, float width, std::size_t following, float width_before_following)
    {
        out.push_back({ text.substr(start, end - start), width });
        start = break_at = next_start = following;
        line_width -= width_before_following;
        break_width = width_at_next = 0;
    }

    void step(std::size_t from, std::size_t to, char32_t c)
    {
        float const w = measure.advance(face, c, size_px);
        // Spaces hang over the end of a line, as they do in a text field.
        if (c != ' ' && line_width + w > limit && from > start) {
            if (break_at > start)
                emit(break_at, break_width, next_start, width_at_next);
            if (line_width + w > limit && from > start)
                emit(from, line_width, from, line_width);
        }
        float const before = line_width;
        line_width += w;
        if (!breaks_after(c))
            return;
        if (c != ' ') {
            break_at = to;
            break_width = line_width;
        } else if (next_start != from || break_at == start) {
            break_at = from; // the first space of a run
            break_width = before;
        }
        next_start = to;
        width_at_next = line_width;
    }

    void finish() { out.push_back({ text.substr(start), line_width }); }
};

} // namespace

TextMeasure::TextMeasure(platform::Glyphs& glyphs, Theme const& theme)
    : m_glyphs(glyphs)
    , m_theme(theme)
{
}

float TextMeasure::advance(platform::Face face, char32_t c, float size_px) const
{
    if (turns_text(c))
        return 0;
    float const spacing = m_theme.letter_spacing + (c == ' ' ? m_theme.word_spacing : 0.0F);
    return m_glyphs.advance(face, c, size_px) + spacing * size_px;
}

float TextMeasure::width(platform::Face face, float size_px, std::string_view text) const
{
    float sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += advance(face, next_code_point(text, at), size_px);
    return sum;
}

std::vector<Line> TextMeasure::wrap(platform::Face face, float size_px, std::string_view text, float width) const
{
    std::vector<Line> lines;
    for (auto paragraph : split(text, '\n')) {
        Filler filler { *this, face, size_px, width, paragraph, lines };
        for (std::size_t at = 0; at < paragraph.size();) {
            auto const from = at;
            auto const c = next_code_point(paragraph, at);
            filler.step(from, at, c);
        }
        filler.finish();
    }
    return lines;
}

std::string_view TextMeasure::shortened(
    platform::Face face, float size_px, std::string_view text, float width, std::string& storage) const
{
    if (this->width(face, size_px, text) <= width)
        return text;
    float left = width - advance(face, 0x2026, size_px);
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const c = next_code_point(text, at);
        left -= advance(face, c, size_px);
        if (left < 0)
            break;
        end = at;
    }
    storage = concat({ trimmed(text.substr(0, end)), "…" });
    return storage;
}

} // namespace triad::ui
