#include "semantics/patch.h"
#include "semantics/patch_fields.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <unordered_map>

namespace triad::semantics {

namespace {

/// Reads words one by one; every failure makes all later reads fail too.
class Reader {
public:
    explicit Reader(Patch const& patch)
        : m_patch(patch)
    {
    }

    bool done() const { return m_at == m_patch.words.size(); }
    bool failed() const { return m_failed; }

    std::uint32_t word()
    {
        if (m_at < m_patch.words.size())
            return m_patch.words[m_at++];
        m_failed = true;
        return 0;
    }

    float real() { return std::bit_cast<float>(word()); }

    std::string text()
    {
        std::size_t const offset = word();
        std::size_t const size = word();
        if (m_failed || offset > m_patch.blob.size() || size > m_patch.blob.size() - offset) {
            m_failed = true;
            return {};
        }
        return m_patch.blob.substr(offset, size);
    }

private:
    Patch const& m_patch;
    std::size_t m_at = 0;
    bool m_failed = false;
};

/// The tree as the page holds it: nodes with ordered children.
class Page {
public:
    explicit Page(Tree const& tree)
    {
        auto& root = m_nodes[root_node]; // the page's container is always there
        root.id = root_node;
        root.role = Role::Root;
        for (auto const& node : tree.nodes) {
            m_nodes[node.id] = node;
            if (node.id != root_node)
                m_children[node.parent].push_back(node.id);
        }
    }

    Node* find(NodeId id)
    {
        auto const found = m_nodes.find(id);
        return found == m_nodes.end() ? nullptr : &found->second;
    }

    bool create(Node node, NodeId before)
    {
        if (node.id == no_node || find(node.id) || !find(node.parent))
            return false;
        auto const id = node.id;
        auto const parent = node.parent;
        m_nodes[id] = std::move(node);
        return insert(id, parent, before);
    }

    bool place(NodeId id, NodeId parent, NodeId before)
    {
        auto* node = find(id);
        if (!node || id == root_node || !find(parent) || inside(parent, id))
            return false;
        std::erase(m_children[node->parent], id);
        node->parent = parent;
        return insert(id, parent, before);
    }

    bool remove(NodeId id)
    {
        auto const* node = find(id);
        if (!node || id == root_node)
            return false;
        std::erase(m_children[node->parent], id);
        forget(id);
        return true;
    }

    std::vector<Node> in_order()
    {
        std::vector<Node> nodes;
        collect(root_node, nodes);
        return nodes;
    }

private:
    bool inside(NodeId node, NodeId ancestor)
    {
        while (node != no_node && node != ancestor)
            node = find(node) ? find(node)->parent : no_node;
        return node == ancestor;
    }

    bool insert(NodeId id, NodeId parent, NodeId before)
    {
        auto& children = m_children[parent];
        auto const at = before == 0 ? children.end() : std::ranges::find(children, before);
        if (before != 0 && at == children.end())
            return false;
        children.insert(at, id);
        return true;
    }

    void forget(NodeId id)
    {
        for (auto child : m_children[id])
            forget(child);
        m_children.erase(id);
        m_nodes.erase(id);
    }

    void collect(NodeId id, std::vector<Node>& nodes)
    {
        nodes.push_back(m_nodes.at(id));
        for (auto child : m_children[id])
            collect(child, nodes);
    }

    std::unordered_map<NodeId, Node> m_nodes;
    std::unordered_map<NodeId, std::vector<NodeId>> m_children;
};

class Application {
public:
    Application(Patch const& patch, Tree& tree)
        : m_in(patch)
        , m_tree(tree)
        , m_page(tree)
    {
        m_tree.polite.clear();
        m_tree.urgent.clear();
    }

    bool run()
    {
        while (!m_in.done()) {
            auto const code = static_cast<Op>(m_in.word());
            if (!(structure(code) || field(code) || wish(code)) || m_in.failed())
                return false;
        }
        m_tree.nodes = m_page.in_order();
        return true;
    }

private:
    bool structure(Op code)
    {
        auto const is_structure = code == Op::Create || code == Op::Remove || code == Op::Place;
        if (!is_structure)
            return false;
        auto const id = m_in.word();
        if (code == Op::Remove)
            return m_page.remove(id);
        if (code == Op::Create)
            return create(id);
        auto const parent = m_in.word();
        return m_page.place(id, parent, m_in.word());
    }

    bool create(NodeId id)
    {
        Node node;
        node.id = id;
        auto const role = m_in.word();
        node.role = static_cast<Role>(role);
        node.level = static_cast<std::uint8_t>(m_in.word());
        node.parent = m_in.word();
        auto const before = m_in.word();
        return role <= static_cast<std::uint32_t>(Role::Timer) && m_page.create(std::move(node), before);
    }

    bool field(Op code)
    {
        auto const is_field = code >= Op::Text && code <= Op::Scroll;
        auto* node = is_field ? m_page.find(m_in.word()) : nullptr;
        if (!node)
            return false;
        if (code == Op::State)
            node->state = m_in.word();
        else if (code == Op::Scroll)
            node->scroll_to = m_in.real();
        else if (code == Op::Rect)
            set_rect(node->rect);
        else
            return code == Op::Text ? set_text(*node) : set_number(*node);
        return true;
    }

    void set_rect(Rect& rect)
    {
        rect.x = m_in.real();
        rect.y = m_in.real();
        rect.w = m_in.real();
        rect.h = m_in.real();
    }

    bool set_text(Node& node)
    {
        auto const index = m_in.word();
        if (index >= text_members.size())
            return false;
        node.*text_members[index].member = m_in.text();
        return true;
    }

    bool set_number(Node& node)
    {
        auto const index = m_in.word();
        if (index >= number_members.size())
            return false;
        node.*number_members[index].member = m_in.real();
        return true;
    }

    bool wish(Op code)
    {
        if (code == Op::Focus) {
            m_tree.focus = m_in.word();
            ++m_tree.focus_request;
        } else if (code == Op::Announce) {
            auto& sentences = m_in.word() == 0 ? m_tree.polite : m_tree.urgent;
            sentences.push_back(m_in.text());
        } else if (code == Op::Title) {
            m_tree.title = m_in.text();
        } else if (code == Op::Route) {
            m_tree.replace_route = m_in.word() != 0;
            m_tree.route = m_in.text();
        } else if (code == Op::Reading) {
            m_tree.reading = m_in.word() != 0;
        } else {
            return false;
        }
        return true;
    }

    Reader m_in;
    Tree& m_tree;
    Page m_page;
};

} // namespace

bool apply(Patch const& patch, Tree& tree)
{
    auto result = tree;
    if (!Application { patch, result }.run())
        return false;
    tree = std::move(result);
    return true;
}

} // namespace triad::semantics
