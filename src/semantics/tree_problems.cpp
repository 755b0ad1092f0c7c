#include "base/text.h"
#include "semantics/roles.h"
#include "semantics/tree_text.h"

#include <algorithm>
#include <unordered_map>

namespace triad::semantics {

namespace {

constexpr float smallest_target = 24; // WCAG 2.5.8
constexpr float tolerance = 1; // half-pixel layouts round outwards

class Inspector {
public:
    explicit Inspector(Tree const& tree)
        : m_tree(tree)
    {
    }

    std::vector<std::string> run()
    {
        for (auto const& node : m_tree.nodes) {
            check_place(node);
            m_nodes.emplace(node.id, &node);
            check_name(node);
            check_heading(node);
            check_nesting(node);
            check_rect(node);
        }
        check_tables();
        if (m_first_headings != 1)
            report_text(
                m_first_headings == 0 ? "The tree has no heading of level 1." : "The tree has more than one heading of level 1.");
        return std::move(m_problems);
    }

private:
    void report_text(std::string text) { m_problems.push_back(std::move(text)); }

    void report(Node const& node, std::string_view what)
    {
        report_text(concat({ role_name(node.role), " \"", node.name, "\" (", node.path, ") ", what, "." }));
    }

    Node const* parent_of(Node const& node) const
    {
        auto const found = m_nodes.find(node.parent);
        return found == m_nodes.end() ? nullptr : found->second;
    }

    template <typename Test> Node const* ancestor(Node const& node, Test test) const
    {
        auto const* up = parent_of(node);
        while (up && !test(*up))
            up = parent_of(*up);
        return up;
    }

    void check_place(Node const& node)
    {
        if (m_nodes.contains(node.id))
            report(node, "has the id of an earlier node");
        auto const is_root = node.role == Role::Root;
        if (is_root != (node.id == root_node))
            report(node, "confuses the root's role with the root's id");
        if (!is_root && !m_nodes.contains(node.parent))
            report(node, "does not stand after its parent");
    }

    void check_name(Node const& node)
    {
        if (needs_name(node.role) && blank(node.name))
            report(node, "has no name");
    }

    void check_heading(Node const& node)
    {
        if (node.role != Role::Heading)
            return;
        if (node.level < 1 || node.level > 6)
            report(node, "has a level outside 1 to 6");
        else if (node.level > m_last_level + 1)
            report(node, concat({ "jumps from level ", number(m_last_level), " to ", number(node.level) }));
        m_first_headings += node.level == 1 ? 1 : 0;
        m_last_level = node.level;
    }

    void check_nesting(Node const& node)
    {
        auto const is_group = [](Node const& n) { return n.role == Role::RadioGroup; };
        if (node.role == Role::Radio && !ancestor(node, is_group))
            report(node, "stands outside a radio group");
        auto const acts = [](Node const& n) { return interactive(n.role); };
        if (interactive(node.role) && ancestor(node, acts))
            report(node, "stands inside another control");
    }

    bool on_screen(Node const& node) const
    {
        auto const printed = [](Node const& n) { return (n.state & PrintOnly) != 0; };
        return !m_tree.reading && !printed(node) && !ancestor(node, printed);
    }

    void check_rect(Node const& node)
    {
        if (!on_screen(node))
            return;
        auto const& rect = node.rect;
        if (interactive(node.role) && (rect.w < smallest_target || rect.h < smallest_target))
            report(node, "is a target under 24 by 24 pixels");
        auto const* parent = parent_of(node);
        if (!parent || parent->role == Role::Scroller || (rect.w <= 0 && rect.h <= 0))
            return;
        auto const outside = rect.x < -tolerance || rect.y < -tolerance || rect.right() > parent->rect.w + tolerance
            || rect.bottom() > parent->rect.h + tolerance;
        if (outside)
            report(node, "reaches outside its parent");
    }

    void check_tables()
    {
        std::unordered_map<NodeId, int> cells;
        for (auto const& node : m_tree.nodes) {
            if (is_cell(node))
                ++cells[node.parent];
        }
        for (auto const& node : m_tree.nodes) {
            if (node.role == Role::Row && !cells.contains(node.id))
                report(node, "is a row without cells");
            if (node.role == Role::Grid && stops_in(node) != 1)
                report(node, "has not just one cell that Tab reaches");
        }
    }

    static bool is_cell(Node const& node)
    {
        return node.role == Role::Cell || node.role == Role::GridCell || node.role == Role::ColumnHeader
            || node.role == Role::RowHeader;
    }

    std::ptrdiff_t stops_in(Node const& grid) const
    {
        return std::ranges::count_if(m_tree.nodes, [&](Node const& node) {
            return (node.state & TabStop) != 0 && ancestor(node, [&](Node const& up) { return &up == &grid; });
        });
    }

    Tree const& m_tree;
    std::unordered_map<NodeId, Node const*> m_nodes; // those seen so far
    std::vector<std::string> m_problems;
    int m_last_level = 1; // a page may open with a heading of level 2 above its main one
    int m_first_headings = 0;
};

} // namespace

std::vector<std::string> tree_problems(Tree const& tree) { return Inspector { tree }.run(); }

} // namespace triad::semantics
