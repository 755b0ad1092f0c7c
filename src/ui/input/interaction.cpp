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
        if (input.kind != InputKind::PointerMove)
            pointer_down = input.kind == InputKind::PointerDown;
        break;
    case InputKind::PointerLeave:
        pointer_inside = pointer_down = false;
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
    m_keys.clear();
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

float Interaction::scroll_of(NodeId id) const
{
    auto const found = m_scroll.find(id);
    return found == m_scroll.end() ? 0.0F : found->second;
}

float Interaction::text_height(NodeId id) const
{
    auto const found = m_heights.find(id);
    return found == m_heights.end() ? 0.0F : found->second;
}

} // namespace triad::ui
