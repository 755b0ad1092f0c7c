#include "rules/grouping/units.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace triad::rules {

namespace {

/// Sets that are joined step by step; each is known by the first of its schools.
class JoinedSchools {
public:
    explicit JoinedSchools(std::size_t schools)
        : m_above(schools)
    {
        std::iota(m_above.begin(), m_above.end(), std::size_t { 0 });
    }

    std::size_t first_of(std::size_t school)
    {
        while (m_above[school] != school)
            school = m_above[school] = m_above[m_above[school]];
        return school;
    }

    void join(std::size_t a, std::size_t b)
    {
        auto const [first, second] = std::minmax({ first_of(a), first_of(b) });
        m_above[second] = first;
    }

private:
    std::vector<std::size_t> m_above;
};

void divide_into_units(Units& out, GroupingTerms const& terms)
{
    JoinedSchools joined { terms.schools };
    for (auto const& rule : terms.rules)
        if (rule.kind == GroupingRuleKind::Together)
            for (auto const school : rule.schools)
                joined.join(rule.schools.front(), school);
    out.unit_of.resize(terms.schools);
    for (std::size_t school = 0; school < terms.schools; ++school) {
        auto const first = joined.first_of(school);
        if (first == school) {
            out.unit_of[school] = out.schools.size();
            out.schools.emplace_back();
        }
        out.unit_of[school] = out.unit_of[first];
        out.schools[out.unit_of[school]].push_back(school);
    }
    for (auto const& schools : out.schools)
        out.weights.push_back(static_cast<int>(schools.size()));
}

void settle(Units& out, GroupingTerms const& terms)
{
    out.fixed.resize(out.count());
    for (std::size_t school = 0; school < terms.fixed.size(); ++school) {
        if (!terms.fixed[school])
            continue;
        auto& group = out.fixed[out.unit_of[school]];
        out.torn = out.torn || (group && *group != *terms.fixed[school]);
        group = terms.fixed[school];
    }
}

void add_limit(Units& out, GroupingRule const& rule)
{
    int const most = rule.kind == GroupingRuleKind::Apart ? 1 : rule.most;
    if (static_cast<int>(rule.schools.size()) <= most)
        return;
    std::map<std::size_t, int> in_unit;
    for (auto const school : rule.schools)
        ++in_unit[out.unit_of[school]];
    for (auto const& [unit, schools] : in_unit)
        out.shares[unit].push_back({ .limit = out.limits.size(), .schools = schools });
    out.limits.push_back({ .most = most, .units = { in_unit.begin(), in_unit.end() } });
}

} // namespace

Units make_units(GroupingTerms const& terms)
{
    Units out { .group_sizes = terms.group_sizes };
    divide_into_units(out, terms);
    settle(out, terms);
    out.shares.resize(out.count());
    for (auto const& rule : terms.rules)
        if (rule.kind != GroupingRuleKind::Together)
            add_limit(out, rule);
    return out;
}

PairCosts between_units(Units const& units, PairCosts const& costs)
{
    PairCosts out { units.count() };
    for (std::size_t a = 0; a < costs.schools(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (units.unit_of[a] != units.unit_of[b])
                out.add(units.unit_of[a], units.unit_of[b], costs.at(a, b));
    return out;
}

std::vector<std::int64_t> within_units(Units const& units, PairCosts const& costs)
{
    std::vector<std::int64_t> out(units.count());
    for (std::size_t unit = 0; unit < units.count(); ++unit)
        for (auto const a : units.schools[unit])
            for (auto const b : units.schools[unit])
                out[unit] += b < a ? costs.at(a, b) : 0;
    return out;
}

Division division_of(Units const& units, std::vector<std::size_t> const& group_of_unit)
{
    Division out;
    for (auto const unit : units.unit_of)
        out.push_back(group_of_unit[unit]);
    return out;
}

Division in_order(Division division, GroupingTerms const& terms)
{
    auto const schools = schools_by_group(division, terms.group_sizes.size());
    std::vector<bool> told_apart(terms.group_sizes.size());
    for (auto const& group : terms.fixed)
        if (group)
            told_apart[*group] = true;
    std::map<int, std::vector<std::size_t>> alike; // groups by their size
    for (std::size_t group = 0; group < schools.size(); ++group)
        if (!told_apart[group])
            alike[terms.group_sizes[group]].push_back(group);
    for (auto const& [size, groups] : alike) {
        auto by_first = groups;
        std::ranges::sort(by_first, {}, [&](std::size_t group) { return schools[group].front(); });
        for (std::size_t i = 0; i < groups.size(); ++i)
            for (auto const school : schools[by_first[i]])
                division[school] = groups[i];
    }
    return division;
}

} // namespace triad::rules
