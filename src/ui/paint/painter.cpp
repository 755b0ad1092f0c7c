#include "ui/paint/painter.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include "imgui_internal.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace triad::ui {

namespace {

ImVec2 corner(Rect const& box, float x, float y) { return { box.x + box.w * x, box.y + box.h * y }; }

void fill_polygon(ImDrawList& list, Rect const& box, std::initializer_list<ImVec2> parts, Colour colour)
{
    std::array<ImVec2, 8> points;
    std::size_t count = 0;
    for (auto part : parts)
        points[count++] = corner(box, part.x, part.y);
    list.AddConvexPolyFilled(points.data(), static_cast<int>(count), colour);
}

/// What the browser paints in one picture: marks of direction at the ends stand for the letters beyond them.
std::string picture_text(std::string_view text, Surroundings around)
{
    constexpr std::string_view mark = "\u200f";
    return concat({ around.before ? mark : "", without_turns(text), around.after ? mark : "" });
}

} // namespace

Painter::Painter(Fonts const& fonts, TextMeasure const& measure)
    : m_fonts(fonts)
    , m_measure(measure)
    , m_splitter(std::make_unique<ImDrawListSplitter>())
{
}

Painter::~Painter() = default;

void Painter::begin_region(ImDrawList& list, Rect const& clip, float offset_x, float offset_y, float density)
{
    m_list = &list;
    m_clip = clip;
    m_offset_x = offset_x;
    m_offset_y = offset_y;
    m_density = density;
    list._FringeScale = 1 / density; // smooth edges are one device pixel wide
    list.PushClipRect({ clip.x, clip.y }, { clip.right(), clip.bottom() });
    m_splitter->Split(m_list, layer_count);
}

void Painter::end_region()
{
    m_splitter->Merge(m_list);
    m_list->PopClipRect();
    m_list = nullptr;
}

Painter::Part::Part(Painter& painter, Rect const& area, float shift)
    : m_painter(painter)
    , m_outer_clip(painter.m_clip)
    , m_shift(shift)
{
    auto const box = painter.on_screen(area);
    auto const x = std::max(box.x, m_outer_clip.x);
    auto const y = std::max(box.y, m_outer_clip.y);
    painter.m_clip = { x, y, std::max(0.0F, std::min(box.right(), m_outer_clip.right()) - x),
        std::max(0.0F, std::min(box.bottom(), m_outer_clip.bottom()) - y) };
    painter.m_list->PushClipRect({ x, y }, { painter.m_clip.right(), painter.m_clip.bottom() });
    painter.m_offset_x += shift;
}

Painter::Part::~Part()
{
    m_painter.m_list->PopClipRect();
    m_painter.m_clip = m_outer_clip;
    m_painter.m_offset_x -= m_shift;
}

ImVec2 Painter::place(float x, float y) const { return { x + m_offset_x, y + m_offset_y }; }

Rect Painter::on_screen(Rect const& rect) const { return { rect.x + m_offset_x, rect.y + m_offset_y, rect.w, rect.h }; }

bool Painter::visible(Rect const& rect) const
{
    auto const box = on_screen(rect);
    return m_list && box.y < m_clip.bottom() && box.bottom() > m_clip.y && box.x < m_clip.right() && box.right() > m_clip.x;
}

void Painter::select(Layer layer) { m_splitter->SetCurrentChannel(m_list, static_cast<int>(layer)); }

void Painter::fill(Layer layer, Rect const& rect, Colour colour, float rounding)
{
    if (!visible(rect) || (colour >> 24) == 0)
        return;
    select(layer);
    m_list->AddRectFilled(place(rect.x, rect.y), place(rect.right(), rect.bottom()), colour, rounding);
}

void Painter::outline(Layer layer, Rect const& rect, Colour colour, float rounding, float thickness)
{
    if (!visible(rect))
        return;
    select(layer);
    // Inside the rectangle: half the thickness lies on either side of the path.
    float const inset = thickness / 2;
    // A rectangle's corners stop short of a full half, which shows as a squircle.
    if (rect.w == rect.h && rounding * 2 >= rect.w)
        return m_list->AddCircle(place(rect.x + rect.w / 2, rect.y + rect.h / 2), rect.w / 2 - inset, colour, 0, thickness);
    m_list->AddRect(place(rect.x + inset, rect.y + inset), place(rect.right() - inset, rect.bottom() - inset), colour, rounding,
        0, thickness);
}

void Painter::line(Layer layer, float x1, float y1, float x2, float y2, Colour colour, float thickness)
{
    if (!visible({ x1, y1, x2 - x1 + 1, y2 - y1 + 1 }))
        return;
    select(layer);
    m_list->AddLine(place(x1, y1), place(x2, y2), colour, thickness);
}

