#include "rules/grouping/swap_search.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>

namespace triad::rules {

namespace {

constexpr std::int64_t samples = 256; // exchanges from which it is seen what changes cost here
constexpr std::int64_t stages = 64; // each cooler than the one before, by an eleventh
constexpr std::int64_t cooling = 935; // of 1024
constexpr std::int64_t scale = 256;
constexpr int attempts = 40; // to place blocks by chance

/// How often a change is taken falls with what it costs, as e to the power of minus cost by warmth does. In whole numbers: a
/// change is taken when it is below the warmth times one of these, drawn by chance. They are the waiting times at which the 1st,
/// 2nd … of a thousand events are to be expected, which are spread in just this way: sums of 1/1024, 1/1023, …
std::array<std::int64_t, 1024> const& waiting_times()
{
    static auto const times = [] {
        std::array<std::int64_t, 1024> out {};
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = sum += 1024 * scale / static_cast<std::int64_t>(out.size() - i);
        return out;
    }();
    return times;
}

constexpr std::int64_t waiting_scale = 1024 * scale;
constexpr std::int64_t longest_descent = 1'500'000; // pairs tried; of up to some thousand schools it ends before

} // namespace

/// Units of one group against units of another, of as many schools.
struct SwapSearch::Exchange {
    std::size_t group_a = 0;
    std::size_t group_b = 0;
    std::vector<std::size_t> from_a; // one, of which the other group takes as many schools
    std::vector<std::size_t> from_b;
};

SwapSearch::Exchange SwapSearch::backwards(Exchange const& exchange)
{
    return { .group_a = exchange.group_b, .group_b = exchange.group_a, .from_a = exchange.from_a, .from_b = exchange.from_b };
}

SwapSearch::SwapSearch(Units const& units, PairCosts const& costs, Dice dice, std::int64_t moves,
    std::optional<std::vector<std::size_t>> const& start)
    : m_units(units)
    , m_costs(costs)
    , m_dice(dice)
    , m_all_moves(start ? 0 : moves)
{
    for (std::size_t unit = 0; unit < units.count(); ++unit)
        if (!units.fixed[unit])
            m_movable.push_back(unit);
    begin(start);
}

void SwapSearch::begin(std::optional<std::vector<std::size_t>> const& start)
{
    if (start) {
        m_room.assign(m_units.group_sizes.size(), 0);
        m_group_of.resize(m_units.count());
        m_place_of.resize(m_units.count());
        m_groups.resize(m_units.group_sizes.size());
        for (std::size_t unit = 0; unit < m_units.count(); ++unit)
            put(unit, (*start)[unit]);
    } else if (m_units.torn || !place_by_chance()) {
        m_done = true;
        m_broken = 1;
        return;
    }
    m_in_group.assign(m_units.limits.size() * m_groups.size(), 0);
    for (std::size_t unit = 0; unit < m_units.count(); ++unit)
        for (auto const& share : m_units.shares[unit])
            m_in_group[share.limit * m_groups.size() + m_group_of[unit]] += share.schools;
    for (std::size_t i = 0; i < m_in_group.size(); ++i)
        m_broken += std::max(0, m_in_group[i] - m_units.limits[i / m_groups.size()].most);
    measure();
}

void SwapSearch::put(std::size_t unit, std::size_t group)
{
    m_group_of[unit] = group;
    m_place_of[unit] = m_groups[group].size();
    m_groups[group].push_back(unit);
    m_room[group] -= m_units.weights[unit];
}

void SwapSearch::take_out(std::size_t unit)
{
    auto& group = m_groups[m_group_of[unit]];
    group[m_place_of[unit]] = group.back();
    m_place_of[group.back()] = m_place_of[unit];
    group.pop_back();
    m_room[m_group_of[unit]] += m_units.weights[unit];
}

/// Settled units, blocks, then whoever fills what is left. False where blocks find no room.
bool SwapSearch::place_by_chance()
{
    int attempt = 0;
    while (!place_blocks())
        if (++attempt == attempts)
            return false;
    std::vector<std::size_t> left;
    for (std::size_t group = 0; group < m_room.size(); ++group)
        left.insert(left.end(), static_cast<std::size_t>(m_room[group]), group);
    for (auto const unit : m_movable) {
        if (m_units.weights[unit] > 1)
            continue;
        std::swap(left[m_dice.place_in(left.size())], left.back());
        put(unit, left.back());
        left.pop_back();
    }
    return true;
}

bool SwapSearch::place_blocks()
{
    m_room = m_units.group_sizes;
    m_group_of.assign(m_units.count(), 0);
    m_place_of.assign(m_units.count(), 0);
    m_groups.assign(m_room.size(), {});
    std::vector<std::size_t> blocks;
    for (std::size_t unit = 0; unit < m_units.count(); ++unit)
        if (m_units.fixed[unit])
            put(unit, *m_units.fixed[unit]);
        else if (m_units.weights[unit] > 1)
            blocks.push_back(unit);
    std::ranges::stable_sort(blocks, std::greater {}, [&](auto unit) { return m_units.weights[unit]; });
    for (auto const block : blocks) {
        std::vector<std::size_t> roomy;
        for (std::size_t group = 0; group < m_room.size(); ++group)
            if (m_room[group] >= m_units.weights[block])
                roomy.push_back(group);
        if (roomy.empty())
            return false;
        put(block, roomy[m_dice.place_in(roomy.size())]);
    }
    return std::ranges::all_of(m_room, [](int room) { return room >= 0; });
}

/// What exchanges cost here on the average is what the run begins with.
void SwapSearch::measure()
{
    std::int64_t sum = 0;
    std::int64_t largest = 0;
    Exchange exchange;
    for (std::int64_t i = 0; i < samples && m_movable.size() > 1; ++i) {
        if (!exchange_by_chance(exchange))
            continue;
        auto const change = std::abs(change_of(exchange));
        sum += change;
        largest = std::max(largest, change);
    }
    m_warmth = sum * scale / samples;
    m_price = 2 * largest + 1;
    if (m_movable.size() < 2 || m_groups.size() < 2)
        m_done = true;
}

bool SwapSearch::exchange_by_chance(Exchange& out)
{
    auto const a = m_movable[m_dice.place_in(m_movable.size())];
    auto const b = m_movable[m_dice.place_in(m_movable.size())];
    return exchange_of(out, a, b, m_units.has_blocks() ? m_dice.place_in(m_units.count()) : 0);
}

/// The two against each other. Where one is a block of more schools, others of the group of the other one go with it, sought from
/// `from` on. False where that cannot be.
bool SwapSearch::exchange_of(Exchange& out, std::size_t a, std::size_t b, std::size_t from)
{
    if (m_group_of[a] == m_group_of[b])
        return false;
    if (m_units.weights[a] < m_units.weights[b])
        std::swap(a, b);
    out.group_a = m_group_of[a];
    out.group_b = m_group_of[b];
    out.from_a.assign(1, a);
    out.from_b.assign(1, b);
    int missing = m_units.weights[a] - m_units.weights[b];
    auto const& group = m_groups[out.group_b];
    for (std::size_t i = 0; i < group.size() && missing > 0; ++i) {
        auto const unit = group[(from + i) % group.size()];
        if (unit == b || m_units.fixed[unit] || m_units.weights[unit] > missing)
            continue;
        out.from_b.push_back(unit);
        missing -= m_units.weights[unit];
    }
    return missing == 0;
}

std::int64_t SwapSearch::cost_with(std::size_t unit, std::size_t group) const
{
    auto const row = m_costs.of(unit);
    std::int64_t out = 0;
    for (auto const other : m_groups[group])
        out += row[other];
    return out;
}

std::int64_t SwapSearch::change_of(Exchange const& exchange) const
{
    std::int64_t out = 0;
    for (auto const unit : exchange.from_a)
        out += cost_with(unit, exchange.group_b) - cost_with(unit, exchange.group_a);
    for (auto const unit : exchange.from_b) {
        out += cost_with(unit, exchange.group_a) - cost_with(unit, exchange.group_b);
        // Those that go the other way are met in neither group, and those that go along in both.
        for (auto const other : exchange.from_a)
            out -= std::int64_t { 2 } * m_costs.at(unit, other);
        for (auto const other : exchange.from_b)
            out += m_costs.at(unit, other);
    }
    return out;
}

/// Gives how many schools too many there are more than before.
std::int64_t SwapSearch::move_shares(std::size_t unit, std::size_t from, std::size_t to)
{
    std::int64_t out = 0;
    for (auto const& share : m_units.shares[unit]) {
        auto const too_many = [&](int schools) { return std::max(0, schools - m_units.limits[share.limit].most); };
        auto& here = m_in_group[share.limit * m_groups.size() + from];
        auto& there = m_in_group[share.limit * m_groups.size() + to];
        out -= too_many(here) + too_many(there);
        here -= share.schools;
        there += share.schools;
        out += too_many(here) + too_many(there);
    }
    return out;
}

/// The same of an exchange, whose shares it moves.
std::int64_t SwapSearch::broken_after(Exchange const& exchange)
{
    std::int64_t out = 0;
    for (auto const unit : exchange.from_a)
        out += move_shares(unit, exchange.group_a, exchange.group_b);
    for (auto const unit : exchange.from_b)
        out += move_shares(unit, exchange.group_b, exchange.group_a);
    return out;
}

bool SwapSearch::taken(std::int64_t change)
{
    if (change <= 0)
        return true;
    auto const wait = waiting_times()[m_dice.place_in(waiting_times().size())];
    return change * scale < m_warmth * wait / waiting_scale;
}

void SwapSearch::make(Exchange const& exchange)
{
    for (auto const unit : exchange.from_a)
        take_out(unit);
    for (auto const unit : exchange.from_b)
        take_out(unit);
    for (auto const unit : exchange.from_a)
        put(unit, exchange.group_b);
    for (auto const unit : exchange.from_b)
        put(unit, exchange.group_a);
}

/// One exchange by chance, taken or not.
void SwapSearch::try_by_chance(Exchange& exchange)
{
    bool const stage_ends = m_moves_made > 0 && m_moves_made % std::max<std::int64_t>(1, m_all_moves / stages) == 0;
    ++m_moves_made;
    if (stage_ends)
        m_warmth = m_warmth * cooling / 1024;
    if (!exchange_by_chance(exchange))
        return;
    auto const broken = m_units.limits.empty() ? 0 : broken_after(exchange);
    if (taken(change_of(exchange) + broken * m_price)) {
        make(exchange);
        m_broken += broken;
    } else if (!m_units.limits.empty()) {
        broken_after(backwards(exchange));
    }
}

/// The next pair of the descent: exchanged where that breaks less, or as much and is cheaper.
void SwapSearch::try_next_pair(Exchange& exchange)
{
    auto const units = m_movable.size();
    if (++m_second >= units) {
        m_first = m_first + 2 < units ? m_first + 1 : 0;
        m_second = m_first + 1;
    }
    ++m_clean;
    ++m_descent;
    auto const pairs = static_cast<std::int64_t>(units * (units - 1) / 2);
    m_done = m_clean > pairs || m_descent > longest_descent;
    if (!exchange_of(exchange, m_movable[m_first], m_movable[m_second], 0))
        return;
    auto const broken = m_units.limits.empty() ? 0 : broken_after(exchange);
    if (broken < 0 || (broken == 0 && change_of(exchange) < 0)) {
        make(exchange);
        m_broken += broken;
        m_clean = 0;
        m_done = false;
    } else if (!m_units.limits.empty()) {
        broken_after(backwards(exchange));
    }
}

bool SwapSearch::step(std::int64_t& moves)
{
    Exchange exchange;
    for (; !m_done && moves > 0; --moves)
        if (m_moves_made < m_all_moves)
            try_by_chance(exchange);
        else
            try_next_pair(exchange);
    return !m_done;
}

std::optional<std::vector<std::size_t>> SwapSearch::best() const
{
    return m_broken > 0 ? std::nullopt : std::optional { m_group_of };
}

double SwapSearch::progress() const
{
    return m_done || m_all_moves == 0 ? 1 : static_cast<double>(m_moves_made) / static_cast<double>(m_all_moves);
}

} // namespace triad::rules
