#include "semantics/sibling_order.h"

#include <algorithm>

namespace triad::semantics {

// Patience sorting: `tails[k]` is the index of the smallest last element of any increasing run of length k + 1.
std::vector<bool> staying(std::vector<std::ptrdiff_t> const& old_positions)
{
    std::vector<std::size_t> tails;
    std::vector<std::ptrdiff_t> previous(old_positions.size(), -1);
    for (std::size_t i = 0; i < old_positions.size(); ++i) {
        if (old_positions[i] < 0)
            continue;
        auto const place = std::ranges::lower_bound(tails, old_positions[i], {}, [&](std::size_t t) { return old_positions[t]; });
        if (place != tails.begin())
            previous[i] = static_cast<std::ptrdiff_t>(*(place - 1));
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> stays(old_positions.size(), false);
    auto at = tails.empty() ? -1 : static_cast<std::ptrdiff_t>(tails.back());
    for (; at >= 0; at = previous[static_cast<std::size_t>(at)])
        stays[static_cast<std::size_t>(at)] = true;
    return stays;
}

} // namespace triad::semantics
