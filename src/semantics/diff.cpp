#include "base/result.h"
#include "semantics/patch.h"
#include "semantics/patch_fields.h"
#include "semantics/sibling_order.h"

#include <bit>
#include <unordered_map>
#include <unordered_set>

namespace triad::semantics {

namespace {

using NodesById = std::unordered_map<NodeId, Node const*>;

NodesById nodes_by_id(Tree const& tree)
{
    NodesById nodes;
    nodes.reserve(tree.nodes.size());
    for (auto const& node : tree.nodes)
        nodes.emplace(node.id, &node);
    return nodes;
}

class Writer {
public:
    explicit Writer(Patch& patch)
        : m_patch(patch)
    {
    }

    template <typename... Words> void op(Op code, Words... words)
    {
        m_patch.words.push_back(static_cast<std::uint32_t>(code));
        (m_patch.words.push_back(words), ...);
    }

    /// Adds the text to the blob and its place to the words.
    void text(std::string_view text)
    {
        m_patch.words.push_back(static_cast<std::uint32_t>(m_patch.blob.size()));
        m_patch.words.push_back(static_cast<std::uint32_t>(text.size()));
        m_patch.blob += text;
    }

    static std::uint32_t bits(float value) { return std::bit_cast<std::uint32_t>(value); }

private:
    Patch& m_patch;
};

class DiffRun {
public:
    DiffRun(Tree const& before, Tree const& after, Patch& patch)
        : m_before(before)
        , m_after(after)
        , m_old(nodes_by_id(before))
        , m_new(nodes_by_id(after))
        , m_out(patch)
    {
    }

    void run()
    {
        drop_changed_roles();
        sort_siblings();
        for (auto const& node : m_after.nodes)
            write_place(node);
        for (auto const& node : m_after.nodes)
            write_fields(node);
        write_removals();
        write_requests();
    }

private:
    Node const* old_node(NodeId id) const
    {
        auto const found = m_old.find(id);
        return found == m_old.end() ? nullptr : found->second;
    }

    /// An element cannot change what it is. Such an id is a mistake of the screen that drew it, which debug builds refuse;
    /// a released page removes the element with all it holds, before anything else, and makes it anew.
    void drop_changed_roles()
    {
        std::unordered_set<NodeId> dropped;
        for (auto const& node : m_before.nodes) {
            auto const found = m_new.find(node.id);
            bool const changed = found != m_new.end() && (found->second->role != node.role || found->second->level != node.level);
#ifndef NDEBUG
            ENSURE(!changed);
#endif
            bool const inside = dropped.contains(node.parent);
            if (changed && !inside)
                m_out.op(Op::Remove, node.id);
            if (changed || inside)
                dropped.insert(node.id);
        }
        for (auto id : dropped)
            m_old.erase(id);
    }

    /// For every parent: which children stay, and for the others the staying sibling before which they are put.
    void sort_siblings()
    {
        std::unordered_map<NodeId, std::ptrdiff_t> old_positions;
        for (std::size_t i = 0; i < m_before.nodes.size(); ++i)
            old_positions.emplace(m_before.nodes[i].id, static_cast<std::ptrdiff_t>(i));
        std::unordered_map<NodeId, std::vector<Node const*>> families;
        for (auto const& node : m_after.nodes)
            families[node.parent].push_back(&node);
        for (auto const& [parent, children] : families)
            sort_family(parent, children, old_positions);
    }

    void sort_family(
        NodeId parent, std::vector<Node const*> const& children, std::unordered_map<NodeId, std::ptrdiff_t> const& old_positions)
    {
        std::vector<std::ptrdiff_t> positions;
        for (auto const* child : children) {
            auto const* old = old_node(child->id);
            positions.push_back(old && old->parent == parent ? old_positions.at(child->id) : -1);
        }
        auto const stays = staying(positions);
        NodeId next_staying = 0;
        for (auto i = children.size(); i-- > 0;) {
            if (stays[i])
                next_staying = children[i]->id;
            else
                m_put_before.emplace(children[i]->id, next_staying);
        }
    }

    void write_place(Node const& node)
    {
        auto const put = m_put_before.find(node.id);
        // The root is the page's container: it is always there.
        if (node.id == root_node || put == m_put_before.end())
            return;
        if (old_node(node.id))
            m_out.op(Op::Place, node.id, node.parent, put->second);
        else
            m_out.op(Op::Create, node.id, static_cast<std::uint32_t>(node.role), std::uint32_t { node.level }, node.parent,
                put->second);
    }

    void write_fields(Node const& node)
    {
        static Node const blank;
        auto const* known = old_node(node.id);
        auto const& old = known ? *known : blank;
        for (auto const& [field, member] : text_members) {
            if (node.*member == old.*member)
                continue;
            m_out.op(Op::Text, node.id, static_cast<std::uint32_t>(field));
            m_out.text(node.*member);
        }
        if (node.state != old.state)
            m_out.op(Op::State, node.id, node.state);
        if (node.rect != old.rect)
            m_out.op(Op::Rect, node.id, Writer::bits(node.rect.x), Writer::bits(node.rect.y), Writer::bits(node.rect.w),
                Writer::bits(node.rect.h));
        for (auto const& [field, member] : number_members) {
            if (node.*member != old.*member)
                m_out.op(Op::Number, node.id, static_cast<std::uint32_t>(field), Writer::bits(node.*member));
        }
    }

    /// Only the top of what goes: the page drops children with their parent. Survivors were placed elsewhere before.
    void write_removals()
    {
        for (auto const& node : m_before.nodes) {
            bool const gone = old_node(node.id) && !m_new.contains(node.id) && node.id != root_node;
            if (gone && (m_new.contains(node.parent) || node.parent == root_node))
                m_out.op(Op::Remove, node.id);
        }
    }

    void write_requests()
    {
        if (m_before.reading != m_after.reading)
            m_out.op(Op::Reading, m_after.reading ? 1U : 0U);
        if (m_before.title != m_after.title) {
            m_out.op(Op::Title);
            m_out.text(m_after.title);
        }
        if (m_before.route != m_after.route) {
            m_out.op(Op::Route, m_after.replace_route ? 1U : 0U);
            m_out.text(m_after.route);
        }
        write_scrolls();
        if (m_after.focus != no_node && m_after.focus_request != m_before.focus_request)
            m_out.op(Op::Focus, m_after.focus);
        announce(0, m_after.polite);
        announce(1, m_after.urgent);
    }

    void write_scrolls()
    {
        for (auto const& node : m_after.nodes) {
            auto const* old = old_node(node.id);
            if (node.scroll_to >= 0 && (!old || old->scroll_to != node.scroll_to))
                m_out.op(Op::Scroll, node.id, Writer::bits(node.scroll_to));
        }
    }

    void announce(std::uint32_t urgent, std::vector<std::string> const& sentences)
    {
        for (auto const& sentence : sentences) {
            m_out.op(Op::Announce, urgent);
            m_out.text(sentence);
        }
    }

    Tree const& m_before;
    Tree const& m_after;
    NodesById m_old; // what the page has when creation starts
    NodesById m_new;
    std::unordered_map<NodeId, NodeId> m_put_before; // nodes that do not stay
    Writer m_out;
};

} // namespace

Patch diff(Tree const& before, Tree const& after)
{
    Patch patch;
    DiffRun { before, after, patch }.run();
    return patch;
}

} // namespace triad::semantics
