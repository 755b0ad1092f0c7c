#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// How schools are to be divided into groups: clusters of a partnership, or triads of a cluster. Schools, groups and rules are
// places in lists, and nothing here knows a document. R-65 to R-67 (SYS-07).

namespace triad::rules {

/// What it costs to have two schools in one group. Whole numbers, so that every machine finds the same: nought or more, the same
/// both ways, and a million at most between two schools. Held as a full table (36 MB for 3,000 schools): the search reads whole
/// rows of it, and a function in its place would be asked some hundred million times.
class PairCosts {
public:
    static constexpr int most = 1'000'000;

    explicit PairCosts(std::size_t schools = 0)
        : m_schools(schools)
        , m_costs(schools * schools)
    {
    }

    std::size_t schools() const { return m_schools; }
    int at(std::size_t a, std::size_t b) const { return m_costs[a * m_schools + b]; }
    /// To every school, itself with nought.
    std::span<int const> of(std::size_t a) const { return std::span { m_costs }.subspan(a * m_schools, m_schools); }
    /// Of two different schools.
    void add(std::size_t a, std::size_t b, int cost)
    {
        m_costs[a * m_schools + b] += cost;
        m_costs[b * m_schools + a] += cost;
    }

private:
    std::size_t m_schools;
    std::vector<int> m_costs;
};

enum class GroupingRuleKind : std::uint8_t {
    Apart, // no two of the schools in one group
    Together, // all of the schools in one group
    AtMost, // at most `most` of the schools in one group
};

/// What must hold. R-66.
struct GroupingRule {
    GroupingRuleKind kind = GroupingRuleKind::Apart;
    std::vector<std::size_t> schools; // each once
    int most = 1; // of AtMost, nought or more
    friend bool operator==(GroupingRule const&, GroupingRule const&) = default;
};

/// What every division of the schools keeps to.
struct GroupingTerms {
    std::size_t schools = 0;
    std::vector<int> group_sizes; // of each group, one or more; all schools together
    std::vector<GroupingRule> rules = {};
    std::vector<std::optional<std::size_t>> fixed = {}; // the group of a school, where it is settled; empty: of none
};

struct GroupingProblem {
    GroupingTerms terms;
    PairCosts costs = PairCosts {}; // of as many schools
};

/// The group of each school.
using Division = std::vector<std::size_t>;

/// Sizes that make up the schools, places that exist, no school twice in a rule, costs within their limits: what whoever makes a
/// problem must see to.
bool well_formed(GroupingTerms const&);
bool well_formed(GroupingProblem const&);

/// The costs of all pairs that are in one group. R-65.
std::int64_t cost_of(PairCosts const&, Division const&);

/// Which rules a division does not keep, as places in the list: also one that somebody made by hand. R-66.
std::vector<std::size_t> broken_rules(GroupingTerms const&, Division const&);
/// Schools that are not in the group that is settled for them. R-66.
std::vector<std::size_t> moved_from_fixed(GroupingTerms const&, Division const&);
/// The schools of each group, in their order. Groups without a school are there as well.
std::vector<std::vector<std::size_t>> schools_by_group(Division const&, std::size_t groups);

} // namespace triad::rules
