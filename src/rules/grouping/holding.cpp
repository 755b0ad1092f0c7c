#include "rules/grouping/holding.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace triad::rules {

namespace {

constexpr auto nowhere = static_cast<std::size_t>(-1);

/// Units in groups, as far as they were put there.
class Placing {
public:
    explicit Placing(Units const& units)
        : m_units(units)
        , m_room(units.group_sizes)
        , m_group_of(units.count(), nowhere)
        , m_told_apart(units.group_sizes.size())
        , m_in_group(units.limits.size() * units.group_sizes.size())
        , m_waiting(units.limits.size())
    {
        for (std::size_t i = 0; i < units.limits.size(); ++i)
            for (auto const& [unit, schools] : units.limits[i].units)
                m_waiting[i] += schools;
    }

    bool is_placed(std::size_t unit) const { return m_group_of[unit] != nowhere; }

    bool fits(std::size_t unit, std::size_t group) const
    {
        return m_units.weights[unit] <= m_room[group] && std::ranges::all_of(m_units.shares[unit], [&](auto const& share) {
            return in_group(share.limit, group) + share.schools <= m_units.limits[share.limit].most;
        });
    }

    void put(std::size_t unit, std::size_t group) { change(unit, group, 1); }
    void take_out(std::size_t unit) { change(unit, m_group_of[unit], -1); }
    void tell_apart(std::size_t group) { m_told_apart[group] = true; }

    /// How many ways a unit has, as groups_for gives them; the first count above `enough` where there are more.
    std::size_t ways_for(std::size_t unit, std::size_t enough) const;
    /// The groups that a unit fits into, the roomiest first. Of empty groups of one size, one: the others are no other way.
    std::vector<std::size_t> groups_for(std::size_t unit) const;
    /// Whether all that have a limit and are not placed yet could find room, each limit taken by itself.
    bool leaves_room() const;

    std::vector<std::size_t> filled() const;

private:
    void for_each_way(std::size_t unit, auto const& look) const;
    int in_group(std::size_t limit, std::size_t group) const { return m_in_group[limit * m_room.size() + group]; }
    void change(std::size_t unit, std::size_t group, int by);

    Units const& m_units;
    std::vector<int> m_room;
    std::vector<std::size_t> m_group_of;
    std::vector<bool> m_told_apart; // groups in which a unit is settled
    std::vector<int> m_in_group; // schools of a limit in a group
    std::vector<int> m_waiting; // schools of a limit in no group yet
};

void Placing::change(std::size_t unit, std::size_t group, int by)
{
    m_group_of[unit] = by > 0 ? group : nowhere;
    m_room[group] -= by * m_units.weights[unit];
    for (auto const& share : m_units.shares[unit]) {
        m_in_group[share.limit * m_room.size() + group] += by * share.schools;
        m_waiting[share.limit] -= by * share.schools;
    }
}

/// Looks at the groups that a unit fits into, one of the empty ones of each size; until `look` has seen enough.
void Placing::for_each_way(std::size_t unit, auto const& look) const
{
    std::vector<int> seen; // sizes of empty groups
    for (std::size_t group = 0; group < m_room.size(); ++group) {
        bool const empty = m_room[group] == m_units.group_sizes[group] && !m_told_apart[group];
        if ((empty && std::ranges::contains(seen, m_room[group])) || !fits(unit, group))
            continue;
        if (empty)
            seen.push_back(m_room[group]);
        if (!look(group))
            return;
    }
}

std::size_t Placing::ways_for(std::size_t unit, std::size_t enough) const
{
    std::size_t out = 0;
    for_each_way(unit, [&](std::size_t) { return ++out <= enough; });
    return out;
}

std::vector<std::size_t> Placing::groups_for(std::size_t unit) const
{
    std::vector<std::size_t> out;
    for_each_way(unit, [&](std::size_t group) {
        out.push_back(group);
        return true;
    });
    std::ranges::stable_sort(out, std::greater {}, [&](std::size_t group) { return m_room[group]; });
    return out;
}

bool Placing::leaves_room() const
{
    for (std::size_t limit = 0; limit < m_waiting.size(); ++limit) {
        int room = 0;
        for (std::size_t group = 0; group < m_room.size() && room < m_waiting[limit]; ++group)
            room += std::max(0, std::min(m_room[group], m_units.limits[limit].most - in_group(limit, group)));
        if (room < m_waiting[limit])
            return false;
    }
    return true;
}

/// Whoever has no limit fills what is left.
std::vector<std::size_t> Placing::filled() const
{
    auto out = m_group_of;
    auto room = m_room;
    std::size_t group = 0;
    for (auto& of_unit : out) {
        if (of_unit != nowhere)
            continue;
        while (room[group] == 0)
            ++group;
        --room[group];
        of_unit = group;
    }
    return out;
}

/// A unit that was put into the group before `next`, and the groups that are left to try.
struct PlacedUnit {
    std::size_t unit;
    std::vector<std::size_t> groups;
    std::size_t next = 0;
};

class HoldingSearch {
public:
    explicit HoldingSearch(Units const& units)
        : m_units(units)
        , m_placing(units)
    {
    }