void Painter::sign(Layer layer, model::Shape shape, Rect const& rect, Colour fill)
{
    if (!visible(rect))
        return;
    select(layer);
    auto const box = on_screen(rect);
    constexpr float cut = 0.29F;
    switch (shape) {
    case model::Shape::Circle:
        m_list->AddCircleFilled(corner(box, 0.5F, 0.5F), box.w / 2, fill);
        break;
    case model::Shape::Triangle:
        fill_polygon(*m_list, box, { { 0.5F, 0 }, { 1.02F, 0.95F }, { -0.02F, 0.95F } }, fill);
        break;
    case model::Shape::Octagon:
        fill_polygon(*m_list, box,
            { { cut, 0 }, { 1 - cut, 0 }, { 1, cut }, { 1, 1 - cut }, { 1 - cut, 1 }, { cut, 1 }, { 0, 1 - cut }, { 0, cut } },
            fill);
        break;
    case model::Shape::Diamond:
        fill_polygon(*m_list, box, { { 0.5F, -0.03F }, { 1.03F, 0.5F }, { 0.5F, 1.03F }, { -0.03F, 0.5F } }, fill);
        break;
    case model::Shape::Square:
        m_list->AddRectFilled(corner(box, 0, 0.06F), corner(box, 1, 0.94F), fill, box.w * 0.18F);
        break;
    case model::Shape::Dash:
        m_list->AddRect(corner(box, 0.04F, 0.04F), corner(box, 0.96F, 0.96F), fill, box.w * 0.5F, 0, box.w * 0.09F);
        break;
    case model::Shape::None:
        break;
    }
}

void Painter::icon(Icon icon, float x, float y, float size, Colour colour)
{
    if (icon == Icon::None || !visible({ x, y, size, size }))
        return;
    std::string glyph;
    append_code_point(glyph, static_cast<char32_t>(icon));
    auto* record = m_record;
    m_record = nullptr; // a picture, not a string
    text(platform::Face::Icons, size, x, y, size, colour, glyph);
    m_record = record;
}

void Painter::text(platform::Face face, float size_px, float x, float top, float line_px, Colour colour, std::string_view string,
    Surroundings around)
{
    if (m_record && !blank(string))
        m_record->emplace_back(string);
    if (!visible({ x, top, m_clip.w, line_px }) || string.empty())
        return;
    select(Layer::Mark);
    auto* baked = m_fonts.of(face)->GetFontBaked(size_px, m_density);
    // The line box is centred on the face's own height, as the page does it for a text field.
    float const half_leading = (line_px - (baked->Ascent - baked->Descent)) / 2;
    float const baseline = snapped(top + m_offset_y + half_leading + baked->Ascent);
    Pen const pen { baked, x + m_offset_x, baseline, colour };
    if (face != platform::Face::Icons)
        return line_of_text(pen, face, size_px, string, around);
    std::size_t at = 0;
    glyph(pen, next_code_point(string, at));
}

void Painter::line_of_text(Pen pen, platform::Face face, float size_px, std::string_view string, Surroundings around)
{
    auto const turned = reordered_from(string);
    auto const reordered = turned == std::string_view::npos ? string.size() : around.before ? 0 : turned;
    for (Pieces pieces { string.substr(0, reordered) }; !pieces.done();) {
        auto const piece = pieces.next();
        if (piece.painted)
            glyph(pen, piece.shaped ? code_of_run(piece.text) : piece.first);
        pen.x += m_measure.advance(face, piece, size_px);
    }
    if (reordered < string.size())
        glyph(pen, code_of_run(picture_text(string.substr(reordered), around)));
}

float Painter::snapped(float value) const { return std::round(value * m_density) / m_density; }

void Painter::glyph(Pen const& pen, char32_t code)
{
    auto const* glyph = pen.face->FindGlyph(static_cast<ImWchar>(code));
    if (!glyph || !glyph->Visible)
        return;
    // Each glyph starts on a device pixel: letters stay crisp, and the pen keeps its true place.
    float const left = snapped(pen.x + glyph->X0);
    ImVec2 const from { left, pen.baseline + glyph->Y0 };
    ImVec2 const to { left + glyph->X1 - glyph->X0, pen.baseline + glyph->Y1 };
    // A picture with colours of its own takes only the strength of the text's.
    auto const tint = glyph->Colored ? pen.colour | ~IM_COL32_A_MASK : pen.colour;
    m_list->PrimReserve(6, 4);
    m_list->PrimRectUV(from, to, { glyph->U0, glyph->V0 }, { glyph->U1, glyph->V1 }, tint);
}

} // namespace triad::ui
