#pragma once

#include "rules/grouping/holding.h"
#include "rules/grouping/lower_bound.h"
#include "rules/grouping/subset_search.h"
#include "rules/grouping/swap_search.h"

#include <memory>
#include <string>

// Looks for divisions that keep to all terms and cost little. R-67 (SYS-07).

namespace triad::rules {

/// How much is looked at. One seed and one effort always find the same.
struct GroupingEffort {
    int runs = 6; // from divisions made by chance, where the best cannot be proven
    std::int64_t moves = 0; // exchanges tried in each; nought: as suits so many schools
    std::int64_t bound_sets = 0; // looked at for the bound; nought: as suits so many schools
    int proposals = 3; // divisions to choose from
    int differing = 25; // of 100 pairs of schools that are in one group, as many at least any two proposals do not share
};

struct Proposal {
    Division division;
    std::int64_t cost = 0;
};

/// Exchanges that each run tries where the effort does not say it: the more, the more schools there are, up to four millions.
std::int64_t usual_moves(std::size_t schools);

class GroupingSearch {
public:
    /// The problem must be well formed.
    GroupingSearch(GroupingProblem, std::uint64_t seed, GroupingEffort = {});
    /// Runs in it point into it.
    GroupingSearch(GroupingSearch const&) = delete;
    GroupingSearch& operator=(GroupingSearch const&) = delete;

    /// Goes on by about so many exchanges. False once everything was looked at. Slices of any size find the same.
    bool step(std::int64_t moves);
    void run_to_the_end();
    /// From 0 to 1, never less than before.
    double progress() const { return m_progress; }

    /// The best first; each differs from those before it as the effort says. Fewer than asked for where no more were found, and
    /// none where no division that keeps to all terms was found: find_clash may say why. Before the end: what was found by now.
    std::vector<Proposal> best(std::size_t how_many) const;
    /// What every division costs at least, as far as was found by now.
    std::int64_t bound() const { return m_bound; }
    /// No division costs less than the first: every way was looked at, or it costs no more than the bound.
    bool is_proven() const;
    /// Every way was looked at, and none keeps to all terms.
    bool is_impossible() const { return m_impossible; }

private:
    /// Best: a division that costs little. Rescue: one that keeps to the terms at all, where none was found. Bound: what every
    /// division costs at least. Others: proposals beside the best.
    enum class Phase : std::uint8_t { Best, Rescue, Bound, Others, Done };

    bool is_small() const { return m_units.count() <= SubsetSearch::most_units; }
    PairCosts& unit_costs() { return m_between ? *m_between : m_problem.costs; }
    void begin_look();
    bool look_further(std::int64_t& moves);
    std::optional<std::vector<std::size_t>> looked_up() const;
    void keep(std::vector<std::size_t> const& group_of_unit);

    void step_phase(std::int64_t& moves);
    void end_best();
    void begin_rescue();
    void rescue(std::int64_t& moves);
    void begin_bound();
    void end_bound();
    void begin_others();
    void choose_proposals();
    void begin_other();
    void end_other();
    void charge_pairs(int surcharge);
    double progress_here() const;

    GroupingProblem m_problem;
    GroupingEffort m_effort;
    Units m_units;
    std::optional<PairCosts> m_between; // where schools that are together make units; else the problem's own costs are read
    std::uint64_t m_seed;
    Phase m_phase = Phase::Best;
    std::unique_ptr<SubsetSearch> m_subsets; // one of the two, while it runs
    std::unique_ptr<SwapSearch> m_swaps;
    std::unique_ptr<HoldingSearch> m_holding; // while a division that keeps to the terms at all is sought
    std::unique_ptr<SharesBound> m_shares;
    std::vector<Proposal> m_found; // of all runs, the best first
    std::vector<Proposal> m_proposals; // those of them that differ
    std::int64_t m_bound = 0;
    int m_runs = 0; // begun
    int m_attempts = 0; // at one more proposal
    int m_surcharge = 0; // of a pair that is together in a proposal already
    double m_progress = 0;
    bool m_every_way = false;
    bool m_impossible = false;
};

/// Two divisions into as many pairs: how many of 100 pairs that are together in the first are not in the second, rounded down.
int differing_pairs(Division const&, Division const&);

/// "No other division costs less." "At most 3 % above the least that any division can cost." R-67.
std::string quality_in_words(GroupingSearch const&);

} // namespace triad::rules
