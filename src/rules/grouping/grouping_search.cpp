#include "rules/grouping/grouping_search.h"

#include "base/result.h"
#include "base/text.h"
#include "rules/collation/dice.h"

#include <algorithm>
#include <utility>

namespace triad::rules {

namespace {

constexpr std::int64_t rescue_tries = 100'000;
constexpr std::int64_t work_a_move = 8; // as much of HoldingSearch as can be done while an exchange is tried
constexpr int attempts_proven = 8; // at one more proposal, each with a higher surcharge
constexpr int attempts_by_chance = 4;

std::int64_t usual_bound_sets(std::size_t schools)
{
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(schools) * 800'000, 60'000'000, 240'000'000);
}

std::int64_t pairs_in(GroupingTerms const& terms)
{
    std::int64_t out = 0;
    for (std::int64_t const size : terms.group_sizes)
        out += size * (size - 1) / 2;
    return out;
}

} // namespace

std::int64_t usual_moves(std::size_t schools)
{
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(schools) * 12'000, 200'000, 4'000'000);
}

GroupingSearch::GroupingSearch(GroupingProblem problem, std::uint64_t seed, GroupingEffort effort)
    : m_problem(std::move(problem))
    , m_effort(effort)
    , m_units(make_units(m_problem.terms))
    , m_seed(seed)
{
    ENSURE(well_formed(m_problem));
    if (m_effort.moves == 0)
        m_effort.moves = usual_moves(m_problem.terms.schools);
    if (m_effort.bound_sets == 0)
        m_effort.bound_sets = usual_bound_sets(m_problem.terms.schools);
    if (m_units.has_blocks())
        m_between = between_units(m_units, m_problem.costs);
    begin_look();
}

void GroupingSearch::begin_look()
{
    ++m_runs;
    if (is_small())
        m_subsets = std::make_unique<SubsetSearch>(m_units, unit_costs());
    else
        m_swaps = std::make_unique<SwapSearch>(m_units, unit_costs(), Dice { m_seed, number(m_runs) }, m_effort.moves);
}

bool GroupingSearch::look_further(std::int64_t& moves) { return m_subsets ? m_subsets->step(moves) : m_swaps->step(moves); }

std::optional<std::vector<std::size_t>> GroupingSearch::looked_up() const
{
    return m_subsets ? m_subsets->best() : m_swaps->best();
}

void GroupingSearch::keep(std::vector<std::size_t> const& group_of_unit)
{
    auto division = in_order(division_of(m_units, group_of_unit), m_problem.terms);
    auto const cost = cost_of(m_problem.costs, division);
    auto const place = std::ranges::upper_bound(m_found, cost, {}, &Proposal::cost);
    m_found.insert(place, { std::move(division), cost });
    choose_proposals();
}

void GroupingSearch::choose_proposals()
{
    m_proposals.clear();
    for (auto const& found : m_found) {
        bool const differs = std::ranges::all_of(m_proposals,
            [&](auto const& other) { return differing_pairs(found.division, other.division) >= m_effort.differing; });
        if (m_proposals.empty() || (differs && std::ssize(m_proposals) < m_effort.proposals))
            m_proposals.push_back(found);
    }
}

void GroupingSearch::end_best()
{
    if (auto const best = looked_up())
        keep(*best);
    m_every_way = is_small();
    m_impossible = m_every_way && m_found.empty();
    if (m_impossible)
        m_phase = Phase::Done;
    else if (!m_every_way && m_runs < m_effort.runs)
        begin_look();
    else if (m_found.empty())
        begin_rescue();
    else
        begin_bound();
}

/// No run kept to all terms: one division that does is sought step by step, and made cheaper.
void GroupingSearch::begin_rescue()
{
    m_phase = Phase::Rescue;
    m_swaps.reset();
    m_holding = std::make_unique<HoldingSearch>(m_units, rescue_tries);
}

void GroupingSearch::rescue(std::int64_t& moves)
{
    if (!m_holding) {
        if (look_further(moves))
            return;
        keep(*looked_up());
        return begin_bound();
    }
    auto work = moves * work_a_move;
    bool const more = m_holding->step(work);
    moves = std::min(moves - 1, work / work_a_move);
    if (more)
        return;
    auto const answer = std::exchange(m_holding, nullptr)->answer();
    m_impossible = answer.holds == Holds::No;
    if (answer.holds == Holds::Yes)
        m_swaps = std::make_unique<SwapSearch>(m_units, unit_costs(), Dice { m_seed }, 0, std::optional { answer.group_of_unit });
    else
        m_phase = Phase::Done;
}

void GroupingSearch::begin_bound()
{
    m_swaps.reset();
    m_subsets.reset();
    m_bound = m_found.front().cost;
    if (m_every_way) {
        begin_others();
        return;
    }
    m_phase = Phase::Bound;
    m_shares = std::make_unique<SharesBound>(
        m_units, unit_costs(), within_units(m_units, m_problem.costs), m_bound, m_effort.bound_sets);
    m_bound = std::min(m_bound, companions_bound(m_problem.terms, m_problem.costs));
}

