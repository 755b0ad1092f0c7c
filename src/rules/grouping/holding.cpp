#include "rules/grouping/holding.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace triad::rules {

namespace {

constexpr auto nowhere = static_cast<std::size_t>(-1);

/// Whether a unit has to be tried: any other fits wherever there is room for one school.
bool is_tried(Units const& units, std::size_t unit) { return units.weights[unit] > 1 || !units.shares[unit].empty(); }

/// Units in groups, as far as they were put there. How many ways each unit has, and how much room each limit has, is kept as
/// units are put and taken out: counting both anew for every try takes units times groups.
class Placing {
public:
    explicit Placing(Units const& units);

    bool is_placed(std::size_t unit) const { return m_group_of[unit] != nowhere; }
    bool fits(std::size_t unit, std::size_t group) const
    {
        return m_units.weights[unit] <= m_room[group] && std::ranges::all_of(m_units.shares[unit], [&](auto const& share) {
            return in_group(share.limit, group) + share.schools <= m_units.limits[share.limit].most;
        });
    }

    void put(std::size_t unit, std::size_t group) { change(unit, group, 1); }
    void take_out(std::size_t unit) { change(unit, m_group_of[unit], -1); }
    void tell_apart(std::size_t group);

    std::vector<std::size_t> const& tried() const { return m_tried; }
    /// What a change of one group costs.
    std::int64_t work() const { return std::ssize(m_tried) + std::ssize(m_units.limits) + 1; }
    /// How many groups the unit at this place of `tried` fits into, as groups_for gives them.
    int ways_for(std::size_t place) const;
    /// The groups that a unit fits into, the roomiest first. Of empty groups of one size, one: the others are no other way.
    std::vector<std::size_t> groups_for(std::size_t unit) const;
    /// Whether all that have a limit and are not placed yet could find room, each limit taken by itself.
    bool leaves_room() const;

    std::vector<std::size_t> filled() const;

private:
    bool is_like_others(std::size_t group) const { return m_room[group] == m_units.group_sizes[group] && !m_told_apart[group]; }
    int in_group(std::size_t limit, std::size_t group) const { return m_in_group[group * m_units.limits.size() + limit]; }
    int room_of(std::size_t limit, std::size_t group) const
    {
        return std::max(0, std::min(m_room[group], m_units.limits[limit].most - in_group(limit, group)));
    }
    void change(std::size_t unit, std::size_t group, int by);
    void count(std::size_t group, int by);

    Units const& m_units;
    std::vector<int> m_room;
    std::vector<std::size_t> m_group_of;
    std::vector<bool> m_told_apart; // groups in which a unit is settled
    std::vector<int> m_in_group; // schools of a limit in a group
    std::vector<int> m_waiting; // schools of a limit in no group yet
    std::vector<int> m_room_of; // of each limit, in all groups together
    std::vector<std::size_t> m_tried; // units
    std::vector<int> m_ways; // of each of them, without the groups that are like others
    std::map<int, int> m_alike; // how many groups of each size are like each other
};

Placing::Placing(Units const& units)
    : m_units(units)
    , m_room(units.group_sizes)
    , m_group_of(units.count(), nowhere)
    , m_told_apart(units.group_sizes.size())
    , m_in_group(units.limits.size() * units.group_sizes.size())
    , m_waiting(units.limits.size())
    , m_room_of(units.limits.size())
{
    for (std::size_t unit = 0; unit < units.count(); ++unit)
        if (is_tried(units, unit))
            m_tried.push_back(unit);
    m_ways.resize(m_tried.size());
    for (auto const size : units.group_sizes)
        ++m_alike[size];
    for (std::size_t i = 0; i < units.limits.size(); ++i) {
        for (auto const& [unit, schools] : units.limits[i].units)
            m_waiting[i] += schools;
        for (std::size_t group = 0; group < m_room.size(); ++group)
            m_room_of[i] += room_of(i, group);
    }
}

/// Adds what a group is to units and limits, or takes it off before the group changes.
void Placing::count(std::size_t group, int by)
{
    for (std::size_t i = 0; i < m_room_of.size(); ++i)
        m_room_of[i] += by * room_of(i, group);
    if (is_like_others(group)) {
        m_alike[m_units.group_sizes[group]] += by;
        return;
    }
    for (std::size_t i = 0; i < m_tried.size(); ++i)
        if (fits(m_tried[i], group))
            m_ways[i] += by;
}

void Placing::tell_apart(std::size_t group)
{
    count(group, -1);
    m_told_apart[group] = true;
    count(group, 1);
}

void Placing::change(std::size_t unit, std::size_t group, int by)
{
    count(group, -1);
    m_group_of[unit] = by > 0 ? group : nowhere;
    m_room[group] -= by * m_units.weights[unit];
    for (auto const& share : m_units.shares[unit]) {
        m_in_group[group * m_units.limits.size() + share.limit] += by * share.schools;
        m_waiting[share.limit] -= by * share.schools;
    }
    count(group, 1);
}

int Placing::ways_for(std::size_t place) const
{
    auto const unit = m_tried[place];
    auto out = m_ways[place];
    bool const fits_empty = std::ranges::all_of(
        m_units.shares[unit], [&](auto const& share) { return share.schools <= m_units.limits[share.limit].most; });
    for (auto const& [size, groups] : m_alike)
        out += fits_empty && groups > 0 && m_units.weights[unit] <= size ? 1 : 0;
    return out;
}

std::vector<std::size_t> Placing::groups_for(std::size_t unit) const
{
    std::vector<std::size_t> out;
    std::set<int> seen; // sizes of groups that are like others
    for (std::size_t group = 0; group < m_room.size(); ++group)
        if ((!is_like_others(group) || !seen.contains(m_room[group])) && fits(unit, group)) {
            out.push_back(group);
            if (is_like_others(group))
                seen.insert(m_room[group]);
        }
    std::ranges::stable_sort(out, std::greater {}, [&](std::size_t group) { return m_room[group]; });
    return out;
}

bool Placing::leaves_room() const
{
    for (std::size_t limit = 0; limit < m_waiting.size(); ++limit)
        if (m_room_of[limit] < m_waiting[limit])
            return false;
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

} // namespace

/// One try after another, with a way back.
class HoldingSearch::Steps {
public:
    Steps(Units const& units, std::int64_t tries)
        : m_units(units)
        , m_placing(units)
        , m_tries(tries)
    {
        if (m_units.torn || !place_settled() || !go_deeper())
            m_answer = HoldingAnswer { Holds::No };
    }

