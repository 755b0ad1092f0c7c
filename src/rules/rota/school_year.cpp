#include "rules/rota/school_year.h"

#include "base/elsewhere.h"
#include "base/text.h"

#include <algorithm>
#include <cstddef>

namespace triad::rules {

namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2999;
constexpr std::int64_t days_a_week = 7;
constexpr std::int64_t thursday = 3; // 1 January 1970, counted from Monday

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The first four digits in a row that no fifth follows.
std::optional<int> year_in(std::string_view words)
{
    constexpr std::size_t digits = 4;
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::size_t end = at;
        while (end < words.size() && is_digit(words[end]))
            ++end;
        if (end - at == digits) {
            int year = 0;
            for (char const c : words.substr(at, digits))
                year = year * 10 + (c - '0');
            return year;
        }
        at = end;
    }
    return std::nullopt;
}

std::int64_t day_of_week(std::int64_t day)
{
    auto const rest = (day + thursday) % days_a_week;
    return rest < 0 ? rest + days_a_week : rest;
}

} // namespace

std::optional<YearSpan> school_year(std::string_view words)
{
    auto const year = year_in(words);
    if (!year || *year < first_year || *year > last_year)
        return std::nullopt;
    return YearSpan { { *year, 8, 1 }, { *year + 1, 8, 31 } };
}

std::string why_outside_year(Date day, std::string_view year, Preparation preparation)
{
    auto const span = school_year(year);
    if (!span)
        return {};
    bool const prepared = preparation == Preparation::Included;
    Date const from = prepared ? Date { span->from.year, 1, 1 } : span->from;
    if (day >= from && day <= span->to)
        return {};
    return concat({ long_date(day), " is outside the year ", words_from_elsewhere(year), ", for which dates are from ",
        long_date(from), " to ", long_date(span->to), ". Nothing was changed." });
}

std::int64_t week_of(std::int64_t day) { return (day - day_of_week(day)) / days_a_week; }

bool is_weekday(std::int64_t day)
{
    constexpr std::int64_t saturday = 5;
    return day_of_week(day) < saturday;
}

} // namespace triad::rules
