#include "rules/grouping/balance.h"

#include "base/text.h"
#include "rules/grouping/group_sizes.h"

#include <algorithm>
#include <map>

namespace triad::rules {

namespace {

int pairs_where(Division const& division, auto const& counts)
{
    int out = 0;
    auto const groups = division.empty() ? 0 : std::ranges::max(division) + 1;
    for (auto const& schools : schools_by_group(division, groups))
        for (auto const a : schools)
            for (auto const b : schools)
                out += b < a && counts(a, b) ? 1 : 0;
    return out;
}

/// Schools and pupils, as far as rolls are known.
struct KnownRolls {
    std::int64_t schools = 0;
    std::int64_t pupils = 0;

    void add(int roll)
    {
        ++schools;
        pupils += roll;
    }
    std::optional<int> mean() const
    {
        return schools == 0 ? std::nullopt : std::optional { static_cast<int>((pupils + schools / 2) / schools) };
    }
};

std::int64_t cost_in(PairCosts const& costs, Division const& division, std::size_t school, std::size_t group)
{
    std::int64_t out = 0;
    for (std::size_t other = 0; other < division.size(); ++other)
        if (division[other] == group)
            out += costs.at(school, other);
    return out;
}

/// Groups by how many different words their schools have.
std::map<int, int> groups_by_different(TraitBalance const& balance)
{
    std::map<int, int> out;
    for (std::size_t group = 0; group < balance.groups.size(); ++group)
        ++out[balance.different(group)];
    return out;
}

std::string so_many(int count, TraitWords const& words)
{
    return concat({ small_number_in_words(count), " ", count == 1 ? words.one : words.many });
}

} // namespace

int TraitBalance::different(std::size_t group) const
{
    return static_cast<int>(std::ranges::count_if(groups[group], [](int schools) { return schools > 0; }));
}

TraitBalance trait_balance(
    std::vector<SchoolTraits> const& schools, std::size_t trait, Division const& division, std::size_t groups)
{
    std::map<std::string, std::vector<int>, std::less<>> by_value;
    TraitBalance out { .not_known = std::vector<int>(groups) };
    for (std::size_t school = 0; school < schools.size(); ++school) {
        auto const word = trait_word(schools[school], trait);
        if (word.empty()) {
            ++out.not_known[division[school]];
            continue;
        }
        auto& in_groups = by_value[std::string { word }];
        in_groups.resize(groups);
        ++in_groups[division[school]];
    }
    out.groups.resize(groups);
    for (auto const& [value, in_groups] : by_value) {
        out.values.push_back(value);
        out.whole.push_back(0);
        for (std::size_t group = 0; group < groups; ++group) {
            out.groups[group].push_back(in_groups[group]);
            out.whole.back() += in_groups[group];
        }
    }
    return out;
}

RollBalance roll_balance(std::vector<SchoolTraits> const& schools, Division const& division, std::size_t groups)
{
    KnownRolls whole;
    std::vector<KnownRolls> of_groups(groups);
    for (std::size_t school = 0; school < schools.size(); ++school) {
        if (!schools[school].roll)
            continue;
        whole.add(*schools[school].roll);
        of_groups[division[school]].add(*schools[school].roll);
    }
    RollBalance out { .whole = whole.mean(), .groups = {} };
    for (auto const& group : of_groups)
        out.groups.push_back(group.mean());
    return out;
}

int pairs_together(Division const& division)
{
    return pairs_where(division, [](auto, auto) { return true; });
}

int like_pairs(std::vector<SchoolTraits> const& schools, std::size_t trait, Division const& division)
{
    return pairs_where(division, [&](auto a, auto b) {
        auto const word = trait_word(schools[a], trait);
        return !word.empty() && word == trait_word(schools[b], trait);
    });
}

int repeated_pairs(std::vector<SchoolTraits> const& schools, Division const& division)
{
    return pairs_where(
        division, [&](auto a, auto b) { return schools[a].last_group && schools[a].last_group == schools[b].last_group; });
}

int far_pairs(Minutes const& minutes, Division const& division, int more_than)
{
    return pairs_where(division, [&](auto a, auto b) { return minutes.between(a, b).value_or(0) > more_than; });
}

std::string spread_in_words(TraitBalance const& balance, TraitWords const& words)
{
    auto const by_different = groups_by_different(balance);
    if (by_different.empty())
        return "There are no groups.";
    auto const all = number(balance.groups.size());
    auto const least = by_different.begin()->first;
    if (least > 1 || by_different.size() == 1) {
        if (least == 0)
            return concat({ "No ", words.one, " is known of any school." });
        auto const about = by_different.size() > 1 ? "at least " : "";
        return concat({ "In every group: ", about, so_many(least, words), "." });
    }
    std::vector<std::string> sentences;
    int mixed = 0;
    for (auto const& [different, groups] : by_different)
        mixed += different > 1 ? groups : 0;
    if (mixed > 0)
        sentences.push_back(concat({ "In ", number(mixed), " of ", all, " groups: at least two ", words.many, "." }));
    if (by_different.contains(1))
        sentences.push_back(concat({ "In ", number(by_different.at(1)), " of ", all, ": one ", words.one, " only." }));
    if (by_different.contains(0))
        sentences.push_back(concat({ "In ", number(by_different.at(0)), " of ", all, ": no ", words.one, " is known." }));
    return joined(sentences, " ");
}

std::int64_t change_by_swap(PairCosts const& costs, Division const& division, std::size_t a, std::size_t b)
{
    if (division[a] == division[b])
        return 0;
    return change_by_move(costs, division, a, division[b]) + change_by_move(costs, division, b, division[a])
        - 2 * std::int64_t { costs.at(a, b) };
}

std::int64_t change_by_move(PairCosts const& costs, Division const& division, std::size_t school, std::size_t group)
{
    return group == division[school]
        ? 0
        : cost_in(costs, division, school, group) - cost_in(costs, division, school, division[school]);
}

} // namespace triad::rules
