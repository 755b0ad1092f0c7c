#include "rules/grouping/grouping_problem.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace triad::rules {

namespace {

bool well_formed(GroupingRule const& rule, std::size_t schools)
{
    std::set<std::size_t> const each { rule.schools.begin(), rule.schools.end() };
    return each.size() == rule.schools.size() && (each.empty() || *each.rbegin() < schools) && rule.most >= 0;
}

int most_in_one_group(GroupingRule const& rule, Division const& division)
{
    std::map<std::size_t, int> in_group;
    int most = 0;
    for (auto const school : rule.schools)
        most = std::max(most, ++in_group[division[school]]);
    return most;
}

bool keeps(GroupingRule const& rule, Division const& division)
{
    auto const most = most_in_one_group(rule, division);
    if (rule.kind == GroupingRuleKind::Together)
        return most == static_cast<int>(rule.schools.size());
    return most <= (rule.kind == GroupingRuleKind::Apart ? 1 : rule.most);
}

} // namespace

bool well_formed(GroupingTerms const& terms)
{
    auto const total = std::accumulate(terms.group_sizes.begin(), terms.group_sizes.end(), std::int64_t { 0 });
    return total == static_cast<std::int64_t>(terms.schools)
        && std::ranges::all_of(terms.group_sizes, [](int size) { return size > 0; })
        && std::ranges::all_of(terms.rules, [&](auto const& rule) { return well_formed(rule, terms.schools); })
        && (terms.fixed.empty() || terms.fixed.size() == terms.schools)
        && std::ranges::all_of(terms.fixed, [&](auto const& group) { return !group || *group < terms.group_sizes.size(); });
}

bool well_formed(GroupingProblem const& problem)
{
    auto const& costs = problem.costs;
    if (!well_formed(problem.terms) || costs.schools() != problem.terms.schools)
        return false;
    for (std::size_t a = 0; a < costs.schools(); ++a)
        for (std::size_t b = 0; b <= a; ++b)
            if (int const cost = costs.at(a, b); cost < 0 || cost > (a == b ? 0 : PairCosts::most) || cost != costs.at(b, a))
                return false;
    return true;
}

std::int64_t cost_of(PairCosts const& costs, Division const& division)
{
    std::int64_t out = 0;
    for (auto const& schools : schools_by_group(division, division.size()))
        for (auto const a : schools)
            for (auto const b : schools)
                out += a < b ? costs.at(a, b) : 0;
    return out;
}

std::vector<std::size_t> broken_rules(GroupingTerms const& terms, Division const& division)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < terms.rules.size(); ++i)
        if (!keeps(terms.rules[i], division))
            out.push_back(i);
    return out;
}

std::vector<std::size_t> moved_from_fixed(GroupingTerms const& terms, Division const& division)
{
    std::vector<std::size_t> out;
    for (std::size_t school = 0; school < terms.fixed.size(); ++school)
        if (terms.fixed[school] && *terms.fixed[school] != division[school])
            out.push_back(school);
    return out;
}

std::vector<std::vector<std::size_t>> schools_by_group(Division const& division, std::size_t groups)
{
    std::vector<std::vector<std::size_t>> out(groups);
    for (std::size_t school = 0; school < division.size(); ++school)
        out[division[school]].push_back(school);
    return out;
}

} // namespace triad::rules
