#pragma once

#include "semantics/node.h"
#include "ui/input/input.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triad::ui {

using semantics::NodeId;

/// What the page has told since the last frame, and what it told that lasts (focus, scroll offsets, pointer).
/// The page owns all of it; screens only read.
class Interaction {
public:
    /// Takes one input that concerns nodes or the pointer. Others are the application's.
    void take(Input const&);
    /// Forgets what happened once; called after the pass that has acted on it.
    void forget_events();
    bool has_events() const
    {
        return !m_activated.empty() || !m_texts.empty() || !m_keys.empty() || !m_moves.empty() || m_released_at;
    }

    bool activated(NodeId) const;
    /// The whole new value of a field, or the chosen option.
    std::optional<std::string> text(NodeId) const;
    /// True where a field's own undo or redo made one of these values.
    bool replayed() const { return m_replayed; }
    /// A letter typed while the focus was inside this node, which declares `keys`.
    std::optional<char> key(NodeId) const;
    /// The keys that lead through this grid, in their order.
    std::vector<Move> moves(NodeId) const;

    NodeId focused() const { return m_focused; }
    /// The same, but remembered when focus leaves the page: a window that is closed loses it first.
    NodeId last_focused() const { return m_last_focused; }
    float scroll_of(NodeId) const;
    /// Of a scroller that scrolls sideways.
    float sideways_scroll_of(NodeId) const;
    /// The page's own height of a field's content, in CSS px; zero where it has not told.
    float text_height(NodeId) const;

    bool pointer_inside = false;
    float pointer_x = 0;
    float pointer_y = 0;
    /// Where it was pressed and let go since the last frame; it may have moved on since.
    struct Point {
        float x = 0;
        float y = 0;
    };
    std::optional<Point> pressed_at() const { return m_pressed_at; }
    std::optional<Point> released_at() const { return m_released_at; }
    /// Where the press began that still lasts.
    std::optional<Point> held_from() const { return m_held_from; }
    /// Where it is, or was let go: a finger that is lifted has left.
    std::optional<Point> pointer() const;

private:
    std::vector<NodeId> m_activated;
    std::vector<std::pair<NodeId, std::string>> m_texts;
    bool m_replayed = false;
    std::optional<Point> m_pressed_at;
    std::optional<Point> m_released_at;
    std::optional<Point> m_held_from;
    std::vector<std::pair<NodeId, char>> m_keys;
    std::vector<std::pair<NodeId, Move>> m_moves;
    std::map<NodeId, float> m_scroll;
    std::map<NodeId, float> m_sideways_scroll;
    std::map<NodeId, float> m_heights;
    NodeId m_focused = semantics::no_node;
    NodeId m_last_focused = semantics::no_node;
};

} // namespace triad::ui
