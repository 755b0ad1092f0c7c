#include "semantics/differ.h"

#include <algorithm>

namespace triad::semantics {

namespace {

// No tree ever has all bits set, so the next comparison always finds a difference.
constexpr std::uint32_t unknown_state = 0xFFFFFFFFU;

} // namespace

Node* Differ::find(NodeId id)
{
    auto const found = std::ranges::find(m_shown.nodes, id, &Node::id);
    return found == m_shown.nodes.end() ? nullptr : &*found;
}

void Differ::page_shows_value(NodeId id, std::string_view value)
{
    if (auto* node = find(id))
        node->value = value;
}

void Differ::page_changed_state(NodeId id)
{
    auto* changed = find(id);
    if (!changed)
        return;
    changed->state = unknown_state;
    if (changed->role != Role::Radio)
        return;
    // Checking one radio unchecks its neighbours in the page.
    for (auto& node : m_shown.nodes) {
        if (node.role == Role::Radio && node.parent == changed->parent)
            node.state = unknown_state;
    }
}

Patch Differ::next(Tree const& tree)
{
    auto patch = diff(m_shown, tree);
    m_shown = tree;
    return patch;
}

} // namespace triad::semantics
