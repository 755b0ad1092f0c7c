#pragma once

#include "semantics/node.h"

#include <cstdint>
#include <random>

namespace triad::semantics::test {

/// Trees that share ids with each other, so that pairs of them hold creations, moves, changes and removals. An id always
/// has the same role and level, as in the page.
class RandomTrees {
public:
    explicit RandomTrees(std::uint32_t seed)
        : m_random(seed)
    {
    }

    Tree next();

private:
    int below(int limit) { return std::uniform_int_distribution<> { 0, limit - 1 }(m_random); }
    std::string text();
    Node node(NodeId id);
    Role role_of(NodeId id) const;
    std::vector<NodeId> shuffled_ids();

    std::mt19937 m_random;
};

/// Leaves out what is asked of the page once: focus requests, announcements and scroll wishes.
bool same_page(Tree const&, Tree const&);

} // namespace triad::semantics::test
