#include "rules/rota/term_words.h"

#include "base/date.h"
#include "base/text.h"
#include "rules/rota/divisions.h"

#include <algorithm>
#include <tuple>

namespace triad::rules {

using model::ClusterDocument;
using model::Term;

namespace {

bool is_of_year(Term const& term, std::string_view year) { return term.year == year || blank(term.year); }

std::string wrong_way_round(std::string_view from, std::string_view to)
{
    return parse_iso_date(from) && parse_iso_date(to) && to < from ? "The last day is before the first." : std::string {};
}

} // namespace

std::string why_term_is_odd(ClusterDocument const& document, Term const& term)
{
    if (term.from.empty() || term.to.empty())
        return "Give it a first and a last day: until then no review can be in it.";
    if (auto wrong = wrong_way_round(term.from, term.to); !wrong.empty())
        return concat({ wrong, " Until that is put right no review can be in it." });
    for (auto const& other : document.terms)
        if (&other != &term && !other.removed && !other.from.empty() && !other.to.empty() && other.from <= term.to
            && term.from <= other.to)
            return concat(
                { "It has days that ", term_called(other), " has as well; they count as days of the one that begins first." });
    return {};
}

std::string why_period_is_odd(model::BusyPeriod const& period)
{
    if (period.from.empty())
        return "Give it a first day: until then it keeps nothing free.";
    auto const wrong = wrong_way_round(period.from, period.to);
    return wrong.empty() ? wrong : concat({ wrong, " Until that is put right it keeps nothing free." });
}

std::vector<Term const*> listed_terms(ClusterDocument const& document, std::string_view year)
{
    std::vector<Term const*> out;
    for (auto const& term : document.terms)
        if (!term.removed && is_of_year(term, year))
            out.push_back(&term);
    std::ranges::stable_sort(
        out, {}, [](Term const* term) { return std::tuple { term->from.empty(), std::string_view { term->from } }; });
    return out;
}

std::size_t terms_of_other_years(ClusterDocument const& document, std::string_view year)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(document.terms, [&](Term const& term) { return !term.removed && !is_of_year(term, year); }));
}

std::vector<model::BusyPeriod const*> listed_periods(ClusterDocument const& document)
{
    std::vector<model::BusyPeriod const*> out;
    for (auto const& period : document.busy_periods)
        if (!period.removed)
            out.push_back(&period);
    std::ranges::stable_sort(out, {}, [](model::BusyPeriod const* period) {
        return std::tuple { !period->school.empty(), period->from.empty(), std::string_view { period->from } };
    });
    return out;
}

} // namespace triad::rules
