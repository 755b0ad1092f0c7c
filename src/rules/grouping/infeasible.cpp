#include "rules/grouping/infeasible.h"

#include "base/result.h"
#include "rules/grouping/holding.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace triad::rules {

namespace {

/// Places in the list of everything that could clash: rules first, then settled schools.
using Chosen = std::vector<std::size_t>;

} // namespace

/// The smallest sets that clash, by what they cannot do without: whatever is left out of a set that holds, every clash has
/// something of it. So a smallest choice with something of each such rest either clashes, and nothing smaller does, or it holds,
/// and what is left out of the largest set around it is one more rest. (Known as implicit hitting sets, for smallest
/// unsatisfiable subsets.) Where that takes too long, whatever is not needed for the clash is left out of everything.
class ClashSearch::Steps {
public:
    Steps(GroupingTerms const& terms, ClashEffort effort)
        : m_terms(terms)
        , m_effort(effort)
    {
        for (std::size_t school = 0; school < terms.fixed.size(); ++school)
            if (terms.fixed[school])
                m_fixed.push_back(school);
        ask(everything());
    }

    /// One look at a choice, or a part of a question.
    void step(std::int64_t& work);
    std::int64_t questions() const { return m_questions; }
    std::optional<ClashAnswer> const& answer() const { return m_answer; }

private:
    /// What is being asked: can everything hold, can a smallest choice, can one more beside what holds, can a set without some.
    enum class Phase : std::uint8_t { Everything, Choice, Rest, Fewer };

    /// A rest that the choice has something of, and which of it.
    struct Taken {
        std::size_t rest;
        std::size_t place;
    };

    std::size_t count() const { return m_terms.rules.size() + m_fixed.size(); }
    GroupingTerms only(Chosen const&) const;
    Chosen kept_by(Division const&) const;
    Chosen everything() const;
    Clash clash_of(Chosen const&) const;

    void ask(Chosen const&);
    void take_answer();
    void choose(std::int64_t& work);
    void choose_otherwise();
    void begin_rest(Division const&);
    void ask_for_rest();
    void begin_fewer();
    void ask_for_fewer();
    void take_fewer(bool clash);

    GroupingTerms const& m_terms;
    ClashEffort m_effort;
    std::vector<std::size_t> m_fixed;
    Phase m_phase = Phase::Everything;
    std::unique_ptr<HoldingSearch> m_question; // while it is asked
    std::optional<ClashAnswer> m_answer;
    std::int64_t m_questions = 0;
    std::int64_t m_spent = 0; // of the work in questions
    std::vector<Chosen> m_rests; // every clash has something of each
    std::size_t m_least = 0; // no choice with fewer has something of each rest
    std::int64_t m_choices = 0; // that were looked at
    Chosen m_choice; // as far as it was made
    std::vector<Taken> m_path; // how
    std::vector<bool> m_holding; // what holds together, while a rest is found
    Chosen m_rest; // as far as it was found
    std::size_t m_next = 0; // of everything, or of m_clashing
    Chosen m_clashing; // while less is sought that clashes
    std::size_t m_left_out = 0; // so many at once
};

Chosen ClashSearch::Steps::everything() const
{
    Chosen out;
    for (std::size_t i = 0; i < count(); ++i)
        out.push_back(i);
    return out;
}

GroupingTerms ClashSearch::Steps::only(Chosen const& chosen) const
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

Chosen ClashSearch::Steps::kept_by(Division const& division) const
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

Clash ClashSearch::Steps::clash_of(Chosen const& chosen) const
{
    Clash out;
    for (auto const i : chosen)
        if (i < m_terms.rules.size())
            out.rules.push_back(i);
        else
            out.fixed.push_back(m_fixed[i - m_terms.rules.size()]);
    return out;
}

void ClashSearch::Steps::ask(Chosen const& chosen)
{
    ++m_questions;
    m_question = std::make_unique<HoldingSearch>(make_units(only(chosen)), m_effort.tries);
}

void ClashSearch::Steps::step(std::int64_t& work)
{
    if (!m_question)
        return choose(work);
    auto const before = work;
    bool const more = m_question->step(work);
    m_spent += before - work;
    if (!more)
        take_answer();
}

void ClashSearch::Steps::take_answer()
{
    auto const question = std::move(m_question);
    auto const holds = question->answer().holds;
    auto const division = holds == Holds::Yes ? division_of(question->units(), question->answer().group_of_unit) : Division {};
    switch (m_phase) {
    case Phase::Everything:
        if (holds != Holds::No)
            m_answer = ClashAnswer { holds == Holds::Yes ? ClashOutcome::AllHold : ClashOutcome::NotKnown };
        m_phase = Phase::Choice;
        return;
    case Phase::Choice:
        if (holds == Holds::No)
            m_answer = ClashAnswer { ClashOutcome::Smallest, clash_of(m_choice) };
        else if (holds == Holds::NotKnown)
            begin_fewer();
        else
            begin_rest(division);
        return;
    case Phase::Rest:
        if (holds != Holds::Yes)
            m_rest.push_back(m_next - 1);
        for (auto const kept : holds == Holds::Yes ? kept_by(division) : Chosen {})
            m_holding[kept] = true;
        return ask_for_rest();
    case Phase::Fewer:
        return take_fewer(holds == Holds::No);
    }
}

