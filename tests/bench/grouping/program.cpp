// The work of looking for a grouping, of invented schools. Nothing here is timed or judged; see tests/bench/grouping.bench.mjs.
#include "base/text.h"
#include "rules/collation/dice.h"
#include "rules/grouping/group_sizes.h"
#include "rules/grouping/grouping_search.h"
#include "rules/grouping/pair_costs.h"

#include <cstdlib>
#include <memory>

namespace {

using namespace triad;

constexpr std::uint64_t seed = 2026;
constexpr std::int64_t slice = 20'000; // exchanges in one frame

struct Bench {
    rules::GroupingTerms terms;
    std::unique_ptr<rules::GroupingSearch> search;
};

Bench& bench()
{
    static Bench it;
    return it;
}

struct Place {
    int east;
    int north;
};

/// Schools of nine areas, three phases, new and experienced heads, who were in triads last year.
rules::SchoolTraits invented(rules::Dice& dice, std::size_t school, Place place)
{
    return { .words = { number(place.east / 20 * 3 + place.north / 20),
                 dice.chance(60)       ? "primary"
                     : dice.chance(70) ? "secondary"
                                       : "special",
                 dice.chance(25) ? "new" : "experienced" },
        .roll = dice.between(60, 1400),
        .last_group = school / 3 };
}

/// As the crow flies, the long way round a corner.
int minutes_between(Place a, Place b) { return (std::abs(a.east - b.east) + std::abs(a.north - b.north)) * 2 / 3; }

rules::PairCosts invented_costs(std::size_t schools)
{
    rules::Dice dice { seed, number(schools) };
    std::vector<Place> places;
    std::vector<rules::SchoolTraits> traits;
    rules::Minutes minutes { schools };
    for (std::size_t i = 0; i < schools; ++i) {
        places.push_back({ .east = dice.below(60), .north = dice.below(60) });
        traits.push_back(invented(dice, i, places.back()));
        for (std::size_t other = 0; other < i; ++other)
            minutes.set(i, other, minutes_between(places[i], places[other]));
    }
    using enum rules::AimKind;
    return pair_costs(traits, { { Near, 0, 3 }, { Mixed, 1, 1 }, { Mixed, 2, 1 }, { Split, {}, 5 } }, minutes);
}

/// One new head a group as far as that can be, and some that should not meet.
std::vector<rules::GroupingRule> invented_rules(std::size_t schools)
{
    std::vector<rules::GroupingRule> out { { rules::GroupingRuleKind::AtMost, {}, 1 } };
    for (std::size_t i = 0; i < schools; i += 4)
        out.front().schools.push_back(i);
    for (std::size_t i = 0; i + 7 < schools; i += 10)
        out.push_back({ rules::GroupingRuleKind::Apart, { i + 1, i + 3, i + 7 } });
    return out;
}

} // namespace

extern "C" {

/// Invents so many schools, the same each time, and begins to look for groups of `size`; `times` as long as usual.
void bench_begin(int schools, int size, int times)
{
    auto& it = bench();
    auto const count = static_cast<std::size_t>(schools);
    it.search.reset();
    it.terms = { .schools = count, .group_sizes = rules::group_sizes(schools, size), .rules = invented_rules(count) };
    rules::GroupingEffort effort;
    effort.moves = rules::usual_moves(count) * times;
    it.search = std::make_unique<rules::GroupingSearch>(rules::GroupingProblem { it.terms, invented_costs(count) }, seed, effort);
}

/// Goes on a little, as a frame of the page would. Nought once done.
int bench_step() { return bench().search->step(slice) ? 1 : 0; }

/// Of the best; costs of these schools are small numbers.
int bench_cost()
{
    auto const best = bench().search->best(1);
    return best.empty() ? -1 : static_cast<int>(best.front().cost);
}

int bench_bound() { return static_cast<int>(bench().search->bound()); }
int bench_proposals() { return static_cast<int>(bench().search->best(9).size()); }

/// One where each proposal keeps to the rules.
int bench_keeps()
{
    for (auto const& proposal : bench().search->best(9))
        if (!rules::broken_rules(bench().terms, proposal.division).empty())
            return 0;
    return 1;
}
}
