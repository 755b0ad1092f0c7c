#include "rules/grouping/subset_search.h"

#include "base/result.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>

namespace triad::rules {

namespace {

constexpr auto no_way = std::numeric_limits<std::int64_t>::max();

} // namespace

SubsetSearch::SubsetSearch(Units const& units, PairCosts const& costs)
    : m_units(units)
    , m_reached { 0 }
{
    ENSURE(units.count() <= most_units);
    order_turns();
    measure_sets(costs);
    m_cheapest.assign(m_cost_within.size(), no_way);
    m_cheapest[0] = 0;
    m_last.resize(m_cost_within.size());
    if (units.torn)
        m_turn = m_turns.size();
    begin_turn();
}

/// Groups that nothing tells apart come last, the most numerous size at the end, since of these it does not matter which is
/// which.
void SubsetSearch::order_turns()
{
    std::vector<bool> told_apart(m_units.group_sizes.size());
    for (auto const& group : m_units.fixed)
        if (group)
            told_apart[*group] = true;
    std::map<int, int> alike; // how many groups of each size
    for (std::size_t group = 0; group < told_apart.size(); ++group) {
        m_turns.push_back({ .group = group, .takes_lowest = false });
        if (!told_apart[group])
            ++alike[m_units.group_sizes[group]];
    }
    auto const rank = [&](Turn const& turn) {
        auto const size = m_units.group_sizes[turn.group];
        return told_apart[turn.group] ? std::pair { 0, 0 } : std::pair { alike[size], size };
    };
    std::ranges::stable_sort(m_turns, {}, rank);
    for (std::size_t i = m_turns.size(); i-- > 0;) {
        m_turns[i].takes_lowest = !told_apart[m_turns[i].group] && rank(m_turns[i]) == rank(m_turns.back());
        if (!m_turns[i].takes_lowest)
            break;
    }
}

void SubsetSearch::measure_sets(PairCosts const& costs)
{
    auto const sets = std::size_t { 1 } << m_units.count();
    m_cost_within.assign(sets, 0);
    m_weight.assign(sets, 0);
    for (UnitSet set = 1; set < sets; ++set) {
        auto const lowest = static_cast<std::size_t>(std::countr_zero(set));
        auto const rest = set & (set - 1);
        m_weight[set] = m_weight[rest] + m_units.weights[lowest];
        m_cost_within[set] = m_cost_within[rest];
        auto const row = costs.of(lowest);
        for (auto left = rest; left != 0; left &= left - 1)
            m_cost_within[set] += row[static_cast<std::size_t>(std::countr_zero(left))];
    }
}

bool SubsetSearch::keeps_limits(UnitSet set) const
{
    return std::ranges::all_of(m_units.limits, [&](UnitLimit const& limit) {
        int schools = 0;
        for (auto const& [unit, of_unit] : limit.units)
            schools += (set >> unit & 1U) != 0 ? of_unit : 0;
        return schools <= limit.most;
    });
}

void SubsetSearch::begin_turn()
{
    m_fillings.clear();
    m_at = 0;
    if (m_turn == m_turns.size())
        return;
    auto const group = m_turns[m_turn].group;
    UnitSet must_have = 0;
    UnitSet may_not_have = 0;
    for (std::size_t unit = 0; unit < m_units.count(); ++unit)
        if (m_units.fixed[unit])
            (*m_units.fixed[unit] == group ? must_have : may_not_have) |= UnitSet { 1 } << unit;
    for (UnitSet set = 1; set < m_weight.size(); ++set)
        if (m_weight[set] == m_units.group_sizes[group] && (set & must_have) == must_have && (set & may_not_have) == 0
            && keeps_limits(set))
            m_fillings.push_back(set);
    std::ranges::stable_sort(m_fillings, {}, [](UnitSet set) { return std::countr_zero(set); });
}

std::span<SubsetSearch::UnitSet const> SubsetSearch::fillings_after(UnitSet before) const
{
    if (!m_turns[m_turn].takes_lowest)
        return m_fillings;
    auto const by_lowest
        = std::ranges::equal_range(m_fillings, std::countr_one(before), {}, [](UnitSet set) { return std::countr_zero(set); });
    return { by_lowest.begin(), by_lowest.end() };
}

/// Gives how many ways were looked at.
std::int64_t SubsetSearch::fill_from(UnitSet before)
{
    auto const fillings = fillings_after(before);
    for (auto const filling : fillings) {
        if ((filling & before) != 0)
            continue;
        auto const set = before | filling;
        auto const cost = m_cheapest[before] + m_cost_within[filling];
        if (m_cheapest[set] == no_way)
            m_reached_next.push_back(set);
        if (cost < m_cheapest[set]) {
            m_cheapest[set] = cost;
            m_last[set] = filling;
        }
    }
    return std::ssize(fillings) + 1;
}

bool SubsetSearch::step(std::int64_t& moves)
{
    while (m_turn < m_turns.size()) {
        if (m_at == m_reached.size()) {
            m_reached = std::move(m_reached_next);
            m_reached_next.clear();
            ++m_turn;
            begin_turn();
            continue;
        }
        if (moves <= 0)
            return true;
        moves -= fill_from(m_reached[m_at++]);
    }
    return false;
}

std::optional<std::vector<std::size_t>> SubsetSearch::best() const
{
    auto left = static_cast<UnitSet>(m_cheapest.size() - 1);
    if (m_units.torn || m_cheapest[left] == no_way)
        return std::nullopt;
    std::vector<std::size_t> out(m_units.count());
    for (auto turn = m_turns.size(); turn-- > 0; left ^= m_last[left])
        for (std::size_t unit = 0; unit < out.size(); ++unit)
            if ((m_last[left] >> unit & 1U) != 0)
                out[unit] = m_turns[turn].group;
    return out;
}

double SubsetSearch::progress() const
{
    return m_turns.empty() ? 1 : static_cast<double>(m_turn) / static_cast<double>(m_turns.size());
}

} // namespace triad::rules
