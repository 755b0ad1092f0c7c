#include "ui/paint/text_layout.h"

#include "base/text.h"

#include <limits>

namespace triad::ui {

namespace {

/// The room of a text that is not wrapped: no width that any other has.
constexpr float in_one_line = std::numeric_limits<float>::lowest();

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
    char32_t before = ' '; // the last character of the line so far

    void emit(std::size_t end, float width, std::size_t following, float width_before_following)
    {
        out.push_back({ text.substr(start, end - start), width });
        start = break_at = next_start = following;
        line_width -= width_before_following;
        break_width = width_at_next = 0;
    }

    void take(Piece const& piece)
    {
        auto const from = static_cast<std::size_t>(piece.text.data() - text.data());
        if (!piece.shaped || measure.advance(face, piece, size_px) <= limit)
            return step(from, from + piece.text.size(), piece);
        // Wider than any line: as a field breaks a long word.
        for (auto at = from; at < from + piece.text.size();) {
            auto const character = at;
            auto const c = next_code_point(text, at);
            step(character, at, { text.substr(character, at - character), c });
        }
    }

    void step(std::size_t from, std::size_t to, Piece const& piece)
    {
        auto const c = piece.first;
        float const w = measure.advance(face, piece, size_px);
        if (breaks_between(before, piece) && from > start)
            note_chance(from, line_width, from);
        before = c;
        // Spaces hang over the end of a line, as they do in a text field.
        if (c != ' ' && line_width + w > limit && from > start) {
            if (break_at > start)
                emit(break_at, break_width, next_start, width_at_next);
            if (line_width + w > limit && from > start)
                emit(from, line_width, from, line_width);
        }
        float const width_before = line_width;
        line_width += w;
        if (!breaks_after(c))
            return;
        if (c != ' ')
            note_chance(to, line_width, to);
        else if (next_start != from || break_at == start)
            note_chance(from, width_before, to); // the first space of a run
        next_start = to;
        width_at_next = line_width;
    }

    void note_chance(std::size_t end, float width, std::size_t following)
    {
        break_at = end;
        break_width = width;
        next_start = following;
        width_at_next = line_width;
    }

    void finish() { out.push_back({ text.substr(start), line_width }); }
};

/// Lines of a paragraph with letters that run from right to left need to know what goes before and after each.
void look_around(std::string_view paragraph, std::vector<Line>& lines, std::size_t first)
{
    bool before = false;
    for (std::size_t at = first; at < lines.size(); ++at) {
        auto const end = static_cast<std::size_t>(lines[at].text.data() - paragraph.data()) + lines[at].text.size();
        lines[at].around = { before, begins_right_to_left(paragraph.substr(end)) };
        before = ends_right_to_left(lines[at].text, before);
    }
}

WrappedTexts::Spans spans_of(std::string_view text, std::vector<Line> const& lines)
{
    WrappedTexts::Spans out;
    out.reserve(lines.size());
    for (auto const& [part, width, around] : lines)
        out.push_back({ part.empty() ? 0 : static_cast<std::size_t>(part.data() - text.data()), part.size(), width, around });
    return out;
}

std::vector<Line> lines_at(std::string_view text, WrappedTexts::Spans const& spans)
{
    std::vector<Line> out;
    out.reserve(spans.size());
    for (auto const& span : spans)
        out.push_back({ text.substr(span.from, span.size), span.width, span.around });
    return out;
}

} // namespace

TextMeasure::TextMeasure(platform::Glyphs& glyphs, Theme const& theme)
    : m_glyphs(glyphs)
    , m_theme(theme)
{
}

float TextMeasure::advance(platform::Face face, Piece const& piece, float size_px) const
{
    if (!piece.painted)
        return 0;
    float const spacing = m_theme.letter_spacing + (piece.first == ' ' ? m_theme.word_spacing : 0.0F);
    float const own
        = piece.shaped ? m_glyphs.run_advance(face, piece.text, size_px) : m_glyphs.advance(face, piece.first, size_px);
    return own + spacing * size_px;
}

float TextMeasure::width(platform::Face face, float size_px, std::string_view text) const
{
    TextSetting const setting { face, size_px, in_one_line, m_theme.letter_spacing, m_theme.word_spacing };
    if (auto const* known = m_wrapped.find(text, setting))
        return known->front().width;
    float sum = 0;
    for (Pieces pieces { text }; !pieces.done();)
        sum += advance(face, pieces.next(), size_px);
    m_wrapped.keep(text, setting, { { 0, text.size(), sum, {} } });
    return sum;
}

std::vector<Line> TextMeasure::wrap(platform::Face face, float size_px, std::string_view text, float width) const
{
    TextSetting const setting { face, size_px, width, m_theme.letter_spacing, m_theme.word_spacing };
    if (auto const* known = m_wrapped.find(text, setting))
        return lines_at(text, *known);
    auto lines = lines_of(face, size_px, text, width);
    m_wrapped.keep(text, setting, spans_of(text, lines));
    return lines;
}

std::vector<Line> TextMeasure::lines_of(platform::Face face, float size_px, std::string_view text, float width) const
{
    std::vector<Line> lines;
    for (auto paragraph : split(text, '\n')) {
        auto const first = lines.size();
        Filler filler { *this, face, size_px, width, paragraph, lines };
        for (Pieces pieces { paragraph }; !pieces.done();)
            filler.take(pieces.next());
        filler.finish();
        if (reordered_from(paragraph) != std::string_view::npos)
            look_around(paragraph, lines, first);
    }
    return lines;
}

std::string_view TextMeasure::shortened(
    platform::Face face, float size_px, std::string_view text, float width, std::string& storage) const
{
    if (this->width(face, size_px, text) <= width)
        return text;
    float left = width - this->width(face, size_px, "…");
    std::size_t end = 0;
    for (Pieces pieces { text }; !pieces.done();) {
        auto const piece = pieces.next();
        left -= advance(face, piece, size_px);
        if (left < 0)
            break;
        end += piece.text.size();
    }
    storage = concat({ trimmed(text.substr(0, end)), "…" });
    return storage;
}

} // namespace triad::ui
