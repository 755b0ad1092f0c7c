#include "ui/input/interaction.h"

#include <algorithm>

namespace triad::ui {

void Interaction::take(Input const& input)
{
    switch (input.kind) {
    case InputKind::PointerMove:
    case InputKind::PointerDown:
    case InputKind::PointerUp:
        pointer_inside = true;
        pointer_x = input.x;
        pointer_y = input.y;
        if (input.kind == InputKind::PointerDown)
            m_pressed_at = m_held_from = Point { input.x, input.y };
        if (input.kind == InputKind::PointerUp) {
            m_released_at = Point { input.x, input.y };
            m_held_from.reset();
        }
        break;
    case InputKind::PointerLeave:
        pointer_inside = false;
        m_held_from.reset();
        break;
    case InputKind::Activate:
        m_activated.push_back(input.id);
        break;
    case InputKind::Text:
        m_texts.emplace_back(input.id, input.text);
        m_replayed = m_replayed || input.a != 0;
        break;
    case InputKind::TextHeight:
        m_heights[input.id] = input.y;
        break;
    case InputKind::Key:
        m_keys.emplace_back(input.id, static_cast<char>(input.a));
        break;
    case InputKind::FocusIn:
        m_focused = m_last_focused = input.id;
        break;
    case InputKind::FocusOut:
        if (m_focused == input.id)
            m_focused = semantics::no_node;
        m_heights.erase(input.id);
        break;
    case InputKind::Scroll:
        m_scroll[input.id] = input.y;
        m_sideways_scroll[input.id] = input.x;
        break;
    case InputKind::Move:
        m_moves.emplace_back(input.id, static_cast<Move>(input.a));
        break;
    default:
        break;
    }
}

void Interaction::forget_events()
{
    m_activated.clear();
    m_texts.clear();
    m_replayed = false;
    m_pressed_at.reset();
    m_released_at.reset();
    m_keys.clear();
    m_moves.clear();
}

std::optional<Interaction::Point> Interaction::pointer() const
{
    if (m_released_at)
        return m_released_at;
    return pointer_inside ? std::optional { Point { pointer_x, pointer_y } } : std::nullopt;
}

bool Interaction::activated(NodeId id) const { return std::ranges::find(m_activated, id) != m_activated.end(); }

std::optional<std::string> Interaction::text(NodeId id) const
{
    std::optional<std::string> last; // several keystrokes may lie between two frames: the last one holds them all
    for (auto const& [node, value] : m_texts)
        if (node == id)
            last = value;
    return last;
}

std::optional<char> Interaction::key(NodeId id) const
{
    for (auto const& [node, letter] : m_keys)
        if (node == id)
            return letter;
    return std::nullopt;
}

std::vector<Move> Interaction::moves(NodeId id) const
{
    std::vector<Move> out;
    for (auto const& [node, move] : m_moves)
        if (node == id)
            out.push_back(move);
    return out;
}

namespace {

float told_of(std::map<NodeId, float> const& told, NodeId id)
{
    auto const found = told.find(id);
    return found == told.end() ? 0.0F : found->second;
}

} // namespace

float Interaction::scroll_of(NodeId id) const { return told_of(m_scroll, id); }

float Interaction::sideways_scroll_of(NodeId id) const { return told_of(m_sideways_scroll, id); }

float Interaction::text_height(NodeId id) const { return told_of(m_heights, id); }

} // namespace triad::ui