    HoldingAnswer run(std::int64_t tries)
    {
        if (m_units.torn || !place_settled() || !go_deeper())
            return { Holds::No };
        while (!m_path.empty()) {
            if (tries-- <= 0)
                return { Holds::NotKnown };
            if (!try_next())
                continue;
            if (m_path.back().unit == nowhere)
                return { Holds::Yes, m_placing.filled() };
        }
        return { Holds::No };
    }

private:
    bool place_settled();
    /// Chooses which unit is tried next. False where it is known that this leads nowhere.
    bool go_deeper();
    /// Puts the last unit of the path into its next group. False where that leads nowhere.
    bool try_next();
    bool needs_trying(std::size_t unit) const
    {
        return !m_placing.is_placed(unit) && (m_units.weights[unit] > 1 || !m_units.shares[unit].empty());
    }
    void step_back()
    {
        m_path.pop_back();
        if (!m_path.empty())
            m_placing.take_out(m_path.back().unit);
    }

    Units const& m_units;
    Placing m_placing;
    std::vector<PlacedUnit> m_path;
};

bool HoldingSearch::place_settled()
{
    for (auto const& group : m_units.fixed)
        if (group)
            m_placing.tell_apart(*group);
    for (std::size_t unit = 0; unit < m_units.count(); ++unit) {
        if (!m_units.fixed[unit])
            continue;
        if (!m_placing.fits(unit, *m_units.fixed[unit]))
            return false;
        m_placing.put(unit, *m_units.fixed[unit]);
    }
    return true;
}

bool HoldingSearch::go_deeper()
{
    if (!m_placing.leaves_room())
        return false;
    auto hardest = nowhere;
    std::size_t fewest = m_units.group_sizes.size();
    for (std::size_t unit = 0; unit < m_units.count(); ++unit) {
        if (!needs_trying(unit))
            continue;
        auto const ways = m_placing.ways_for(unit, fewest);
        if (ways == 0)
            return false;
        auto const rank = [&](std::size_t of, std::size_t its_ways) {
            return std::tuple { its_ways, -m_units.weights[of], -std::ranges::ssize(m_units.shares[of]) };
        };
        if (hardest == nowhere || rank(unit, ways) < rank(hardest, fewest)) {
            hardest = unit;
            fewest = ways;
        }
    }
    m_path.push_back({ hardest, hardest == nowhere ? std::vector<std::size_t> {} : m_placing.groups_for(hardest) });
    return true;
}

bool HoldingSearch::try_next()
{
    auto& last = m_path.back();
    if (last.unit == nowhere)
        return true; // nothing is left to try
    if (last.next == last.groups.size()) {
        step_back();
        return false;
    }
    m_placing.put(last.unit, last.groups[last.next++]);
    if (go_deeper())
        return true;
    m_placing.take_out(m_path.back().unit);
    return false;
}

} // namespace

HoldingAnswer find_holding(Units const& units, std::int64_t tries) { return HoldingSearch { units }.run(tries); }

} // namespace triad::rules