/// Adds to the choice until it has something of each rest. Where that takes more than m_least, another one is tried.
void ClashSearch::Steps::choose(std::int64_t& work)
{
    work -= std::ssize(m_rests) + 1;
    if (++m_choices > m_effort.tries)
        return begin_fewer();
    auto const missed = std::ranges::find_if(m_rests, [&](Chosen const& rest) {
        return std::ranges::none_of(rest, [&](auto i) { return std::ranges::contains(m_choice, i); });
    });
    if (missed == m_rests.end()) {
        std::ranges::sort(m_choice);
        return ask(m_choice);
    }
    if (m_choice.size() == m_least)
        return choose_otherwise();
    m_path.push_back({ static_cast<std::size_t>(missed - m_rests.begin()), 0 });
    m_choice.push_back(missed->front());
}

void ClashSearch::Steps::choose_otherwise()
{
    while (!m_path.empty()) {
        auto& [rest, place] = m_path.back();
        m_choice.pop_back();
        if (++place < m_rests[rest].size())
            return m_choice.push_back(m_rests[rest][place]);
        m_path.pop_back();
    }
    ++m_least;
}

void ClashSearch::Steps::begin_rest(Division const& division)
{
    if (m_spent > m_effort.work)
        return begin_fewer();
    m_phase = Phase::Rest;
    m_rest.clear();
    m_next = 0;
    m_holding.assign(count(), false);
    for (auto const kept : kept_by(division))
        m_holding[kept] = true;
    ask_for_rest();
}

/// What a largest set that holds leaves out. Whatever a division keeps besides is in the set as well, so few have to be tried one
/// by one.
void ClashSearch::Steps::ask_for_rest()
{
    while (m_next < count() && m_holding[m_next])
        ++m_next;
    if (m_spent > m_effort.work)
        return begin_fewer();
    if (m_next == count()) {
        m_rests.push_back(m_rest);
        m_choice.clear();
        m_path.clear();
        m_phase = Phase::Choice;
        return;
    }
    Chosen more;
    for (std::size_t i = 0; i < count(); ++i)
        if (m_holding[i] || i == m_next)
            more.push_back(i);
    ++m_next;
    ask(more);
}

/// Leaves out whatever is not needed for the clash: first many at once, last one by one.
void ClashSearch::Steps::begin_fewer()
{
    m_phase = Phase::Fewer;
    m_spent = 0;
    m_clashing = everything();
    m_left_out = std::bit_ceil(m_clashing.size()) / 2;
    m_next = 0;
    ask_for_fewer();
}

void ClashSearch::Steps::ask_for_fewer()
{
    if (m_next >= m_clashing.size()) {
        m_left_out /= 2;
        m_next = 0;
    }
    if (m_left_out == 0 || m_spent > m_effort.work) {
        m_answer = ClashAnswer { ClashOutcome::Some, clash_of(m_clashing) };
        return;
    }
    Chosen fewer;
    for (std::size_t i = 0; i < m_clashing.size(); ++i)
        if (i < m_next || i >= m_next + m_left_out)
            fewer.push_back(m_clashing[i]);
    ask(fewer);
}

void ClashSearch::Steps::take_fewer(bool clash)
{
    auto const end = std::min(m_next + m_left_out, m_clashing.size());
    if (clash)
        m_clashing.erase(
            m_clashing.begin() + static_cast<std::ptrdiff_t>(m_next), m_clashing.begin() + static_cast<std::ptrdiff_t>(end));
    else
        m_next = end;
    ask_for_fewer();
}

ClashSearch::ClashSearch(GroupingTerms terms, ClashEffort effort)
    : m_terms(std::move(terms))
{
    ENSURE(well_formed(m_terms));
    m_steps = std::make_unique<Steps>(m_terms, effort);
}

ClashSearch::~ClashSearch() = default;

bool ClashSearch::step(std::int64_t& work)
{
    while (!m_steps->answer()) {
        if (work <= 0)
            return true;
        m_steps->step(work);
    }
    return false;
}

std::int64_t ClashSearch::questions() const { return m_steps->questions(); }

bool ClashSearch::is_done() const { return m_steps->answer().has_value(); }

ClashAnswer const& ClashSearch::answer() const { return *m_steps->answer(); }

ClashAnswer find_clash(GroupingTerms terms, ClashEffort effort)
{
    ClashSearch search { std::move(terms), effort };
    for (std::int64_t work = 1; search.step(work);)
        work = 1'000'000;
    return search.answer();
}

} // namespace triad::rules
