#include "rules/evaluation/evaluation_name.h"

#include "base/elsewhere.h"
#include "base/text.h"
#include "rules/evaluation/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace triad::rules {

namespace {

using model::Evaluation;
using model::SchoolDocument;

std::string plain(std::string_view period) { return ascii_lower(collapsed_spaces(period)); }

std::string title_of(SchoolDocument const& document, Evaluation const& evaluation)
{
    auto const* instrument = model::instrument_of(document, evaluation);
    return words_from_elsewhere(instrument ? instrument->title : evaluation.instrument);
}

/// Others that stand under the same title and period.
std::vector<Evaluation const*> twins_of(SchoolDocument const& document, Evaluation const& evaluation)
{
    std::vector<Evaluation const*> out;
    auto const title = title_of(document, evaluation);
    for (auto const& other : document.evaluations)
        if (!other.removed && &other != &evaluation && plain(other.period) == plain(evaluation.period)
            && title_of(document, other) == title)
            out.push_back(&other);
    return out;
}

// What may tell two of one name apart, the most telling first. Each is empty where it says nothing.

std::string edition(SchoolDocument const&, Evaluation const& evaluation)
{
    return concat({ "edition ", number(evaluation.instrument_version) });
}

std::string author(SchoolDocument const& document, Evaluation const& evaluation)
{
    auto const* person = model::find_author(document, evaluation.created.by);
    if (!person)
        return {};
    return words_from_elsewhere(blank(person->name) ? person->role : person->name);
}

std::string day(SchoolDocument const&, Evaluation const& evaluation)
{
    auto const& at = evaluation.created.at;
    return at.ms == 0 ? std::string {} : concat({ "begun ", short_date(local_date(at, 0)) });
}

std::string place(SchoolDocument const& document, Evaluation const& evaluation)
{
    return concat({ "number ", number(&evaluation - document.evaluations.data() + 1) });
}

std::string told_apart(SchoolDocument const& document, Evaluation const& evaluation)
{
    auto const twins = twins_of(document, evaluation);
    if (twins.empty())
        return {};
    for (auto const tells : { edition, author, day }) {
        auto const mine = tells(document, evaluation);
        if (!mine.empty() && std::ranges::none_of(twins, [&](auto const* other) { return tells(document, *other) == mine; }))
            return mine;
    }
    return place(document, evaluation);
}

constexpr std::array<std::string_view, 3> terms { "Spring", "Summer", "Autumn" };

/// Terms since the year nought; absent for other words.
std::optional<int> term_number(std::string_view period)
{
    auto const words = split(period, ' ');
    if (words.size() != 2)
        return std::nullopt;
    auto const year = parse_iso_date(concat({ words[1], "-01-01" }));
    auto const term = std::ranges::find(terms, ascii_lower(words[0]), [](auto word) { return ascii_lower(word); });
    if (!year || term == terms.end())
        return std::nullopt;
    return year->year * 3 + static_cast<int>(term - terms.begin());
}

std::string term_words(int term) { return concat({ terms[static_cast<std::size_t>(term % 3)], " ", number(term / 3) }); }

std::optional<int> digits(std::string_view text)
{
    int out = 0;
    for (char const c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out;
}

std::string two_digits(int year) { return concat({ year % 100 < 10 ? "0" : "", number(year % 100) }); }

/// "2025/26" to "2026/27", and "2026" to "2027"; absent for other words.
std::optional<std::string> next_year(std::string_view period)
{
    auto const year = period.size() >= 4 ? digits(period.substr(0, 4)) : std::nullopt;
    if (!year)
        return std::nullopt;
    if (period.size() == 4)
        return number(*year + 1);
    bool const two = period.size() == 7 && (period[4] == '/' || period[4] == '-');
    if (!two || digits(period.substr(5)) != (*year + 1) % 100)
        return std::nullopt;
    return concat({ number(*year + 1), period.substr(4, 1), two_digits(*year + 2) });
}

} // namespace

std::string period_apart(SchoolDocument const& document, Evaluation const& evaluation)
{
    return joined({ words_from_elsewhere(evaluation.period), told_apart(document, evaluation) }, ", ");
}

std::string evaluation_name(SchoolDocument const& document, Evaluation const& evaluation)
{
    return joined({ title_of(document, evaluation), period_apart(document, evaluation) }, ", ");
}

std::string next_period(std::string_view earlier, Date today)
{
    auto const before = collapsed_spaces(earlier);
    if (auto const year = next_year(before))
        return *year;
    auto const now = *term_number(school_term(today));
    auto const then = term_number(before);
    return term_words(then && *then >= now ? *then + 1 : now);
}

Evaluation const* find_twin(
    SchoolDocument const& document, std::string_view instrument, std::string_view period, std::string_view author)
{
    for (auto const& evaluation : document.evaluations)
        if (!evaluation.removed && evaluation.instrument == instrument && evaluation.created.by == author
            && plain(evaluation.period) == plain(period))
            return &evaluation;
    return nullptr;
}

std::string free_period(SchoolDocument const& document, Evaluation const& evaluation, std::string_view author, Date today)
{
    auto period = next_period(evaluation.period, today);
    while (find_twin(document, evaluation.instrument, period, author))
        period = next_period(period, today);
    return period;
}

} // namespace triad::rules
