#include "rules/grouping/lower_bound.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace triad::rules {

namespace {

constexpr std::size_t most_schools = 1'000; // a copy of the costs is kept, and schools in sets are small numbers
constexpr std::int64_t most_sets = 5'000'000;
constexpr std::int64_t sets_a_move = 4; // as many as can be looked at while an exchange is tried
constexpr int most_rounds = 600;
constexpr std::int64_t sets_pairs = 15; // in the largest set
constexpr auto no_set = std::numeric_limits<std::int64_t>::max();
constexpr int patience = 15; // rounds without a better bound before steps are halved

/// Schools in groups of each size or larger: the first is of all.
std::vector<std::size_t> schools_with_companions(std::vector<int> const& group_sizes)
{
    std::vector<std::size_t> out;
    for (int const size : group_sizes) {
        out.resize(std::max(out.size(), static_cast<std::size_t>(size - 1)));
        for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(size); ++i)
            out[i] += static_cast<std::size_t>(size);
    }
    return out;
}

std::int64_t sum_of_smallest(std::vector<int>& values, std::size_t how_many)
{
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(how_many));
    std::int64_t out = 0;
    for (std::size_t i = 0; i < how_many; ++i)
        out += values[i];
    return out;
}

/// How many sets of `size` units there are, one at least; `most_sets` + 1 for more than that.
std::int64_t sets_of(std::size_t units, std::size_t size)
{
    std::int64_t out = 1;
    for (std::size_t i = 0; i < size && i < units && out <= most_sets; ++i)
        out = out * static_cast<std::int64_t>(units - i) / static_cast<std::int64_t>(i + 1);
    return std::clamp<std::int64_t>(out, 1, most_sets + 1);
}

int commonest(std::vector<int> const& sizes)
{
    std::map<int, int> groups;
    for (int const size : sizes)
        ++groups[size];
    auto const found = std::ranges::max_element(groups, {}, [](auto const& of_size) { return of_size.second * of_size.first; });
    return found == groups.end() ? 0 : found->first;
}

std::int64_t divided_down(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }
std::int64_t divided_up(std::int64_t value, std::int64_t by) { return -divided_down(-value, by); }

} // namespace

std::int64_t companions_bound(GroupingTerms const& terms, PairCosts const& costs)
{
    auto const with_companions = schools_with_companions(terms.group_sizes);
    std::vector<std::vector<int>> nearest(with_companions.size(), std::vector<int>(terms.schools));
    for (std::size_t school = 0; school < terms.schools; ++school) {
        auto const row = costs.of(school);
        std::vector<int> others { row.begin(), row.end() };
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(school));
        auto const end = others.begin() + static_cast<std::ptrdiff_t>(nearest.size());
        std::ranges::partial_sort(others, end);
        for (std::size_t i = 0; i < nearest.size(); ++i)
            nearest[i][school] = others[i];
    }
    std::int64_t both_ways = 0;
    for (std::size_t i = 0; i < nearest.size(); ++i)
        both_ways += sum_of_smallest(nearest[i], with_companions[i]);
    return divided_up(both_ways, 2);
}

SharesBound::SharesBound(
    Units const& units, PairCosts const& costs, std::vector<std::int64_t> within, std::int64_t reached, std::int64_t effort)
    : m_units(units)
    , m_within(std::move(within))
    , m_reached(reached)
{
    choose_set_size();
    if (m_set_size == 0)
        return;
    scale_costs(costs);
    for (int const size : units.group_sizes)
        m_group_sizes.insert(m_group_sizes.end(), static_cast<std::size_t>(size), size);
    std::ranges::sort(m_group_sizes, std::greater {});
    m_shares.assign(units.count(), 0);
    m_all_rounds = static_cast<int>(std::clamp<std::int64_t>(effort / sets_of(units.count(), m_set_size), 1, most_rounds));
    begin_round();
}

/// With blocks a set is as large as the commonest group: of others it could not be said what they cost at least.
void SharesBound::choose_set_size()
{
    if (m_units.count() > most_schools)
        return;
    auto const wanted = static_cast<std::size_t>(commonest(m_units.group_sizes));
    m_set_size = std::min(largest_set, wanted);
    while (m_set_size > 1 && sets_of(m_units.count(), m_set_size) > most_sets)
        --m_set_size;
    if (m_set_size < 2 || (m_units.has_blocks() && m_set_size < wanted))
        m_set_size = 0;
}

