#include "ui/widgets/ui.h"

#include "base/result.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cmath>

namespace triad::ui {

namespace {

/// Fields and boxes have their label beside them; the page gives them an element of its own for it.
bool shows_its_name(Role role)
{
    switch (role) {
    case Role::Heading:
    case Role::Paragraph:
    case Role::ListItem:
    case Role::Link:
    case Role::Button:
    case Role::Disclosure:
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
    case Role::GridCell:
    case Role::Alert:
    case Role::Term:
    case Role::Definition:
    case Role::Quote:
        return true;
    default:
        return false;
    }
}

} // namespace

Ui::Ui(Parts const& parts)
    : m_parts(parts)
{
}

void Ui::start_flow(Rect const& area) { m_flow = { .left = area.x, .width = area.w, .x = area.x, .y = area.y }; }

void Ui::gap(float ems) { m_flow.y += std::round(em(ems)); }

Rect Ui::take(float w, float h)
{
    w = std::min(w, m_flow.width);
    h = std::ceil(h);
    if (!m_flow.in_row) {
        Rect const place { m_flow.left, m_flow.y, w, h };
        m_flow.y += h;
        return place;
    }
    bool const fits = m_flow.x + w <= m_flow.left + m_flow.width + 0.5F;
    if (!fits && m_flow.x > m_flow.left) {
        m_flow.y += m_flow.row_height + m_flow.row_gap;
        m_flow.x = m_flow.left;
        m_flow.row_height = 0;
    }
    Rect const place { m_flow.x, m_flow.y, w, h };
    m_flow.x += w + m_flow.row_gap;
    m_flow.row_height = std::max(m_flow.row_height, h);
    return place;
}

Ui::Scope Ui::row(float gap_em)
{
    m_frames.push_back({ .kind = Kind::Row, .outer = m_flow });
    m_flow.in_row = true;
    m_flow.x = m_flow.left;
    m_flow.row_height = 0;
    m_flow.row_gap = std::round(em(gap_em));
    return Scope { *this };
}

void Ui::push_box(Kind kind, BoxStyle const& style)
{
    ENSURE(!m_flow.in_row);
    m_frames.push_back({ .kind = kind, .outer = m_flow, .style = style, .top = m_flow.y });
    float const pad = std::round(em(style.padding_em));
    float const marker = std::round(em(style.marker_em));
    m_flow.left += pad + marker;
    m_flow.x = m_flow.left;
    m_flow.width -= 2 * pad + marker;
    m_flow.y += pad;
}

Ui::Scope Ui::box(BoxStyle const& style)
{
    push_box(Kind::Box, style);
    return Scope { *this };
}

Ui::Scope Ui::columns(std::vector<float> widths_px, float gap_px)
{
    m_frames.push_back({ .kind = Kind::Columns,
        .outer = m_flow,
        .top = m_flow.y,
        .widths = std::move(widths_px),
        .lowest = m_flow.y,
        .gap = gap_px });
    m_flow.width = m_frames.back().widths.front();
    return Scope { *this };
}

void Ui::next_column()
{
    auto& frame = m_frames.back();
    ENSURE(frame.kind == Kind::Columns && frame.column + 1 < frame.widths.size());
    frame.lowest = std::max(frame.lowest, m_flow.y);
    m_flow.left += frame.widths[frame.column] + frame.gap;
    m_flow.x = m_flow.left;
    m_flow.y = frame.top;
    m_flow.width = frame.widths[++frame.column];
}

Ui::Scope Ui::group(Role role, std::string_view key, std::string_view name)
{
    m_frames.push_back({ .kind = Kind::Group, .outer = m_flow, .top = m_flow.y });
    join_text(m_parts.builder.open(role, key, name));
    return Scope { *this };
}

Ui::Scope Ui::group_box(Role role, std::string_view key, std::string_view name, BoxStyle const& style)
{
    m_parts.builder.open(role, key, name);
    push_box(Kind::GroupBox, style);
    return Scope { *this };
}

Rect Ui::close_box(Frame const& frame)
{
    auto const& style = frame.style;
    float const bottom = m_flow.y + std::round(em(style.padding_em));
    Rect const box { frame.outer.left, frame.top, frame.outer.width, bottom - frame.top };
    float const rounding = em(style.rounding_em);
    if (style.shadow)
        painter().fill(style.layer, { box.x, box.y + 2, box.w, box.h + 1 }, palette().shadow, rounding);
    painter().fill(style.layer, box, style.fill, rounding);
    if (style.edge)
        painter().outline(style.layer, box, style.edge, rounding, 1);
    // Between the rounded corners, so that it neither sticks out of them nor is cut by the edge.
    if (style.marker_em > 0)
        painter().fill(style.layer, { box.x, box.y + rounding, em(style.marker_em), box.h - 2 * rounding }, style.marker,
            em(style.marker_em) / 2);
    m_flow = frame.outer;
    m_flow.y = bottom;
    return box;
}

void Ui::close_group(Rect const& rect)
{
    m_parts.builder.current().rect = rect;
    m_parts.builder.close();
}

void Ui::pop()
{
    auto const frame = std::move(m_frames.back());
    m_frames.pop_back();
    switch (frame.kind) {
    case Kind::Row: {
        float const bottom = m_flow.y + m_flow.row_height;
        m_flow = frame.outer;
        m_flow.y = bottom;
        break;
    }
    case Kind::Box:
        close_box(frame);
        break;
    case Kind::Columns: {
        float const lowest = std::max(frame.lowest, m_flow.y);
        m_flow = frame.outer;
        m_flow.y = lowest;
        break;
    }
    case Kind::Group: {
        // Inside a row the group is as wide as the rest of the row: its children say where they are.
        float const bottom = m_flow.in_row ? m_flow.y + m_flow.row_height : m_flow.y;
        close_group({ frame.outer.left, frame.top, frame.outer.width, bottom - frame.top });
        break;
    }
    case Kind::GroupBox:
        close_group(close_box(frame));
        break;
    }
}

Node& Ui::leaf(Role role, std::string_view key, std::string_view name, Rect const& rect)
{
    auto& node = m_parts.builder.leaf(role, key, name, rect);
    join_text(node);
    return node;
}

/// Some widgets paint a text and then make its node, others the other way round.
void Ui::join_text(Node& node)
{
    m_latest = shows_its_name(node.role) ? &node : nullptr;
    if (!m_latest || m_painted.line <= 0 || m_painted.text.empty() || m_painted.text != node.name)
        return;
    node.font_px = m_painted.px;
    node.line_px = m_painted.line;
    node.text_x = m_painted.area.x;
    node.text_y = m_painted.area.y;
    node.text_w = m_painted.area.w;
    node.weight = m_painted.face == platform::Face::Bold ? 700 : 400;
    m_painted.line = 0;
    m_latest = nullptr;
}

void Ui::note_painted(TextStyle style, std::string_view text, Rect const& area, float line)
{
    m_painted = { std::string { text }, area, text_px(style), line, look_of(style).face };
    if (m_latest)
        join_text(*m_latest);
}

bool Ui::shows_at(Rect const& area, Interaction::Point point) const
{
    auto const box = m_parts.painter.on_screen(area);
    auto const& clip = m_parts.painter.clip();
    return point.x >= std::max(box.x, clip.x) && point.x < std::min(box.right(), clip.right())
        && point.y >= std::max(box.y, clip.y) && point.y < std::min(box.bottom(), clip.bottom());
}

Touch Ui::touch(Node const& node, Rect const& rect)
{
    auto const& in = interaction();
    auto const box = painter().on_screen(rect);
    ImGui::ItemAdd({ { box.x, box.y }, { box.right(), box.bottom() } }, node.id);
    bool const inside = in.pointer_inside && shows_at(rect, { in.pointer_x, in.pointer_y });
    // What is dragged over it was pressed elsewhere, and is none of its business.
    auto const from = in.held_from();
    bool const meant = inside && (!from || shows_at(rect, *from));
    return { .hovered = meant && !environment().coarse_pointer,
        .pressed = meant && from.has_value(),
        .focused = in.focused() == node.id,
        .activated = in.activated(node.id) };
}

bool Ui::takes_focus(Node const& node)
{
    auto& wish = m_parts.pending_focus;
    if (wish.empty() || !std::string_view { node.path }.ends_with(wish))
        return false;
    wish.clear();
    return true;
}

void Ui::request_focus(NodeId id) { m_requested_focus = id; }

float Ui::text_px(TextStyle style) const { return look_of(style).size * theme().base_px; }

float Ui::line_height(TextStyle style) const
{
    auto const look = look_of(style);
    return std::round(text_px(style) * (look.line + theme().extra_line));
}

float Ui::text_width(TextStyle style, std::string_view text) const
{
    return measure().width(look_of(style).face, text_px(style), text);
}

float Ui::text_height(TextStyle style, std::string_view text, float width) const
{
    return static_cast<float>(measure().wrap(look_of(style).face, text_px(style), text, width).size()) * line_height(style);
}

float Ui::paint_text(TextStyle style, Colour colour, std::string_view text, Rect const& area)
{
    auto const face = look_of(style).face;
    float const px = text_px(style);
    float const line = line_height(style);
    note_painted(style, text, area, line);
    float y = area.y;
    for (auto const& piece : measure().wrap(face, px, text, area.w)) {
        painter().text(face, px, area.x, y, line, colour, piece.text, piece.around);
        y += line;
    }
    return y - area.y;
}

void Ui::paint_label(TextStyle style, Colour colour, std::string_view text, Rect const& area)
{
    note_painted(style, text, area, area.h);
    painter().text(look_of(style).face, text_px(style), area.x, area.y, area.h, colour, text);
}

} // namespace triad::ui
