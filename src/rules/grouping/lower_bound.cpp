#include "rules/grouping/lower_bound.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

constexpr std::size_t most_schools = 1'000; // a copy of the costs is kept, and schools in sets are small numbers
constexpr std::int64_t most_sets = 5'000'000;
constexpr std::int64_t sets_a_move = 4; // as many as can be looked at while an exchange is tried
constexpr int most_rounds = 600;
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

/// How many sets of `size` schools there are; `most_sets` + 1 for more than that.
std::int64_t sets_of(std::size_t schools, std::size_t size)
{
    std::int64_t out = 1;
    for (std::size_t i = 0; i < size && out <= most_sets; ++i)
        out = out * static_cast<std::int64_t>(schools - i) / static_cast<std::int64_t>(i + 1);
    return std::min(out, most_sets + 1);
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

SharesBound::SharesBound(GroupingTerms const& terms, PairCosts const& costs, std::int64_t reached, std::int64_t effort)
    : m_group_sizes()
    , m_reached(reached)
    , m_boldness(1024)
{
    choose_set_size(terms);
    if (m_set_size == 0)
        return;
    scale_costs(terms, costs);
    for (int const size : terms.group_sizes)
        m_group_sizes.insert(m_group_sizes.end(), static_cast<std::size_t>(size), size);
    std::ranges::sort(m_group_sizes, std::greater {});
    m_shares.assign(terms.schools, 0);
    m_all_rounds = static_cast<int>(std::clamp<std::int64_t>(effort / sets_of(terms.schools, m_set_size), 1, most_rounds));
    begin_round();
}

void SharesBound::choose_set_size(GroupingTerms const& terms)
{
    if (terms.schools > most_schools)
        return;
    m_set_size = std::min(largest_set, static_cast<std::size_t>(commonest(terms.group_sizes)));
    while (m_set_size > 1 && sets_of(terms.schools, m_set_size) > most_sets)
        --m_set_size;
    if (m_set_size < 2)
        m_set_size = 0;
}

/// Two schools that must be apart make a set dearer than any that may be a group.
void SharesBound::scale_costs(GroupingTerms const& terms, PairCosts const& costs)
{
    int dearest = 1;
    for (std::size_t a = 0; a < terms.schools; ++a)
        dearest = std::max(dearest, std::ranges::max(costs.of(a)));
    m_scale = dearest <= PairCosts::most / 16 ? 1024 : 64;
    m_costs = PairCosts { terms.schools };
    for (std::size_t a = 0; a < terms.schools; ++a)
        for (std::size_t b = 0; b < a; ++b)
            m_costs.add(a, b, static_cast<int>(costs.at(a, b) * m_scale));
    auto const pairs = static_cast<int>(m_set_size * (m_set_size - 1) / 2);
    for (auto const& rule : terms.rules)
        if (rule.kind == GroupingRuleKind::Apart)
            for (auto const a : rule.schools)
                for (auto const b : rule.schools)
                    if (b < a && m_costs.at(a, b) <= dearest * m_scale)
                        m_costs.add(a, b, static_cast<int>(dearest * m_scale) * pairs);
}

void SharesBound::begin_round()
{
    m_first = 0;
    m_nearest.assign(m_shares.size(), { .left = std::numeric_limits<std::int64_t>::max() });
    for (auto& with_set : m_with_set)
        with_set.resize(m_shares.size());
    for (std::size_t school = 0; school < m_shares.size(); ++school)
        m_with_set[0][school] = -m_shares[school];
}

/// `left`: what the first `chosen` schools of the set cost, without their shares.
void SharesBound::look_deeper(std::size_t chosen, std::int64_t left)
{
    if (chosen + 1 == m_set_size) {
        look_at_last(chosen, left);
        return;
    }
    auto const last = m_set[chosen - 1];
    auto const row = m_costs.of(last);
    auto const& before = m_with_set[chosen - 1];
    auto& with_set = m_with_set[chosen];
    for (auto school = last + 1; school < m_shares.size(); ++school)
        with_set[school] = before[school] + row[school];
    for (auto school = last + 1; school < m_shares.size(); ++school) {
        m_set[chosen] = school;
        look_deeper(chosen + 1, left + with_set[school]);
    }
}

void SharesBound::look_at_last(std::size_t chosen, std::int64_t left)
{
    auto const last = m_set[chosen - 1];
    auto const row = m_costs.of(last);
    auto const& before = m_with_set[chosen - 1];
    Nearest found { .left = std::numeric_limits<std::int64_t>::max(), .schools = {} };
    for (std::size_t i = 0; i < chosen; ++i)
        found.schools[i] = static_cast<std::uint16_t>(m_set[i]);
    auto least = found;
    for (auto school = last + 1; school < m_shares.size(); ++school) {
        auto const with_school = left + before[school] + row[school];
        if (with_school >= m_nearest[school].left && with_school >= least.left)
            continue;
        found.left = with_school;
        found.schools[chosen] = static_cast<std::uint16_t>(school);
        if (with_school < m_nearest[school].left)
            m_nearest[school] = found;
        if (with_school < least.left)
            least = found;
    }
    for (std::size_t i = 0; i < chosen; ++i)
        if (least.left < m_nearest[m_set[i]].left)
            m_nearest[m_set[i]] = least;
}

std::int64_t SharesBound::bound_of(std::vector<std::int64_t> shares) const
{
    std::ranges::sort(shares);
    std::int64_t out = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        if (auto const size = static_cast<std::size_t>(m_group_sizes[i]); size >= m_set_size)
            out += shares[i] * static_cast<std::int64_t>(size - 1);
    return divided_down(out, static_cast<std::int64_t>(m_set_size - 1));
}

/// Every school's share is raised by its part of what is left of its nearest set: then no set's shares are more than it costs.
void SharesBound::end_round()
{
    auto raised = m_shares;
    for (std::size_t school = 0; school < raised.size(); ++school)
        raised[school] += divided_down(m_nearest[school].left, static_cast<std::int64_t>(m_set_size));
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

/// Schools that are in no other's nearest set get more, those in many get less.
void SharesBound::move_shares(std::int64_t reached_now)
{
    auto const size = static_cast<std::int64_t>(m_set_size);
    std::vector<std::int64_t> wanting(m_shares.size(), size);
    for (auto const& nearest : m_nearest)
        for (std::size_t i = 0; i < m_set_size; ++i)
            --wanting[nearest.schools[i]];
    std::int64_t squares = 0;
    for (auto const each : wanting)
        squares += each * each;
    auto const gap = std::max<std::int64_t>(0, m_reached * m_scale - reached_now);
    auto const step = gap / 1024 * m_boldness / std::max<std::int64_t>(1, m_group_sizes.front() - 1) * (size - 1);
    for (std::size_t school = 0; school < m_shares.size() && squares > 0; ++school)
        m_shares[school] += step * wanting[school] / squares * size;
}

bool SharesBound::step(std::int64_t& moves)
{
    while (m_rounds < m_all_rounds && m_bound < m_reached) {
        if (moves <= 0)
            return true;
        m_set[0] = m_first;
        look_deeper(1, -m_shares[m_first]);
        auto const others = m_shares.size() - m_first - 1;
        moves -= 1 + (others + 1 < m_set_size ? 0 : sets_of(others, m_set_size - 1) / sets_a_move);
        if (++m_first == m_shares.size())
            end_round();
    }
    return false;
}

double SharesBound::progress() const
{
    return m_all_rounds == 0 || m_bound >= m_reached ? 1 : static_cast<double>(m_rounds) / m_all_rounds;
}

} // namespace triad::rules