void SharesBound::scale_costs(PairCosts const& costs)
{
    std::int64_t dearest = 1;
    for (std::size_t a = 0; a < m_units.count(); ++a)
        dearest = std::max<std::int64_t>({ dearest, std::ranges::max(costs.of(a)), m_within[a] });
    m_scale = dearest <= PairCosts::most / 16 ? 1024 : 8;
    m_costs = PairCosts { m_units.count() };
    for (std::size_t a = 0; a < m_units.count(); ++a) {
        m_within[a] *= m_scale;
        for (std::size_t b = 0; b < a; ++b)
            m_costs.add(a, b, static_cast<int>(costs.at(a, b) * m_scale));
    }
    forbid_pairs(dearest * m_scale);
}

/// Two units that a rule keeps apart make a set dearer than any that may be a group.
void SharesBound::forbid_pairs(std::int64_t dearest)
{
    for (auto const& limit : m_units.limits)
        for (auto const& [a, schools_of_a] : limit.units)
            for (auto const& [b, schools_of_b] : limit.units)
                if (b < a && schools_of_a + schools_of_b > limit.most && m_costs.at(a, b) <= dearest)
                    m_costs.add(a, b, static_cast<int>(dearest * sets_pairs));
}

void SharesBound::begin_round()
{
    m_first = 0;
    m_nearest.assign(m_shares.size(), { .left = no_set });
    for (auto& with_set : m_with_set)
        with_set.resize(m_shares.size());
    for (std::size_t unit = 0; unit < m_shares.size(); ++unit)
        m_with_set[0][unit] = m_within[unit] - m_shares[unit];
}

SharesBound::Nearest SharesBound::set_so_far(std::size_t chosen, std::int64_t left) const
{
    Nearest out { .left = left, .count = chosen };
    for (std::size_t i = 0; i < chosen; ++i)
        out.units[i] = static_cast<std::uint16_t>(m_set[i]);
    return out;
}

void SharesBound::compare(Nearest const& found)
{
    for (std::size_t i = 0; i < found.count; ++i)
        if (found.left < m_nearest[found.units[i]].left)
            m_nearest[found.units[i]] = found;
}

void SharesBound::look_at_sets_from(std::size_t first)
{
    m_set[0] = first;
    auto const left = m_with_set[0][first];
    int const room = static_cast<int>(m_set_size) - m_units.weights[first];
    if (room == 0)
        compare(set_so_far(1, left));
    else if (room > 0)
        look_deeper(1, left, room);
}

/// `left`: what the first `chosen` units of the set cost, without their shares. `room`: for so many schools more.
void SharesBound::look_deeper(std::size_t chosen, std::int64_t left, int room)
{
    if (room == 1) {
        look_at_last(chosen, left);
        return;
    }
    auto const last = m_set[chosen - 1];
    auto const row = m_costs.of(last);
    auto const& before = m_with_set[chosen - 1];
    auto& with_set = m_with_set[chosen];
    for (auto unit = last + 1; unit < m_shares.size(); ++unit)
        with_set[unit] = before[unit] + row[unit];
    for (auto unit = last + 1; unit < m_shares.size(); ++unit) {
        m_set[chosen] = unit;
        if (m_units.weights[unit] == room)
            compare(set_so_far(chosen + 1, left + with_set[unit]));
        else if (m_units.weights[unit] < room)
            look_deeper(chosen + 1, left + with_set[unit], room - m_units.weights[unit]);
    }
}

/// The same where room is left for one school.
void SharesBound::look_at_last(std::size_t chosen, std::int64_t left)
{
    auto const last = m_set[chosen - 1];
    auto const row = m_costs.of(last);
    auto const& before = m_with_set[chosen - 1];
    auto found = set_so_far(chosen, no_set);
    ++found.count;
    auto least = found;
    for (auto unit = last + 1; unit < m_shares.size(); ++unit) {
        auto const with_unit = left + before[unit] + row[unit];
        if ((with_unit >= m_nearest[unit].left && with_unit >= least.left) || m_units.weights[unit] != 1)
            continue;
        found.left = with_unit;
        found.units[chosen] = static_cast<std::uint16_t>(unit);
        if (with_unit < m_nearest[unit].left)
            m_nearest[unit] = found;
        if (with_unit < least.left)
            least = found;
    }
    if (least.left != no_set)
        compare(least);
}

