#include "rules/grouping/infeasible.h"

#include "base/result.h"
#include "rules/grouping/holding.h"

#include <algorithm>

namespace triad::rules {

namespace {

/// Places in the list of everything that could clash: rules first, then settled schools.
using Chosen = std::vector<std::size_t>;

/// The smallest sets that clash, by what they cannot do without: whatever is left out of a set that holds, every clash has
/// something of it. So a smallest choice with something of each such rest either clashes, and nothing smaller does, or it holds,
/// and what is left out of the largest set around it is one more rest. (Known as implicit hitting sets, for smallest
/// unsatisfiable subsets.)
class ClashSearch {
public:
    ClashSearch(GroupingTerms const& terms, std::int64_t tries)
        : m_terms(terms)
        , m_tries(tries)
    {
        for (std::size_t school = 0; school < terms.fixed.size(); ++school)
            if (terms.fixed[school])
                m_fixed.push_back(school);
    }

    ClashAnswer run();

private:
    struct Answer {
        Holds holds;
        Division division; // where they do
    };

    std::size_t count() const { return m_terms.rules.size() + m_fixed.size(); }
    GroupingTerms only(Chosen const&) const;
    Answer look_for(Chosen const&) const;
    Holds holds(Chosen const& chosen) const { return look_for(chosen).holds; }
    Chosen kept_by(Division const&) const;
    Chosen everything() const;
    /// What a largest set that holds around one that does leaves out.
    Chosen rest_of(Division const&) const;
    /// Leaves out whatever is not needed for the clash, one by one.
    Chosen without_the_needless(Chosen) const;
    bool reach_all(Chosen&, std::size_t most);
    Chosen smallest_choice();
    Clash clash_of(Chosen const&) const;

    GroupingTerms const& m_terms;
    std::int64_t m_tries;
    std::vector<std::size_t> m_fixed;
    std::vector<Chosen> m_rests; // every clash has something of each
    std::size_t m_least = 0; // no choice with fewer has something of each rest
    std::int64_t m_choices = 0; // that were looked at
};

Chosen ClashSearch::everything() const
{
    Chosen out;
    for (std::size_t i = 0; i < count(); ++i)
        out.push_back(i);
    return out;
}

GroupingTerms ClashSearch::only(Chosen const& chosen) const
{
    GroupingTerms part { .schools = m_terms.schools, .group_sizes = m_terms.group_sizes };
    part.fixed.resize(m_terms.schools);
    for (auto const i : chosen) {
        if (i < m_terms.rules.size()) {
            part.rules.push_back(m_terms.rules[i]);
        } else {
            auto const school = m_fixed[i - m_terms.rules.size()];
            part.fixed[school] = m_terms.fixed[school];
        }
    }
    return part;
}

ClashSearch::Answer ClashSearch::look_for(Chosen const& chosen) const
{
    auto const units = make_units(only(chosen));
    auto const answer = find_holding(units, m_tries);
    return { answer.holds, answer.holds == Holds::Yes ? division_of(units, answer.group_of_unit) : Division {} };
}

Chosen ClashSearch::kept_by(Division const& division) const
{
    auto const broken = broken_rules(m_terms, division);
    Chosen out;
    for (std::size_t i = 0; i < m_terms.rules.size(); ++i)
        if (!std::ranges::binary_search(broken, i))
            out.push_back(i);
    for (std::size_t i = 0; i < m_fixed.size(); ++i)
        if (division[m_fixed[i]] == m_terms.fixed[m_fixed[i]])
            out.push_back(m_terms.rules.size() + i);
    return out;
}

/// Whatever a division keeps besides is in the set as well, so few have to be tried one by one.
Chosen ClashSearch::rest_of(Division const& division) const
{
    auto holding = kept_by(division);
    Chosen rest;
    for (std::size_t i = 0; i < count(); ++i) {
        if (std::ranges::contains(holding, i))
            continue;
        auto more = holding;
        more.push_back(i);
        if (auto const answer = look_for(more); answer.holds == Holds::Yes)
            holding = kept_by(answer.division);
        else
            rest.push_back(i);
    }
    return rest;
}

Chosen ClashSearch::without_the_needless(Chosen chosen) const
{
    for (std::size_t i = 0; i < chosen.size();) {
        auto fewer = chosen;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (holds(fewer) == Holds::No)
            chosen = std::move(fewer);
        else
            ++i;
    }
    return chosen;
}

/// Adds to a choice until it has something of each rest; false where that takes more than `most`, or too long.
bool ClashSearch::reach_all(Chosen& chosen, std::size_t most)
{
    if (++m_choices > m_tries)
        return false;
    auto const missed = std::ranges::find_if(m_rests,
        [&](Chosen const& rest) { return std::ranges::none_of(rest, [&](auto i) { return std::ranges::contains(chosen, i); }); });
    if (missed == m_rests.end())
        return true;
    if (chosen.size() == most)
        return false;
    for (auto const i : *missed) {
        chosen.push_back(i);
        if (reach_all(chosen, most))
            return true;
        chosen.pop_back();
    }
    return false;
}

Chosen ClashSearch::smallest_choice()
{
    Chosen chosen;
    while (!reach_all(chosen, m_least) && m_choices <= m_tries)
        ++m_least;
    std::ranges::sort(chosen);
    return chosen;
}

Clash ClashSearch::clash_of(Chosen const& chosen) const
{
    Clash out;
    for (auto const i : chosen)
        if (i < m_terms.rules.size())
            out.rules.push_back(i);
        else
            out.fixed.push_back(m_fixed[i - m_terms.rules.size()]);
    return out;
}

ClashAnswer ClashSearch::run()
{
    if (auto const all = holds(everything()); all != Holds::No)
        return { all == Holds::Yes ? ClashOutcome::AllHold : ClashOutcome::NotKnown };
    while (true) {
        auto const chosen = smallest_choice();
        if (m_choices > m_tries)
            break;
        auto const answer = look_for(chosen);
        if (answer.holds == Holds::No)
            return { ClashOutcome::Smallest, clash_of(chosen) };
        if (answer.holds == Holds::NotKnown)
            break;
        m_rests.push_back(rest_of(answer.division));
    }
    return { ClashOutcome::Some, clash_of(without_the_needless(everything())) };
}

} // namespace

ClashAnswer find_clash(GroupingTerms const& terms, std::int64_t tries)
{
    ENSURE(well_formed(terms));
    return ClashSearch { terms, tries }.run();
}

} // namespace triad::rules
