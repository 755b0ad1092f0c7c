#include "rules/review/journey.h"

#include "base/text.h"
#include "rules/evaluation/dates.h"

#include <algorithm>
#include <charconv>

namespace triad::rules {

namespace {

constexpr int unknown_year = 10'000; // after every year that can be read

std::optional<int> leading_year(std::string_view year)
{
    year = trimmed(year);
    int out = 0;
    auto const [end, error] = std::from_chars(year.data(), year.data() + year.size(), out);
    bool const four_digits = error == std::errc {} && end == year.data() + 4 && year.front() != '-';
    return four_digits ? std::optional { out } : std::nullopt;
}

/// "2015-16": years of this school begin in autumn.
bool is_school_year(std::string_view year)
{
    auto const line = trimmed(year);
    return leading_year(line) && line.size() > 4 && line.find_first_of("0123456789", 4) != std::string_view::npos;
}

/// One way of writing years goes through the whole line: the school's own, where it writes school years.
std::string school_year_pattern(model::SchoolDocument const& document)
{
    for (auto const& outcome : document.outcomes)
        if (!outcome.removed && is_school_year(outcome.year))
            return std::string { trimmed(outcome.year) };
    for (auto const& milestone : document.milestones)
        if (!milestone.removed && is_school_year(milestone.year))
            return std::string { trimmed(milestone.year) };
    return {};
}

/// "2016/17" for 2016, where the pattern is "2014/15".
std::string written_year(int year, std::string const& pattern)
{
    if (pattern.empty())
        return number(year);
    auto const tail = pattern.find_first_of("0123456789", 4);
    auto const next = pattern.size() - tail >= 4 ? number(year + 1) : number(year + 1).substr(2);
    return concat({ number(year), pattern.substr(4, tail - 4), next });
}

std::string term_of(Date day)
{
    auto const words = ascii_lower(school_term(day));
    return words.substr(0, words.find(' '));
}

/// Where a term stands in its year. Without a term something comes first, and so do the year's outcomes.
int term_order(std::string_view term, bool school_year)
{
    auto const lower = ascii_lower(trimmed(term));
    if (lower == "autumn")
        return school_year ? 1 : 4;
    return lower == "spring" ? 2 : lower == "summer" ? 3 : 0;
}

std::string outcome_title(model::Outcome const& outcome)
{
    auto const measure = collapsed_spaces(outcome.measure);
    auto const of_what = measure.empty() ? std::string {} : concat({ ", ", measure });
    auto const value = trimmed(outcome.value);
    if (value.empty())
        return concat({ "No figure", blank(outcome.year) ? "" : concat({ " for ", trimmed(outcome.year) }), of_what });
    if (!per_cent(outcome))
        return concat({ value, of_what });
    auto const digits = value.ends_with('%') ? trimmed(value.substr(0, value.size() - 1)) : value;
    return concat({ digits, " per cent", of_what });
}

class Line {
public:
    explicit Line(model::SchoolDocument const& document)
        : m_document(document)
        , m_pattern(school_year_pattern(document))
    {
    }

    std::vector<JourneyEntry> entries()
    {
        for (auto const& outcome : m_document.outcomes)
            if (!outcome.removed)
                add_outcome(outcome);
        for (auto const& milestone : m_document.milestones)
            if (!milestone.removed)
                add_milestone(milestone);
        for (auto const& review : m_document.reviews)
            add_review(review);
        std::ranges::stable_sort(m_entries, {}, &Placed::place);
        std::vector<JourneyEntry> out;
        out.reserve(m_entries.size());
        for (auto& placed : m_entries)
            out.push_back(std::move(placed.entry));
        return out;
    }

private:
    struct Place {
        int year;
        int term; // outcomes first, then what has no term
        std::string day; // ISO; of reviews
        friend auto operator<=>(Place const&, Place const&) = default;
    };
    struct Placed {
        Place place;
        JourneyEntry entry;
    };

    void add(JourneyEntry entry, int term, std::string const& day)
    {
        auto const year = leading_year(entry.year).value_or(unknown_year);
        m_entries.push_back({ { year, term, day }, std::move(entry) });
    }

    void add_outcome(model::Outcome const& outcome)
    {
        JourneyEntry entry { std::string { trimmed(outcome.year) }, {}, outcome_title(outcome), outcome.comment };
        entry.outcome = &outcome;
        add(std::move(entry), -1, {});
    }

    void add_milestone(model::Milestone const& milestone)
    {
        JourneyEntry entry { std::string { trimmed(milestone.year) }, milestone.term, milestone.title, milestone.comment };
        entry.milestone = &milestone;
        auto const* review = milestone.review.empty() ? nullptr : model::find_review(m_document, milestone.review);
        entry.review = review && !review->removed ? review : nullptr;
        if (blank(entry.title))
            entry.title = entry.review ? review_title(*entry.review) : "Something happened";
        add(std::move(entry), term_order(milestone.term, is_school_year(milestone.year)), {});
    }

    static std::string review_title(model::Review const& review)
    {
        return blank(review.title) ? "Review" : concat({ "Review: ", collapsed_spaces(review.title) });
    }

    bool told_by_milestone(model::Review const& review) const
    {
        return std::ranges::any_of(
            m_document.milestones, [&](auto const& milestone) { return !milestone.removed && milestone.review == review.id; });
    }

    /// Reviews that this school hosted and that have a day; the school's own line has no others.
    void add_review(model::Review const& review)
    {
        auto const day = parse_iso_date(review.date);
        bool const own = m_document.kind == model::DocumentKind::School && review.acting.empty() && !review.removed;
        if (!own || !day || told_by_milestone(review))
            return;
        bool const school_years = !m_pattern.empty();
        auto const year = school_years && day->month < 9 ? day->year - 1 : day->year;
        auto const term = term_of(*day);
        JourneyEntry entry { written_year(year, m_pattern), term, review_title(review), long_date(*day) };
        entry.review = &review;
        add(std::move(entry), term_order(term, school_years), review.date);
    }

    model::SchoolDocument const& m_document;
    std::string m_pattern;
    std::vector<Placed> m_entries;
};

} // namespace

std::optional<double> per_cent(model::Outcome const& outcome)
{
    auto digits = trimmed(outcome.value);
    if (digits.ends_with('%'))
        digits = trimmed(digits.substr(0, digits.size() - 1));
    double whole = 0;
    double place = 0; // 0 before the decimal point
    for (char const c : digits) {
        if (c == '.' && place == 0) {
            place = 1;
        } else if (c >= '0' && c <= '9') {
            place *= 10;
            whole = place == 0 ? whole * 10 + (c - '0') : whole + (c - '0') / place;
        } else {
            return std::nullopt;
        }
    }
    bool const figure = !digits.empty() && digits.front() != '.' && digits.back() != '.' && whole <= 100;
    return figure ? std::optional { whole } : std::nullopt;
}

std::vector<JourneyEntry> journey(model::SchoolDocument const& document) { return Line { document }.entries(); }

} // namespace triad::rules
