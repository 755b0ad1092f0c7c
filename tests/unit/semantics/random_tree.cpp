#include "unit/semantics/random_tree.h"

#include <algorithm>
#include <array>
#include <map>

namespace triad::semantics::test {

std::string RandomTrees::text()
{
    static constexpr std::array<char const*, 6> texts { "", "", "Red", "Größe", "two\nlines", "3 of 19" };
    return texts[static_cast<std::size_t>(below(texts.size()))];
}

Role RandomTrees::role_of(NodeId id) const
{
    static constexpr std::array roles { Role::Group, Role::Heading, Role::Paragraph, Role::TextArea, Role::Scroller,
        Role::Button };
    return roles[id % roles.size()];
}

Node RandomTrees::node(NodeId id)
{
    Node node;
    node.id = id;
    node.role = role_of(id);
    node.level = node.role == Role::Heading ? 2 : 0;
    node.state = below(3) == 0 ? static_cast<std::uint32_t>(below(1 << 19)) : 0;
    node.rect = { static_cast<float>(below(3)), 0.5F, static_cast<float>(below(2)), 20 };
    node.name = text();
    node.value = text();
    node.description = text();
    node.path = text();
    node.options = text();
    node.now = static_cast<float>(below(3));
    node.content_h = static_cast<float>(below(2) * 400);
    return node;
}

std::vector<NodeId> RandomTrees::shuffled_ids()
{
    std::vector<NodeId> ids(static_cast<std::size_t>(2 + below(24)));
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<NodeId>(i + 2);
    // Half of the trees keep their order nearly, as pages do.
    if (below(2) == 0) {
        std::shuffle(ids.begin(), ids.end(), m_random);
    } else {
        for (int swaps = below(3); swaps > 0; --swaps)
            std::swap(ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))], ids.back());
    }
    std::erase_if(ids, [&](NodeId) { return below(5) == 0; });
    return ids;
}

Tree RandomTrees::next()
{
    std::map<NodeId, std::vector<Node>> children;
    std::vector<NodeId> known { root_node };
    int const spread = 1 + below(8);
    for (auto id : shuffled_ids()) {
        auto made = node(id);
        auto const first = std::max(0, static_cast<int>(known.size()) - spread);
        made.parent = known[static_cast<std::size_t>(first + below(static_cast<int>(known.size()) - first))];
        known.push_back(id);
        children[made.parent].push_back(made);
    }
    Tree tree;
    Node root;
    root.id = root_node;
    root.role = Role::Root;
    root.rect = { 0, 0, static_cast<float>(below(2) * 300), 200 };
    auto const add = [&](auto const& self, Node const& top) -> void {
        tree.nodes.push_back(top);
        for (auto const& child : children[top.id])
            self(self, child);
    };
    add(add, root);
    tree.title = text();
    tree.route = text();
    tree.reading = below(4) == 0;
    return tree;
}

bool same_page(Tree const& a, Tree const& b)
{
    return a.nodes == b.nodes && a.title == b.title && a.route == b.route && a.reading == b.reading;
}

} // namespace triad::semantics::test