void GroupingSearch::end_bound()
{
    m_bound = std::min(std::max(m_bound, m_shares->bound()), m_found.front().cost);
    m_shares.reset();
    begin_others();
}

void GroupingSearch::begin_others()
{
    m_phase = Phase::Others;
    begin_other();
}

/// One more proposal: pairs that are together in those before cost more, by a surcharge that rises until it differs enough.
void GroupingSearch::begin_other()
{
    auto const attempts = m_every_way ? attempts_proven : attempts_by_chance;
    if (std::ssize(m_proposals) >= m_effort.proposals || m_attempts >= attempts) {
        m_phase = Phase::Done;
        return;
    }
    if (m_attempts++ == 0)
        m_surcharge = static_cast<int>(m_found.front().cost / std::max<std::int64_t>(1, 4 * pairs_in(m_problem.terms)) + 1);
    else
        m_surcharge = std::min(PairCosts::most, m_surcharge * (m_every_way ? 4 : 8));
    charge_pairs(m_surcharge);
    begin_look();
}

void GroupingSearch::end_other()
{
    charge_pairs(-m_surcharge);
    auto const before = m_proposals.size();
    if (auto const other = looked_up())
        keep(*other);
    if (m_proposals.size() > before)
        m_attempts = 0;
    begin_other();
}

void GroupingSearch::charge_pairs(int surcharge)
{
    for (auto const& proposal : m_proposals)
        for (auto const& schools : schools_by_group(proposal.division, m_problem.terms.group_sizes.size()))
            for (auto const a : schools)
                for (auto const b : schools)
                    if (auto const [one, other] = std::pair { m_units.unit_of[a], m_units.unit_of[b] }; b < a && one != other)
                        unit_costs().add(one, other, surcharge);
}

void GroupingSearch::step_phase(std::int64_t& moves)
{
    switch (m_phase) {
    case Phase::Best:
        if (!look_further(moves))
            end_best();
        return;
    case Phase::Rescue:
        return rescue(moves);
    case Phase::Bound:
        if (!m_shares->step(moves))
            end_bound();
        return;
    case Phase::Others:
        if (!look_further(moves))
            end_other();
        return;
    case Phase::Done:
        return;
    }
}

bool GroupingSearch::step(std::int64_t moves)
{
    while (moves > 0 && m_phase != Phase::Done)
        step_phase(moves);
    m_progress = std::max(m_progress, progress_here());
    return m_phase != Phase::Done;
}

void GroupingSearch::run_to_the_end()
{
    while (step(1'000'000)) { }
}

/// Half of it for the best, a quarter each for the bound and for others.
double GroupingSearch::progress_here() const
{
    switch (m_phase) {
    case Phase::Best: {
        auto const run = m_subsets ? m_subsets->progress() : (m_runs - 1 + m_swaps->progress()) / std::max(1, m_effort.runs);
        return 0.5 * std::min(1.0, run);
    }
    case Phase::Rescue:
        return 0.5;
    case Phase::Bound:
        return 0.5 + 0.25 * m_shares->progress();
    case Phase::Others:
        return 0.75 + 0.25 * static_cast<double>(m_proposals.size() - 1) / std::max(1, m_effort.proposals);
    case Phase::Done:
        return 1;
    }
    return 1;
}

std::vector<Proposal> GroupingSearch::best(std::size_t how_many) const
{
    auto out = m_proposals;
    out.resize(std::min(how_many, out.size()));
    return out;
}

bool GroupingSearch::is_proven() const { return !m_found.empty() && (m_every_way || m_found.front().cost <= m_bound); }

int differing_pairs(Division const& first, Division const& second)
{
    std::int64_t pairs = 0;
    std::int64_t apart = 0;
    for (auto const& schools : schools_by_group(first, first.size()))
        for (auto const a : schools)
            for (auto const b : schools)
                if (b < a) {
                    ++pairs;
                    apart += second[a] != second[b] ? 1 : 0;
                }
    return pairs == 0 ? 0 : static_cast<int>(apart * 100 / pairs);
}

std::string quality_in_words(GroupingSearch const& search)
{
    auto const best = search.best(1);
    if (best.empty())
        return search.is_impossible() ? "No division keeps to all rules." : "No division that keeps to all rules was found.";
    if (search.is_proven())
        return "No other division costs less.";
    auto const bound = search.bound();
    auto const above = best.front().cost - bound;
    if (above > bound)
        return "The best that was found. How much better one could be is not known.";
    return concat({ "At most ", number((above * 100 + bound - 1) / bound), " % above the least that any division can cost." });
}

} // namespace triad::rules
