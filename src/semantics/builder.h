#pragma once

#include "semantics/node.h"

#include <deque>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace triad::semantics {

/// The id of the node called `key` under `parent`: a chain of domain keys, hashed. Never 0 or 1.
/// Known before the node is built, so that focus may be asked for by key.
NodeId child_id(NodeId parent, std::string_view key);
/// The same along a path from the root: "evaluation/THEP-A01/red".
NodeId id_of_path(std::string_view path);

/// What to do with a key that one parent has twice. DuplicateKeys would share one page element.
enum class DuplicateKeys {
    Stop, // a mistake in the program: tests and debug builds end there
    Suffix, // released builds go on: the second becomes "key~2"
};

/// Builds one frame's tree while the screen draws. Reading order is the order of calls.
///
/// Rects and places of text are absolute CSS pixels while building, as if every scroller stood at its top; `finish` makes them
/// relative to the parent. A container whose rect stays without size becomes the union of its children. References to nodes stay
/// good until `finish`.
class TreeBuilder {
public:
#ifdef NDEBUG
    static constexpr DuplicateKeys default_duplicates = DuplicateKeys::Suffix;
#else
    static constexpr DuplicateKeys default_duplicates = DuplicateKeys::Stop;
#endif
    explicit TreeBuilder(DuplicateKeys = default_duplicates);

    /// Starts an empty frame of this size. Called first, once a frame.
    void begin(float width, float height);

    /// A container: what follows stands inside it until `close`.
    Node& open(Role, std::string_view key, std::string_view name = {});
    void close();
    Node& leaf(Role, std::string_view key, std::string_view name, Rect absolute);

    /// The innermost open container, the root when none is.
    Node& current();
    /// Sets the innermost open container's rect, e.g. when its height is known at last.
    void set_rect(Rect absolute);
    /// A node of this frame by its id; null where there is none (yet).
    Node* find(NodeId);

    /// Wishes of this frame: title, route, focus and announcements. Nodes are added by `finish`.
    Tree& requests() { return m_requests; }

    /// The whole tree; every container must be closed.
    Tree finish();

private:
    Node& add(Role, std::string_view key, std::string_view name);
    NodeId unused_id(NodeId parent, std::string& key);

    DuplicateKeys m_duplicates;
    std::deque<Node> m_nodes; // parents before children; a deque so that references last
    std::vector<std::size_t> m_open; // indices into m_nodes, the root first
    std::unordered_set<NodeId> m_ids;
    Tree m_requests;
};

} // namespace triad::semantics