std::int64_t SharesBound::bound_of(std::vector<std::int64_t> shares) const
{
    if (m_units.has_blocks())
        return bound_of_blocks(shares);
    std::ranges::sort(shares);
    std::int64_t out = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (auto const size = static_cast<std::size_t>(m_group_sizes[i]); size >= m_set_size)
            out += shares[i] * static_cast<std::int64_t>(size - 1);
    return divided_down(out, static_cast<std::int64_t>(m_set_size - 1));
}

/// All shares without those that groups of other sizes could have at most: which schools are in these is not known.
std::int64_t SharesBound::bound_of_blocks(std::vector<std::int64_t> const& shares) const
{
    std::int64_t out = 0;
    std::vector<std::int64_t> of_a_school;
    for (std::size_t unit = 0; unit < shares.size(); ++unit) {
        out += shares[unit];
        auto const weight = m_units.weights[unit];
        of_a_school.insert(
            of_a_school.end(), static_cast<std::size_t>(weight), std::max<std::int64_t>(0, divided_up(shares[unit], weight)));
    }
    std::ranges::sort(of_a_school, std::greater {});
    auto const others = std::ranges::count_if(m_group_sizes, [&](int size) { return size != static_cast<int>(m_set_size); });
    for (std::ptrdiff_t i = 0; i < others; ++i)
        out -= of_a_school[static_cast<std::size_t>(i)];
    return out;
}

/// Every unit's share is raised by its part of what is left of its nearest set: then no set's shares are more than it costs.
void SharesBound::end_round()
{
    auto raised = m_shares;
    for (std::size_t unit = 0; unit < raised.size(); ++unit)
        if (m_nearest[unit].left == no_set)
            raised[unit] = 0; // in no set, so in no group of this size
        else
            raised[unit] += divided_down(m_nearest[unit].left * m_units.weights[unit], static_cast<std::int64_t>(m_set_size));
    auto const now = bound_of(raised);
    if (now > m_best || m_rounds == 0) {
        m_best = now;
        m_since_better = 0;
        m_bound = std::max(m_bound, divided_up(m_best, m_scale));
    } else if (++m_since_better == patience) {
        m_since_better = 0;
        m_boldness /= 2;
    }
    ++m_rounds;
    move_shares(now);
    begin_round();
}

/// Units that are in no other's nearest set get more, those in many get less.
void SharesBound::move_shares(std::int64_t reached_now)
{
    auto const size = static_cast<std::int64_t>(m_set_size);
    std::vector<std::int64_t> wanting(m_shares.size(), size);
    for (std::size_t unit = 0; unit < m_nearest.size(); ++unit)
        for (std::size_t i = 0; i < m_nearest[unit].count; ++i)
            wanting[m_nearest[unit].units[i]] -= m_units.weights[unit];
    std::int64_t squares = 0;
    for (auto const each : wanting)
        squares += each * each;
    auto const gap = std::max<std::int64_t>(0, m_reached * m_scale - reached_now);
    auto const step = gap / 1024 * m_boldness / std::max<std::int64_t>(1, m_group_sizes.front() - 1) * (size - 1);
    for (std::size_t unit = 0; unit < m_shares.size() && squares > 0; ++unit)
        m_shares[unit] = m_nearest[unit].left == no_set ? 0 : m_shares[unit] + step * wanting[unit] / squares * size;
}

bool SharesBound::step(std::int64_t& moves)
{
    while (m_rounds < m_all_rounds && m_bound < m_reached && m_boldness > 0) {
        if (moves <= 0)
            return true;
        look_at_sets_from(m_first);
        auto const others = m_shares.size() - m_first - 1;
        moves -= 1 + (others + 1 < m_set_size ? 0 : sets_of(others, m_set_size - 1) / sets_a_move);
        if (++m_first == m_shares.size())
            end_round();
    }
    return false;
}

double SharesBound::progress() const
{
    return m_all_rounds == 0 || m_bound >= m_reached || m_boldness == 0 ? 1 : static_cast<double>(m_rounds) / m_all_rounds;
}

} // namespace triad::rules