    std::optional<HoldingAnswer> const& answer() const { return m_answer; }
    std::int64_t work() const { return m_placing.work(); }

    void try_once()
    {
        if (m_path.empty())
            m_answer = HoldingAnswer { Holds::No };
        else if (m_tries-- <= 0)
            m_answer = HoldingAnswer { Holds::NotKnown };
        else if (try_next() && m_path.back().unit == nowhere)
            m_answer = HoldingAnswer { Holds::Yes, m_placing.filled() };
    }

private:
    bool place_settled();
    /// Chooses which unit is tried next. False where it is known that this leads nowhere.
    bool go_deeper();
    /// Puts the last unit of the path into its next group. False where that leads nowhere.
    bool try_next();
    void step_back()
    {
        m_path.pop_back();
        if (!m_path.empty())
            m_placing.take_out(m_path.back().unit);
    }

    Units const& m_units;
    Placing m_placing;
    std::vector<PlacedUnit> m_path;
    std::int64_t m_tries;
    std::optional<HoldingAnswer> m_answer;
};

bool HoldingSearch::Steps::place_settled()
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

bool HoldingSearch::Steps::go_deeper()
{
    if (!m_placing.leaves_room())
        return false;
    auto hardest = nowhere;
    int fewest = 0;
    auto const rank = [&](std::size_t unit, int ways) {
        return std::tuple { ways, -m_units.weights[unit], -std::ranges::ssize(m_units.shares[unit]) };
    };
    for (std::size_t i = 0; i < m_placing.tried().size(); ++i) {
        auto const unit = m_placing.tried()[i];
        if (m_placing.is_placed(unit))
            continue;
        auto const ways = m_placing.ways_for(i);
        if (ways == 0)
            return false;
        if (hardest == nowhere || rank(unit, ways) < rank(hardest, fewest)) {
            hardest = unit;
            fewest = ways;
        }
    }
    m_path.push_back({ hardest, hardest == nowhere ? std::vector<std::size_t> {} : m_placing.groups_for(hardest) });
    return true;
}

bool HoldingSearch::Steps::try_next()
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

HoldingSearch::HoldingSearch(Units units, std::int64_t tries)
    : m_units(std::move(units))
    , m_steps(std::make_unique<Steps>(m_units, tries))
{
}

HoldingSearch::~HoldingSearch() = default;

bool HoldingSearch::step(std::int64_t& work)
{
    while (!m_steps->answer()) {
        if (work <= 0)
            return true;
        work -= m_steps->work();
        m_steps->try_once();
    }
    return false;
}

HoldingAnswer const& HoldingSearch::answer() const { return *m_steps->answer(); }

Units const& HoldingSearch::units() const { return m_units; }

HoldingAnswer find_holding(Units units, std::int64_t tries)
{
    HoldingSearch search { std::move(units), tries };
    for (std::int64_t work = 1; search.step(work);)
        work = 1'000'000;
    return search.answer();
}

} // namespace triad::rules
