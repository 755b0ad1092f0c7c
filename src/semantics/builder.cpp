#include "semantics/builder.h"

#include "base/elsewhere.h"
#include "base/hash.h"
#include "base/result.h"
#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace triad::semantics {

namespace {

bool has_size(Rect const& rect) { return rect.w > 0 || rect.h > 0; }

Rect united(Rect const& a, Rect const& b)
{
    if (!has_size(a))
        return b;
    auto const x = std::min(a.x, b.x);
    auto const y = std::min(a.y, b.y);
    return { x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y };
}

using Places = std::unordered_map<NodeId, std::size_t>;

Places places_by_id(std::vector<Node> const& nodes)
{
    Places places;
    places.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        places.emplace(nodes[i].id, i);
    return places;
}

/// Gives containers without a size the union of their children. Backwards, so that children are ready before parents.
void size_containers(std::vector<Node>& nodes, Places const& places)
{
    std::vector<Rect> unions(nodes.size());
    for (auto i = nodes.size(); i-- > 1;) {
        if (!has_size(nodes[i].rect) && has_size(unions[i]))
            nodes[i].rect = unions[i];
        if (!has_size(nodes[i].rect))
            continue;
        auto& around = unions[places.at(nodes[i].parent)];
        around = united(around, nodes[i].rect);
    }
}

/// Backwards again: a parent's absolute corner is still there when its children need it.
void make_relative(std::vector<Node>& nodes, Places const& places)
{
    for (auto i = nodes.size(); i-- > 1;) {
        auto& rect = nodes[i].rect;
        if (nodes[i].line_px > 0) {
            nodes[i].text_x -= rect.x;
            nodes[i].text_y -= rect.y;
        }
        auto const& parent = nodes[places.at(nodes[i].parent)].rect;
        if (!has_size(rect)) {
            rect = {};
            continue;
        }
        rect.x -= parent.x;
        rect.y -= parent.y;
    }
}

void keep_direction(std::string& text)
{
    // Only three-byte characters of general punctuation and four-byte ones beyond the usual planes can be among them.
    if (text.find_first_of("\xe2\xf3") != std::string::npos)
        text = without_turns(text);
}

/// Only the labels: the value of an option is an id, which comes back as it was.
void keep_direction_of_labels(std::string& options)
{
    if (options.find_first_of("\xe2\xf3") == std::string::npos)
        return;
    std::string out;
    for (auto const line : split(options, '\n')) {
        auto const tab = line.find('\t');
        auto const label = tab == std::string_view::npos ? line.size() : tab;
        out += concat({ out.empty() ? "" : "\n", line.substr(0, label), without_turns(line.substr(label)) });
    }
    options = std::move(out);
}

/// A name that somebody typed elsewhere cannot turn round what the page says. What stands in a field stays as it was typed.
void keep_direction(Tree& tree)
{
    for (auto& node : tree.nodes) {
        for (auto* text : { &node.name, &node.description, &node.placeholder })
            keep_direction(*text);
        keep_direction_of_labels(node.options);
    }
    keep_direction(tree.title);
    for (auto* texts : { &tree.polite, &tree.urgent }) {
        for (auto& text : *texts)
            keep_direction(text);
    }
}

} // namespace

NodeId child_id(NodeId parent, std::string_view key)
{
    // The separator keeps "a" under "b" apart from "ba" and from "b" under "a".
    auto id = hash32(key, hash32("/", parent ^ 2166136261U));
    while (id == no_node || id == root_node)
        id = hash32("~", id);
    return id;
}

NodeId id_of_path(std::string_view path)
{
    auto id = root_node;
    for (auto key : split(path, '/'))
        id = child_id(id, key);
    return id;
}

TreeBuilder::TreeBuilder(DuplicateKeys twins)
    : m_duplicates(twins)
{
    begin(0, 0);
}

void TreeBuilder::begin(float width, float height)
{
    m_nodes.clear();
    m_ids.clear();
    m_requests = {};
    Node root;
    root.id = root_node;
    root.role = Role::Root;
    root.rect = { 0, 0, width, height };
    m_nodes.push_back(std::move(root));
    m_ids.insert(root_node);
    m_open.assign(1, 0);
}

Node& TreeBuilder::open(Role role, std::string_view key, std::string_view name)
{
    auto& node = add(role, key, name);
    m_open.push_back(m_nodes.size() - 1);
    return node;
}

void TreeBuilder::close()
{
    ENSURE(m_open.size() > 1);
    m_open.pop_back();
}

Node& TreeBuilder::leaf(Role role, std::string_view key, std::string_view name, Rect absolute)
{
    auto& node = add(role, key, name);
    node.rect = absolute;
    return node;
}

Node& TreeBuilder::current() { return m_nodes[m_open.back()]; }

void TreeBuilder::set_rect(Rect absolute) { current().rect = absolute; }

Node* TreeBuilder::find(NodeId id)
{
    auto const found = std::ranges::find(m_nodes, id, &Node::id);
    return found == m_nodes.end() ? nullptr : &*found;
}

Tree TreeBuilder::finish()
{
    ENSURE(m_open.size() == 1);
    Tree tree = std::move(m_requests);
    tree.nodes.assign(std::make_move_iterator(m_nodes.begin()), std::make_move_iterator(m_nodes.end()));
    keep_direction(tree);
    auto const places = places_by_id(tree.nodes);
    size_containers(tree.nodes, places);
    make_relative(tree.nodes, places);
    begin(0, 0);
    return tree;
}

Node& TreeBuilder::add(Role role, std::string_view key, std::string_view name)
{
    ENSURE(!key.empty());
    auto const& parent = current();
    std::string own_key { key };
    Node node;
    node.id = unused_id(parent.id, own_key);
    node.parent = parent.id;
    node.role = role;
    node.name = name;
    node.path = parent.path.empty() ? own_key : concat({ parent.path, "/", own_key });
    m_nodes.push_back(std::move(node));
    return m_nodes.back();
}

NodeId TreeBuilder::unused_id(NodeId parent, std::string& key)
{
    auto id = child_id(parent, key);
    auto const wanted = key;
    for (int twin = 2; !m_ids.insert(id).second; ++twin) {
        ENSURE(m_duplicates == DuplicateKeys::Suffix);
        key = concat({ wanted, "~", number(twin) });
        id = child_id(parent, key);
    }
    return id;
}

} // namespace triad::semantics
