#pragma once

#include "rules/grouping/grouping_problem.h"

#include <memory>

// Which rules cannot hold at the same time. R-66.

namespace triad::rules {

/// Rules, and schools whose group is settled, that leave no division of these sizes. Without any one of them there would be one,
/// as far as was found.
struct Clash {
    std::vector<std::size_t> rules = {}; // places in the list
    std::vector<std::size_t> fixed = {}; // schools
    friend bool operator==(Clash const&, Clash const&) = default;
};

enum class ClashOutcome : std::uint8_t {
    AllHold, // some division keeps to everything
    Smallest, // these clash, and no smaller number of them does
    Some, // these clash; whether fewer do was not found within the effort
    NotKnown, // whether everything can hold was not found within the effort
};

struct ClashAnswer {
    ClashOutcome outcome = ClashOutcome::NotKnown;
    Clash clash = {}; // of Smallest and Some
};

/// How much is looked at before the answer says that it is not certain.
struct ClashEffort {
    std::int64_t tries = 200'000; // how often schools may be put into a group in each question whether some rules can hold
    /// Units and limits that are looked at (HoldingSearch::step) before whatever is not needed for the clash is left out instead,
    /// and before that ends as well: some seconds each.
    std::int64_t work = 1'500'000'000;
};

/// Which rules clash. Goes on in slices; the answer is the same whatever their size.
class ClashSearch {
public:
    explicit ClashSearch(GroupingTerms, ClashEffort = {});
    ~ClashSearch();

    /// Goes on for about so much work (HoldingSearch::step), and takes it off. False once done.
    bool step(std::int64_t& work);
    /// How many sets of rules and settled schools were asked about by now.
    std::int64_t questions() const;
    bool is_done() const;
    /// Once done.
    ClashAnswer const& answer() const;

private:
    class Steps;
    GroupingTerms m_terms;
    std::unique_ptr<Steps> m_steps;
};

/// The same without slices.
ClashAnswer find_clash(GroupingTerms, ClashEffort = {});

} // namespace triad::rules
